import { messages } from './messages.ts';

/** What the command line of the checks says. */
export const say = messages({
  error: { zh: '错误', en: 'error' },
  doubt: { zh: '存疑', en: 'doubt' },
  hint: { zh: '提示', en: 'hint' },
  nothingFound: { zh: '没有发现问题。', en: 'Nothing was found.' },
  scores: {
    zh: '需求性 {demand}　真实性 {truth}　效用性 {utility}　快捷性 {speed}　报送准备度 {readiness}',
    en: 'demand {demand}  truth {truth}  utility {utility}  speed {speed}  readiness {readiness}',
  },
  packRefused: {
    zh: '有一条规则没有通过自己的例子，所以没有检查，文稿没有改动。请改好这条规则：{reason}',
    en: 'A rule fails its own examples, so nothing was checked and no text was changed. Mend this rule: {reason}',
  },
  badLine: {
    zh: '这一行不是可检查的内容：要有 text（文字），now 为 ISO 时间。其他行照常检查。',
    en: 'This line cannot be checked: it needs text, and now as an ISO time. The other lines are checked as usual.',
  },
});

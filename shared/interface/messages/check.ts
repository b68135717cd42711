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
  type: { zh: '类型：{type}', en: 'Type: {type}' },
  topics: { zh: '主题：{list}', en: 'Topics: {list}' },
  topic: { zh: '{topic}（{focus}）', en: '{topic} ({focus})' },
  noTopics: { zh: '主题：没有命中', en: 'Topics: none is met' },
  'urgent-met': {
    zh: '紧急：{kind}，已达报送标准，从{time}起计时',
    en: 'Urgent: {kind}, of a size to be reported; the clock runs from {time}',
  },
  'urgent-unknown': {
    zh: '紧急：疑似{kind}，规模待核实，从{time}起计时',
    en: 'Urgent: perhaps {kind}, size unknown; the clock runs from {time}',
  },
  'urgent-below': { zh: '紧急：{kind}，未达报送标准（事发{time}）', en: 'Urgent: {kind}, below the size to be reported ({time})' },
  noEventTime: { zh: '事发时间（文中没有写）', en: 'the time of the event (not told)' },
  losses: { zh: '扣分：{list}', en: 'Taken off: {list}' },
  loss: { zh: '{title} {points}分', en: '{title} {points}' },
  listComma: { zh: '、', en: '; ' },
  packRefused: {
    zh: '有一条规则没有通过自己的例子，所以没有检查，文稿没有改动。请改好规则 {rule}：{reason}',
    en: 'A rule fails its own examples, so nothing was checked and no text was changed. Mend the rule {rule}: {reason}',
  },
  badLine: {
    zh: '这一行不是可检查的内容：要有 text（文字），now 为 ISO 时间。其他行照常检查。',
    en: 'This line cannot be checked: it needs text, and now as an ISO time. The other lines are checked as usual.',
  },
});

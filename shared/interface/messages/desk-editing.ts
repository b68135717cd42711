import { messages } from './messages.ts';

/** Editing a report, merging several, remarks at places of the text, and whose a report is. */
export const say = messages({
  editTitle: { zh: '采编改稿', en: 'Edit' },
  editText: {
    zh: '原稿保留不动；采用、上报用这里改定的文字。',
    en: 'What was sent is kept. What you write here is adopted and forwarded.',
  },
  title: { zh: '标题', en: 'Title' },
  body: { zh: '正文', en: 'Text' },
  editDo: { zh: '保存采编稿', en: 'Save the edited text' },
  editDone: { zh: '已保存采编稿：{title}', en: 'Edited text saved: {title}' },
  overtaken: { zh: '最新采编稿与您这份的差别', en: 'The newest text against yours' },

  mergeText: {
    zh: '勾选的信息并入这一条，每位报送人都记署名；接着改定综合稿。可以撤销。',
    en: 'What you tick is taken into this report, with credit to every reporter; then you write the merged text. It can be undone.',
  },
  mergeWhich: { zh: '并入哪几条', en: 'Which to take in' },
  mergeNone: { zh: '没有可以并入的信息。', en: 'There is nothing to take in.' },
  mergeChoose: { zh: '至少勾一条', en: 'Tick at least one' },
  mergeDo: { zh: '综合', en: 'Merge' },
  mergeDone: { zh: '已并入 {count} 条，请改定综合稿', en: 'Taken in: {count}. Now write the merged text' },
  alike: { zh: '{percent}% 相同', en: '{percent}% alike' },
  similar: { zh: '相似信息', en: 'Similar reports' },

  shares: { zh: '署名份额', en: 'Shares' },
  sharesHelp: { zh: '各份相加等于 1；按份额计分的规则用它。', en: 'They sum to one; rules that split by shares use them.' },
  creditText: { zh: '几位合写的，在这里登记各占多少。', en: 'Where several wrote it together, enter the part of each.' },
  creditAdd: { zh: '添合写人', en: 'Add a co-author' },
  creditChoose: { zh: '选一位', en: 'Choose' },
  creditDrop: { zh: '去掉{name}', en: 'Remove {name}' },
  creditDo: { zh: '登记份额', en: 'Record the shares' },
  creditDone: { zh: '已登记署名份额：{title}', en: 'Shares recorded: {title}' },
  creditsOf: { zh: '署名', en: 'Credit' },
  shareOf: { zh: '{name} {percent}%', en: '{name} {percent}%' },
  mergedFrom: { zh: '并入的信息', en: 'Taken in' },

  remarks: { zh: '对原文的意见（可不填）', en: 'Remarks at places of the text (optional)' },
  remarkQuote: { zh: '原文', en: 'Words in the text' },
  remarkWords: { zh: '意见', en: 'Remark' },
  remarkAdd: { zh: '加一处意见', en: 'Add a remark' },
  remarkDrop: { zh: '去掉这处意见', en: 'Remove this remark' },
  remarkNowhere: { zh: '原文里没有这几个字，请照原文抄', en: 'These words are not in the text; write them as they stand there' },
  remarkEmpty: { zh: '写一句意见', en: 'Write a remark' },
});

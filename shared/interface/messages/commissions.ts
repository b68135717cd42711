import { messages } from './messages.ts';

/** 约稿 as reporters see them, in popup and panel. */
export const say = messages({
  title: { zh: '约稿', en: 'Commissions' },
  late: { zh: '逾期', en: 'Overdue' },
  until: { zh: '{at} 截止', en: 'due {at}' },
  points: { zh: '要写什么', en: 'What to write' },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  own: { zh: '本单位约稿', en: 'this office' },
  above: { zh: '上级约稿', en: 'an office above' },
  upTo: { zh: '{count}字以内', en: 'Up to {count} characters' },
  contact: { zh: '联系：{contact}', en: 'Contact: {contact}' },
  draft: { zh: '按约稿起草', en: 'Write it' },
  accept: { zh: '接受', en: 'Take it on' },
  decline: { zh: '不承担…', en: 'Decline…' },
  declineReason: { zh: '为什么不承担', en: 'Why not' },
  declineDo: { zh: '说明并退回', en: 'Decline' },
  back: { zh: '返回', en: 'Back' },
  unreached: { zh: '没有连上办公室，这一步没有做，请稍后再试。', en: 'The office was not reached, so this was not done. Try again later.' },
  checklist: { zh: '约稿要求 {done}/{all}', en: 'Commission: {done}/{all}' },
  tooLong: { zh: '现有 {count} 字，超过 {limit} 字', en: '{count} characters, above {limit}' },
  told: { zh: '新约稿《{topic}》', en: 'New commission: “{topic}”' },
  toldReminder: { zh: '催报《{topic}》', en: 'Reminder: “{topic}”' },
  toldDue: { zh: '{at} 截止', en: 'Due {at}' },
});

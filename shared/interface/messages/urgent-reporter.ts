import { messages } from './messages.ts';

/** 紧急 as reporters see it: the same clocks that the office sees. */
export const say = messages({
  title: { zh: '紧急', en: 'Urgent' },
  limit: { zh: '{receiver} {left}', en: '{receiver}: {left}' },
  met: { zh: '各接收单位都已告知', en: 'All receivers have been told' },
  owed: { zh: '尚缺 {elements}', en: 'Still owed: {elements}' },
  followUp: { zh: '写续报', en: 'Write a follow-up' },
  final: { zh: '写终报', en: 'Write the final report' },
  followUpOf: {
    zh: '《{title}》的续报：不重复初报，只写变化、核实的数据和处置进展',
    en: 'Follow-up of “{title}”: only what has changed, verified figures, progress',
  },
  finalOf: {
    zh: '《{title}》的终报：基本情况、处置、善后和责任',
    en: 'Final report of “{title}”: what happened, what was done, aftermath and responsibility',
  },
});

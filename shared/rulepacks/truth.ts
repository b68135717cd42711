import type { Rule } from '../checks/rule.ts';

const FOUR_DOS = '县民政局信息工作“四要四不要”';

export const truth: Rule[] = [
  {
    id: 'truth/hearsay/unsourced',
    kind: 'wording',
    level: 'doubt',
    terms: ['据说', '听说', '传闻', '道听途说', '据传', '小道消息', '众所周知', '毋庸置疑', '不言而喻'],
    title: { zh: '没有来源的说法', en: 'Hearsay without a source' },
    message: {
      zh: '“{text}”没有来源。请写明谁说的、何时核实。',
      en: '“{text}” names no source. Say who said it and when it was verified.',
    },
    why: {
      zh: '反映要客观，不能主观臆断：上级要据此决策，消息须有出处、可核实。',
      en: 'Reports must be objective: leaders decide on them, so every statement needs a source that can be verified.',
    },
    source: FOUR_DOS,
    examples: { bad: ['⟦据说⟧有三个村没有发放补贴。'], good: ['据县统计局数据，三个村尚未发放补贴。'] },
  },
];

import type { Rule } from '../checks/rule.ts';

export const utility: Rule[] = [
  {
    id: 'utility/element/suggestion',
    kind: 'element',
    level: 'doubt',
    when: { any: ['problem'], none: ['suggestion'], minLength: 80 },
    at: 'problem',
    title: { zh: '有问题没有建议', en: 'A problem without a suggestion' },
    message: {
      zh: '写了问题，没有写建议。请补上可操作的对策或请求。',
      en: 'A problem is named, but no suggestion. Add what should be done, or what is asked.',
    },
    why: {
      zh: '问题类信息要让领导看到怎么办：来龙去脉、原因、请求上级解决什么。',
      en: 'A problem report owes its readers what can be done: course, cause, and what is asked of the higher level.',
    },
    source: '信息写作规范：问题类信息的结构',
    examples: {
      bad: [
        '近期对全县12所敬老院走访发现，护理人员数量不足，平均每名护理员要照料18名失能老人，夜间值守难以保证，⟦存在的问题⟧较为明显，老人跌倒后得不到及时救助的情况已出现3起，家属意见较大，护理员流失仍在加快，今年已有9人离职。',
      ],
      good: [
        '近期对全县12所敬老院走访发现，护理人员数量不足，平均每名护理员要照料18名失能老人，夜间值守难以保证，存在的问题较为明显。建议由县财政按每10名失能老人1名护理员的标准核定编制，并在年底前完成招聘。',
      ],
    },
  },
];

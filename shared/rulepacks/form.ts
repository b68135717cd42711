import type { Rule } from '../checks/rule.ts';

export const form: Rule[] = [
  {
    id: 'form/wording/as-of',
    kind: 'wording',
    level: 'error',
    terms: ['截止'],
    pattern: '截止(?=(?:到|至)?(?:目前|今天|今日|日前|当前|去年|今年|[上本]月|\\d{4}年|\\d{1,2}月|[^,，。]{0,3}底))',
    fixes: ['截至'],
    title: { zh: '“截止”用作“截至”', en: '截止 where 截至 is meant' },
    message: { zh: '后接时间点用“截至”，不用“截止”。', en: 'Before a point in time write 截至, not 截止.' },
    why: {
      zh: '“截止”是停止收取，“截至”是到某时为止；后接时间点只能用“截至”。',
      en: '截止 closes something; 截至 says “up to”. Before a point in time only 截至 fits.',
    },
    source: '《现代汉语词典》；省、市民政部门通报中的常见错例',
    examples: { bad: ['⟦截止⟧2014年12月31日，采用70条'], good: ['5月15日截止', '截止日期为3月1日', '截至目前'] },
  },
];

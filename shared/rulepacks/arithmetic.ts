import type { Rule } from '../checks/rule.ts';
import { both, FOUR_DOS } from './entry.ts';

const WHY = both(
  '数据要准确，不能掺杂水分：合计、比例、增减算得出来。',
  'Figures must be exact: sums, shares and changes can be computed.',
);

/** Figures that contradict each other. */
export const arithmetic: Rule[] = [
  {
    id: 'truth/arithmetic/sum',
    kind: 'relation',
    level: 'error',
    relation: 'sum',
    title: both('分项与合计不符', 'Parts that do not make the total'),
    message: both('写的是{total}，分项加起来是{sum}。请核对。', 'The total says {total}, the parts make {sum}. Check them.'),
    why: WHY,
    source: FOUR_DOS,
    examples: {
      bad: [
        '全县共有低保对象⟦1200户⟧，其中城市500户、农村800户。',
        '城市低保500户、农村低保800户，共⟦1200户⟧。',
        '全县共救助⟦120人⟧：城关镇50人、东街镇40人、西山乡20人。',
        '事故共造成⟦20人⟧伤亡，其中死亡3人、受伤18人。',
        '全县低保对象⟦1200户⟧（城市500户，农村800户）。',
        '城关镇、东街镇、西山乡分别转移10人、20人、30人，共转移⟦70人⟧。',
      ],
      good: [
        '全县共有低保对象1300户，其中城市500户、农村800户。',
        '全县共有低保对象1300户，其中城市500户。',
        '会议室有300人，其中女性180人、老年人200人。',
        '全县共有低保对象1300余户，其中城市500余户、农村700余户。',
        '共走访1300户，其中低保户500户、残疾人家庭600户等。',
        '受灾13.1万人，其中东县2.4万人、西县0.04万人、南县6.6万人、北县2.9万人、中县1.0万人。',
        '全县有敬老院12所、床位1200张，入住800人。',
      ],
    },
  },
  {
    id: 'truth/arithmetic/average',
    kind: 'relation',
    level: 'doubt',
    relation: 'average',
    title: both('平均数不符', 'An average that does not fit'),
    message: both(
      '按所列总额和人数，平均应为{right}。请核对口径。',
      'By the amount and the count given it would be {right}. Check what they cover.',
    ),
    why: WHY,
    source: FOUR_DOS,
    examples: {
      bad: ['发放救助资金652.45万元，救助23445人次，人均⟦328.05元⟧。'],
      good: ['发放救助资金652.45万元，救助23445人次，人均278.29元。', '发放低保金86万元，保障1200人，月人均标准716元。'],
    },
  },
  {
    id: 'truth/arithmetic/share',
    kind: 'relation',
    level: 'error',
    relation: 'share',
    title: both('占比不符', 'A share that does not fit'),
    message: both('按所列数字占比应为{right}。请核对。', 'By the figures given the share would be {right}. Check it.'),
    why: WHY,
    source: FOUR_DOS,
    examples: {
      bad: ['接待祭扫群众2473.07万人次，其中绿色祭扫1712.97万人次，占⟦96.26%⟧。'],
      good: ['接待祭扫群众2473.07万人次，其中绿色祭扫1712.97万人次，占69.26%。', '全县老年人口8.6万人，占全省的1.2%。'],
    },
  },
  {
    id: 'truth/arithmetic/growth',
    kind: 'relation',
    level: 'error',
    relation: 'growth',
    title: both('增减与数字不符', 'A change that does not fit'),
    message: both('写的是{text}，按所列数字应为{right}。请核对。', 'It says {text}; by the figures given it would be {right}. Check it.'),
    why: WHY,
    source: FOUR_DOS,
    examples: {
      bad: [
        '低保对象从1000人增加到1200人，增长⟦30%⟧。',
        '覆盖率从65%提高到82%，提高⟦17%⟧。',
        '床位从3.6万张增加到7.2万张，翻了⟦两番⟧。',
        '流浪救助人员由120人减少到⟦150人⟧。',
        '接待1460.36万人次，比前一日的2473.07万人次下降⟦49.4%⟧。',
      ],
      good: [
        '低保对象从1000人增加到1200人，增长20%。',
        '覆盖率从65%提高到82%，提高17个百分点。',
        '接待1460.36万人次，比前一日的2473.07万人次下降40.9%。',
        '床位从3.6万张增加到7.2万张，翻了一番。',
      ],
    },
  },
  {
    id: 'truth/arithmetic/percent-sum',
    kind: 'relation',
    level: 'doubt',
    relation: 'percent-sum',
    title: both('占比合计不是100%', 'Shares that do not make a whole'),
    message: both(
      '各项占比合计{right}。请核对，可多选的请注明。',
      'The shares come to {right}. Check them, or say that several answers were allowed.',
    ),
    why: WHY,
    source: FOUR_DOS,
    examples: { bad: ['其中轻度占30%、中度占40%、重度占⟦45%⟧。'], good: ['其中轻度占30%、中度占40%、重度占30%。'] },
  },
  {
    id: 'truth/arithmetic/order',
    kind: 'relation',
    level: 'error',
    relation: 'order',
    title: both('最低高于最高', 'The lowest above the highest'),
    message: both('最低{text}高于最高{right}。请核对。', 'The lowest, {text}, is above the highest, {right}. Check them.'),
    why: WHY,
    source: FOUR_DOS,
    examples: { bad: ['护理补贴最低⟦300元⟧、最高200元。'], good: ['护理补贴最低200元、最高300元。'] },
  },
  {
    id: 'truth/arithmetic/multiple',
    kind: 'wording',
    level: 'error',
    terms: ['倍'],
    pattern: '(?:下降|减少|降低|缩短|缩小)(?:了)?(?:近|约)?[\\d一二两三四五六七八九十几.]+倍',
    title: both('减少N倍', 'A decrease by a multiple'),
    message: both(
      '减少不能用倍数。请用百分比，或写“减少到”多少。',
      'Nothing decreases by a multiple. Give percent, or the figure it fell to.',
    ),
    why: both('减少一倍就没有了；减少用百分比或分数。', 'A decrease of one time is nothing left; use percent or fractions.'),
    source: '国家统计局统计用语规范；GB/T 15835—2011',
    examples: { bad: ['发案率⟦下降了1倍⟧'], good: ['增长1倍', '下降50%'] },
  },
];

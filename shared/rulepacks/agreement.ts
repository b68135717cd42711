import type { Rule } from '../checks/rule.ts';
import { both, FOUR_DOS } from './entry.ts';

const TITLES = '信息标题写法：标题中的数字、定性须在正文有出处';

/** What a draft says of one thing in two places must agree; what it says of another place is not its own. */
export const agreement: Rule[] = [
  {
    id: 'truth/agreement/figure',
    kind: 'agreement',
    level: 'doubt',
    test: 'figures',
    title: both('前后数字不一', 'Two figures for one thing'),
    message: both('前文写的是{other}，这里是{text}。请核对。', 'Above it says {other}, here {text}. Check them.'),
    why: both('数据要准确：同一口径的数字，全文只能有一个。', 'Figures must be exact: one thing has one figure throughout.'),
    source: FOUR_DOS,
    examples: {
      bad: ['全县共有低保对象1200户。经逐户核查发现，部分家庭收入核算不准。目前，全县低保对象⟦1250户⟧，下一步将逐户公示。'],
      good: [
        '全县共有低保对象1200户。经核查清退后，全县低保对象减少到1150户。',
        '截至9月底，全县共有低保对象1200户。截至10月底，全县共有低保对象1250户。',
        '全县共有低保对象1.2万户。其中，城关镇3000户。全县低保对象12034户已全部入户。',
        '全县共有敬老院12所。全市共有敬老院86所。',
      ],
    },
  },
  {
    id: 'truth/agreement/headline',
    kind: 'agreement',
    level: 'doubt',
    test: 'headline',
    title: both('标题与正文数字不符', 'Title and body disagree'),
    message: both('标题写的是{text}，正文是{other}。请核对。', 'The title says {text}, the body {other}. Check them.'),
    why: both('标题的数字须在正文有出处，不做标题党。', 'What a title says must stand in the body.'),
    source: TITLES,
    examples: {
      bad: [
        {
          title: '我县建成助餐点⟦12个⟧',
          body: '今年以来，平安县民政局推进老年助餐服务，全县建成助餐点15个，服务老年人3200人次，群众反映良好。',
        },
      ],
      good: [
        {
          title: '我县建成助餐点15个',
          body: '今年以来，平安县民政局推进老年助餐服务，全县建成助餐点15个，服务老年人3200人次，群众反映良好。',
        },
        {
          title: '我县超3000人次享受助餐服务',
          body: '今年以来，平安县民政局推进老年助餐服务，全县建成助餐点15个，服务老年人3200人次，群众反映良好。',
        },
      ],
    },
  },
  {
    id: 'truth/balance/one-case',
    kind: 'wording',
    level: 'doubt',
    terms: ['普遍'],
    pattern:
      '普遍(?=(?:存在|反映|缺乏|不足|偏低|偏高|认为|较[差低弱])[^。；]{0,60}[，。；](?:如(?![果何下实此期今同])|例如|比如|以(?=[^。；，]{2,20}为例))[^。；，]{2,30}(?:[，为][^。；]{0,60})?。(?![^。；]{0,30}(?:也|又|还|另)))',
    unless: { draft: ['sample'] },
    title: both('一例说成普遍', 'One case made general'),
    message: both(
      '说“普遍”只举了一例。请写明查了多少、占多少。',
      '普遍 (generally) rests on one case. Say how many were looked at and what share.',
    ),
    why: both('情况要全面，不能断章取义、以个案概全。', 'The picture must be whole: one case is no rule.'),
    source: FOUR_DOS,
    examples: {
      bad: ['群众⟦普遍⟧反映办理手续繁琐，如城关镇东街村一户居民跑了5趟。'],
      good: ['走访120户，群众普遍反映办理手续繁琐，如城关镇东街村一户居民跑了5趟。', '护理员待遇普遍偏低，月工资仅2100元。'],
    },
  },
  {
    id: 'truth/borrowed/other-place',
    kind: 'foreign-place',
    level: 'doubt',
    title: both('别处的地名', 'Another place’s name'),
    message: both(
      '本地是{place}，这里写的是“{text}”。如非引用，请核对。',
      'Yours is {place}; here stands “{text}”. If it is no quotation, check it.',
    ),
    why: both('内容要真实；抄来的文字常留下别县的名字。', 'Contents must be true; copied text often keeps another county’s name.'),
    source: FOUR_DOS,
    examples: {
      bad: [{ body: '11月20日，⟦永丰县⟧民政局召开养老服务推进会。', place: '江东市平安县' }],
      good: [
        { body: '11月20日，平安县民政局召开养老服务推进会。', place: '江东市平安县' },
        { body: '11月20日，县民政局组织人员赴永丰县学习养老服务经验。', place: '江东市平安县' },
        '11月20日，永丰县民政局召开养老服务推进会。',
      ],
    },
  },
];

import { adopted, instructed, modifier, type Preset, rule, words } from './wording.ts';

/** Measures of governments and provincial offices for the bodies that report to them. */

const RESEARCH = ['research' as const, 'special' as const];

export const lianyungang: Preset = {
  id: 'lianyungang',
  name: { zh: '连云港市', en: 'Lianyungang city' },
  source: '连云港市政务信息工作考核办法（已失效）',
  rules: [
    adopted('yesterday', { levels: ['city'], publications: ['昨日情况'] }, 3, '市《昨日情况》', 'in the city’s 昨日情况'),
    adopted(
      'yesterday-brief',
      { levels: ['city'], publications: ['昨日情况'], kinds: ['brief'] },
      1,
      '市《昨日情况》简讯',
      'brief in the city’s 昨日情况',
    ),
    adopted('advice', { levels: ['city'], publications: ['政务建议'] }, 20, '市《政务建议》调研', 'research in the city’s 政务建议'),
    adopted('city-special', { levels: ['city'], publications: ['专报信息'] }, 3, '市《专报信息》动态', 'in the city’s 专报信息'),
    rule('forwarding/province', { for: 'forwarding', levels: ['province'] }, 2, '选用报省', 'chosen to go to the province'),
    adopted(
      'province',
      { levels: ['province'], publications: ['信息简报', '江苏信息摘编'] },
      10,
      '省《信息简报》《江苏信息摘编》',
      'in the province’s 信息简报 or 江苏信息摘编',
    ),
    adopted('province-special', { levels: ['province'], publications: ['专报信息'] }, 20, '省《专报信息》', 'in the province’s 专报信息'),
    adopted(
      'province-research',
      { levels: ['province'], publications: ['专报信息'], kinds: RESEARCH },
      30,
      '省《专报信息》调研',
      'research in the province’s 专报信息',
    ),
    adopted(
      'province-web',
      { levels: ['province'], publications: ['互联网信息摘编'] },
      5,
      '省《互联网信息摘编》',
      'in the province’s 互联网信息摘编',
    ),
    rule('forwarding/centre', { for: 'forwarding', levels: ['centre'] }, 10, '省选报国办', 'chosen by the province to go to the centre'),
    adopted('centre', { levels: ['centre'] }, 50, '国办采用', 'adopted by the centre'),
    instructed('city', ['city'], 5, '市领导批示', 'instruction by a city leader'),
    instructed('province', ['province'], 50, '省领导批示', 'instruction by a provincial leader'),
    instructed('centre', ['centre'], 100, '国务院领导批示', 'instruction by a leader of the State Council'),
  ],
  modifiers: [
    modifier(
      'advice',
      { of: ['instruction'], levels: ['city'], publications: ['政务建议'] },
      { plus: 5 },
      words('《政务建议》获市领导批示计10分', 'instruction on research in 政务建议 counts ten'),
    ),
  ],
  repetition: { adoption: 'add' },
};

export const quzhou: Preset = {
  id: 'quzhou',
  name: { zh: '衢州市', en: 'Quzhou city' },
  source: '衢州市政务信息工作考核办法。省、国办的底分以信息版2分计；不重复计分按同件取最高一处执行',
  rules: [
    adopted('city', { levels: ['city'] }, 2, '《衢州政务》信息版、特刊，送阅件', 'in the city’s ordinary or special edition'),
    adopted('city-special', { levels: ['city'], publications: ['专报'] }, 3, '专报', 'in the city’s 专报'),
    adopted('city-supplement', { levels: ['city'], publications: ['增刊'] }, 10, '增刊', 'in the city’s supplement'),
    adopted(
      'province',
      { levels: ['province'] },
      { of: 'adoption/city', times: 2 },
      '转报省府办采用',
      'forwarded and adopted by the province: doubled',
    ),
    adopted(
      'centre',
      { levels: ['centre'] },
      { of: 'adoption/city', times: 5 },
      '转报国办采用',
      'forwarded and adopted by the centre: five times',
    ),
    instructed('city', ['city'], 10, '市委、市政府领导批示', 'instruction by a city leader'),
  ],
  repetition: { adoption: 'highest' },
  joint: { split: 'equal' },
};

export const guangdong: Preset = {
  id: 'guangdong-safety',
  name: { zh: '广东省安监局', en: 'Guangdong work-safety bureau' },
  source: '广东省安监局政务信息计分',
  rules: [
    rule('acceptance', { for: 'acceptance' }, 5, '符合要求未采用', 'as asked, not adopted'),
    adopted('bureau', { levels: ['bureau'] }, 10, '省局简报采用', 'adopted by the bureau’s bulletin'),
    adopted('province', { levels: ['province'] }, 30, '省委、省府办公厅采用', 'adopted by the provincial offices'),
    adopted(
      'province-general',
      { levels: ['province'], publications: ['综合类刊物'] },
      40,
      '省委、省府办公厅综合类刊物采用',
      'in a general journal of the provincial offices',
    ),
    adopted(
      'province-special',
      { levels: ['province'], kinds: ['special'] },
      20,
      '直送省领导阅知（专报）',
      'sent straight to a provincial leader',
    ),
    instructed('province', ['province'], 10, '省委、省府领导批示', 'instruction by a provincial leader'),
    instructed('bureau', ['bureau'], 5, '省局领导批示', 'instruction by a leader of the bureau'),
    rule('untruth', { for: 'untruth' }, -30, '失实，后果严重', 'untrue, with grave consequences'),
    rule('commission/missed', { for: 'commission', outcome: 'missed' }, -10, '未完成重要约稿', 'important commission not fulfilled'),
  ],
  repetition: { adoption: 'highest' },
  settlement: {
    vetoes: [
      {
        id: 'veto/untruth',
        period: 'year',
        on: { for: 'untruth' },
        times: 1,
        effect: 'no-award',
        reason: words('失实后果严重，取消评先', 'untrue with grave consequences: no award'),
      },
    ],
  },
};

export const guangyuan: Preset = {
  id: 'guangyuan',
  name: { zh: '广元市', en: 'Guangyuan city' },
  source: '广元市政务信息考核（2008）',
  rules: [
    adopted(
      'morning',
      { levels: ['city'], publications: ['政务晨讯', '要情专报'] },
      2,
      '市《政务晨讯》《要情专报》',
      'in the city’s 政务晨讯 or 要情专报',
    ),
    adopted(
      'notice',
      { levels: ['city'], publications: ['政府工作通报', '政务参阅'] },
      5,
      '市《政府工作通报》《政务参阅》',
      'in the city’s 政府工作通报 or 政务参阅',
    ),
    adopted(
      'commissioned',
      { levels: ['city'], publications: ['政务晨讯', '要情专报'], reportKinds: ['commissioned'] },
      5,
      '约稿采用',
      'commissioned report adopted',
    ),
    adopted('web-text', { publications: ['门户网站文字'] }, 1, '门户网站文字', 'text on the city’s site'),
    adopted('web-picture', { publications: ['门户网站图片'] }, 0.5, '门户网站图片', 'picture on the city’s site'),
    adopted(
      'province-reference',
      { levels: ['province'], publications: ['川政晨讯参阅'] },
      3,
      '省《川政晨讯》参阅',
      'for reference in the province’s 川政晨讯',
    ),
    adopted(
      'province-weighty',
      { levels: ['province'], publications: ['川政晨讯重要'] },
      5,
      '省《川政晨讯》重要',
      'as important in the province’s 川政晨讯',
    ),
    adopted('centre', { levels: ['centre'] }, 10, '国办采用', 'adopted by the centre'),
    instructed('city', ['city'], 5, '市政府领导批示', 'instruction by a city leader'),
    instructed('province', ['province'], 10, '省政府领导批示', 'instruction by a provincial leader'),
    instructed('centre', ['centre'], 20, '国务院领导批示', 'instruction by a leader of the State Council'),
    rule('commission/late', { for: 'commission', outcome: 'late' }, -10, '约稿迟报', 'commission fulfilled late'),
    rule('commission/missed', { for: 'commission', outcome: 'missed' }, -10, '约稿不报', 'commission not fulfilled'),
  ],
};

export const meizhang: Preset = {
  id: 'meizhang',
  name: { zh: '区县政务信息（范文）', en: 'District office (model text)' },
  source: '政务信息工作考核规定（范文，脱敏）；失实按最低一档扣50分',
  rules: [
    adopted('county', { levels: ['county-committee', 'county-government'] }, 10, '本级单条、每日要情', 'adopted by the county'),
    adopted(
      'county-brief',
      { levels: ['county-committee', 'county-government'], kinds: ['brief'] },
      5,
      '本级简讯',
      'brief adopted by the county',
    ),
    adopted('city', { levels: ['city'] }, 50, '市刊单条', 'adopted by the city'),
    adopted('city-research', { levels: ['city'], kinds: RESEARCH }, 100, '市刊综合调研', 'research adopted by the city'),
    adopted('province', { levels: ['province'] }, 100, '省刊单条', 'adopted by the province'),
    adopted('province-research', { levels: ['province'], kinds: RESEARCH }, 300, '省刊综合调研', 'research adopted by the province'),
    adopted('web', { publications: ['网站'] }, 5, '网站', 'on the site'),
    instructed('county', ['county-committee', 'county-government'], 20, '区领导批示', 'instruction by a district leader'),
    instructed('city', ['city'], 40, '市领导批示', 'instruction by a city leader'),
    instructed('province', ['province'], 80, '省领导批示', 'instruction by a provincial leader'),
    rule('untruth', { for: 'untruth' }, -50, '失实', 'untrue'),
    rule('urgent/late', { for: 'urgent', outcome: 'late' }, -100, '紧急信息迟报被省通报', 'urgent event late, censured by the province'),
    rule(
      'urgent/missed',
      { for: 'urgent', outcome: 'missed' },
      -200,
      '漏报被省通报',
      'urgent event not reported, censured by the province',
    ),
    rule(
      'urgent/concealed',
      { for: 'urgent', outcome: 'concealed' },
      -200,
      '瞒报被省通报',
      'urgent event concealed, censured by the province',
    ),
  ],
  repetition: { adoption: 'add' },
  joint: { split: 'whole' },
  settlement: {
    quota: [
      { id: 'quota/month', period: 'month', per: 'period', points: -30, reason: words('月任务未完成', 'the month’s task not fulfilled') },
    ],
  },
};

export const county: Preset = {
  id: 'county',
  name: { zh: '某县直部门', en: 'A county’s departments' },
  source: '信息工作目标考核评比办法（某县直部门，脱敏）',
  rules: [
    adopted('county', { levels: ['county-committee', 'county-government'] }, 5, '重要信息单条、动态', 'adopted by the county'),
    adopted(
      'county-brief',
      { levels: ['county-committee', 'county-government'], kinds: ['brief'] },
      3,
      '简讯',
      'brief adopted by the county',
    ),
    adopted(
      'county-urgent',
      { levels: ['county-committee', 'county-government'], publications: ['每日要情', '昨日要情', '信息快报'] },
      10,
      '要情、信息快报',
      'in the county’s daily news',
    ),
    adopted('city', { levels: ['city'] }, 10, '市委办采用', 'adopted by the city'),
    adopted('province', { levels: ['province'] }, 20, '省委、省府办公厅采用', 'adopted by the province'),
    adopted('centre', { levels: ['centre'] }, 30, '国办采用', 'adopted by the General Office of the State Council'),
    adopted(
      'centre-party',
      { levels: ['centre'], publications: ['中办'] },
      50,
      '中办采用',
      'adopted by the General Office of the Central Committee',
    ),
  ],
  modifiers: [modifier('research', { kinds: RESEARCH }, { times: 2 }, words('调研参考、理论文章加倍', 'research: doubled'))],
  repetition: { adoption: 'add' },
  settlement: {
    base: [
      { id: 'base/year', period: 'year', points: 50, atLeast: 15, reason: words('年报送15条以上', 'fifteen reports or more in the year') },
    ],
  },
};

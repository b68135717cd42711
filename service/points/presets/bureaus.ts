import { adopted, instructed, modifier, type Preset, rule, words } from './wording.ts';

/** Measures of bureaus for their own sections. */

/** 研究与经验: research, and special reports on one experience. */
const RESEARCH = ['research' as const, 'special' as const];

export const dongtou: Preset = {
  id: 'dongtou',
  name: { zh: '洞头区民政局', en: 'Dongtou civil-affairs bureau' },
  source: '洞头区民政局信息工作考核办法（局内科室）',
  rules: [
    adopted(
      'county',
      { levels: ['county-committee', 'county-government', 'city'] },
      2,
      '市局、两办采用普通信息',
      'adopted by the city bureau or the county offices',
    ),
    adopted(
      'county-research',
      { levels: ['county-committee', 'county-government', 'city'], kinds: RESEARCH },
      4,
      '市局、两办采用调研、经验',
      'research adopted by the city bureau or the county offices',
    ),
    adopted(
      'county-brief',
      { levels: ['county-committee', 'county-government', 'city'], kinds: ['brief'] },
      1,
      '市局、两办采用简讯',
      'brief adopted by the city bureau or the county offices',
    ),
    adopted(
      'county-web',
      { levels: ['county-committee', 'county-government', 'city'], publications: ['网刊动态'] },
      1.5,
      '市局、两办网刊动态',
      'in an online journal of the city bureau or the county offices',
    ),
    adopted('province', { levels: ['province'] }, 4, '省厅采用普通信息', 'adopted by the province'),
    adopted('province-research', { levels: ['province'], kinds: RESEARCH }, 8, '省厅采用调研、经验', 'research adopted by the province'),
    adopted('province-brief', { levels: ['province'], kinds: ['brief'] }, 2, '省厅采用简讯', 'brief adopted by the province'),
    adopted(
      'province-web',
      { levels: ['province'], publications: ['网刊动态'] },
      3,
      '省厅网刊动态',
      'in an online journal of the province',
    ),
    adopted('ministry', { levels: ['ministry'] }, 8, '民政部采用普通信息', 'adopted by the ministry'),
    adopted('ministry-research', { levels: ['ministry'], kinds: RESEARCH }, 16, '民政部采用调研、经验', 'research adopted by the ministry'),
    adopted('ministry-brief', { levels: ['ministry'], kinds: ['brief'] }, 4, '民政部采用简讯', 'brief adopted by the ministry'),
  ],
};

export const zhonglou: Preset = {
  id: 'zhonglou',
  name: { zh: '钟楼区行政审批局', en: 'Zhonglou approval bureau' },
  source: '钟楼区行政审批局信息工作考核评分细则（文库转载）',
  rules: [
    adopted('county', { levels: ['county-committee', 'county-government'] }, 10, '区级采用', 'adopted by the district'),
    adopted(
      'county-research',
      { levels: ['county-committee', 'county-government'], kinds: RESEARCH },
      20,
      '区级采用理论调研',
      'research adopted by the district',
    ),
    adopted('city', { levels: ['city'] }, 15, '市级采用', 'adopted by the city'),
    adopted('city-research', { levels: ['city'], kinds: RESEARCH }, 30, '市级采用理论调研', 'research adopted by the city'),
    adopted('above', { levels: ['province', 'ministry', 'centre'] }, 30, '省级及以上采用', 'adopted by the province or above'),
    adopted(
      'above-research',
      { levels: ['province', 'ministry', 'centre'], kinds: RESEARCH },
      50,
      '省级及以上采用理论调研',
      'research adopted by the province or above',
    ),
    instructed('county', ['county-committee', 'county-government'], 10, '区领导批示', 'instruction by a district leader'),
    instructed('city', ['city'], 20, '市领导批示', 'instruction by a city leader'),
    instructed('above', ['province', 'ministry', 'centre'], 40, '省及以上领导批示', 'instruction by a leader of the province or above'),
    rule('commission/fulfilled', { for: 'commission', outcome: 'fulfilled' }, 2, '约稿按要求完成', 'commission fulfilled as asked'),
    rule('commission/late', { for: 'commission', outcome: 'late' }, -1, '报送不及时', 'commission fulfilled late'),
    rule(
      'return/error',
      { for: 'return', codes: ['untrue', 'format'] },
      -2,
      '严重错误、用词不规范被通报',
      'grave error or wording that was censured',
    ),
  ],
  settlement: {
    base: [{ id: 'base/quarter', period: 'quarter', points: 6, reason: words('季度基础分', 'basic points of the quarter') }],
    quota: [
      {
        id: 'quota/quarter',
        period: 'quarter',
        per: 'item',
        points: -1,
        reason: words('季度每少1篇', 'each item short of the quarter’s quota'),
      },
    ],
    rate: [
      {
        id: 'rate/quarter',
        period: 'quarter',
        below: 0.3,
        points: -1,
        reason: words('季度录用率低于30%', 'adoption rate of the quarter below 30%'),
      },
    ],
    floors: [{ id: 'floor/quarter', period: 'quarter', points: 0, reason: words('扣完为止', 'never below nothing') }],
  },
};

export const xumu: Preset = {
  id: 'xumu',
  name: { zh: '市畜牧局（范文）', en: 'City animal-husbandry bureau (model text)' },
  source: '市畜牧局信息考核（范文）：市级以上采用加倍，批示再加倍；取最高层次两次累计，同层级只计一次；前两名3:2',
  rules: [
    adopted('bureau', { levels: ['bureau', 'county-committee', 'county-government'] }, 2, '信息', 'report adopted'),
    adopted(
      'bureau-research',
      { levels: ['bureau', 'county-committee', 'county-government'], kinds: RESEARCH },
      6,
      '调研、论文',
      'research adopted',
    ),
    adopted(
      'above',
      { levels: ['city', 'province', 'ministry', 'centre'] },
      { of: 'adoption/bureau', times: 2 },
      '市级以上采用加倍',
      'adopted by the city or above: doubled',
    ),
    adopted(
      'above-research',
      { levels: ['city', 'province', 'ministry', 'centre'], kinds: RESEARCH },
      { of: 'adoption/bureau-research', times: 2 },
      '市级以上采用调研加倍',
      'research adopted by the city or above: doubled',
    ),
    rule('instruction', { for: 'instruction' }, { of: 'adoption/above', times: 2 }, '批示再加倍', 'instruction: doubled again'),
  ],
  repetition: { adoption: 'highest-two', oncePerLevel: true },
  joint: { split: 'by-share', shares: [3, 2] },
};

export const town: Preset = {
  id: 'town',
  name: { zh: '某镇党委（成都地区）', en: 'A town near Chengdu' },
  source: '某镇党委信息宣传考核（脱敏）',
  rules: [
    adopted('county', { levels: ['county-committee', 'county-government'] }, 10, '县（市）级刊物采用', 'adopted by the county'),
    adopted('city', { levels: ['city'] }, 20, '市级刊物采用', 'adopted by the city'),
    adopted('province', { levels: ['province', 'ministry', 'centre'] }, 30, '省级刊物采用', 'adopted by the province'),
    rule('commission/fulfilled', { for: 'commission', outcome: 'fulfilled' }, 3, '提供约稿', 'commission fulfilled'),
    rule('commission/late', { for: 'commission', outcome: 'late' }, -3, '约稿未按时', 'commission not on time'),
    rule('commission/missed', { for: 'commission', outcome: 'missed' }, -3, '约稿未按时', 'commission not on time'),
  ],
};

export const lianshi: Preset = {
  id: 'lianshi',
  name: { zh: '练市镇', en: 'Lianshi town' },
  source: '练市镇党务政务信息工作考核办法（2007）',
  rules: [
    rule('submission', { for: 'submission' }, 1, '上报信息', 'report sent in'),
    adopted('bureau', { levels: ['bureau'] }, 3, '《练市信息》采用', 'adopted by the own journal'),
    adopted('bureau-brief', { levels: ['bureau'], kinds: ['brief'] }, 2, '《练市信息》简讯', 'brief in the own journal'),
    adopted('county', { levels: ['county-committee', 'county-government'] }, 10, '区录用', 'adopted by the district'),
    adopted('city', { levels: ['city'] }, 20, '市录用', 'adopted by the city'),
    adopted('province', { levels: ['province', 'ministry', 'centre'] }, 30, '省录用', 'adopted by the province'),
    ...(
      [
        ['bureau', ['bureau'], 10, '镇', 'town'],
        ['county', ['county-committee', 'county-government'], 20, '区', 'district'],
        ['city', ['city'], 30, '市', 'city'],
        ['province', ['province', 'ministry', 'centre'], 40, '省', 'provincial'],
      ] as const
    ).map(([id, levels, points, zh, en]) =>
      rule(
        `instruction/${id}`,
        { for: 'instruction', levels: [...levels], reportKinds: ['routine', 'commissioned'] },
        points,
        `${zh}领导批示（紧急信息除外）`,
        `instruction by a ${en} leader, urgent reports apart`,
      ),
    ),
    ...(
      [
        ['late', '迟报', 'late'],
        ['missed', '漏报', 'missed'],
        ['concealed', '瞒报', 'concealed'],
      ] as const
    ).map(([outcome, zh, en]) => rule(`urgent/${outcome}`, { for: 'urgent', outcome }, -2, zh, `urgent event: ${en}`)),
    rule('untruth', { for: 'untruth' }, -5, '被通报批评', 'censured'),
  ],
  modifiers: [
    modifier(
      'research',
      { kinds: RESEARCH, levels: ['bureau'] },
      { plus: 5 },
      words('问题、社情民意、专题调研另加', 'research on problems or public opinion: added'),
    ),
  ],
  settlement: {
    quota: [
      {
        id: 'quota/month',
        period: 'month',
        per: 'item',
        minimum: 4,
        points: -2,
        reason: words('月不足4条，每少1条', 'each item short of four in the month'),
      },
    ],
    vetoes: [
      {
        id: 'veto/censured',
        period: 'year',
        on: { for: 'untruth' },
        times: 2,
        effect: 'no-award',
        reason: words('被通报2次以上取消评先', 'censured twice: no award'),
      },
    ],
  },
};

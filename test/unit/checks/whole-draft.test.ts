import { describe, expect, it } from 'vitest';
import { type CheckContext, type CheckDocument, check, standardPack } from '../../../shared/checks/engine.ts';

const now = new Date('2026-11-23T09:00:00+08:00');

/** What one rule says of a draft: the text it points at, or the empty text for what is missing. */
function said(rule: string, document: Partial<CheckDocument>, context: Partial<CheckContext> = {}): string[] {
  const { title = '', body = '' } = document;
  return check({ ...document, title, body }, standardPack(), { now, ...context })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ field, start, end }) => (field === 'title' ? title : body).slice(start, end));
}

describe('one thing with two figures', () => {
  it.each([
    ['the same whole, twice', '全县共有低保对象1200户。\n目前，全县低保对象1250户。', ['1250户']],
    ['another whole', '全县共有低保对象1200户。全市共有低保对象8600户。', []],
    ['another time', '2025年，全县共有低保对象1200户。2026年，全县共有低保对象1250户。', []],
    ['rounded', '全县共有低保对象1.2万户。全县共有低保对象12034户。', []],
    ['a change', '全县共有低保对象1200户。全县低保对象同比增加50户。', []],
    ['a part', '全县共有低保对象1200户。其中全县农村低保对象800户。', []],
    ['about', '全县共有低保对象1200余户。全县共有低保对象1250户。', []],
  ])('%s', (_, body, wanted) => {
    expect(said('truth/agreement/figure', { body })).toEqual(wanted);
  });
});

describe('a title against its body', () => {
  const body = '截至11月20日，平安县城关镇敬老院火灾已造成2人死亡，伤者正在救治，全县建成助餐点15个，服务老人3200人次。';
  it.each([
    ['我县建成助餐点12个', ['12个']],
    ['我县建成助餐点15个', []],
    ['我县超3000人次享受助餐', []],
    ['敬老院火灾造成3人死亡', ['3人']],
    ['敬老院火灾造成2人死亡', []],
    ['我县养老服务提质增效', []],
  ])('%s', (title, wanted) => {
    expect(said('truth/agreement/headline', { title, body })).toEqual(wanted);
  });
});

describe('numbering', () => {
  it.each([
    ['一、情况\n二、问题\n四、打算', ['四、']],
    ['（一）情况\n（三）问题', ['（三）']],
    ['一是排查。二是整改。四是考核。', ['四是']],
    ['一、情况\n（一）机构\n（二）人员\n二、问题\n（一）人员', []],
    ['三、打算\n四、请求', []],
    ['1.5万人受益\n3.2万人受益', []],
    ['十、情况\n十一、问题', []],
  ])('%s', (body, wanted) => {
    expect(said('form/numbering/jump', { body })).toEqual(wanted);
  });
});

describe('private life beside a full name', () => {
  it.each([
    ['confidentiality/privacy/illness', '村民王秀英患尿毒症。', ['王秀英']],
    ['confidentiality/privacy/illness', '村民王某患尿毒症。', []],
    ['confidentiality/privacy/illness', '居民王女士，患病多年，患有肺癌。', []],
    ['confidentiality/privacy/illness', '县长王建国看望患肺癌的老人。', []],
    ['confidentiality/privacy/poverty', '特困人员李有田，无固定收入。', ['李有田']],
    ['confidentiality/privacy/poverty', '全县特困人员860人，生活困难的优先保障。', []],
    ['confidentiality/privacy/address', '老人张桂兰，住幸福小区3号楼2单元501室。', ['3号楼2单元501室']],
    ['confidentiality/privacy/address', '民政局位于人民路12号。', []],
  ])('%s: %s', (rule, body, wanted) => {
    expect(said(rule, { body })).toEqual(wanted);
  });

  it('is masked by the fix', () => {
    const [finding] = check({ title: '', body: '村民王秀英患尿毒症。' }, standardPack(), { now }).findings.filter(({ rule }) =>
      rule.startsWith('confidentiality/privacy/'),
    );
    expect(finding?.fixes?.map(({ replacement }) => replacement)).toEqual(['王某某']);
  });
});

describe('other counties', () => {
  const place = '江东市平安县';
  it.each([
    ['永丰县民政局召开推进会。', ['永丰县']],
    ['永丰县民政局召开推进会。永丰县计划改造敬老院。', ['永丰县']],
    ['平安县民政局召开推进会。', []],
    ['组织赴永丰县考察学习。', []],
    ['接回流落永丰县的老人，由来自永丰县的工作人员护送。', []],
  ])('%s', (body, wanted) => {
    expect(said('truth/borrowed/other-place', { body }, { place })).toEqual(wanted);
    expect(said('truth/borrowed/other-place', { body })).toEqual([]);
  });
});

describe('next steps', () => {
  const problem = '走访发现，12户困难群众取暖设施老化，存在的问题较为突出，主要原因是资金不足。';
  it.each([
    ['下一步，将继续加大工作力度，确保困难群众温暖过冬。', 1],
    ['建议高度重视，切实加强组织领导。', 1],
    ['下一步，由县财政拨付专项资金，确保困难群众温暖过冬。', 0],
    ['下一步，将加大力度。\n一是更换取暖炉12台。', 0],
    ['下一步，将在11月底前完成，确保温暖过冬。', 0],
  ])('%s', (steps, count) => {
    expect(said('utility/steps/empty', { body: problem + steps })).toHaveLength(count);
  });
});

describe("the person's earlier reports", () => {
  const sent = (day: string, title = '', body = '') => ({ sentAt: `2026-11-${day}T09:00:00+08:00`, title, body });
  const atMonthEnd = new Date('2026-11-29T09:00:00+08:00');

  it.each([
    ['all in the last days', ['26', '27', '28'], 1],
    ['spread over the month', ['03', '10', '17', '26', '27', '28'], 0],
    ['few', ['28'], 0],
  ])('heap up at the end of the month: %s', (_, days, count) => {
    const history = days.map((day) => sent(day));
    expect(said('speed/habit/month-end', { body: '召开会议。' }, { now: atMonthEnd, history })).toHaveLength(count);
  });

  it.each([
    ['the same sentences', '平安县民政局对全县敬老院开展消防安全排查，发现隐患31处。', 1],
    ['other news', '平安县民政局为全县敬老院统一更换电气线路，惠及老人860名。', 0],
  ])('show old news: %s', (_, body, count) => {
    const history = [sent('03', '消防排查', '平安县民政局对全县敬老院开展消防安全排查，发现隐患31处。已经全部整改到位。')];
    expect(said('speed/repeat/reheated', { body }, { history })).toHaveLength(count);
  });
});

describe('an urgent title', () => {
  const body = '11月23日8时许，平安县城关镇敬老院厨房起火，造成2人受伤。';
  it.each([
    ['城关镇及时处置一起火灾', ['utility/title/urgent-handled']],
    ['城关镇敬老院发生火灾', ['utility/title/urgent-casualties']],
    ['城关镇敬老院有关情况致2人受伤', ['utility/title/urgent-kind']],
    ['发生火灾致2人受伤', ['utility/title/urgent-place']],
    ['城关镇敬老院发生火灾致2人受伤', []],
  ])('%s', (title, wanted) => {
    const rules = check({ title, body, kind: 'urgent' }, standardPack(), { now }).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('utility/title/urgent'))).toEqual(wanted);
  });
});

describe('dates and ranges that cannot be', () => {
  it.each([
    ['truth/date/year', '2206年3月启动改造。', ['2206年']],
    ['truth/date/year', '202年11月完工。', ['202年']],
    ['truth/date/year', '距今3000年的遗址，1921年7月建成。', []],
    ['truth/date/sequence', '11月22日9时20分，敬老院发生火灾，9时5分消防大队接到报警。', ['9时5分']],
    ['truth/date/sequence', '11月22日下午1时27分，敬老院发生火灾，1时54分扑灭。', []],
    ['truth/arithmetic/range', '每人补助500—300元。', ['500—300元']],
    ['truth/arithmetic/range', '比分为3-0，5月20日至3日。', []],
    ['truth/arithmetic/budget', '年初预算100万元，实际支出120万元。', ['120万元']],
    ['truth/arithmetic/budget', '年初预算100万元，实际支出120万元，超支20万元。', []],
  ])('%s: %s', (rule, body, wanted) => {
    expect(said(rule, { body })).toEqual(wanted);
  });
});

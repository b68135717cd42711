import { describe, expect, test } from 'vitest';
import { defaultLevels } from '../../../service/adoption/levels.ts';
import type { Fact } from '../../../service/points/facts.ts';
import { unfitness } from '../../../service/points/fitness.ts';
import { defaultRuleset, presets } from '../../../service/points/presets/index.ts';
import { type SectionPeriod, settle } from '../../../service/points/settle.ts';
import { adopted, by, duty, fact, instructed, received, score, section, sum } from './told.ts';

const preset = (id: string) => presets.find((set) => set.id === id) ?? defaultRuleset;
const report = (...facts: Fact[]) => [received('2026-11-01'), by(), ...facts];
const period = (more: Partial<SectionPeriod>): SectionPeriod => ({
  sectionId: 'rescue',
  centipoints: new Map(),
  quota: null,
  submissions: 0,
  adoptedOfReceived: 0,
  vetoed: new Map(),
  ...more,
});
const settled = (id: string, of: Parameters<typeof settle>[1], more: Partial<SectionPeriod>) =>
  settle(preset(id), of, period(more)).map(({ rule, centipoints }) => [rule, centipoints / 100]);

describe('measures that ship', () => {
  test('are eight or more beside the default, each with its source', () => {
    expect(presets.length).toBeGreaterThan(8);
    for (const { source } of presets) expect(source).toBeTruthy();
  });

  test.each(presets.map((set) => [set.id, set] as const))('%s is fit for the levels of a new office', (_, set) => {
    expect(
      unfitness(
        set,
        defaultLevels.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  test('the default gives nothing for sending in, and for higher levels more', () => {
    expect(score(defaultRuleset, report())).toEqual([]);
    const points = defaultLevels.map(({ id }) => sum(score(defaultRuleset, report(adopted('a', '2026-11-02', id)))));
    expect(points).toEqual([2, 5, 5, 10, 20, 40, 80]);
  });
});

/** Each example is reckoned by hand from the text of the measure (domain survey, chapter 2), line by line. */
describe('worked examples', () => {
  test('the default: adopted here, in the city and by the province, an instruction, distinguished; a commission kept, one missed', () => {
    // 局 2 + 市 10 + 省 20 + 市领导批示 10 + 好信息 10 = 52
    const item = report(
      adopted('a', '2026-11-02', 'bureau'),
      adopted('b', '2026-11-05', 'city'),
      adopted('c', '2026-11-12', 'province'),
      instructed('i', '2026-11-15', 'city'),
      fact('distinction', '2026-11-01', { is: 'distinction' }),
    );
    expect(sum(score(defaultRuleset, item))).toBe(52);
    // 约稿按时 +2；约稿未完成 −5；紧急按时 +2；紧急迟报 −5：合计 −6
    const duties = [
      duty('c1', '2026-11-03', { is: 'commission', outcome: 'fulfilled' }),
      duty('c2', '2026-11-04', { is: 'commission', outcome: 'missed' }),
      duty('u1', '2026-11-05', { is: 'urgent', outcome: 'on-time' }),
      duty('u2', '2026-11-06', { is: 'urgent', outcome: 'late' }),
    ];
    expect(sum(score(defaultRuleset, duties))).toBe(-6);
  });

  test('洞头区民政局: research of the section in the district’s offices, a brief and an online item of the province, the ministry', () => {
    // 区委办采用调研 4 + 省厅简讯 2 + 省厅网刊动态 3 + 民政部普通 8 = 17；局内刊物不在办法内，0
    const item = report(
      adopted('a', '2026-11-02', 'bureau'),
      adopted('b', '2026-11-03', 'county-committee', { kind: 'research' }),
      adopted('c', '2026-11-04', 'province', { kind: 'brief' }),
      adopted('d', '2026-11-05', 'province', { publication: '网刊动态' }),
      adopted('e', '2026-11-06', 'ministry'),
    );
    expect(sum(score(preset('dongtou'), item))).toBe(17);
  });

  test('连云港: adds up over journals, and research in 政务建议 that a city leader instructed on counts ten for that', () => {
    // 《政务建议》20 + 选用报省 2 + 省《专报信息》调研 30 + 市领导批示（政务建议）10 + 省领导批示 50 = 112
    const item = report(
      adopted('a', '2026-11-02', 'city', { publication: '政务建议', kind: 'research' }),
      fact('forwarding', '2026-11-03', { is: 'forwarding', level: 'province' }),
      adopted('b', '2026-11-09', 'province', { publication: '专报信息', kind: 'research' }),
      instructed('i', '2026-11-10', 'city'),
      instructed('j', '2026-11-20', 'province'),
    );
    expect(sum(score(preset('lianyungang'), item))).toBe(112);
    // 《昨日情况》简讯 1 + 市领导批示（昨日情况）5 = 6
    const brief = report(
      adopted('a', '2026-11-02', 'city', { publication: '昨日情况', kind: 'brief' }),
      instructed('i', '2026-11-03', 'city'),
    );
    expect(sum(score(preset('lianyungang'), brief))).toBe(6);
  });

  test('衢州: two bodies share a report that went up to the province', () => {
    // 专报 3，两家均分各 1.5；转报省采用 2 × 2 = 4 高于 3，不重复计分：冲回 1.5，各计 2；市领导批示 10 各 5。每家 7
    const item = [
      received('2026-11-01'),
      by(section('rescue'), section('elderly')),
      adopted('a', '2026-11-02', 'city', { publication: '专报' }),
      adopted('b', '2026-11-12', 'province'),
      instructed('i', '2026-11-13', 'city'),
    ];
    const entries = score(preset('quzhou'), item);
    expect(sum(entries.filter(({ sectionId }) => sectionId === 'rescue'))).toBe(7);
    expect(sum(entries)).toBe(14);
    // 转报国办采用 2 × 5 = 10
    expect(sum(score(preset('quzhou'), report(adopted('a', '2026-11-02', 'centre'))))).toBe(10);
  });

  test('广东省安监局: the highest of several, five where it was only as asked; untrue, and a commission missed', () => {
    // 符合要求 5 → 简报 10 → 两办 30 → 综合类刊物 40：取最高 40；省领导批示 10。合计 50
    const item = report(
      fact('acceptance', '2026-11-02', { is: 'acceptance' }),
      adopted('a', '2026-11-03', 'bureau'),
      adopted('b', '2026-11-05', 'province'),
      adopted('c', '2026-11-09', 'province', { publication: '综合类刊物' }),
      instructed('i', '2026-11-10', 'province'),
    );
    expect(sum(score(preset('guangdong-safety'), item))).toBe(50);
    expect(sum(score(preset('guangdong-safety'), report(fact('acceptance', '2026-11-02', { is: 'acceptance' }))))).toBe(5);
    // 失实 −30；未完成重要约稿 −10
    expect(sum(score(preset('guangdong-safety'), report(fact('untruth', '2026-11-02', { is: 'untruth' }))))).toBe(-30);
    expect(sum(score(preset('guangdong-safety'), [duty('c', '2026-11-02', { is: 'commission', outcome: 'missed' })]))).toBe(-10);
    // 失实后果严重取消评先：记 0 分，有此一条
    expect(
      settled('guangdong-safety', 'year', { centipoints: new Map([['untruth', -3000]]), vetoed: new Map([['veto/untruth', 1]]) }),
    ).toEqual([['veto/untruth', 0]]);
  });

  test('广元: a commissioned report in 政务晨讯, then the province and its leader; a commission late', () => {
    // 约稿采用 5 + 《川政晨讯》重要 5 + 省政府领导批示 10 = 20
    const item = [
      received('2026-11-01', 'commissioned'),
      by(),
      adopted('a', '2026-11-02', 'city', { publication: '政务晨讯' }),
      adopted('b', '2026-11-05', 'province', { publication: '川政晨讯重要' }),
      instructed('i', '2026-11-09', 'province'),
    ];
    expect(sum(score(preset('guangyuan'), item))).toBe(20);
    // 非约稿 2 + 门户网站图片 0.5 = 2.5；约稿迟报 −10
    const other = report(
      adopted('a', '2026-11-02', 'city', { publication: '政务晨讯' }),
      adopted('b', '2026-11-03', 'city', { publication: '门户网站图片' }),
    );
    expect(sum(score(preset('guangyuan'), other))).toBe(2.5);
    expect(sum(score(preset('guangyuan'), [duty('c', '2026-11-02', { is: 'commission', outcome: 'late' })]))).toBe(-10);
  });

  test('钟楼区: a quarter with six to begin with, a quota missed and a low rate', () => {
    // 区级调研 20 + 市级 15 + 市领导批示 20 = 55
    const item = report(
      adopted('a', '2026-11-02', 'county-government', { kind: 'research' }),
      adopted('b', '2026-11-03', 'city'),
      instructed('i', '2026-11-05', 'city'),
    );
    expect(sum(score(preset('zhonglou'), item))).toBe(55);
    // 季度基础 6；应报 9 实报 7，少 2 篇 −2；7 条采用 2 条，28.6% < 30%，−1。合计 55 + 3 = 58
    expect(
      settled('zhonglou', 'quarter', {
        centipoints: new Map([
          ['adoption', 3500],
          ['instruction', 2000],
        ]),
        quota: 9,
        submissions: 7,
        adoptedOfReceived: 2,
      }),
    ).toEqual([
      ['base/quarter', 6],
      ['quota/quarter', -2],
      ['rate/quarter', -1],
    ]);
    // 扣完为止：一篇未报，应报 9：6 − 9 = −3，补到 0
    expect(settled('zhonglou', 'quarter', { quota: 9 })).toEqual([
      ['base/quarter', 6],
      ['quota/quarter', -9],
      ['floor/quarter', 3],
    ]);
  });

  test('练市镇: research in the town’s journal, then the city; instructions, but not on urgent reports; a month with two reports', () => {
    // 上报 1 + 《练市信息》3 + 专题调研另加 5 + 市录用 20 + 市领导批示 30 = 59
    const facts = [
      adopted('a', '2026-11-02', 'bureau', { kind: 'research' }),
      adopted('b', '2026-11-09', 'city'),
      instructed('i', '2026-11-10', 'city'),
    ];
    expect(sum(score(preset('lianshi'), report(...facts)))).toBe(59);
    // 紧急信息的批示除外：上报 1 + 市录用 20 = 21
    const urgent = [received('2026-11-01', 'urgent'), by(), adopted('b', '2026-11-09', 'city'), instructed('i', '2026-11-10', 'city')];
    expect(sum(score(preset('lianshi'), urgent))).toBe(21);
    // 月报 2 条，不足 4 条：2 × (−2) = −4；迟报一次 −2
    expect(settled('lianshi', 'month', { submissions: 2 })).toEqual([['quota/month', -4]]);
    expect(sum(score(preset('lianshi'), [duty('u', '2026-11-02', { is: 'urgent', outcome: 'late' })]))).toBe(-2);
    // 被通报 2 次取消评先，1 次不取消
    expect(settled('lianshi', 'year', { vetoed: new Map([['veto/censured', 2]]) })).toEqual([['veto/censured', 0]]);
    expect(settled('lianshi', 'year', { vetoed: new Map([['veto/censured', 1]]) })).toEqual([]);
  });

  test('市畜牧局: the two highest levels, each level once, first and second author three to two', () => {
    // 局 2、市 2×2=4（两次，只计一次）、省 4：最高两次 市 4 + 省 4 = 8，第一作者 3/5 = 4.8，第二 3.2
    const item = [
      received('2026-11-01'),
      by(section('first'), section('second')),
      adopted('a', '2026-11-02', 'bureau'),
      adopted('b', '2026-11-03', 'city'),
      adopted('c', '2026-11-04', 'city'),
      adopted('d', '2026-11-05', 'province'),
    ];
    const entries = score(preset('xumu'), item);
    expect(['first', 'second'].map((id) => sum(entries.filter(({ sectionId }) => sectionId === id)))).toEqual([4.8, 3.2]);
    // 批示再加倍：4 × 2 = 8，一人独写
    expect(sum(score(preset('xumu'), report(instructed('i', '2026-11-06', 'city'))))).toBe(8);
  });

  test('某镇（成都地区）: the county, the city, a commission kept and one late', () => {
    // 县 10 + 市 20 = 30；约稿 +3，约稿未按时 −3
    expect(sum(score(preset('town'), report(adopted('a', '2026-11-02', 'county-committee'), adopted('b', '2026-11-03', 'city'))))).toBe(30);
    const duties = [
      duty('c', '2026-11-02', { is: 'commission', outcome: 'fulfilled' }),
      duty('d', '2026-11-03', { is: 'commission', outcome: 'late' }),
    ];
    expect(score(preset('town'), duties).map(({ centipoints }) => centipoints / 100)).toEqual([3, -3]);
  });

  test('美章网范文: three bodies have the whole each; the month’s task missed, an urgent event concealed', () => {
    // 市刊综合调研 100 + 市领导批示 40 = 140，三家各 140
    const item = [
      received('2026-11-01'),
      by(section('a'), section('b'), section('c')),
      adopted('x', '2026-11-02', 'city', { kind: 'research' }),
      instructed('i', '2026-11-03', 'city'),
    ];
    expect(sum(score(preset('meizhang'), item))).toBe(420);
    // 月任务未完成 −30，不论少几条；瞒报 −200
    expect(settled('meizhang', 'month', { quota: 10, submissions: 4 })).toEqual([['quota/month', -30]]);
    expect(settled('meizhang', 'month', { quota: 10, submissions: 10 })).toEqual([]);
    expect(sum(score(preset('meizhang'), [duty('u', '2026-11-02', { is: 'urgent', outcome: 'concealed' })]))).toBe(-200);
  });

  test('某县直部门: research counts twice at every place, and fifteen reports a year give fifty', () => {
    // 县 5×2 + 市 10×2 + 省 20×2 = 70
    const item = report(
      adopted('a', '2026-11-02', 'county-government', { kind: 'research' }),
      adopted('b', '2026-11-03', 'city', { kind: 'research' }),
      adopted('c', '2026-11-04', 'province', { kind: 'research' }),
    );
    expect(sum(score(preset('county'), item))).toBe(70);
    // 年报送 15 条得 50，14 条不得
    expect(settled('county', 'year', { submissions: 15 })).toEqual([['base/year', 50]]);
    expect(settled('county', 'year', { submissions: 14 })).toEqual([]);
  });
});

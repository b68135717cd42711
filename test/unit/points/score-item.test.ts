import { describe, expect, test } from 'vitest';
import { scoreItem } from '../../../service/points/score-item.ts';
import { Timeline } from '../../../service/points/timeline.ts';
import type { RulesetEntry } from '../../../shared/vocabulary/ruleset.ts';
import { adopted, by, duty, fact, instructed, lines, REPORT, received, ruleset, score, section, sum } from './told.ts';

const item = (...more: ReturnType<typeof fact>[]) => [received('2026-11-01'), by(), ...more];

describe('one report adopted at several places', () => {
  const places = item(adopted('a', '2026-11-02', 'bureau'), adopted('b', '2026-11-09', 'province'), adopted('c', '2026-11-13', 'city'));
  const cases: { repetition: RulesetEntry['repetition']; entries: unknown[] }[] = [
    {
      repetition: { adoption: 'add' },
      entries: [
        ['adoption/bureau', 'given', 2],
        ['adoption/province', 'given', 8],
        ['adoption/city', 'given', 4],
      ],
    },
    {
      repetition: { adoption: 'highest' },
      entries: [
        ['adoption/bureau', 'given', 2],
        ['adoption/bureau', 'taken-back', -2],
        ['adoption/province', 'given', 8],
        ['adoption/city', 'not-counted', 0],
      ],
    },
    {
      repetition: { adoption: 'highest-two' },
      entries: [
        ['adoption/bureau', 'given', 2],
        ['adoption/province', 'given', 8],
        ['adoption/bureau', 'taken-back', -2],
        ['adoption/city', 'given', 4],
      ],
    },
    {
      repetition: { adoption: 'once' },
      entries: [
        ['adoption/bureau', 'given', 2],
        ['adoption/province', 'not-counted', 0],
        ['adoption/city', 'not-counted', 0],
      ],
    },
  ];
  test.each(cases)('$repetition.adoption', ({ repetition, entries }) => {
    expect(lines(score(ruleset({ repetition }), places))).toEqual(entries);
  });

  test('within a level only once, where the set says so', () => {
    const twice = item(adopted('a', '2026-11-02', 'city'), adopted('b', '2026-11-03', 'city'), adopted('c', '2026-11-04', 'bureau'));
    expect(sum(score(ruleset({ repetition: { adoption: 'add', oncePerLevel: true } }), twice))).toBe(6);
    expect(sum(score(ruleset({ repetition: { adoption: 'add' } }), twice))).toBe(10);
  });

  test('what yields to a later one is taken back on that one’s day, so that the former month keeps its sum', () => {
    const entries = score(
      ruleset({ repetition: { adoption: 'highest' } }),
      item(adopted('a', '2026-10-30', 'bureau'), adopted('b', '2026-11-09', 'city')),
    );
    expect(entries.map(({ day, centipoints, adoptionId }) => [day, centipoints, adoptionId])).toEqual([
      ['2026-10-30', 200, 'a'],
      ['2026-11-09', -200, 'a'],
      ['2026-11-09', 400, 'b'],
    ]);
  });

  test('a correction stands in the place of what it corrects', () => {
    expect(lines(score(ruleset(), item(adopted('a', '2026-11-02', 'bureau'), adopted('a', '2026-11-02', 'city'))))).toEqual([
      ['adoption/city', 'given', 4],
    ]);
  });

  test('a level that no rule names gives nothing', () => {
    expect(score(ruleset(), item(adopted('a', '2026-11-02', 'village')))).toEqual([]);
  });
});

describe('which rule speaks', () => {
  const set = ruleset({
    rules: [
      ...ruleset().rules,
      {
        id: 'research',
        gives: { for: 'adoption', levels: ['city'], kinds: ['research'] },
        points: 6,
        reason: { zh: '调研', en: 'research' },
      },
      { id: 'daily', gives: { for: 'adoption', publications: ['每日要情'] }, points: 7, reason: { zh: '要情', en: 'daily' } },
      {
        id: 'double',
        gives: { for: 'adoption', levels: ['ministry'] },
        points: { of: 'research', times: 2.5 },
        reason: { zh: '参照', en: 'by reference' },
      },
    ],
  });
  test.each([
    ['a kind goes before a level', adopted('a', '2026-11-02', 'city', { kind: 'research' }), 'research', 6],
    ['a publication goes before a kind', adopted('a', '2026-11-02', 'city', { kind: 'research', publication: '每日要情' }), 'daily', 7],
    ['a level by itself', adopted('a', '2026-11-02', 'city'), 'adoption/city', 4],
    ['a multiple of another rule', adopted('a', '2026-11-02', 'ministry'), 'double', 15],
  ] as const)('%s', (_, adoption, rule, points) => {
    expect(lines(score(set, item(adoption)))).toEqual([[rule, 'given', points]]);
  });
});

describe('a joint report', () => {
  const joint = (shares: Parameters<typeof by>, set: Partial<RulesetEntry>) =>
    score(ruleset(set), [received('2026-11-01'), by(...shares), adopted('a', '2026-11-02', 'province')]).map(
      ({ sectionId, centipoints }) => [sectionId, centipoints / 100],
    );
  const three = [section('rescue'), section('elderly'), section('affairs')];

  test('equal parts are each rounded, halves up', () => {
    expect(joint(three, { joint: { split: 'equal' } })).toEqual([
      ['rescue', 2.67],
      ['elderly', 2.67],
      ['affairs', 2.67],
    ]);
    expect(joint(three, { joint: { split: 'equal' }, rounding: { to: 0.5, mode: 'half-up' } })).toEqual([
      ['rescue', 2.5],
      ['elderly', 2.5],
      ['affairs', 2.5],
    ]);
  });

  test('by the recorded shares', () => {
    expect(joint([section('rescue', 3), section('elderly', 1)], { joint: { split: 'by-share' } })).toEqual([
      ['rescue', 6],
      ['elderly', 2],
    ]);
  });

  test('by the shares of the set where none were recorded; who has none gets nothing', () => {
    expect(joint(three, { joint: { split: 'by-share', shares: [3, 2] } })).toEqual([
      ['rescue', 4.8],
      ['elderly', 3.2],
    ]);
  });

  test('only the first so many, each a fixed part', () => {
    expect(joint(three, { joint: { split: 'capped', authors: 2, each: 0.5 } })).toEqual([
      ['rescue', 4],
      ['elderly', 4],
    ]);
  });

  test('each the whole', () => {
    expect(joint(three.slice(0, 2), { joint: { split: 'whole' } })).toEqual([
      ['rescue', 8],
      ['elderly', 8],
    ]);
  });

  test('who reports alone has it all, whatever the set says of joint reports', () => {
    expect(joint([section('rescue')], { joint: { split: 'capped', authors: 2, each: 0.5 } })).toEqual([['rescue', 8]]);
  });
});

describe('modifiers', () => {
  const set = ruleset({
    modifiers: [
      { id: 'research', when: { kinds: ['research'] }, plus: 1, reason: { zh: '调研另加', en: 'research' } },
      { id: 'forwarded', when: { forwarded: true, levels: ['province'] }, times: 2, reason: { zh: '转报加倍', en: 'forwarded' } },
      { id: 'late', when: { of: ['adoption', 'instruction'], urgent: ['late'] }, times: 0.5, reason: { zh: '迟报减半', en: 'late' } },
    ],
    rules: [...ruleset().rules, { id: 'instruction', gives: { for: 'instruction' }, points: 5, reason: { zh: '批示', en: 'instruction' } }],
  });
  const forwarding = fact('forwarding', '2026-11-03', { is: 'forwarding', level: 'province' });
  const late = fact('urgent:u', '2026-11-01', { is: 'urgent', outcome: 'late' });

  test('none holds', () => expect(sum(score(set, item(adopted('a', '2026-11-04', 'province'))))).toBe(8));
  test('forwarded: twice', () => expect(sum(score(set, item(forwarding, adopted('a', '2026-11-04', 'province'))))).toBe(16));
  test('first added, then multiplied', () => {
    // (8 + 1) × 2 × 0.5
    expect(sum(score(set, item(forwarding, late, adopted('a', '2026-11-04', 'province', { kind: 'research' }))))).toBe(9);
  });
  test('of instructions too', () => expect(sum(score(set, item(late, instructed('i', '2026-11-05', 'city'))))).toBe(2.5));
  test('a half hundredth is rounded up, and so is a deduction', () => {
    const half = ruleset({
      rules: [{ id: 'a', gives: { for: 'adoption' }, points: 0.01, reason: { zh: '采用', en: 'adopted' } }],
      modifiers: [{ id: 'm', when: {}, times: 0.5, reason: { zh: '减半', en: 'half' } }],
    });
    expect(sum(score(half, item(adopted('a', '2026-11-04', 'city'))))).toBe(0.01);
    const taken = ruleset({
      rules: [{ id: 'r', gives: { for: 'untruth' }, points: -0.01, reason: { zh: '失实', en: 'untrue' } }],
      modifiers: [{ id: 'm', when: { of: ['untruth'] }, times: 0.5, reason: { zh: '减半', en: 'half' } }],
    });
    expect(sum(score(taken, item(fact('untruth', '2026-11-04', { is: 'untruth' }))))).toBe(-0.01);
  });
});

describe('duties', () => {
  const set = ruleset({
    rules: [
      {
        id: 'commission/fulfilled',
        gives: { for: 'commission', outcome: 'fulfilled' },
        points: 2,
        reason: { zh: '约稿完成', en: 'fulfilled' },
      },
      { id: 'commission/missed', gives: { for: 'commission', outcome: 'missed' }, points: -5, reason: { zh: '约稿未完成', en: 'missed' } },
    ],
  });
  test('go to the account that they are told of', () => {
    const [entry] = score(set, [duty('commission', '2026-11-18', { is: 'commission', outcome: 'missed' }, 'funeral')]);
    expect(entry).toMatchObject({ sectionId: 'funeral', memberId: null, centipoints: -500 });
  });
  test('a later outcome stands in the place of the former', () => {
    const facts = [
      duty('commission', '2026-11-18', { is: 'commission', outcome: 'missed' }),
      duty('commission', '2026-11-18', { is: 'commission', outcome: 'fulfilled' }),
    ];
    expect(sum(score(set, facts))).toBe(2);
  });
});

describe('a withdrawn report', () => {
  const set = ruleset({ rules: [{ id: 'submission', gives: { for: 'submission' }, points: 1, reason: { zh: '上报', en: 'sent in' } }] });
  test('no longer scores what its submission gave', () => {
    expect(sum(score(set, item()))).toBe(1);
    const sent = item();
    expect(score(set, [...sent, fact('submission', '2026-11-02', { is: 'nothing' })])).toEqual([]);
  });
});

describe('rules in time', () => {
  const old = ruleset({ validFrom: '2026-01-01', validTo: '2026-10-31' });
  const now = ruleset({
    version: 2,
    validFrom: '2026-11-01',
    rules: [{ id: 'adoption/city', gives: { for: 'adoption', levels: ['city'] }, points: 10, reason: { zh: '市级', en: 'city' } }],
  });
  test('each day has the rules of its time', () => {
    const facts = item(adopted('a', '2026-10-31', 'city'), adopted('b', '2026-11-01', 'city'), adopted('c', '2025-12-31', 'city'));
    const entries = scoreItem(REPORT, facts, new Timeline([old, now]));
    expect(entries.map(({ day, version, centipoints }) => [day, version, centipoints])).toEqual([
      ['2026-10-31', 1, 400],
      ['2026-11-01', 2, 1000],
    ]);
  });
});

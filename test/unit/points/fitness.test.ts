import { describe, expect, test } from 'vitest';
import { overlaps, unfitness } from '../../../service/points/fitness.ts';
import type { RulesetEntry } from '../../../shared/vocabulary/ruleset.ts';
import { ruleset } from './told.ts';

const reason = { zh: '规则', en: 'rule' };
const LEVELS = ['bureau', 'city', 'province'];

describe('a set is refused with place and reason', () => {
  const cases: { name: string; set: Partial<RulesetEntry>; problems: [string, string][] }[] = [
    { name: 'a fit one has none', set: {}, problems: [] },
    {
      name: 'an unknown level',
      set: { rules: [{ id: 'a', gives: { for: 'adoption', levels: ['city', 'township'] }, points: 1, reason }] },
      problems: [['rules.0.gives.levels.1', 'unknown-level']],
    },
    {
      name: 'an unknown level in a modifier',
      set: { modifiers: [{ id: 'm', when: { levels: ['moon'] }, times: 2, reason }] },
      problems: [['modifiers.0.when.levels.0', 'unknown-level']],
    },
    {
      name: 'an identifier used twice, wherever',
      set: { modifiers: [{ id: 'adoption/city', when: {}, times: 2, reason }] },
      problems: [['modifiers.0.id', 'doubled']],
    },
    {
      name: 'two rules for the same level',
      set: { rules: [...ruleset().rules, { id: 'again', gives: { for: 'adoption', levels: ['province', 'city'] }, points: 9, reason }] },
      problems: [
        ['rules.3', 'contradiction'],
        ['rules.3', 'contradiction'],
      ],
    },
    {
      name: 'a more particular rule is no contradiction',
      set: {
        rules: [
          ...ruleset().rules,
          { id: 'research', gives: { for: 'adoption', levels: ['city'], kinds: ['research'] }, points: 9, reason },
        ],
      },
      problems: [],
    },
    {
      name: 'different outcomes are no contradiction',
      set: {
        rules: [
          { id: 'late', gives: { for: 'commission', outcome: 'late' }, points: -1, reason },
          { id: 'missed', gives: { for: 'commission', outcome: 'missed' }, points: -2, reason },
        ],
      },
      problems: [],
    },
    {
      name: 'a reference that leads nowhere',
      set: { rules: [{ id: 'a', gives: { for: 'distinction' }, points: { of: 'nowhere', times: 2 }, reason }] },
      problems: [['rules.0.points.of', 'unknown-rule']],
    },
    {
      name: 'references in a circle, told at each rule of it',
      set: {
        rules: [
          { id: 'a', gives: { for: 'distinction' }, points: { of: 'b', times: 2 }, reason },
          { id: 'b', gives: { for: 'untruth' }, points: { of: 'a', times: 2 }, reason },
          { id: 'c', gives: { for: 'acceptance' }, points: { of: 'a', times: 1 }, reason },
        ],
      },
      problems: [
        ['rules.0.points.of', 'circle'],
        ['rules.1.points.of', 'circle'],
      ],
    },
    {
      name: 'an end before the beginning',
      set: { validFrom: '2026-11-01', validTo: '2026-10-31' },
      problems: [['validTo', 'ends-before']],
    },
    {
      name: 'a floor above the cap',
      set: {
        settlement: {
          caps: [{ id: 'cap', period: 'month', points: 5, reason }],
          floors: [{ id: 'floor', period: 'month', points: 6, reason }],
        },
      },
      problems: [['settlement.floors.0.points', 'contradiction']],
    },
    {
      name: 'two quotas for one period',
      set: {
        settlement: {
          quota: [
            { id: 'one', period: 'month', per: 'item', points: -1, reason },
            { id: 'two', period: 'month', per: 'period', points: -1, reason },
          ],
        },
      },
      problems: [['settlement.quota.1.period', 'contradiction']],
    },
    {
      name: 'a veto on what no rule enters',
      set: { settlement: { vetoes: [{ id: 'veto', period: 'year', on: { for: 'untruth' }, times: 1, effect: 'zero', reason }] } },
      problems: [['settlement.vetoes.0.on', 'unscored']],
    },
  ];
  test.each(cases)('$name', ({ set, problems }) => {
    const found = unfitness(ruleset(set), LEVELS);
    expect(found.map(({ path, problem }) => [path, problem])).toEqual(problems);
    for (const { zh, en } of found) expect([zh, en].every(Boolean)).toBe(true);
  });
});

describe('validity', () => {
  const set = (validFrom: string, validTo: string | null = null) => ruleset({ validFrom, validTo });
  test.each([
    ['the open-ended one before is ended', set('2026-11-01'), set('2026-01-01'), false],
    ['one that ended before', set('2026-11-01'), set('2026-01-01', '2026-10-31'), false],
    ['one that ends on the first day', set('2026-11-01'), set('2026-01-01', '2026-11-01'), true],
    ['one that begins on the same day', set('2026-11-01'), set('2026-11-01'), true],
    ['one that begins later', set('2026-11-01'), set('2027-01-01'), true],
    ['one that begins after its end', set('2026-11-01', '2026-12-31'), set('2027-01-01'), false],
  ])('%s: meets %#', (_, draft, other, meets) => {
    expect(overlaps(draft, [other]).length > 0).toBe(meets);
  });
});

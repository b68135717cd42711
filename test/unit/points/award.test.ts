import { describe, expect, test } from 'vitest';
import { defaultLevels } from '../../../service/adoption/levels.ts';
import { award, type Ruleset } from '../../../service/points/ruleset.ts';
import { defaultRuleset } from '../../../service/points/rulesets/default.ts';
import { ruleText } from '../../../service/points/rulesets/known.ts';

describe('the built-in scoring rules', () => {
  const table: [string, number][] = [
    ['bureau', 2],
    ['county-committee', 5],
    ['county-government', 5],
    ['city', 10],
    ['province', 20],
    ['ministry', 40],
    ['centre', 80],
  ];
  test.each(table)('an adoption by %s gives %d points', (level, points) => {
    expect(award(defaultRuleset, { for: 'adoption', level })).toEqual({
      ruleset: 'default',
      version: 1,
      rule: `adoption/${level}`,
      centipoints: points * 100,
    });
  });

  test('a distinguished report gives 10 points', () => {
    expect(award(defaultRuleset, { for: 'distinction' })?.centipoints).toBe(1000);
  });

  test('every level of a new office is scored, and a higher one never gives less', () => {
    const points = defaultLevels.map(({ id }) => award(defaultRuleset, { for: 'adoption', level: id })?.centipoints ?? 0);
    expect(points.every((each) => each > 0)).toBe(true);
    expect(points).toEqual([...points].sort((a, b) => a - b));
  });

  test('a level that no rule speaks of gives nothing', () => {
    expect(award(defaultRuleset, { for: 'adoption', level: 'village' })).toBeNull();
  });

  test('every rule says what it gives points for, in Chinese and English', () => {
    for (const { id, reason } of defaultRuleset.rules) {
      expect(reason.zh, id).toMatch(/\p{Script=Han}/u);
      expect(reason.en, id).toMatch(/[a-z]/);
      expect(ruleText('default', 1, id)).toEqual(reason);
    }
    expect(ruleText('default', 99, 'adoption/city')).toEqual({ zh: 'adoption/city', en: 'adoption/city' });
  });
});

test('fractions of a point are kept exactly', () => {
  const rules: Ruleset = {
    id: 'half',
    version: 3,
    name: { zh: '半分', en: 'half' },
    rules: [{ id: 'brief', gives: { for: 'adoption', level: 'city' }, points: 0.35, reason: { zh: '简讯', en: 'brief' } }],
  };
  expect(award(rules, { for: 'adoption', level: 'city' })).toEqual({ ruleset: 'half', version: 3, rule: 'brief', centipoints: 35 });
});

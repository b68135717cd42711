import { describe, expect, it } from 'vitest';
import { PackRefused } from '../../../shared/checks/compile.ts';
import { check } from '../../../shared/checks/engine.ts';
import { mayRunAway } from '../../../shared/checks/linear.ts';
import { admitOffice, type OfficeRules, officePack } from '../../../shared/checks/office-pack.ts';
import type { OwnRule } from '../../../shared/contract/rulepacks.ts';
import { standard } from '../../../shared/rulepacks/standard.ts';

const now = new Date('2026-11-23T09:00:00+08:00');
const said = (zh: string) => ({ zh, en: zh });

const PEOPLE: OwnRule = {
  id: 'form/wording/own-people',
  kind: 'wording',
  level: 'doubt',
  terms: ['老百姓'],
  fixes: ['群众'],
  title: said('称谓'),
  message: said('宜作“群众”。'),
  why: said('本局公文用“群众”。'),
  source: '平安县民政局',
  examples: { bad: ['走访⟦老百姓⟧'], good: ['走访群众'] },
};

const office = (more: Partial<OfficeRules>): OfficeRules => ({
  version: JSON.stringify(more),
  rulesOff: [],
  changes: [],
  rules: [],
  signals: [],
  ...more,
});

const found = (more: Partial<OfficeRules>, body: string) =>
  check({ title: '', body }, officePack(office(more)), { now }).findings.map(({ rule, level, message }) => [rule, level, message]);

describe('what an office says of rules', () => {
  it('adds rules of its own', () => {
    expect(() => admitOffice(office({ rules: [PEOPLE] }))).not.toThrow();
    expect(found({ rules: [PEOPLE] }, '走访老百姓。')).toContainEqual([PEOPLE.id, 'doubt', '宜作“群众”。']);
  });

  it('changes built-in ones by their id', () => {
    const changes = [{ id: 'speed/wording/vague-day', level: 'error' as const, message: said('必须写明日期。') }];
    expect(() => admitOffice(office({ changes }))).not.toThrow();
    expect(found({ changes }, '近日，县民政局召开会议。')).toContainEqual(['speed/wording/vague-day', 'error', '必须写明日期。']);
  });

  it('puts a rule of its own in the place of a built-in one', () => {
    const rules = [{ ...PEOPLE, id: 'speed/wording/vague-day' }];
    expect(() => admitOffice(office({ rules }))).not.toThrow();
    const rulesFound = found({ rules }, '近日，县民政局走访老百姓。').filter(([rule]) => rule === 'speed/wording/vague-day');
    expect(rulesFound).toEqual([['speed/wording/vague-day', 'doubt', '宜作“群众”。']]);
  });

  it('asks in its element rules for signals of its own', () => {
    const rules: OwnRule[] = [
      {
        ...PEOPLE,
        id: 'utility/element/own-signer',
        kind: 'element',
        when: { none: ['signer'], minLength: 10 },
        examples: { bad: ['县民政局开展低保核查工作。'], good: ['县民政局开展低保核查工作。签发人：周明'] },
      } as OwnRule,
    ];
    const signals = [{ name: 'signer', terms: ['签发人'] }];
    expect(() => admitOffice(office({ rules, signals }))).not.toThrow();
    expect(() => admitOffice(office({ rules }))).toThrow('no signal signer');
  });

  it('leaves the standard pack as it is', () => {
    officePack(office({ changes: [{ id: 'speed/wording/vague-day', level: 'error' }] }));
    expect(standard.rules.find(({ id }) => id === 'speed/wording/vague-day')?.level).toBe('hint');
  });

  it.each<[string, Partial<OfficeRules>, string]>([
    ['a bad example that is not hit', { rules: [{ ...PEOPLE, examples: { bad: ['走访⟦群众⟧'], good: [] } }] }, PEOPLE.id],
    ['a good example that is hit', { rules: [{ ...PEOPLE, examples: { bad: ['⟦老百姓⟧'], good: ['老百姓'] } }] }, PEOPLE.id],
    ['a pattern that its terms never call for', { rules: [{ ...PEOPLE, pattern: '群众们' }] }, PEOPLE.id],
    ['a broken pattern', { rules: [{ ...PEOPLE, pattern: '(' }] }, PEOPLE.id],
    ['a pattern that could run away', { rules: [{ ...PEOPLE, pattern: '(老百姓+)+$' }] }, PEOPLE.id],
    ['a rule twice', { rules: [PEOPLE, PEOPLE] }, PEOPLE.id],
    ['a change of a rule that is not there', { changes: [{ id: 'form/wording/none', level: 'hint' }] }, 'form/wording/none'],
    ['switching off what guards secrets', { rulesOff: ['confidentiality/mark/classified'] }, 'confidentiality/mark/classified'],
    [
      'making less of what guards secrets',
      { changes: [{ id: 'confidentiality/mark/classified', level: 'hint' }] },
      'confidentiality/mark/classified',
    ],
  ])('is refused for %s, with the rule named and the reason in both languages', (_, more, rule) => {
    const refused = (() => {
      try {
        admitOffice(office(more));
        return null;
      } catch (error) {
        return error as PackRefused;
      }
    })();
    expect(refused).toBeInstanceOf(PackRefused);
    expect(refused?.rule).toBe(rule);
    expect(refused?.reason.zh).toMatch(/\p{Script=Han}/u);
    expect(refused?.reason.en).not.toBe('');
  });
});

describe('a pattern', () => {
  it.each([
    '老百姓',
    '(?:建议|请)[^。]{0,12}(?:加强|提高)',
    '(?<!目)前[^，。]*',
    '\\d{4}年(?:\\d{1,2}月)?',
    '[(（][一二三]{1,3}[)）]、',
    '\\p{Script=Han}{2,4}局',
  ])('that stays in hand: %s', (pattern) => expect(mayRunAway(pattern)).toBe(false));

  it.each(['(a+)+', '(?:a|aa)*b', '(\\w*)*', '.*.*x', '(a)\\1', '(?:a{1,30}){1,30}', '[^。]*，[^。]*。'])(
    'that may run away: %s',
    (pattern) => expect(mayRunAway(pattern)).toBe(true),
  );
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDatabase, openLocalDatabase } from '../../../extension/local/database.ts';
import { keepRulepack, officeRules, rulepackMark } from '../../../extension/local/rulepack.ts';

const AT = '2026-11-23T01:00:00.000Z';
const topic = { key: '低保', names: ['低保'], aliases: [], focus: ['priority'] };
const said = (zh: string) => ({ zh, en: zh });
const rule = {
  id: 'form/wording/own-people',
  kind: 'wording',
  level: 'doubt',
  terms: ['老百姓'],
  title: said('称谓'),
  message: said('宜作“群众”。'),
  why: said('本局公文用“群众”。'),
  source: '平安县民政局',
  examples: { bad: ['走访⟦老百姓⟧'], good: ['走访群众'] },
};
const pack = (more: object) => ({ version: 'v', topics: [topic], rulesOff: [], ...more });

describe('the office’s rules on this machine', () => {
  let database: LocalDatabase;
  beforeEach(() => {
    database = openLocalDatabase(crypto.randomUUID());
  });
  afterEach(() => database.delete());

  it('are the built-in topics alone before the office was ever reached', async () => {
    const rules = await officeRules(database);
    expect(rules.topics.length).toBeGreaterThan(10);
    expect([rules.rules, rules.changes, rules.rulesOff]).toEqual([[], [], []]);
    expect(await rulepackMark(database)).toBeNull();
  });

  it('are those fetched last, with their mark', async () => {
    expect(await keepRulepack(database, pack({ rules: [rule], rulesOff: ['form/wording/as-of'] }), '"1"', AT)).toBe(true);
    expect(await officeRules(database)).toMatchObject({ rules: [{ id: rule.id }], rulesOff: ['form/wording/as-of'] });
    expect(await rulepackMark(database)).toBe('"1"');
  });

  it('are those of an older service too, which knows of no own rules', async () => {
    expect(await keepRulepack(database, pack({}), '"1"', AT)).toBe(true);
    expect((await officeRules(database)).rules).toEqual([]);
  });

  it.each([
    ['no pack', { nothing: true }],
    ['a rule whose example fails', pack({ rules: [{ ...rule, examples: { bad: ['⟦群众⟧'], good: [] } }] })],
    ['a pattern that could run away', pack({ rules: [{ ...rule, pattern: '(老百姓+)+$' }] })],
    ['a change of a rule that this version lacks', pack({ changes: [{ id: 'form/wording/none', level: 'hint' }] })],
  ])('stay the last ones where the new is %s', async (_, body) => {
    await keepRulepack(database, pack({ rules: [rule] }), '"1"', AT);
    expect(await keepRulepack(database, body, '"2"', AT)).toBe(false);
    expect(await rulepackMark(database)).toBe('"1"');
    expect((await officeRules(database)).rules).toHaveLength(1);
  });
});

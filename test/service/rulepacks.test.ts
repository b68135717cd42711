import { expect, test } from 'vitest';
import type { Database } from '../../service/database/open.ts';
import { openOffice } from './access-office.ts';
import { eachDatabase } from './databases.ts';

const CURRENT = '/api/rulepacks/current';
const said = (zh: string) => ({ zh, en: zh });
const own = {
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

/** The desk of an office with nothing in its rule pack, asked as its editor. */
async function desk(database: Database) {
  const office = await openOffice(database);
  await office.ask('editor', 'PUT', CURRENT, { body: { rulesOff: [], changes: [], rules: [], signals: [] } });
  return async (method: string, body?: unknown) => {
    const { status, text, headers } = await office.ask('editor', method, CURRENT, { body });
    return { status, body: JSON.parse(text), tag: headers.get('etag') };
  };
}

eachDatabase('the office’s rule pack', (database) => {
  test('keeps what is given and leaves the rest, with another version and ETag each time', async () => {
    const ask = await desk(database());
    const before = await ask('GET');
    expect(before.body).toMatchObject({ rulesOff: [], changes: [], rules: [], signals: [] });
    const changes = [{ id: 'speed/wording/vague-day', level: 'doubt' }];
    await ask('PUT', { rulesOff: ['form/wording/as-of'], changes });
    const after = await ask('PUT', { rules: [own] });
    expect([after.status, after.body]).toMatchObject([200, { rulesOff: ['form/wording/as-of'], changes, rules: [{ id: own.id }] }]);
    const read = await ask('GET');
    expect(read.body).toEqual(after.body);
    expect(read.body.version).not.toBe(before.body.version);
    expect(read.tag).not.toBe(before.tag);
  });

  test.each([
    ['an example that fails', { rules: [{ ...own, examples: { bad: ['走访⟦群众⟧'], good: [] } }] }, own.id],
    ['a rule that can never match', { rules: [{ ...own, pattern: '群众们' }] }, own.id],
    ['a pattern that could run away', { rules: [{ ...own, pattern: '(老百姓+)+$' }] }, own.id],
    ['switching off what guards secrets', { rulesOff: ['confidentiality/mark/classified'] }, 'confidentiality/mark/classified'],
  ])('is refused for %s: the rule and the reason are told, the former stays', async (_, entry, rule) => {
    const ask = await desk(database());
    await ask('PUT', { rulesOff: ['form/wording/as-of'] });
    const { status, body } = await ask('PUT', entry);
    expect([status, body]).toMatchObject([
      422,
      { error: { key: 'rule-refused', number: 1040, fields: [{ path: rule, problem: 'refused' }] } },
    ]);
    expect((await ask('GET')).body).toMatchObject({ rulesOff: ['form/wording/as-of'], rules: [] });
  });

  test('is refused for what is no rule at all', async () => {
    const ask = await desk(database());
    for (const entry of [{ rules: [{ id: 'own' }] }, { rules: [{ ...own, kind: 'urgent' }] }, { rule: [] }]) {
      expect(await ask('PUT', entry)).toMatchObject({ status: 422, body: { error: { key: 'invalid' } } });
    }
  });
});

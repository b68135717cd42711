import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adoption, type Bureau, openBureau, type Person, report, step, submission } from './bureau.ts';
import { eachDatabase, emptyRecord, rowsOf } from './databases.ts';

eachDatabase('the review', (database) => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau(database());
  });
  beforeEach(async () => {
    await emptyRecord(database());
    bureau.at('2026-11-23T02:00:00Z');
  });
  const read = async (who: Person, id: string) => (await bureau.ask(who, 'GET', `/api/reports/${id}`)).body;
  const words = { code: 'no-figures', words: '请补充覆盖户数。' };

  describe('steps', () => {
    test('an editor claims, returns with a reason, and the reporter sees it at once', async () => {
      const id = await report(bureau, 'wang');
      expect((await step(bureau, 'li', id, 'claims')).body).toMatchObject({ state: 'claimed', claimedBy: { name: '李编辑' }, version: 2 });
      expect((await step(bureau, 'li', id, 'returns', words)).body).toMatchObject({ state: 'returned', claimedBy: null, version: 3 });
      const seen = await read('wang', id);
      expect(seen.reason).toMatchObject({ ...words, kind: 'returned', at: '2026-11-23T02:00:00.000Z' });
      expect((await bureau.ask('wang', 'GET', '/api/statistics')).body.todos).toMatchObject([
        { reportId: id, reasonCode: 'no-figures', reason: words.words },
      ]);
    });

    test('every step is an event with who and when, and words only by reference', async () => {
      const id = await report(bureau, 'wang');
      bureau.at('2026-11-23T03:00:00Z');
      await step(bureau, 'li', id, 'claims');
      await step(bureau, 'li', id, 'releases');
      await step(bureau, 'zhou', id, 'rejections', words);
      const { events } = await read('li', id);
      expect(events).toMatchObject([
        { kind: 'received', actor: { name: '王芳' }, at: '2026-11-23T02:00:00.000Z' },
        { kind: 'claimed', actor: { name: '李编辑' }, at: '2026-11-23T03:00:00.000Z' },
        { kind: 'released' },
        { kind: 'rejected', actor: { name: '周编辑' } },
      ]);
      const kept = await database().db.selectFrom('events').select('detail').execute();
      expect(JSON.stringify(kept)).not.toContain(words.words);
      expect(JSON.stringify(kept)).not.toContain(submission().title);
    });

    test('what another editor did in between is not overwritten', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'claims');
      await step(bureau, 'li', id, 'releases');
      const { status, body } = await bureau.ask('zhou', 'POST', `/api/reports/${id}/acceptances`, { version: 1 });
      expect([status, body.error?.key]).toEqual([409, 'wrong-state']);
    });

    test('of two editors who claim at once one gets it', async () => {
      const id = await report(bureau, 'wang');
      const answers = await Promise.all(
        (['li', 'zhou'] as const).map((who) => bureau.ask(who, 'POST', `/api/reports/${id}/claims`, { version: 1 })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.error?.key).toBe('someone-elses');
    });

    test('claiming what one holds already does nothing', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'claims');
      expect((await bureau.ask('li', 'POST', `/api/reports/${id}/claims`, { version: 1 })).status).toBe(200);
      expect(await rowsOf(database(), 'events')).toBe(2);
    });

    test('a reason needs words', async () => {
      const id = await report(bureau, 'wang');
      const { status, body } = await step(bureau, 'li', id, 'returns', { code: 'other', words: ' ' });
      expect(status).toBe(422);
      expect(body.error?.fields).toMatchObject([{ path: 'words', problem: 'blank' }]);
    });

    const refused: { name: string; prepare(id: string): Promise<unknown>; who: Person; steps: string; more?: object; key: string }[] = [
      {
        name: 'accepting what another holds',
        prepare: (id) => step(bureau, 'li', id, 'claims'),
        who: 'zhou',
        steps: 'acceptances',
        key: 'someone-elses',
      },
      {
        name: 'returning what another holds',
        prepare: (id) => step(bureau, 'li', id, 'claims'),
        who: 'zhou',
        steps: 'returns',
        more: words,
        key: 'someone-elses',
      },
      {
        name: 'releasing what another holds',
        prepare: (id) => step(bureau, 'li', id, 'claims'),
        who: 'zhou',
        steps: 'releases',
        key: 'someone-elses',
      },
      {
        name: 'claiming what was returned',
        prepare: (id) => step(bureau, 'li', id, 'returns', words),
        who: 'zhou',
        steps: 'claims',
        key: 'wrong-state',
      },
      {
        name: 'rejecting what was accepted',
        prepare: (id) => step(bureau, 'li', id, 'acceptances'),
        who: 'li',
        steps: 'rejections',
        more: words,
        key: 'wrong-state',
      },
      {
        name: 'accepting what was withdrawn',
        prepare: (id) => bureau.ask('wang', 'POST', `/api/reports/${id}/withdrawals`, {}),
        who: 'li',
        steps: 'acceptances',
        key: 'wrong-state',
      },
      { name: 'releasing what nobody holds', prepare: async () => {}, who: 'li', steps: 'releases', key: 'wrong-state' },
    ];
    test.each(refused)('$name is refused and changes nothing', async ({ prepare, who, steps, more, key }) => {
      const id = await report(bureau, 'wang');
      await prepare(id);
      const before = await rowsOf(database(), 'events');
      const { status, body } = await step(bureau, who, id, steps, more);
      expect([status, body.error?.key]).toEqual([409, key]);
      expect(await rowsOf(database(), 'events')).toBe(before);
      expect(await rowsOf(database(), 'contents')).toBeLessThanOrEqual(2);
    });

    test('an administrator ends the claim of an editor who is away', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'claims');
      expect((await step(bureau, 'admin', id, 'releases')).body).toMatchObject({ state: 'received', claimedBy: null });
    });
  });

  describe('withdrawal', () => {
    const withdraw = (who: Person, id: string) => bureau.ask(who, 'POST', `/api/reports/${id}/withdrawals`, { reason: '重复了。' });

    test('by the reporter until somebody takes it up; again it does nothing', async () => {
      const id = await report(bureau, 'wang');
      expect((await withdraw('wang', id)).body).toMatchObject({ state: 'withdrawn', version: 2 });
      expect((await withdraw('wang', id)).body).toMatchObject({ state: 'withdrawn', version: 2 });
      expect((await bureau.ask('wang', 'GET', '/api/statistics')).body.own).toMatchObject({ submissions: 0 });
    });
    test.each(['claims', 'acceptances'])('not after %s', async (steps) => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, steps);
      const { status, body } = await withdraw('wang', id);
      expect([status, body.error?.key]).toEqual([409, 'taken-up']);
    });
    test.each(['坏\u0000字', '坏\ud800字'])('not with words that cannot be stored', async (reason) => {
      const id = await report(bureau, 'wang');
      const { status, body } = await bureau.ask('wang', 'POST', `/api/reports/${id}/withdrawals`, { reason });
      expect([status, body.error?.fields]).toMatchObject([422, [{ path: 'reason', problem: 'unfit-character' }]]);
      expect((await read('wang', id)).state).toBe('received');
    });
    test.each(['zhao', 'qian', 'li', 'admin'] as const)('not by %s', async (who) => {
      const id = await report(bureau, 'wang');
      expect((await withdraw(who, id)).status).toBe(404);
      expect((await read('wang', id)).state).toBe('received');
    });
  });

  describe('the list', () => {
    const list = async (who: Person, query: string) => {
      const { body } = await bureau.ask(who, 'GET', `/api/reports?${query}`);
      const items = body.items as unknown as { id: string }[];
      return { ids: items.map(({ id }) => id), next: body.next as unknown as string | null, counts: body.counts };
    };
    async function several(count: number, who: Person = 'wang'): Promise<string[]> {
      const ids: string[] = [];
      for (let index = 0; index < count; index++) {
        bureau.at(`2026-11-23T02:00:${String(index).padStart(2, '0')}Z`);
        ids.push(await report(bureau, who));
      }
      return ids;
    }

    test('newest first, page by page, each once, though more arrive meanwhile', async () => {
      const ids = await several(7);
      const first = await list('li', 'limit=3');
      await report(bureau, 'sun');
      const second = await list('li', `limit=3&cursor=${first.next}`);
      const third = await list('li', `limit=3&cursor=${second.next}`);
      expect([...first.ids, ...second.ids, ...third.ids]).toEqual([...ids].reverse());
      expect(third.next).toBeNull();
    });

    test('what was received in the same instant is not skipped at a page’s end', async () => {
      const ids = await Promise.all(Array.from({ length: 5 }, () => report(bureau, 'wang')));
      const first = await list('li', 'limit=2');
      const second = await list('li', `limit=2&cursor=${first.next}`);
      const third = await list('li', `limit=2&cursor=${second.next}`);
      expect([...first.ids, ...second.ids, ...third.ids].sort()).toEqual([...ids].sort());
    });

    const mark = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const marks: [string, string][] = [
      ['no mark at all', 'reports?cursor=abc'],
      ['characters that no database stores', `reports?cursor=${mark('2026\u0000', '\u0000')}`],
      ['an urgency that is no whole number', `reports?view=open&cursor=${mark(1.5, '2026-11-23T02:00:00.000Z', uuid())}`],
      ['an urgency beyond all numbers', `reports?view=open&cursor=${mark(1e300, '2026-11-23T02:00:00.000Z', uuid())}`],
      ['a day that is none, of adoptions', `adoptions?cursor=${mark('\u0000', uuid())}`],
      ['a day that is none, of instructions', `instructions?cursor=${mark('\u0000', uuid())}`],
    ];
    test.each(marks)('a mark of the next page that is not ours is refused: %s', async (_, address) => {
      const { status, body } = await bureau.ask('li', 'GET', `/api/${address}`);
      expect([status, body.error?.fields]).toMatchObject([422, [{ path: 'cursor' }]]);
    });

    test('open ones: urgent, then commissioned, then by age; decided ones are not among them', async () => {
      const [old, decided] = (await several(2)) as [string, string];
      bureau.at('2026-11-23T03:00:00Z');
      const commissioned = await report(bureau, 'sun', { kind: 'commissioned' });
      bureau.at('2026-11-23T04:00:00Z');
      const urgent = await report(bureau, 'sun', { kind: 'urgent' });
      await step(bureau, 'li', decided, 'acceptances');
      const first = await list('li', 'view=open&limit=2');
      const second = await list('li', `view=open&limit=2&cursor=${first.next}`);
      expect([...first.ids, ...second.ids]).toEqual([urgent, commissioned, old]);
      expect(first.counts).toEqual({ open: 3, mine: 1, returned: 0 });
    });

    test('mine: for an editor what is in hand, for a reporter what one wrote', async () => {
      const [held, accepted, done] = (await several(3)) as [string, string, string];
      await step(bureau, 'li', held, 'claims');
      await step(bureau, 'li', accepted, 'acceptances');
      await step(bureau, 'li', done, 'acceptances');
      await bureau.ask('li', 'PUT', `/api/adoptions/${uuid()}`, adoption(done));
      expect((await list('li', 'view=mine')).ids).toEqual([accepted, held]);
      expect((await list('zhou', 'view=mine')).ids).toEqual([]);
      expect((await list('wang', 'view=mine')).ids).toEqual([done, accepted, held]);
    });

    test('by section and by state', async () => {
      const rescue = await report(bureau, 'wang');
      const elderly = await report(bureau, 'sun');
      await step(bureau, 'li', rescue, 'returns', words);
      expect((await list('li', `section=${bureau.sections.elderly}`)).ids).toEqual([elderly]);
      expect((await list('li', 'state=returned')).ids).toEqual([rescue]);
      expect((await list('li', 'view=returned')).ids).toEqual([rescue]);
    });

    test('by the number of the receipt', async () => {
      const [, second] = (await several(2)) as [string, string];
      expect((await list('li', 'q=2026-1123-0002')).ids).toEqual([second]);
      expect((await list('li', 'q=2026-1123-0099')).ids).toEqual([]);
      expect((await list('li', `q=${encodeURIComponent('。')}`)).ids).toEqual([]);
    });

    test('a cursor that is none of ours is refused', async () => {
      for (const cursor of ['x', 'W10', Buffer.from('["a"]').toString('base64url')]) {
        expect((await bureau.ask('li', 'GET', `/api/reports?cursor=${cursor}`)).status).toBe(422);
      }
    });
  });

  describe('who sees what', () => {
    const sees: [Person, boolean][] = [
      ['wang', true],
      ['zhao', false],
      ['qian', true],
      ['sun', false],
      ['li', true],
      ['wu', true],
      ['admin', true],
    ];
    test.each(sees)('%s of a report by wang: %s', async (who, may) => {
      const id = await report(bureau, 'wang');
      const listed = await bureau.ask(who, 'GET', '/api/reports');
      const sources = await bureau.ask(who, 'GET', `/api/sources?report=${id}`);
      expect(JSON.stringify(listed.body).includes(id)).toBe(may);
      expect(listed.body.counts).toMatchObject({ open: may ? 1 : 0 });
      expect((await bureau.ask(who, 'GET', `/api/reports/${id}`)).status).toBe(may ? 200 : 404);
      expect(sources.status).toBe(may ? 200 : 404);
    });
  });
});

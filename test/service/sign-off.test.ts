import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adoption, type Bureau, openBureau, type Person, report, type Said, step, submission } from './bureau.ts';
import { eachDatabase, emptyRecord } from './databases.ts';

eachDatabase('sign-off', (database) => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau(database());
  });
  beforeEach(async () => {
    await emptyRecord(database());
    bureau.at('2026-11-23T02:00:00Z');
    await database().db.updateTable('sections').set({ sign_off: 'direct' }).execute();
    await database().db.updateTable('members').set({ active: 1, signs: 0 }).execute();
  });
  const read = async (who: Person, path: string) => (await bureau.ask(who, 'GET', path)).body;
  const items = (body: Said) => body.items as unknown as Said[];
  const ids = async (who: Person, query: string) => items(await read(who, `/api/reports?${query}`)).map(({ id }) => String(id));
  const kinds = async (id: string) => (await read('admin', `/api/reports/${id}`)).events as unknown as Said[];
  const throughHead = () =>
    database().db.updateTable('sections').set({ sign_off: 'head' }).where('id', '=', bureau.sections.rescue).execute();
  const words = { code: 'no-figures', words: '请补充覆盖户数。' };

  describe('from a section that signs through its head', () => {
    beforeEach(throughHead);

    test('the office does not have a report before the head has signed it', async () => {
      const id = await report(bureau, 'wang');
      for (const who of ['li', 'wu'] as const) {
        expect((await bureau.ask(who, 'GET', `/api/reports/${id}`)).status).toBe(404);
        expect(await ids(who, 'view=all')).toEqual([]);
        expect((await read(who, '/api/reports')).counts).toMatchObject({ open: 0 });
      }
      expect(items(await read('li', '/api/events?after=0'))).toEqual([]);
      for (const steps of ['claims', 'acceptances'])
        expect((await bureau.ask('li', 'POST', `/api/reports/${id}/${steps}`, { version: 1 })).status, steps).toBe(404);
      expect((await bureau.ask('li', 'PUT', '/api/adoptions/01a20600-0000-7000-8000-000000000001', adoption(id))).status).toBe(404);
      expect((await bureau.ask('admin', 'POST', `/api/reports/${id}/acceptances`, { version: 1 })).body.error?.key).toBe('wrong-state');

      expect(await ids('qian', 'view=sign')).toEqual([id]);
      expect((await read('qian', '/api/reports')).counts).toMatchObject({ sign: 1 });
      expect(await read('wang', `/api/reports/${id}`)).toMatchObject({ state: 'received', awaits: 'head' });
      bureau.at('2026-11-23T03:00:00Z');
      expect((await step(bureau, 'qian', id, 'endorsements')).body).toMatchObject({ state: 'received', awaits: null, version: 2 });
      expect(await ids('li', 'view=open')).toEqual([id]);
      expect(await ids('qian', 'view=sign')).toEqual([]);
      expect(items(await read('li', '/api/events?after=0')).map(({ kind }) => kind)).toEqual(['received', 'endorsed']);
      expect((await kinds(id)).at(-1)).toMatchObject({ kind: 'endorsed', actor: { name: '钱主任' }, at: '2026-11-23T03:00:00.000Z' });
    });

    test('the head returns it; the next revision comes to the head again', async () => {
      const id = await report(bureau, 'wang');
      expect((await step(bureau, 'qian', id, 'returns', words)).body).toMatchObject({ state: 'returned' });
      expect(await ids('li', 'view=returned')).toEqual([]);
      expect((await read('wang', '/api/statistics')).todos).toMatchObject([{ reportId: id, reason: words.words }]);
      await bureau.ask('wang', 'PUT', `/api/reports/${id}`, submission({ revision: 2, body: '覆盖1234户。' }));
      expect(await ids('qian', 'view=sign')).toEqual([id]);
      await step(bureau, 'qian', id, 'endorsements');
      expect(await ids('li', 'view=open')).toEqual([id]);
    });

    test('what the office returned comes back to the office at once', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'qian', id, 'endorsements');
      await step(bureau, 'li', id, 'returns', words);
      await bureau.ask('wang', 'PUT', `/api/reports/${id}`, submission({ revision: 2, body: '覆盖1234户。' }));
      expect(await read('li', `/api/reports/${id}`)).toMatchObject({ state: 'received', revision: 2, awaits: null });
    });

    test('an urgent one goes at once, and the head is told', async () => {
      const id = await report(bureau, 'wang', { kind: 'urgent' });
      expect(await read('li', `/api/reports/${id}`)).toMatchObject({ state: 'received', awaits: null });
      expect((await kinds(id)).map(({ kind, words }) => [kind, words])).toEqual([
        ['received', null],
        ['urgent-reported', null],
        ['head-told', '钱主任'],
      ]);
      expect((await read('qian', '/api/statistics')).outcomes).toMatchObject([{ kind: 'head-told', reportId: id }]);
      expect((await read('wang', '/api/statistics')).outcomes).toEqual([]);
    });

    test('sent twice it is still received once, and the head told once', async () => {
      const id = await report(bureau, 'wang', { kind: 'urgent' });
      expect((await bureau.ask('wang', 'PUT', `/api/reports/${id}`, submission({ kind: 'urgent' }))).status).toBe(200);
      const all = await database().db.selectFrom('events').select('kind').orderBy('seq').execute();
      expect(all.map(({ kind }) => kind)).toEqual(['received', 'urgent-opened', 'urgent-reported', 'head-told']);
    });

    test('the head’s own, and those of a section whose head has left, wait for nobody', async () => {
      expect(await read('li', `/api/reports/${await report(bureau, 'qian')}`)).toMatchObject({ awaits: null });
      await database().db.updateTable('members').set({ active: 0 }).where('id', '=', bureau.members.qian).execute();
      expect(await read('li', `/api/reports/${await report(bureau, 'wang')}`)).toMatchObject({ awaits: null });
    });

    test('an administrator signs in the place of a head who is away', async () => {
      const id = await report(bureau, 'wang');
      expect(await ids('admin', 'view=open')).toEqual([]);
      expect(await ids('admin', 'view=sign')).toEqual([id]);
      expect((await step(bureau, 'admin', id, 'endorsements')).status).toBe(200);
    });

    test('the reporter may still withdraw it', async () => {
      const id = await report(bureau, 'wang');
      expect((await bureau.ask('wang', 'POST', `/api/reports/${id}/withdrawals`, {})).body).toMatchObject({ state: 'withdrawn' });
      expect(await ids('qian', 'view=sign')).toEqual([]);
    });

    const strangers: [Person, number][] = [
      ['wang', 403],
      ['sun', 403],
      ['li', 403],
      ['wu', 403],
    ];
    test.each(strangers)('%s does not sign for the head: %d', async (who, status) => {
      const id = await report(bureau, 'wang');
      expect((await bureau.ask(who, 'POST', `/api/reports/${id}/endorsements`, { version: 1 })).status).toBe(status);
    });

    test('nor does the head of another section, or a head who has signed already', async () => {
      const id = await report(bureau, 'wang');
      const elsewhere = { section_id: bureau.sections.elderly };
      await database().db.updateTable('members').set(elsewhere).where('id', '=', bureau.members.qian).execute();
      expect((await bureau.ask('qian', 'POST', `/api/reports/${id}/endorsements`, { version: 1 })).status).toBe(404);
      await database()
        .db.updateTable('members')
        .set({ section_id: bureau.sections.rescue })
        .where('id', '=', bureau.members.qian)
        .execute();
      await step(bureau, 'qian', id, 'endorsements');
      expect((await step(bureau, 'qian', id, 'endorsements')).status).toBe(403);
      expect((await step(bureau, 'qian', id, 'returns', words)).status).toBe(403);
    });
  });

  describe('to a higher level', () => {
    const accepted = async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'acceptances');
      return id;
    };
    const onward = { levels: ['city', 'province'], forwardedOn: '2026-11-23' };

    test('accepted, sent up, signed, forwarded, archived, each with who and when', async () => {
      const id = await accepted();
      expect((await step(bureau, 'li', id, 'signature-requests')).body).toMatchObject({ state: 'accepted', awaits: 'signature' });
      expect(await ids('wu', 'view=sign')).toEqual([id]);
      expect((await step(bureau, 'wu', id, 'signatures')).body).toMatchObject({ state: 'signed', awaits: null });
      expect(await ids('wu', 'view=sign')).toEqual([]);
      expect((await step(bureau, 'li', id, 'forwardings', onward)).body).toMatchObject({ state: 'forwarded' });
      expect((await step(bureau, 'li', id, 'forwardings', { ...onward, levels: ['ministry'] })).body).toMatchObject({ state: 'forwarded' });
      expect((await step(bureau, 'li', id, 'archivings')).body).toMatchObject({ state: 'archived' });
      expect((await kinds(id)).map(({ kind, actor, words }) => [kind, actor?.name, words])).toEqual([
        ['received', '王芳', null],
        ['accepted', '李编辑', null],
        ['signature-asked', '李编辑', null],
        ['signed', '吴局长', null],
        ['forwarded', '李编辑', '市级、省级'],
        ['forwarded', '李编辑', '民政部'],
        ['archived', '李编辑', null],
      ]);
      expect((await read('wang', '/api/statistics')).outcomes).toMatchObject([
        { kind: 'forwarded', levelName: '民政部', on: '2026-11-23' },
        { kind: 'forwarded', levelName: '市级、省级' },
      ]);
    });

    test('nothing is forwarded unsigned', async () => {
      const { status, body } = await step(bureau, 'li', await accepted(), 'forwardings', onward);
      expect([status, body.error?.key]).toEqual([409, 'not-signed']);
    });

    test.each(['li', 'admin'] as const)('%s may not sign, until an administrator gives the right', async (who) => {
      const id = await accepted();
      expect((await step(bureau, who, id, 'signatures')).status).toBe(403);
      await database().db.updateTable('members').set({ signs: 1 }).where('id', '=', bureau.members[who]).execute();
      expect((await step(bureau, who, id, 'signatures')).body).toMatchObject({ state: 'signed' });
    });

    test('sent back it is again in the hands of its editor, and the reason is the office’s', async () => {
      const id = await accepted();
      await step(bureau, 'li', id, 'signature-requests');
      const back = await step(bureau, 'wu', id, 'send-backs', { words: '数字要再核一遍。' });
      expect(back.body).toMatchObject({ state: 'claimed', claimedBy: { name: '李编辑' }, awaits: null });
      expect(JSON.stringify(await read('li', `/api/reports/${id}`))).toContain('数字要再核一遍。');
      expect(JSON.stringify(await read('wang', `/api/reports/${id}`))).not.toContain('数字要再核一遍。');
    });

    test.each([
      ['to an unknown level', { levels: ['moon'] }, 422, 'invalid', 'levels.0'],
      ['to none', { levels: [] }, 422, 'invalid', 'levels'],
      ['on a day to come', { forwardedOn: '2026-11-24' }, 422, 'future-date', 'forwardedOn'],
    ])('forwarding %s is refused', async (_, more, status, key, path) => {
      const id = await accepted();
      await step(bureau, 'wu', id, 'signatures');
      const answer = await step(bureau, 'li', id, 'forwardings', { ...onward, ...more });
      expect([answer.status, answer.body.error?.key]).toEqual([status, key]);
      expect(answer.body.error?.fields).toMatchObject([{ path }]);
    });
  });

  describe('a claim', () => {
    test('lasts some hours, is seen, and is taken over with a reason that the colleague reads', async () => {
      const id = await report(bureau, 'wang');
      const claimed = await step(bureau, 'li', id, 'claims');
      expect(claimed.body).toMatchObject({ claimedUntil: '2026-11-23T06:00:00.000Z' });
      expect((await step(bureau, 'zhou', id, 'takeovers', { words: ' ' })).status).toBe(422);
      bureau.at('2026-11-23T03:00:00Z');
      const taken = await step(bureau, 'zhou', id, 'takeovers', { words: '局长催要，李编辑在开会。' });
      expect(taken.body).toMatchObject({ claimedBy: { name: '周编辑' }, claimedUntil: '2026-11-23T07:00:00.000Z' });
      expect((await kinds(id)).at(-1)).toMatchObject({ kind: 'taken-over', words: '局长催要，李编辑在开会。' });
      expect(JSON.stringify(await read('wang', `/api/reports/${id}`))).not.toContain('局长催要');
      expect((await step(bureau, 'li', id, 'acceptances')).body.error?.key).toBe('someone-elses');
    });

    test('that has run out keeps nobody away', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'claims');
      bureau.at('2026-11-23T05:59:59Z');
      expect((await step(bureau, 'zhou', id, 'claims')).body.error?.key).toBe('someone-elses');
      bureau.at('2026-11-23T06:00:00Z');
      expect((await step(bureau, 'zhou', id, 'claims')).body).toMatchObject({ claimedBy: { name: '周编辑' } });
      expect((await step(bureau, 'li', id, 'acceptances')).body.error?.key).toBe('someone-elses');
    });

    test('is renewed by claiming again once it has run out, and by nothing before', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'claims');
      bureau.at('2026-11-23T05:00:00Z');
      expect((await step(bureau, 'li', id, 'claims')).body).toMatchObject({ claimedUntil: '2026-11-23T06:00:00.000Z', version: 2 });
      bureau.at('2026-11-23T06:00:00Z');
      expect((await step(bureau, 'li', id, 'claims')).body).toMatchObject({ claimedUntil: '2026-11-23T10:00:00.000Z', version: 3 });
    });
  });

  describe('withdrawal after the claim', () => {
    const ask = (id: string, words = '事情有变。') => bureau.ask('wang', 'POST', `/api/reports/${id}/withdrawal-requests`, { words });
    const claimed = async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'claims');
      return id;
    };

    test('is asked for, and granted', async () => {
      const id = await claimed();
      expect((await bureau.ask('wang', 'POST', `/api/reports/${id}/withdrawals`, {})).body.error?.key).toBe('taken-up');
      expect((await ask(id)).body).toMatchObject({ state: 'claimed', awaits: 'withdrawal' });
      expect((await ask(id)).body.error?.key).toBe('already-asked');
      expect((await kinds(id)).at(-1)).toMatchObject({ kind: 'withdrawal-asked', words: '事情有变。' });
      expect((await step(bureau, 'li', id, 'withdrawal-grants')).body).toMatchObject({ state: 'withdrawn', awaits: null });
      expect((await read('wang', '/api/statistics')).own).toMatchObject({ submissions: 0 });
    });

    test('or refused with words that the reporter reads', async () => {
      const id = await claimed();
      await ask(id);
      expect((await step(bureau, 'li', id, 'withdrawal-refusals', { words: '已经送签。' })).body).toMatchObject({
        state: 'claimed',
        awaits: null,
      });
      expect((await read('wang', '/api/statistics')).outcomes).toMatchObject([{ kind: 'withdrawal-refused', reason: '已经送签。' }]);
      expect((await ask(id)).status).toBe(200);
    });

    test('is not granted unasked, nor asked for while it can be done at once, nor once it was adopted', async () => {
      const id = await claimed();
      expect((await step(bureau, 'li', id, 'withdrawal-grants')).body.error?.key).toBe('taken-up');
      expect((await step(bureau, 'li', id, 'withdrawal-refusals', { words: '不。' })).body.error?.key).toBe('wrong-state');
      const fresh = await report(bureau, 'wang');
      expect((await ask(fresh)).body.error?.key).toBe('wrong-state');
      await bureau.ask('li', 'PUT', '/api/adoptions/01a20600-0000-7000-8000-000000000002', adoption(id));
      expect((await ask(id)).body.error?.key).toBe('wrong-state');
    });
  });
});

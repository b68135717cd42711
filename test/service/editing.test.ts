import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adoption, type Bureau, openBureau, type Person, report, type Said, step, submission } from './bureau.ts';
import { eachDatabase, emptyRecord, rowsOf } from './databases.ts';

eachDatabase('editing and merging', (database) => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau(database());
  });
  beforeEach(async () => {
    await emptyRecord(database());
    bureau.at('2026-11-23T02:00:00Z');
  });
  const read = async (who: Person, path: string) => (await bureau.ask(who, 'GET', path)).body;
  const detail = (who: Person, id: string) => read(who, `/api/reports/${id}`);
  const items = (body: Said) => body.items as unknown as Said[];
  const edit = { title: '我县提前发放冬季救助金', body: '11月20日，向1234户发放56.7万元。' };
  const claimed = async (who: Person = 'li') => {
    const id = await report(bureau, 'wang');
    await step(bureau, who, id, 'claims');
    return id;
  };

  describe('an edited text', () => {
    test('stands beside what was sent, which stays; it renews the claim and says who and when', async () => {
      const id = await claimed();
      bureau.at('2026-11-23T03:00:00Z');
      const { body } = await step(bureau, 'li', id, 'edits', edit);
      expect(body).toMatchObject({
        title: submission().title,
        body: submission().body,
        edited: { ...edit, by: '李编辑', at: '2026-11-23T03:00:00.000Z' },
        claimedUntil: '2026-11-23T07:00:00.000Z',
      });
      await step(bureau, 'li', id, 'edits', { ...edit, title: '再改' });
      expect(await detail('li', id)).toMatchObject({ title: submission().title, edited: { title: '再改' } });
      expect(JSON.stringify(await database().db.selectFrom('events').select('detail').execute())).not.toContain('再改');
    });

    test('two editors at once never overwrite each other, and the second is told so', async () => {
      const id = await claimed();
      await step(bureau, 'li', id, 'acceptances');
      const { version } = await detail('li', id);
      const both = await Promise.all(
        (['li', 'zhou'] as const).map((who) =>
          bureau.ask(who, 'POST', `/api/reports/${id}/edits`, { version, ...edit, body: `${who}改的。` }),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(both.find(({ status }) => status === 409)?.body.error).toMatchObject({ key: 'overtaken', number: 2010 });
      expect(await rowsOf(database(), 'contents')).toBe(2);
    });

    test('sent twice it is kept once', async () => {
      const id = await claimed();
      const { version } = await detail('li', id);
      for (const _ of [1, 2]) expect((await bureau.ask('li', 'POST', `/api/reports/${id}/edits`, { version, ...edit })).status).toBe(200);
      expect(await rowsOf(database(), 'contents')).toBe(2);
    });

    const sees: [Person, boolean, boolean][] = [
      ['wang', false, true],
      ['qian', false, true],
      ['li', true, true],
      ['wu', true, true],
    ];
    test.each(sees)('%s sees it while it is made: %s, once decided: %s', async (who, before, after) => {
      const id = await claimed();
      await step(bureau, 'li', id, 'edits', edit);
      expect((await detail(who, id)).edited !== null).toBe(before);
      await step(bureau, 'li', id, 'acceptances');
      expect((await detail(who, id)).edited !== null).toBe(after);
    });

    test('is what is adopted and forwarded', async () => {
      const id = await claimed();
      await step(bureau, 'li', id, 'edits', edit);
      await step(bureau, 'li', id, 'acceptances');
      await bureau.ask('li', 'PUT', `/api/adoptions/${uuid()}`, adoption(id));
      await step(bureau, 'wu', id, 'signatures');
      await step(bureau, 'li', id, 'forwardings', { levels: ['city'], forwardedOn: '2026-11-23' });
      const kept = await database()
        .db.selectFrom('contents')
        .select(['id', 'title'])
        .where('purpose', '=', 'edit')
        .executeTakeFirstOrThrow();
      const events = (await detail('li', id)).events as unknown as Said[];
      for (const kind of ['adopted', 'forwarded'])
        expect(events.find((event) => String(event.kind) === kind)?.detail?.contentId, kind).toBe(kept.id);
    });

    test('belongs to its revision: the next one is as it was sent', async () => {
      const id = await claimed();
      await step(bureau, 'li', id, 'edits', edit);
      await step(bureau, 'li', id, 'returns', { code: 'no-figures', words: '请补。' });
      await bureau.ask('wang', 'PUT', `/api/reports/${id}`, submission({ revision: 2, body: '补了。' }));
      expect(await detail('li', id)).toMatchObject({ edited: null, revision: 2, body: '补了。' });
    });

    test.each([
      ['what another holds', 'zhou', 'claims', 409, 'someone-elses'],
      ['what nobody has claimed', 'li', 'releases', 409, 'wrong-state'],
    ] as const)('of %s is refused', async (_, who, prepare, status, key) => {
      const id = await claimed();
      await step(bureau, 'li', id, prepare);
      const answer = await step(bureau, who, id, 'edits', edit);
      expect([answer.status, answer.body.error?.key]).toEqual([status, key]);
    });
  });

  describe('a merge', () => {
    const three = async () => {
      const lead = await claimed();
      const [second, third] = [await report(bureau, 'sun', { title: '养老院取暖' }), await report(bureau, 'zhao', { title: '临时救助' })];
      return { lead, second, third };
    };
    const merge = async (lead: string, taken: string[], more: object = {}, who: Person = 'li') => {
      const seen = [];
      for (const id of taken) seen.push({ id, version: (await detail('admin', id)).version });
      return step(bureau, who, lead, 'merges', { reports: seen, ...more });
    };

    test('takes the others in, credits each by equal parts, and says so in every history', async () => {
      const { lead, second, third } = await three();
      const { status, body } = await merge(lead, [second, third]);
      expect(status).toBe(200);
      expect(body.credits).toMatchObject([
        { name: '王芳', share: 0.3334 },
        { name: '孙丽', share: 0.3333 },
        { name: '赵敏', share: 0.3333 },
      ]);
      expect(body.mergedFrom).toMatchObject([{ title: '养老院取暖', member: '孙丽' }, { title: '临时救助' }]);
      expect(await detail('sun', second)).toMatchObject({ state: 'merged', mergedInto: { id: lead, title: '' } });
      expect(JSON.stringify(await detail('wang', lead))).not.toContain('养老院取暖');
      expect(((await detail('li', second)).events as unknown as Said[]).at(-1)).toMatchObject({
        kind: 'merged',
        actor: { name: '李编辑' },
      });
    });

    test('adopted, it counts for every section once, is told to each reporter, and stands once in the office’s list', async () => {
      const { lead, second } = await three();
      await merge(lead, [second]);
      const key = uuid();
      expect((await bureau.ask('li', 'PUT', `/api/adoptions/${key}`, adoption(lead))).status).toBe(201);
      expect((await bureau.ask('li', 'PUT', `/api/adoptions/${key}`, adoption(lead))).status).toBe(200);
      for (const who of ['wang', 'sun'] as const) {
        const { own, outcomes } = await read(who, '/api/statistics');
        expect(own, who).toMatchObject({ adoptedItems: 1, adoptionTimes: 1, adoptedOfReceived: 1 });
        expect(outcomes, who).toMatchObject([{ kind: 'adopted', publication: '市政务信息' }]);
      }
      expect(items(await read('li', '/api/adoptions'))).toHaveLength(1);
      expect(items(await read('sun', '/api/adoptions'))).toHaveLength(1);
      await bureau.ask('li', 'PUT', `/api/adoptions/${key}`, adoption(lead, { issue: '第13期' }));
      expect((await read('sun', '/api/statistics')).outcomes).toMatchObject([{ issue: '第13期' }]);
      expect((await step(bureau, 'li', lead, 'unmerges')).body.error?.key).toBe('adopted-already');
    });

    test('undone, each stands where it stood', async () => {
      const { lead, second, third } = await three();
      await step(bureau, 'li', third, 'acceptances');
      await merge(lead, [second, third]);
      expect((await step(bureau, 'li', lead, 'unmerges')).body).toMatchObject({
        state: 'claimed',
        mergedFrom: [],
        credits: [{ name: '王芳', share: 1 }],
      });
      expect(await detail('li', second)).toMatchObject({ state: 'received', claimedBy: null, mergedInto: null });
      expect(await detail('li', third)).toMatchObject({ state: 'accepted', claimedBy: { name: '李编辑' } });
      expect((await step(bureau, 'li', lead, 'unmerges')).body.error?.key).toBe('wrong-state');
    });

    test('by told shares', async () => {
      const { lead, second } = await three();
      const shares = [
        { memberId: bureau.members.wang, share: 0.6 },
        { memberId: bureau.members.sun, share: 0.4 },
      ];
      expect((await merge(lead, [second], { shares })).body.credits).toMatchObject([{ share: 0.6 }, { share: 0.4 }]);
      const anew = await bureau.ask('li', 'PUT', `/api/reports/${lead}/credits`, {
        version: (await detail('li', lead)).version,
        shares: [{ memberId: bureau.members.sun, share: 1 }],
      });
      expect(anew.body.credits).toMatchObject([{ name: '孙丽', share: 1 }]);
    });

    test('points go to all authors, equally by the default rules, also to those recorded after the adoption', async () => {
      const { lead, second } = await three();
      await merge(lead, [second]);
      await bureau.ask('li', 'PUT', `/api/adoptions/${uuid()}`, adoption(lead));
      const points = async () => [(await read('wang', '/api/statistics')).own?.points, (await read('sun', '/api/statistics')).own?.points];
      expect(await points()).toEqual([5, 5]);
      const { version } = await detail('li', lead);
      await bureau.ask('li', 'PUT', `/api/reports/${lead}/credits`, { version, shares: [{ memberId: bureau.members.sun, share: 1 }] });
      expect(await points()).toEqual([0, 10]);
    });

    test.each([
      ['that do not sum to one', [0.6, 0.3], 'shares', 'shares-sum'],
      ['of somebody unknown', [0.5, 0.5], 'shares.1.memberId', 'unknown'],
    ] as const)('with shares %s is refused', async (_, [first, second], path, problem) => {
      const { lead, second: other } = await three();
      const shares = [
        { memberId: bureau.members.wang, share: first },
        { memberId: problem === 'unknown' ? uuid() : bureau.members.sun, share: second },
      ];
      const answer = await merge(lead, [other], { shares });
      expect([answer.status, answer.body.error?.fields]).toMatchObject([422, [{ path, problem }]]);
      expect(await detail('li', other)).toMatchObject({ state: 'received' });
    });

    test('of what another holds, was adopted, is itself a merge, or is the same, is refused whole', async () => {
      const { lead, second, third } = await three();
      await step(bureau, 'zhou', second, 'claims');
      expect((await merge(lead, [third, second])).body.error?.key).toBe('someone-elses');
      expect(await detail('li', third)).toMatchObject({ state: 'received' });
      await bureau.ask('li', 'PUT', `/api/adoptions/${uuid()}`, adoption(third));
      expect((await merge(lead, [third])).body.error?.key).toBe('wrong-state');
      expect((await merge(lead, [lead])).status).toBe(422);
      const another = await report(bureau, 'sun');
      await merge(another, [await report(bureau, 'sun')]);
      expect((await merge(lead, [another])).body.error?.key).toBe('wrong-state');
      const changed = await report(bureau, 'sun');
      const stale = await step(bureau, 'li', lead, 'merges', { reports: [{ id: changed, version: 0 }] });
      expect(stale.body.error?.key).toBe('wrong-state');
    });
  });

  describe('similar reports', () => {
    const BODY = '11月20日，县民政局向1234户困难群众发放冬季救助金56.7万元，比上年提前12天，覆盖全县14个乡镇，无一遗漏。';
    test('the nearest first, whoever reported it and whatever became of it', async () => {
      const near = await report(bureau, 'sun', { title: '冬季救助金', body: BODY.replace('1234', '1240') });
      const same = await report(bureau, 'zhao', { title: '冬季救助金', body: BODY });
      await report(bureau, 'zhao', { title: '养老机构消防', body: '养老机构冬季消防安全排查发现隐患27处，已整改25处，其余限期整改到位。' });
      await step(bureau, 'li', near, 'rejections', { code: 'duplicate', words: '重复。' });
      const id = await report(bureau, 'wang', { title: '冬季救助金', body: BODY });
      const found = items(await read('li', `/api/reports/${id}/similar`));
      expect(found.map((one) => String(one.id))).toEqual([same, near]);
      expect(found).toMatchObject([{ likeness: 1, member: { name: '赵敏' } }, { state: 'rejected' }]);
      expect(Number(found[1]?.likeness)).toBeLessThan(1);
      expect(await rowsOf(database(), 'sketches')).toBe(4);
    });

    test('by the newest revision, and not what a head has yet to sign', async () => {
      const id = await report(bureau, 'wang', { title: '冬季救助金', body: BODY });
      const other = await report(bureau, 'zhao', { title: '另一件', body: '养老机构冬季消防安全排查发现隐患27处，已整改25处。' });
      expect(items(await read('li', `/api/reports/${id}/similar`))).toEqual([]);
      await step(bureau, 'li', other, 'returns', { code: 'other', words: '改。' });
      await bureau.ask('zhao', 'PUT', `/api/reports/${other}`, submission({ revision: 2, title: '冬季救助金', body: BODY }));
      expect(items(await read('li', `/api/reports/${id}/similar`))).toHaveLength(1);
      await database().db.updateTable('reports').set({ in_section: 1 }).where('id', '=', other).execute();
      expect(items(await read('li', `/api/reports/${id}/similar`))).toEqual([]);
    });
  });

  describe('remarks at places of a returned text', () => {
    const remark = (more: object = {}) => ({ field: 'body', start: 0, end: 6, words: '日期再核。', ...more });
    test('reach the reporter with the reason', async () => {
      const id = await claimed();
      const remarks = [remark(), remark({ field: 'title', start: 2, end: 4, words: '太满。' })];
      await step(bureau, 'li', id, 'returns', { code: 'untrue', words: '两处要核。', remarks });
      expect((await detail('wang', id)).reason).toMatchObject({ words: '两处要核。', remarks });
      expect((await bureau.ask('sun', 'GET', `/api/reports/${id}`)).status).toBe(404);
    });

    test.each([
      ['beyond the text', { end: 5_000 }, 'remarks.0.end'],
      ['over nothing', { start: 3, end: 3 }, 'remarks.0.end'],
      ['without words', { words: ' ' }, 'remarks.0.words'],
    ])('%s are refused', async (_, more, path) => {
      const id = await claimed();
      const answer = await step(bureau, 'li', id, 'returns', { code: 'untrue', words: '要核。', remarks: [remark(more)] });
      expect([answer.status, answer.body.error?.fields]).toMatchObject([422, [{ path }]]);
      expect(await detail('li', id)).toMatchObject({ state: 'claimed' });
    });
  });
});

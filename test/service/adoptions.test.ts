import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rebuildStatistics } from '../../service/statistics/rebuild.ts';
import { adoption, type Bureau, openBureau, type Person, report, type Said, step } from './bureau.ts';
import { eachDatabase, emptyRecord, rowsOf } from './databases.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n').toString('base64');

eachDatabase('adoptions beyond the first entry', (database) => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau(database());
  });
  beforeEach(async () => {
    await emptyRecord(database());
    bureau.at('2026-11-23T02:00:00Z');
  });
  const read = async (who: Person, path: string) => (await bureau.ask(who, 'GET', path)).body;
  const items = (body: Said) => body.items as unknown as Said[];
  const adopt = (reportId: string, more: object = {}, id = uuid(), who: Person = 'li') =>
    bureau.ask(who, 'PUT', `/api/adoptions/${id}`, adoption(reportId, more));
  const own = async () => (await read('wang', '/api/statistics')).own;

  describe('a back-entry', () => {
    const back = { backEntry: true, adoptedOn: '2026-11-21', proof: { name: '采用页.pdf', content: PDF } };

    test('may be before the receipt, with its proof, which those in sight can fetch', async () => {
      const id = await report(bureau, 'wang');
      const key = uuid();
      const { status, body } = await adopt(id, back, key);
      expect(status).toBe(201);
      expect(body).toMatchObject({ backEntry: true, proof: { name: '采用页.pdf', type: 'application/pdf', size: 43 } });
      expect(await adopt(id, back, key)).toMatchObject({ status: 200 });
      expect(await rowsOf(database(), 'events')).toBe(2);
      const file = await bureau.ask('wang', 'GET', `/api/adoptions/${key}/proofs`);
      expect([file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options')]).toEqual([
        200,
        'application/pdf',
        'nosniff',
      ]);
      expect(file.headers.get('content-disposition')).toContain(`attachment; filename*=UTF-8''${encodeURIComponent('采用页.pdf')}`);
      expect((await bureau.ask('sun', 'GET', `/api/adoptions/${key}/proofs`)).status).toBe(404);
      const { events } = await read('li', `/api/reports/${id}`);
      expect(JSON.stringify(events)).not.toContain(PDF);
    });

    test.each([
      ['without a proof', { proof: undefined }, 422, 'invalid', 'proof', 'missing'],
      ['before the event itself', { adoptedOn: '2026-11-19' }, 422, 'adopted-before-event', 'adoptedOn', 'invalid'],
      ['on a day to come', { adoptedOn: '2026-11-24' }, 422, 'future-date', 'adoptedOn', 'invalid'],
      ['with a file that is not what its name says', { proof: { name: '采用页.png', content: PDF } }, 422, 'invalid', 'proof', 'file-kind'],
      ['with a file that is no file', { proof: { name: '采用页.pdf', content: '不是编码' } }, 422, 'invalid', 'proof.content', 'invalid'],
      [
        'with a file that is too large',
        { proof: { name: '采用页.pdf', content: Buffer.alloc(2 * 1024 * 1024 + 3, '%PDF-1.7 %%EOF').toString('base64') } },
        422,
        'invalid',
        'proof',
        'file-size',
      ],
    ])('%s is refused', async (_, more, status, key, path, problem) => {
      const answer = await adopt(await report(bureau, 'wang'), { ...back, ...more });
      expect([answer.status, answer.body.error?.key]).toEqual([status, key]);
      expect(answer.body.error?.fields).toMatchObject([{ path, problem }]);
      expect([await rowsOf(database(), 'adoptions'), await rowsOf(database(), 'proofs')]).toEqual([0, 0]);
    });

    test('a usual entry is not before the receipt, proof or not', async () => {
      const answer = await adopt(await report(bureau, 'wang'), { ...back, backEntry: false });
      expect(answer.body.error?.key).toBe('adopted-before-received');
    });
  });

  describe('a correction', () => {
    test('says why in the history, and keeps the former entry there', async () => {
      const id = await report(bureau, 'wang');
      const key = uuid();
      await adopt(id, {}, key);
      await adopt(id, { issue: '第13期', reason: '期号看错。' }, key);
      const events = (await read('li', `/api/reports/${id}`)).events as unknown as Said[];
      expect(events.map(({ kind, words }) => [kind, words])).toEqual([
        ['received', null],
        ['adopted', null],
        ['adoption-corrected', '期号看错。'],
      ]);
      expect(events[1]?.detail).toMatchObject({ issue: '第12期' });
    });
  });

  describe('striking out', () => {
    test('takes figures and points back, stays in the history with its reason, and holds when recomputed', async () => {
      const id = await report(bureau, 'wang');
      const [first, second] = [uuid(), uuid()];
      await adopt(id, {}, first);
      await adopt(id, { level: 'province', publication: '省政务信息' }, second);
      expect((await bureau.ask('li', 'POST', `/api/adoptions/${first}/cancellations`, { reason: '记重了。' })).status).toBe(204);
      expect(await own()).toMatchObject({ adoptedItems: 1, adoptionTimes: 1, points: 20 });
      expect(await read('wang', `/api/reports/${id}`)).toMatchObject({ adoptions: 1, adoptionFacts: [{ id: second }] });
      await bureau.ask('li', 'POST', `/api/adoptions/${second}/cancellations`, { reason: '没有这回事。' });
      expect(await own()).toMatchObject({ adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0, points: 0 });
      expect(((await read('li', `/api/reports/${id}`)).events as unknown as Said[]).at(-1)).toMatchObject({
        kind: 'adoption-cancelled',
        words: '没有这回事。',
      });
      expect((await read('wang', '/api/statistics')).outcomes).toEqual([]);
      const kept = await own();
      await rebuildStatistics(database());
      expect(await own()).toEqual(kept);
      expect((await bureau.ask('li', 'POST', `/api/adoptions/${second}/cancellations`, { reason: '再来。' })).status).toBe(404);
    });

    test('goes for what was adopted with it', async () => {
      const lead = await report(bureau, 'wang');
      const other = await report(bureau, 'sun');
      await step(bureau, 'li', lead, 'merges', { reports: [{ id: other, version: 1 }] });
      const key = uuid();
      await adopt(lead, {}, key);
      await bureau.ask('li', 'POST', `/api/adoptions/${key}/cancellations`, { reason: '记错。' });
      expect((await read('sun', '/api/statistics')).own).toMatchObject({ adoptedItems: 0, adoptionTimes: 0 });
      expect((await step(bureau, 'li', lead, 'unmerges')).status).toBe(200);
    });
  });

  test('with shares it says whose the report is', async () => {
    const id = await report(bureau, 'wang');
    const shares = [
      { memberId: bureau.members.wang, share: 0.5 },
      { memberId: bureau.members.sun, share: 0.5 },
    ];
    expect((await adopt(id, { shares: [{ ...shares[0], share: 0.4 }, shares[1]] })).body.error?.fields).toMatchObject([
      { path: 'shares', problem: 'shares-sum' },
    ]);
    const key = uuid();
    expect((await adopt(id, { shares }, key)).status).toBe(201);
    expect((await adopt(id, { shares }, key)).status).toBe(200);
    expect((await read('li', `/api/reports/${id}`)).credits).toMatchObject(shares);
    expect([(await own())?.points, (await read('sun', '/api/statistics')).own?.points]).toEqual([5, 5]);
    expect(await rowsOf(database(), 'events')).toBe(3);
  });

  describe('levels', () => {
    const level = { name: '地区行署', rank: 25, publications: ['行署信息'], patterns: { 行署信息: '〔{year}〕{n}期' } };
    const put = (more: object = {}, who: Person = 'admin', id = 'prefecture') =>
      bureau.ask(who, 'PUT', `/api/levels/${id}`, { ...level, ...more });

    test('are entered with their publications and how these write their issues', async () => {
      expect((await put()).body).toMatchObject({ id: 'prefecture', ...level });
      const listed = items(await read('wang', '/api/levels'));
      expect(listed.findIndex(({ id }) => String(id) === 'prefecture')).toBe(3);
      const id = await report(bureau, 'wang');
      const entry = { level: 'prefecture', publication: '行署信息' };
      expect((await adopt(id, { ...entry, issue: '7' })).body).toMatchObject({ issue: '〔2026〕7期' });
      const wrong = await adopt(id, { ...entry, issue: '第七期' });
      expect(wrong.body.error?.fields).toMatchObject([{ path: 'issue', problem: 'issue-form' }]);
      const used = await bureau.ask('admin', 'DELETE', '/api/levels/prefecture');
      expect(used.body.error?.fields).toMatchObject([{ path: 'id', problem: 'in-use' }]);
      await emptyRecord(database());
      expect((await bureau.ask('admin', 'DELETE', '/api/levels/prefecture')).status).toBe(204);
      expect((await bureau.ask('admin', 'DELETE', '/api/levels/prefecture')).status).toBe(204);
    });

    test.each([
      ['a name that another bears', { name: '省级' }, 'name', 'taken'],
      ['a pattern without a number', { patterns: { 行署信息: '第期' } }, 'patterns.行署信息', 'issue-pattern'],
      ['a pattern of no publication', { patterns: { 别的: '第{n}期' } }, 'patterns.别的', 'unknown'],
      ['no name', { name: ' ' }, 'name', 'blank'],
    ])('with %s are refused', async (_, more, path, problem) => {
      const answer = await put(more);
      expect([answer.status, answer.body.error?.fields]).toMatchObject([422, [{ path, problem }]]);
      expect(items(await read('wang', '/api/levels')).map(({ id }) => String(id))).not.toContain('prefecture');
    });
  });

  describe('distinguished reports', () => {
    const propose = (id: string, who: Person = 'qian', month = '2026-11') =>
      bureau.ask(who, 'POST', `/api/distinguished/${id}/proposals`, { month, reason: '全县首创，数据扎实。' });
    const accepted = async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'acceptances');
      return id;
    };

    test('are proposed with a reason, and decided on with a reason', async () => {
      const id = await accepted();
      expect((await propose(id)).status).toBe(204);
      expect(items(await read('wu', '/api/distinguished?month=2026-11'))).toMatchObject([
        { state: 'proposed', reason: '全县首创，数据扎实。', by: '钱主任', report: { id } },
      ]);
      expect(items(await read('wang', '/api/distinguished'))).toEqual([]);
      await bureau.ask('wu', 'PUT', `/api/distinguished/${id}`, { month: '2026-11', reason: '市里转发。' });
      for (const who of ['wu', 'wang'] as const)
        expect(items(await read(who, '/api/distinguished')), who).toMatchObject([{ state: 'chosen', reason: '市里转发。', by: '吴局长' }]);
      expect(items(await read('sun', '/api/distinguished'))).toEqual([]);
      expect((await propose(id)).body.error?.key).toBe('wrong-state');
      expect(
        ((await read('wang', `/api/reports/${id}`)).events as unknown as Said[]).map(({ kind, words }) => [kind, words]).slice(-2),
      ).toEqual([
        ['distinction-proposed', '全县首创，数据扎实。'],
        ['distinguished', '市里转发。'],
      ]);
    });

    test('are declined with a reason', async () => {
      const id = await accepted();
      await propose(id);
      expect((await bureau.ask('wu', 'POST', `/api/distinguished/${id}/refusals`, { reason: '本月已有同类。' })).status).toBe(204);
      expect(items(await read('wu', '/api/distinguished'))).toEqual([]);
      expect((await bureau.ask('wu', 'POST', `/api/distinguished/${id}/refusals`, { reason: '再。' })).body.error?.key).toBe('wrong-state');
    });

    test('must have been accepted, in a month that has begun, by somebody who sees them', async () => {
      expect((await propose(await report(bureau, 'wang'))).body.error?.key).toBe('wrong-state');
      const id = await accepted();
      expect((await propose(id, 'li', '2026-12')).body.error?.key).toBe('future-date');
      const elsewhere = await report(bureau, 'sun');
      await step(bureau, 'li', elsewhere, 'acceptances');
      expect((await propose(elsewhere)).status).toBe(404);
    });
  });
});

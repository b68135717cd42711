import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adoption, type Bureau, openBureau, type Person, report, type Said, step } from './bureau.ts';
import { eachDatabase, emptyRecord, rowsOf } from './databases.ts';

eachDatabase('adoptions, instructions, distinction', (database) => {
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
  const own = async (month = '2026-11') => (await read('wang', `/api/statistics?month=${month}`)).own;

  describe('an adoption', () => {
    test('is recorded once, however often it is sent', async () => {
      const id = await report(bureau, 'wang');
      const key = uuid();
      const first = await adopt(id, { remark: '略有删节' }, key);
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({ id: key, levelName: '市级', publication: '市政务信息', points: 10, remark: '略有删节' });
      const again = await adopt(id, { remark: '略有删节' }, key);
      expect([again.status, again.body]).toEqual([200, first.body]);
      const both = await Promise.all([adopt(id, { level: 'province' }, uuid()), adopt(id, { remark: '略有删节' }, key)]);
      expect(both.map(({ status }) => status)).toEqual([201, 200]);
      expect(await rowsOf(database(), 'adoptions')).toBe(2);
    });

    test('accepts a report that nobody has decided on', async () => {
      const id = await report(bureau, 'wang');
      await adopt(id);
      expect(await read('wang', `/api/reports/${id}`)).toMatchObject({ state: 'accepted', adoptions: 1 });
    });

    test('shows in figures, points, outcomes, detail, list and ledger', async () => {
      const id = await report(bureau, 'wang');
      await adopt(id);
      await adopt(id, { level: 'province', publication: '省政务信息' });
      expect(await own()).toEqual({ submissions: 1, adoptedItems: 1, adoptionTimes: 2, adoptedOfReceived: 1, points: 30 });
      const statistics = await read('wang', '/api/statistics');
      expect(statistics.sectionFigures).toEqual(statistics.own);
      expect(statistics.quota).toEqual({ target: 6, done: 1 });
      expect(statistics.rank).toEqual({ place: 1, of: 2, previous: null });
      expect(statistics.outcomes).toMatchObject([
        { reportId: id, kind: 'adopted', levelName: '省级', on: '2026-11-23', points: 20 },
        { reportId: id, kind: 'adopted', levelName: '市级', publication: '市政务信息', issue: '第12期', points: 10 },
      ]);
      expect((await read('wang', `/api/reports/${id}`)).adoptionFacts).toMatchObject([{ points: 10 }, { points: 20 }]);
      expect(items(await read('li', '/api/adoptions?month=2026-11&level=province'))).toMatchObject([{ report: { id }, points: 20 }]);
      expect(items(await read('li', '/api/points/entries'))).toMatchObject([
        { points: 10, rule: 'adoption/city', ruleset: 'default', version: 1, ruleText: { zh: '市级采用' }, report: { id } },
        { points: 20, rule: 'adoption/province', adoption: { levelName: '省级', publication: '省政务信息' } },
      ]);
      const table = items(await read('li', '/api/points?month=2026-11'));
      expect(table).toMatchObject([
        { section: { id: bureau.sections.rescue }, figures: { points: 30 }, place: 1 },
        { section: { id: bureau.sections.elderly }, figures: { points: 0 }, place: 2 },
      ]);
    });

    test('counts by its own date, the rate by the month of receipt', async () => {
      bureau.at('2026-10-30T02:00:00Z');
      const id = await report(bureau, 'wang');
      bureau.at('2026-11-23T02:00:00Z');
      await adopt(id, { adoptedOn: '2026-11-02' });
      expect(await own('2026-10')).toMatchObject({ submissions: 1, adoptionTimes: 0, adoptedOfReceived: 1, points: 0 });
      expect(await own('2026-11')).toMatchObject({ submissions: 0, adoptedItems: 1, adoptionTimes: 1, adoptedOfReceived: 0, points: 10 });
      const { curve } = await read('wang', '/api/statistics?month=2026-11');
      expect((curve as unknown as object[]).slice(-2)).toEqual([
        { month: '2026-10', submissions: 1, adoptedItems: 0 },
        { month: '2026-11', submissions: 0, adoptedItems: 1 },
      ]);
    });

    test('corrected moves figures and points, and says so in the events', async () => {
      const id = await report(bureau, 'wang');
      const key = uuid();
      await adopt(id, {}, key);
      expect((await adopt(id, { level: 'province', issue: '第13期' }, key)).status).toBe(200);
      expect(await own()).toMatchObject({ adoptedItems: 1, adoptionTimes: 1, points: 20 });
      expect(items(await read('li', '/api/points/entries')).map(({ points }) => points)).toEqual([20]);
      const { outcomes } = await read('wang', '/api/statistics');
      expect(outcomes).toMatchObject([{ kind: 'adopted', levelName: '省级', issue: '第13期', points: 20 }]);
      expect(outcomes).toHaveLength(1);
    });

    const refused: [string, object, number, string, string?][] = [
      ['before the receipt', { adoptedOn: '2026-11-22' }, 422, 'adopted-before-received'],
      ['on a day to come', { adoptedOn: '2026-11-24' }, 422, 'future-date'],
      ['at a level the office does not have', { level: 'village' }, 422, 'invalid', 'level'],
      ['without publication', { publication: ' ' }, 422, 'invalid', 'publication'],
      ['of no known report', { reportId: '01a20600-0000-7000-8000-0000000000ff' }, 404, 'not-found'],
    ];
    test.each(refused)('%s is refused', async (_, more, status, key, path) => {
      const id = await report(bureau, 'wang');
      const answer = await adopt(id, more);
      expect([answer.status, answer.body.error?.key]).toEqual([status, key]);
      if (path) expect(answer.body.error?.fields).toMatchObject([{ path }]);
      expect([await rowsOf(database(), 'adoptions'), await rowsOf(database(), 'ledger'), await rowsOf(database(), 'events')]).toEqual([
        0, 0, 1,
      ]);
    });

    test('on the very day of receipt is fine, early in the civil day too', async () => {
      bureau.at('2026-11-23T16:30:00Z');
      const id = await report(bureau, 'wang');
      expect((await adopt(id, { adoptedOn: '2026-11-23' })).status).toBe(422);
      expect((await adopt(id, { adoptedOn: '2026-11-24' })).status).toBe(201);
    });

    test('of what was returned, rejected or withdrawn, or what another editor holds, is refused', async () => {
      const words = { code: 'empty', words: '空。' };
      const [returned, rejected, held, withdrawn] = await Promise.all([1, 2, 3, 4].map(() => report(bureau, 'wang')));
      await step(bureau, 'li', String(returned), 'returns', words);
      await step(bureau, 'li', String(rejected), 'rejections', words);
      await step(bureau, 'zhou', String(held), 'claims');
      await bureau.ask('wang', 'POST', `/api/reports/${withdrawn}/withdrawals`, {});
      const keys = [];
      for (const id of [returned, rejected, held, withdrawn]) keys.push((await adopt(String(id))).body.error?.key);
      expect(keys).toEqual(['wrong-state', 'wrong-state', 'someone-elses', 'wrong-state']);
    });

    test('cannot be moved to another report', async () => {
      const key = uuid();
      await adopt(await report(bureau, 'wang'), {}, key);
      const answer = await adopt(await report(bureau, 'sun'), {}, key);
      expect([answer.status, answer.body.error?.key]).toEqual([422, 'invalid']);
    });

    test('is listed page by page, and to a section its own alone', async () => {
      const mine = await report(bureau, 'wang');
      const theirs = await report(bureau, 'sun');
      for (const id of [mine, theirs, mine]) await adopt(id);
      const first = await read('li', '/api/adoptions?limit=2');
      const second = await read('li', `/api/adoptions?limit=2&cursor=${first.next}`);
      expect(items(first).length + items(second).length).toBe(3);
      expect(second.next).toBeNull();
      for (const [who, count] of [
        ['wang', 2],
        ['zhao', 0],
        ['qian', 2],
        ['sun', 1],
        ['wu', 3],
      ] as const) {
        expect(items(await read(who, '/api/adoptions')), who).toHaveLength(count);
      }
      expect(items(await read('li', `/api/adoptions?section=${bureau.sections.elderly}`))).toHaveLength(1);
    });
  });

  describe('an instruction', () => {
    const entry = (reportId: string, more: object = {}) => ({
      reportId,
      level: 'city',
      leader: '刘市长',
      wording: '请民政局总结推广。',
      instructedOn: '2026-11-23',
      ...more,
    });
    const instruct = (reportId: string, more: object = {}, id = uuid(), who: Person = 'li') =>
      bureau.ask(who, 'PUT', `/api/instructions/${id}`, entry(reportId, more));

    test('is recorded once, and replaced by other facts under the same identifier', async () => {
      const id = await report(bureau, 'wang');
      const key = uuid();
      expect((await instruct(id, {}, key)).status).toBe(201);
      expect((await instruct(id, {}, key)).status).toBe(200);
      expect(await rowsOf(database(), 'events')).toBe(2);
      expect((await instruct(id, { wording: '请县委办跟进。' }, key, 'wu')).status).toBe(200);
      expect((await read('li', `/api/reports/${id}`)).instructions).toMatchObject([
        { id: key, wording: '请县委办跟进。', levelName: '市级' },
      ]);
    });

    const mayRead: [Person, boolean][] = [
      ['wang', false],
      ['qian', false],
      ['li', true],
      ['wu', true],
      ['admin', true],
    ];
    test.each(mayRead)('%s sees its wording and leader: %s', async (who, may) => {
      const id = await report(bureau, 'wang');
      await instruct(id);
      const said = JSON.stringify([
        await read(who, `/api/reports/${id}`),
        await read(who, '/api/instructions'),
        await read(who, '/api/statistics'),
      ]);
      expect(said).toContain('2026-11-23');
      expect(said.includes('请民政局总结推广')).toBe(may);
      expect(said.includes('刘市长')).toBe(may);
    });

    test('is told to the reporter as an outcome with level and date', async () => {
      const id = await report(bureau, 'wang');
      await instruct(id);
      expect((await read('wang', '/api/statistics')).outcomes).toMatchObject([
        { kind: 'instructed', levelName: '市级', on: '2026-11-23', points: 10 },
      ]);
    });

    test.each([
      ['on a day to come', { instructedOn: '2026-11-24' }, 422, 'future-date'],
      ['at an unknown level', { level: 'moon' }, 422, 'invalid'],
      ['on no known report', { reportId: '01a20600-0000-7000-8000-0000000000ff' }, 404, 'not-found'],
    ])('%s is refused', async (_, more, status, key) => {
      const answer = await instruct(await report(bureau, 'wang'), more);
      expect([answer.status, answer.body.error?.key]).toEqual([status, key]);
      expect(await rowsOf(database(), 'instructions')).toBe(0);
    });
  });

  describe('a distinguished report', () => {
    const choose = (id: string, month: string, who: Person = 'wu') => bureau.ask(who, 'PUT', `/api/distinguished/${id}`, { month });

    test('is chosen once, gives points to the month, and is told', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'acceptances');
      await choose(id, '2026-11');
      await choose(id, '2026-11');
      expect(await own()).toMatchObject({ points: 10 });
      expect(await read('wang', `/api/reports/${id}`)).toMatchObject({ distinguished: true });
      expect((await read('wang', '/api/statistics')).outcomes).toMatchObject([{ kind: 'distinguished', points: 10 }]);
      expect(await rowsOf(database(), 'ledger')).toBe(1);
    });

    test('moved to another month takes its points along', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'acceptances');
      await choose(id, '2026-11');
      await choose(id, '2026-10');
      expect([(await own('2026-11'))?.points, (await own('2026-10'))?.points]).toEqual([0, 10]);
    });

    test('must have been accepted, and the month must have begun', async () => {
      const id = await report(bureau, 'wang');
      expect((await choose(id, '2026-11')).body.error?.key).toBe('wrong-state');
      await step(bureau, 'li', id, 'acceptances');
      expect((await choose(id, '2026-12')).body.error?.key).toBe('future-date');
      expect((await choose(uuid(), '2026-11')).status).toBe(404);
    });
  });

  describe('happenings', () => {
    test('come in order after a mark, each once', async () => {
      const id = await report(bureau, 'wang');
      const { last } = await read('li', '/api/events');
      expect(items(await read('li', `/api/events?after=${last}`))).toEqual([]);
      await step(bureau, 'li', id, 'claims');
      await adopt(id);
      const page = await read('li', `/api/events?after=${last}`);
      expect(items(page).map(({ kind }) => kind)).toEqual(['claimed', 'adopted']);
      expect(items(page)).toMatchObject([{ reportId: id, actorId: bureau.members.li }, {}]);
      expect(items(await read('li', `/api/events?after=${page.last}`))).toEqual([]);
    });
  });

  test('the levels of a new office, lowest first', async () => {
    const levels = items(await read('wang', '/api/levels'));
    expect(levels.map(({ id }) => id)).toEqual([
      'bureau',
      'county-committee',
      'county-government',
      'city',
      'province',
      'ministry',
      'centre',
    ]);
    for (const level of levels) expect(level.publications).not.toHaveLength(0);
  });
});

import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { writing } from '../../service/database/writing.ts';
import { SERVICE } from '../../service/timing/duty.ts';
import { urgentDuty } from '../../service/urgent/clock.ts';
import { type Bureau, openBureau, type Person, report } from './bureau.ts';
import { eachDatabase, emptyRecord } from './databases.ts';

eachDatabase('urgent events', (database) => {
  let bureau: Bureau;
  beforeEach(async () => {
    await emptyRecord(database());
    bureau = await openBureau(database());
    bureau.at('2026-11-24T05:34:00Z');
  });

  const EVENT = '2026-11-24T05:05:00.000Z';
  const fire = (more: object = {}) =>
    report(bureau, 'sun', {
      kind: 'urgent',
      title: '东岭镇中心敬老院锅炉房起火',
      body: '11月24日13时05分，东岭镇中心敬老院锅炉房起火，转移老人28人，没有人员伤亡。消防人员到场扑灭。',
      eventTime: EVENT,
      reportedAt: '2026-11-24T05:33:50.000Z',
      ...more,
    });
  const read = async (who: Person, id: string) => (await bureau.ask(who, 'GET', `/api/urgent/${id}`)).body;
  const clocks = async (id: string) =>
    ((await read('li', id)) as unknown as { clocks: { receiverId: string; step: string; due: string; state: string }[] }).clocks.map(
      ({ receiverId, step, due, state }) => `${receiverId} ${step} ${due.slice(11, 16)} ${state}`,
    );
  const tell = (id: string, toldAt: string, more: object = {}) =>
    bureau.ask('li', 'POST', `/api/urgent/${id}/tellings`, {
      id: uuid(),
      receiverId: 'county',
      step: 'initial',
      means: 'written',
      toldAt,
      ...more,
    });
  const tick = async (at: string) => {
    bureau.at(at);
    await writing(database(), (trx) => urgentDuty.run(trx, bureau.room.now(), SERVICE));
  };
  const facts = async (id: string) => {
    const rows = await database()
      .db.selectFrom('events')
      .select(['kind', 'detail'])
      .where('subject_id', '=', id)
      .where('kind', 'in', ['urgent-late', 'urgent-missed', 'urgent-excused'])
      .orderBy('seq')
      .execute();
    return rows.map(({ kind, detail }) => `${kind} ${(JSON.parse(detail) as { side: string }).side}`);
  };

  test('begin with an urgent report, whose clocks count from the event and show both machines’ time', async () => {
    const id = await fire();
    const chain = await read('li', id);
    expect(chain).toMatchObject({
      title: '东岭镇中心敬老院锅炉房起火',
      eventAt: EVENT,
      receivedAt: '2026-11-24T05:34:00.000Z',
      section: { id: bureau.sections.elderly },
      reports: [{ stage: 'initial', number: 0, receivedAt: '2026-11-24T05:34:00.000Z', reportedAt: '2026-11-24T05:33:50.000Z' }],
    });
    expect(await clocks(id)).toEqual(['office initial 07:05 met', 'county initial 07:05 open']);
    expect((chain.owed as unknown as { key: string }[]).map(({ key }) => key)).toEqual(expect.arrayContaining(['cause']));
    expect((await bureau.ask('li', 'GET', '/api/urgent')).body.items).toMatchObject([{ id }]);
  });

  test('go on in numbered follow-ups and end in a final report, in one chain', async () => {
    const id = await fire();
    const follow = (stage: string) => fire({ title: `东岭镇中心敬老院锅炉房起火${stage}`, urgent: { id, stage } });
    const first = await follow('follow-up');
    await follow('follow-up');
    await follow('final');
    const { reports } = (await read('sun', id)) as unknown as { reports: { stage: string; number: number }[] };
    expect(reports.map(({ stage, number }) => `${stage} ${number}`)).toEqual(['initial 0', 'follow-up 1', 'follow-up 2', 'final 0']);
    const { events } = (await bureau.ask('li', 'GET', `/api/reports/${first}`)).body as unknown as { events: { kind: string }[] };
    expect(events.map(({ kind }) => kind)).toEqual(['received', 'urgent-reported']);
    expect(((await bureau.ask('li', 'GET', '/api/urgent')).body.items as unknown as object[]).length).toBe(1);
  });

  test('a telephone call before the text opens the event, and the report that came by itself is put into it', async () => {
    const id = uuid();
    const called = await bureau.ask('li', 'PUT', `/api/urgent/${id}`, {
      title: '敬老院起火（电话报告）',
      eventAt: EVENT,
      sectionId: bureau.sections.elderly,
    });
    expect([called.status, called.body.reports]).toEqual([201, []]);
    await tell(id, '2026-11-24T05:26:00Z', {
      receiverId: 'office',
      step: 'phone',
      means: 'phone',
      to: '值班员 李某 8822100',
      words: '锅炉房起火，无伤亡。',
    });
    expect(await read('sun', id)).toMatchObject({ tellings: [{ receiverId: 'office', means: 'phone', to: '值班员 李某 8822100' }] });
    const reportId = await fire();
    await bureau.ask('li', 'POST', `/api/urgent/${id}/reports`, { reportId, stage: 'initial' });
    expect(await read('li', id)).toMatchObject({ reports: [{ stage: 'initial', report: { id: reportId } }] });
    const items = (await bureau.ask('li', 'GET', '/api/urgent')).body.items as unknown as { id: string; closedAt: string | null }[];
    expect(items.filter(({ closedAt }) => closedAt === null).map((chain) => chain.id)).toEqual([id]);
  });

  test('what was not told in time is late, a day later missed, each a fact once, against the office', async () => {
    const id = await fire();
    await tick('2026-11-24T07:05:00Z');
    expect(await facts(id)).toEqual([]);
    await tick('2026-11-24T07:05:01Z');
    await tick('2026-11-24T08:00:00Z');
    expect([await facts(id), await clocks(id)]).toEqual([
      ['urgent-late office'],
      ['office initial 07:05 met', 'county initial 07:05 late'],
    ]);
    await tick('2026-11-25T07:05:00Z');
    expect(await facts(id)).toEqual(['urgent-late office', 'urgent-missed office']);
    expect((await bureau.ask('wu', 'GET', '/api/urgent')).body.year).toEqual({ met: 1, late: 0, missed: 1 });
  });

  test('a report that came after the two hours is late against the section', async () => {
    bureau.at('2026-11-24T08:00:00Z');
    const id = await fire();
    await tick('2026-11-24T08:00:15Z');
    expect(await facts(id)).toEqual(['urgent-late section', 'urgent-late office']);
    expect((await bureau.ask('sun', 'GET', '/api/urgent')).body.facts).toMatchObject([{ kind: 'late' }, { kind: 'late' }]);
  });

  test('what was told in time and is entered later takes the fact back by a further event; so does a corrected time', async () => {
    const id = await fire();
    await tick('2026-11-24T07:30:00Z');
    expect((await tell(id, '2026-11-24T06:50:00Z')).status).toBe(200);
    expect(await facts(id)).toEqual(['urgent-late office', 'urgent-excused office']);
    const other = await fire({ title: '另一起' });
    await tick('2026-11-24T07:31:00Z');
    const entry = { title: '另一起', eventAt: '2026-11-24T06:00:00.000Z', sectionId: bureau.sections.elderly, version: 1 };
    await bureau.ask('li', 'PUT', `/api/urgent/${other}`, entry);
    expect(await facts(other)).toEqual(['urgent-late section', 'urgent-late office', 'urgent-excused section', 'urgent-excused office']);
  });

  test('several receivers by different rules at once; open events keep those they began with', async () => {
    const before = await fire();
    const items = [
      { id: 'office', name: '局办公室', set: 'county', from: 'event' },
      { id: 'county', name: '县总值班室', set: 'zhuhai', from: 'receipt' },
      { id: 'province', name: '省厅', set: 'henan', from: 'event' },
    ];
    const { db } = database();
    await db
      .insertInto('urgent_receivers')
      .values({ place: 1, receivers: JSON.stringify(items), changed_at: EVENT })
      .execute();
    const after = uuid();
    await bureau.ask('li', 'PUT', `/api/urgent/${after}`, { title: '塌方', eventAt: EVENT, severity: 'grave' });
    expect(await clocks(before)).toHaveLength(2);
    expect(await clocks(after)).toEqual([
      'office initial 07:05 open',
      'county phone 06:04 open',
      'county initial 07:34 open',
      'province phone 05:20 late',
      'province initial 05:40 open',
      'province follow-up 09:00 open',
    ]);
  });

  test('are for the office and their own section', async () => {
    const id = await fire();
    const sees = async (who: Person) => (await bureau.ask(who, 'GET', `/api/urgent/${id}`)).status;
    expect([await sees('sun'), await sees('wang'), await sees('li'), await sees('wu')]).toEqual([200, 404, 200, 200]);
    expect((await bureau.ask('wang', 'GET', '/api/urgent')).body.items).toEqual([]);
  });

  describe('bad input', () => {
    test.each([
      ['an event still to come', { title: '塌方', eventAt: '2026-11-24T06:34:00Z' }, 'future-date', 'eventAt'],
      ['no title', { title: '', eventAt: null }, 'invalid', 'title'],
      ['a section that is not there', { title: '塌方', eventAt: null, sectionId: uuid() }, 'invalid', 'sectionId'],
    ])('%s', async (_, entry, key, path) => {
      const { status, body } = await bureau.ask('li', 'PUT', `/api/urgent/${uuid()}`, entry);
      const { fields } = body.error as unknown as { fields: { path: string }[] };
      expect([status, body.error?.key, fields[0]?.path]).toEqual([422, key, path]);
    });

    test.each([
      ['told before the event', '2026-11-24T05:04:00Z', {}, 'before-event'],
      ['told in the future', '2026-11-24T06:04:00Z', {}, 'future-date'],
      ['told to nobody known', '2026-11-24T05:34:00Z', { receiverId: 'moon' }, 'invalid'],
      ['told by no means', '2026-11-24T05:34:00Z', { means: 'pigeon' }, 'invalid'],
    ])('%s', async (_, at, more, key) => {
      const id = await fire();
      const { status, body } = await tell(id, at, more);
      expect([status, body.error?.key]).toEqual([422, key]);
      expect((await read('li', id)).tellings).toEqual([]);
    });

    test('the same telling twice is one', async () => {
      const [id, telling] = [await fire(), uuid()];
      await tell(id, '2026-11-24T05:34:00Z', { id: telling });
      await tell(id, '2026-11-24T05:34:00Z', { id: telling });
      expect((await read('li', id)).tellings).toHaveLength(1);
    });

    test('a closed event takes no further report of another’s', async () => {
      const [id, other] = [await fire(), await fire({ title: '另一起' })];
      await bureau.ask('li', 'POST', `/api/urgent/${id}/closings`);
      const { body } = await bureau.ask('li', 'POST', `/api/urgent/${id}/reports`, { reportId: other, stage: 'follow-up' });
      expect(body.error?.key).toBe('chain-closed');
      await expect(report(bureau, 'wang', { kind: 'urgent', urgent: { id: other, stage: 'follow-up' } })).rejects.toThrow(/urgent\.id/);
    });
  });
});

import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { commissionDuty } from '../../service/commissions/clock.ts';
import { writing } from '../../service/database/writing.ts';
import { SERVICE } from '../../service/timing/duty.ts';
import { type Bureau, openBureau, type Person, report, step } from './bureau.ts';
import { eachDatabase, emptyRecord } from './databases.ts';

eachDatabase('commissions', (database) => {
  let bureau: Bureau;
  beforeEach(async () => {
    await emptyRecord(database());
    bureau = await openBureau(database());
  });

  const DEADLINE = '2026-11-25T09:30:00.000Z';
  const entry = (more: object = {}) => ({
    topic: '今冬明春困难群众基本生活保障情况',
    basis: 'above',
    basisWords: '县政府办约稿（11月20日）',
    points: ['保障对象底数、11月发放数、同比', '取暖、临时救助到位情况'],
    requirements: ['800字以内，附数据表'],
    length: 800,
    deadline: DEADLINE,
    addressees: [
      { kind: 'section', id: bureau.sections.rescue },
      { kind: 'section', id: bureau.sections.elderly },
    ],
    ...more,
  });
  const issue = async (more: object = {}) => {
    const id = uuid();
    const { status } = await bureau.ask('li', 'PUT', `/api/commissions/${id}`, entry(more));
    expect(status).toBe(201);
    return id;
  };
  const read = async (who: Person, id: string) => (await bureau.ask(who, 'GET', `/api/commissions/${id}`)).body;
  const states = async (id: string) => {
    const { assignments } = (await read('li', id)) as unknown as { assignments: { name: string; state: string }[] };
    return Object.fromEntries(assignments.map(({ name, state }) => [name.slice(0, 4), state]));
  };
  const post = (who: Person, id: string, steps: string, body?: object) => bureau.ask(who, 'POST', `/api/commissions/${id}/${steps}`, body);
  /** Lets the service do what is due by the bureau's clock. */
  const tick = async (at: string) => {
    bureau.at(at);
    await writing(database(), (trx) => commissionDuty.run(trx, bureau.room.now(), SERVICE));
  };
  const kinds = async (id: string) => {
    const rows = await database().db.selectFrom('events').select(['kind', 'told_to']).where('subject_id', '=', id).orderBy('seq').execute();
    return rows.map(({ kind, told_to }) => `${kind}${told_to === bureau.sections.rescue ? ' rescue' : told_to === null ? '' : ' elderly'}`);
  };

  test('are numbered within the year, told to every addressee, and issued once however often they are sent', async () => {
    const id = await issue();
    expect((await bureau.ask('li', 'PUT', `/api/commissions/${id}`, entry())).status).toBe(200);
    expect(await kinds(id)).toEqual(['commission-issued', 'commission-sent rescue', 'commission-sent elderly']);
    const other = await issue({ topic: '养老机构冬季安全' });
    expect([(await read('li', id)).number, (await read('li', other)).number]).toEqual(['约稿〔2026〕1号', '约稿〔2026〕2号']);
  });

  test('go from sent to fulfilled, section by section, and the report names the commission', async () => {
    const id = await issue();
    expect(await states(id)).toEqual({ 社会救助: 'sent', 养老服务: 'sent' });
    await post('wang', id, 'readings');
    expect(await states(id)).toEqual({ 社会救助: 'seen', 养老服务: 'sent' });
    await post('qian', id, 'acceptances');
    await post('sun', id, 'refusals', { reason: '不涉及本股室业务。' });
    expect(await states(id)).toEqual({ 社会救助: 'accepted', 养老服务: 'declined' });
    const reportId = await report(bureau, 'wang', { kind: 'commissioned', commissionId: id });
    expect(await states(id)).toEqual({ 社会救助: 'submitted', 养老服务: 'declined' });
    await step(bureau, 'li', reportId, 'acceptances');
    expect(await states(id)).toEqual({ 社会救助: 'fulfilled', 养老服务: 'declined' });
    const { assignments } = (await read('li', id)) as unknown as { assignments: object[] };
    expect(assignments).toMatchObject([
      { report: { id: reportId, number: '2026-1123-0001' }, lateMinutes: null, answeredBy: '钱主任' },
      { report: null, declined: '不涉及本股室业务。', answeredBy: '孙丽' },
    ]);
    const { events } = (await bureau.ask('wang', 'GET', `/api/reports/${reportId}`)).body as unknown as { events: { kind: string }[] };
    expect(events.map(({ kind }) => kind)).toEqual(['received', 'commission-submitted', 'accepted', 'commission-fulfilled']);
  });

  test('are open again where the report falls away', async () => {
    const id = await issue();
    const first = await report(bureau, 'wang', { commissionId: id });
    await step(bureau, 'li', first, 'rejections', { code: 'empty', words: '没有写到要点。' });
    expect(await states(id)).toMatchObject({ 社会救助: 'accepted' });
    const second = await report(bureau, 'wang', { commissionId: id });
    await bureau.ask('wang', 'POST', `/api/reports/${second}/withdrawals`, {});
    expect(await states(id)).toMatchObject({ 社会救助: 'accepted' });
    const third = await report(bureau, 'zhao', { commissionId: id });
    expect((await read('wang', id)) as object).toMatchObject({ assignments: [{ state: 'submitted', report: { id: third } }] });
  });

  test('are late at the deadline and missed after the grace, each recorded once, also after a stop of the service', async () => {
    const id = await issue({ graceHours: 72, reminders: [24, 2] });
    await report(bureau, 'wang', { commissionId: id });
    const sent = await kinds(id);
    await tick('2026-11-25T09:29:59Z');
    expect(await states(id)).toEqual({ 社会救助: 'submitted', 养老服务: 'sent' });
    await tick(DEADLINE);
    await tick('2026-11-25T09:31:00Z');
    expect(await states(id)).toEqual({ 社会救助: 'submitted', 养老服务: 'late' });
    await tick('2026-12-24T00:00:00Z');
    expect(await states(id)).toEqual({ 社会救助: 'submitted', 养老服务: 'missed' });
    expect((await kinds(id)).slice(sent.length)).toEqual([
      'commission-reminded elderly',
      'commission-late elderly',
      'commission-missed elderly',
    ]);
    expect(await commissionDuty.next(database().db)).toBeNull();
    await report(bureau, 'sun', { commissionId: id });
    expect(await states(id)).toEqual({ 社会救助: 'submitted', 养老服务: 'submitted' });
    const { body } = await bureau.ask('li', 'GET', '/api/commissions?view=all');
    expect(body.punctuality).toEqual(
      expect.arrayContaining([
        { sectionId: bureau.sections.rescue, due: 1, onTime: 1 },
        { sectionId: bureau.sections.elderly, due: 1, onTime: 0 },
      ]),
    );
  });

  test('a later deadline takes back what was recorded as late; so does taking the commission back', async () => {
    const id = await issue({ reminders: [] });
    await tick('2026-11-25T10:00:00Z');
    expect(await states(id)).toEqual({ 社会救助: 'late', 养老服务: 'late' });
    const changed = await bureau.ask(
      'li',
      'PUT',
      `/api/commissions/${id}`,
      entry({ reminders: [], deadline: '2026-11-26T09:30:00Z', version: 1 }),
    );
    expect([changed.status, changed.body.version, changed.body.deadline]).toEqual([200, 2, '2026-11-26T09:30:00.000Z']);
    expect(await states(id)).toEqual({ 社会救助: 'sent', 养老服务: 'sent' });
    await tick('2026-11-26T09:30:00Z');
    await post('li', id, 'cancellations', { reason: '上级已撤销。' });
    await post('li', id, 'cancellations', { reason: '上级已撤销。' });
    expect(await read('li', id)).toMatchObject({ cancelled: { reason: '上级已撤销。' } });
    expect((await kinds(id)).filter((kind) => kind.startsWith('commission-excused'))).toHaveLength(4);
    expect((await kinds(id)).filter((kind) => kind === 'commission-cancelled')).toHaveLength(1);
    expect((await post('wang', id, 'acceptances')).body.error?.key).toBe('commission-over');
    await report(bureau, 'wang', { commissionId: id });
    expect((await bureau.ask('li', 'GET', '/api/commissions')).body.counts).toEqual({ open: 0, late: 0 });
  });

  test('two editors never overwrite each other', async () => {
    const id = await issue();
    await bureau.ask('li', 'PUT', `/api/commissions/${id}`, entry({ topic: '题目改过', version: 1 }));
    const late = await bureau.ask('zhou', 'PUT', `/api/commissions/${id}`, entry({ topic: '另一个题目', version: 1 }));
    expect([late.status, late.body.error?.key, (await read('li', id)).topic]).toEqual([409, 'edited-meanwhile', '题目改过']);
  });

  test('may ask one member, whose head sees it too, and the section once the member has left', async () => {
    const id = await issue({ addressees: [{ kind: 'member', id: bureau.members.wang }] });
    const sees = async (who: Person) => (await bureau.ask(who, 'GET', `/api/commissions/${id}`)).status;
    expect([await sees('wang'), await sees('qian'), await sees('zhao'), await sees('sun')]).toEqual([200, 200, 404, 404]);
    await database().db.updateTable('members').set({ active: 0 }).where('id', '=', bureau.members.wang).execute();
    expect(await sees('zhao')).toBe(200);
    await report(bureau, 'zhao', { commissionId: id });
    expect(await read('li', id)).toMatchObject({ assignments: [{ name: '王芳', state: 'submitted' }] });
  });

  test('remind on a click those who owe a report, or some of them', async () => {
    const id = await issue();
    await report(bureau, 'wang', { commissionId: id });
    expect((await post('li', id, 'reminders', {})).body).toEqual({ reminded: 1 });
    expect((await post('li', id, 'reminders', { addressees: [bureau.sections.rescue] })).body).toEqual({ reminded: 0 });
    expect(await read('sun', id)).toMatchObject({ assignments: [{ reminders: 1 }] });
    expect((await bureau.ask('sun', 'GET', '/api/statistics')).body.commissions).toMatchObject([
      { id, topic: entry().topic, state: 'sent', deadline: DEADLINE, remindedAt: '2026-11-23T02:00:00.000Z', points: entry().points },
    ]);
    expect((await bureau.ask('wang', 'GET', '/api/statistics')).body.commissions).toEqual([]);
  });

  describe('bad input', () => {
    test.each([
      ['a deadline that has passed', { deadline: '2026-11-23T02:00:00Z' }, 422, 'deadline-passed', 'deadline'],
      ['no deadline', { deadline: undefined }, 422, 'invalid', 'deadline'],
      ['a deadline that is no moment', { deadline: '后天下午' }, 422, 'invalid', 'deadline'],
      ['nobody addressed', { addressees: [] }, 422, 'invalid', 'addressees'],
      ['a section that is not there', { addressees: [{ kind: 'section', id: uuid() }] }, 422, 'invalid', 'addressees.0.id'],
      ['a blank topic', { topic: '　' }, 422, 'invalid', 'topic'],
      ['a topic of two lines', { topic: '一\n二' }, 422, 'invalid', 'topic'],
      ['a blank point', { points: ['一', ''] }, 422, 'invalid', 'points.1'],
    ])('%s is said at the field', async (_, more, status, key, path) => {
      const answer = await bureau.ask('li', 'PUT', `/api/commissions/${uuid()}`, entry(more));
      const { fields } = answer.body.error as unknown as { fields: { path: string }[] };
      expect([answer.status, answer.body.error?.key, fields[0]?.path]).toEqual([status, key, path]);
    });

    test('a section twice, and a member who has left', async () => {
      const section = { kind: 'section', id: bureau.sections.rescue };
      expect((await bureau.ask('li', 'PUT', `/api/commissions/${uuid()}`, entry({ addressees: [section, section] }))).status).toBe(422);
      await database().db.updateTable('members').set({ active: 0 }).where('id', '=', bureau.members.zhao).execute();
      const member = { kind: 'member', id: bureau.members.zhao };
      expect((await bureau.ask('li', 'PUT', `/api/commissions/${uuid()}`, entry({ addressees: [member] }))).status).toBe(422);
    });

    test('declining needs a reason, and is too late once a report has come', async () => {
      const id = await issue();
      expect((await post('wang', id, 'refusals', { reason: '' })).status).toBe(422);
      await report(bureau, 'wang', { commissionId: id });
      expect((await post('wang', id, 'refusals', { reason: '忙。' })).body.error?.key).toBe('already-answered');
      expect((await post('wang', id, 'readings')).status).toBe(200);
    });

    test('a report that names a commission which does not ask its reporter is not received', async () => {
      const id = await issue({ addressees: [{ kind: 'section', id: bureau.sections.elderly }] });
      for (const commissionId of [id, uuid()]) await expect(report(bureau, 'wang', { commissionId })).rejects.toThrow(/422.*commissionId/);
    });
  });
});

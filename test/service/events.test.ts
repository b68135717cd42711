import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { migrate } from '../../service/database/migrate.ts';
import { append, type Entry } from '../../service/events/log.ts';
import { enterTopics } from '../../service/topics/enter.ts';
import { Topic } from '../../shared/vocabulary/topic.ts';
import { adoption, openBureau, report, step } from './bureau.ts';
import { backTo, eachDatabase, emptyRecord } from './databases.ts';

const topic = (key: string, more: object = {}) => Topic.parse({ key, names: [key], aliases: [], focus: ['hot'], ...more });

const topicChange = (toldTo: string | null): Entry => ({
  id: uuid(),
  kind: 'topic-changed',
  at: '2026-11-23T02:00:00.000Z',
  actor: { memberId: null, name: '信达' },
  reportId: null,
  subject: { kind: 'topic', id: '低保' },
  toldTo,
  detail: {},
});

eachDatabase('the log of events', (database) => {
  test('tells what happened to reports and to other things in one sequence', async () => {
    await emptyRecord(database());
    const bureau = await openBureau(database());
    const { ask } = bureau;
    const editor = { memberId: bureau.members.li, name: '李编辑', role: 'editor' as const, sectionId: null, signs: false, deviceId: null };
    const enter = (...topics: Topic[]) => enterTopics(bureau.room, editor, topics);
    await enter();
    const { last } = (await ask('li', 'GET', '/api/events')).body;
    const id = await report(bureau, 'wang');
    await enter(topic('低保'), topic('养老'));
    await step(bureau, 'li', id, 'acceptances');
    await enter(topic('低保', { aliases: ['低保户'] }));
    const adoptionId = uuid();
    await ask('li', 'PUT', `/api/adoptions/${adoptionId}`, adoption(id));
    const { items } = (await ask('li', 'GET', `/api/events?after=${last}`)).body as unknown as {
      items: { seq: number; kind: string; title: string }[];
    };
    expect(items.map(({ seq }) => seq)).toEqual(items.map(({ seq }) => seq).toSorted((a, b) => a - b));
    const ofTopic = (kind: string, key: string) => ({ kind, reportId: null, title: '', subject: { kind: 'topic', id: key }, toldTo: null });
    expect(items).toMatchObject([
      { kind: 'received', reportId: id, subject: null, toldTo: null },
      ofTopic('topic-entered', '低保'),
      ofTopic('topic-entered', '养老'),
      { kind: 'accepted', reportId: id, subject: null, toldTo: null },
      ofTopic('topic-changed', '低保'),
      ofTopic('topic-removed', '养老'),
      { kind: 'adopted', reportId: id, subject: { kind: 'adoption', id: adoptionId }, toldTo: bureau.members.wang },
    ]);
    expect(items[0]?.title).not.toBe('');
  });

  test('does not take what is told to a reporter beside outcomes for an outcome', async () => {
    await emptyRecord(database());
    const bureau = await openBureau(database());
    const id = await report(bureau, 'wang');
    await database()
      .db.transaction()
      .execute((trx) => append(trx, topicChange(bureau.members.wang)));
    await step(bureau, 'li', id, 'returns', { code: 'empty', words: '请补充数据。' });
    const { body } = await bureau.ask('wang', 'GET', '/api/statistics');
    expect(body.outcomes).toMatchObject([{ reportId: id, kind: 'returned' }]);
  });

  test('an older record keeps its events under their numbers, and goes on after the last number given', async () => {
    const { db, dialect } = database();
    await backTo(database(), '0003-search');
    const kinds = ['received', 'adopted', 'adoption-corrected', 'instructed'];
    const [reportId, subjectId, contentId] = [uuid(), uuid(), uuid()];
    for (const kind of [...kinds, 'claimed'])
      await sql`insert into events (id, report_id, kind, at, actor_id, actor_name, subject_id, told_to, detail) values
        (${uuid()}, ${reportId}, ${kind}, '2026-11-23T02:00:00.000Z', null, '李编辑', ${/^a|i/.test(kind) ? subjectId : null}, null, '{}')`.execute(
        db,
      );
    await sql`delete from events where kind = 'claimed'`.execute(db);
    await sql`insert into contents (id, report_id, purpose, title, body) values (${contentId}, ${reportId}, 'reason', '', '缺数据。')`.execute(
      db,
    );
    await migrate(db, dialect);
    expect(await db.selectFrom('events').select(['seq', 'kind', 'subject', 'report_id']).orderBy('seq').execute()).toEqual(
      kinds.map((kind, index) => ({
        seq: index + 1,
        kind,
        subject: { adopted: 'adoption', 'adoption-corrected': 'adoption', instructed: 'instruction' }[kind] ?? null,
        report_id: reportId,
      })),
    );
    expect(await db.selectFrom('contents').select(['id', 'body']).execute()).toEqual([{ id: contentId, body: '缺数据。' }]);
    expect(await db.transaction().execute((trx) => append(trx, topicChange(null)))).toBe(kinds.length + 2);
  });
});

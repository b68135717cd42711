import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Events and texts may belong to no report; an event says what it is about beside its report, and that can be looked up.
 * Numbers of events go on where they were.
 */
export const events: Migration = {
  name: '0004-events',
  async up(database, dialect) {
    if (dialect === 'sqlite') await rebuild(database);
    else await alter(database);
    await sql`update events set subject = 'adoption' where kind in ('adopted', 'adoption-corrected')`.execute(database);
    await sql`update events set subject = 'instruction' where kind = 'instructed'`.execute(database);
    await database.schema
      .createIndex('events_of_subject')
      .on('events')
      .columns(['subject_id', 'seq'])
      .where(sql.ref('subject_id'), 'is not', null)
      .execute();
  },
};

/** SQLite takes no constraint off a column: a new table takes the rows over, and then the name. */
async function rebuild(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('events_new')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('report_id', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('subject_id', 'text')
    .addColumn('told_to', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  const kept = sql.raw('seq, id, report_id, kind, at, actor_id, actor_name, subject_id, told_to, detail');
  await sql`insert into events_new (${kept}) select ${kept} from events`.execute(database);
  await sql`delete from sqlite_sequence where name = 'events_new'`.execute(database);
  await sql`insert into sqlite_sequence (name, seq) select 'events_new', seq from sqlite_sequence where name = 'events'`.execute(database);
  await schema.dropTable('events').execute();
  await schema.alterTable('events_new').renameTo('events').execute();
  await schema.createIndex('events_of_report').on('events').columns(['report_id', 'seq']).execute();
  await schema.createIndex('events_told').on('events').columns(['told_to', 'seq']).where(sql.ref('told_to'), 'is not', null).execute();
  await schema
    .createTable('contents_new')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report_id', 'text')
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('annex', 'text')
    .addColumn('blanked_at', 'text')
    .execute();
  const texts = sql.raw('id, report_id, purpose, title, body, annex, blanked_at');
  await sql`insert into contents_new (${texts}) select ${texts} from contents`.execute(database);
  await schema.dropTable('contents').execute();
  await schema.alterTable('contents_new').renameTo('contents').execute();
}

async function alter(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('events')
    .alterColumn('report_id', (column) => column.dropNotNull())
    .execute();
  await schema.alterTable('events').addColumn('subject', 'text').execute();
  await schema
    .alterTable('contents')
    .alterColumn('report_id', (column) => column.dropNotNull())
    .execute();
}

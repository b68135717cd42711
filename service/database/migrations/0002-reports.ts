import { type Kysely, type SqlBool, sql } from 'kysely';
import { defaultLevels } from '../../adoption/levels.ts';
import type { Dialect } from '../dialect.ts';
import type { Migration } from './migration.ts';

type Schema = Kysely<unknown>['schema'];

/** Reports with their contents, revisions and events, and all that follows from the events. */
export const reports: Migration = {
  name: '0002-reports',
  async up(database, dialect) {
    const { schema } = database;
    await createRecord(schema, dialect);
    await createFacts(schema);
    await createFigures(schema);
    for (const level of defaultLevels) {
      await sql`insert into levels (id, name, rank, publications)
        values (${level.id}, ${level.name}, ${level.rank}, ${JSON.stringify(level.publications)})`.execute(database);
    }
  },
};

async function createRecord(schema: Schema, dialect: Dialect): Promise<void> {
  await schema
    .createTable('contents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('annex', 'text')
    .addColumn('blanked_at', 'text')
    .execute();
  await schema
    .createTable('reports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull().references('members.id'))
    .addColumn('section_id', 'text', (column) => column.references('sections.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('urgency', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content_id', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('errors', 'integer', (column) => column.notNull())
    .addColumn('doubts', 'integer', (column) => column.notNull())
    .addColumn('adoptions', 'integer', (column) => column.notNull())
    .addColumn('distinguished', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('reports_by_receipt').on('reports').columns(['received_at', 'id']).execute();
  await schema.createIndex('reports_by_state').on('reports').columns(['state', 'received_at', 'id']).execute();
  await schema.createIndex('reports_of_member').on('reports').columns(['member_id', 'received_at', 'id']).execute();
  await schema.createIndex('reports_of_section').on('reports').columns(['section_id', 'received_at', 'id', 'member_id']).execute();
  await schema.createIndex('reports_by_number').on('reports').column('number').unique().execute();
  const byState = ['state', 'received_at', 'id'] as const;
  await schema
    .createIndex('reports_of_member_by_state')
    .on('reports')
    .columns(['member_id', ...byState])
    .execute();
  await schema
    .createIndex('reports_of_section_by_state')
    .on('reports')
    .columns(['section_id', ...byState])
    .execute();
  await schema
    .createIndex('reports_in_hand')
    .on('reports')
    .columns(['claimed_by', 'received_at', 'id'])
    .where(sql<SqlBool>`(state = 'claimed' or (state = 'accepted' and adoptions = 0))`)
    .execute();
  await schema
    .createTable('revisions')
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('reported_at', 'text', (column) => column.notNull())
    .addColumn('event_time', 'text')
    .addPrimaryKeyConstraint('revisions_key', ['report_id', 'revision'])
    .execute();
  await schema
    .createTable('events')
    .addColumn('seq', dialect === 'sqlite' ? 'integer' : 'bigserial', (column) =>
      dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text')
    .addColumn('told_to', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('events_of_report').on('events').columns(['report_id', 'seq']).execute();
  await schema.createIndex('events_told').on('events').columns(['told_to', 'seq']).where(sql.ref('told_to'), 'is not', null).execute();
  await schema
    .createTable('day_numbers')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('last', 'integer', (column) => column.notNull())
    .execute();
}

async function createFacts(schema: Schema): Promise<void> {
  await schema
    .createTable('levels')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('rank', 'integer', (column) => column.notNull())
    .addColumn('publications', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('adoptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('publication', 'text', (column) => column.notNull())
    .addColumn('issue', 'text', (column) => column.notNull())
    .addColumn('adopted_on', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('remark_id', 'text')
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('adoptions_of_report').on('adoptions').column('report_id').execute();
  await schema.createIndex('adoptions_by_day').on('adoptions').columns(['adopted_on', 'id']).execute();
  await schema
    .createTable('instructions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('leader', 'text', (column) => column.notNull())
    .addColumn('wording_id', 'text')
    .addColumn('instructed_on', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('instructions_of_report').on('instructions').column('report_id').execute();
  await schema.createIndex('instructions_by_day').on('instructions').columns(['instructed_on', 'id']).execute();
  await schema
    .createTable('distinctions')
    .addColumn('report_id', 'text', (column) => column.primaryKey())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('reason_id', 'text')
    .addColumn('chosen_at', 'text', (column) => column.notNull())
    .addColumn('chosen_by', 'text', (column) => column.notNull())
    .execute();
}

async function createFigures(schema: Schema): Promise<void> {
  await schema
    .createTable('figures')
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('holder_id', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('submissions', 'integer', (column) => column.notNull())
    .addColumn('adopted_items', 'integer', (column) => column.notNull())
    .addColumn('adoption_times', 'integer', (column) => column.notNull())
    .addColumn('adopted_of_received', 'integer', (column) => column.notNull())
    .addColumn('centipoints', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('figures_key', ['holder', 'holder_id', 'month'])
    .execute();
  await schema
    .createTable('ledger')
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('event_seq', 'bigint', (column) => column.notNull())
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('adoption_id', 'text')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('section_id', 'text')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('centipoints', 'integer', (column) => column.notNull())
    .addColumn('ruleset', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_key', ['event_id', 'ordinal'])
    .execute();
  await schema.createIndex('ledger_of_report').on('ledger').column('report_id').execute();
  await schema.createIndex('ledger_of_member').on('ledger').columns(['member_id', 'month', 'event_seq']).execute();
  await schema.createIndex('ledger_of_section').on('ledger').columns(['section_id', 'month', 'event_seq']).execute();
}

import { sql } from 'kysely';
import { defaultRuleset } from '../../points/presets/index.ts';
import type { Migration } from './migration.ts';

/**
 * Rule sets and closings of the office, and a ledger that bears the reckoning. The former ledger followed from the events
 * and is reckoned again from them when the record is next opened for use.
 */
export const points: Migration = {
  name: '0007-points',
  async up(database) {
    const { schema } = database;
    await schema.dropTable('ledger').execute();
    await schema
      .createTable('ledger')
      .addColumn('item_kind', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('event_seq', 'bigint', (column) => column.notNull())
      .addColumn('fact', 'text', (column) => column.notNull())
      .addColumn('report_id', 'text')
      .addColumn('adoption_id', 'text')
      .addColumn('member_id', 'text')
      .addColumn('section_id', 'text')
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('centipoints', 'integer', (column) => column.notNull())
      .addColumn('ruleset', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('why', 'text', (column) => column.notNull())
      .addColumn('how', 'text', (column) => column.notNull())
      .addColumn('adjustment', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ledger_key', ['item_id', 'event_id', 'ordinal'])
      .execute();
    await schema.createIndex('ledger_of_report').on('ledger').column('report_id').execute();
    await schema.createIndex('ledger_of_member').on('ledger').columns(['member_id', 'month', 'event_seq']).execute();
    await schema.createIndex('ledger_of_section').on('ledger').columns(['section_id', 'month', 'event_seq']).execute();
    await schema
      .createTable('rulesets')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('valid_from', 'text', (column) => column.notNull())
      .addColumn('valid_to', 'text')
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('adopted_at', 'text', (column) => column.notNull())
      .addColumn('adopted_by', 'text')
      .addPrimaryKeyConstraint('rulesets_key', ['id', 'version'])
      .execute();
    await schema
      .createTable('closings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('month', 'text', (column) => column.notNull().unique())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text')
      .addColumn('actor_name', 'text', (column) => column.notNull())
      .addColumn('seen', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('ledger_state')
      .addColumn('place', 'integer', (column) => column.primaryKey())
      .addColumn('stale', 'integer', (column) => column.notNull())
      .execute();
    const { id, version, validFrom, validTo } = defaultRuleset;
    await sql`insert into rulesets (id, version, valid_from, valid_to, content, adopted_at, adopted_by)
      values (${id}, ${version}, ${validFrom}, ${validTo}, ${JSON.stringify(defaultRuleset)}, ${`${validFrom}T00:00:00.000Z`}, null)`.execute(
      database,
    );
    await sql`insert into ledger_state (place, stale) select 1, case when exists (select 1 from events) then 1 else 0 end`.execute(
      database,
    );
  },
};

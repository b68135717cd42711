import type { Migration } from './migration.ts';

/** 紧急信息: events as chains of reports, what was told to whom, what was late or missed, and whom the office must tell. */
export const urgent: Migration = {
  name: '0011-urgent',
  async up({ schema }) {
    await schema
      .createTable('urgent_chains')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('event_at', 'text')
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('severity', 'text', (column) => column.notNull())
      .addColumn('section_id', 'text')
      .addColumn('receivers', 'text', (column) => column.notNull())
      .addColumn('closed_at', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('urgent_chains_by_receipt').on('urgent_chains').column('received_at').execute();
    await schema.createIndex('urgent_chains_of_section').on('urgent_chains').columns(['section_id', 'received_at']).execute();
    await schema
      .createTable('urgent_reports')
      .addColumn('chain_id', 'text', (column) => column.notNull().references('urgent_chains.id'))
      .addColumn('report_id', 'text', (column) => column.notNull())
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('urgent_reports_key', ['chain_id', 'report_id'])
      .execute();
    await schema.createIndex('urgent_reports_by_report').on('urgent_reports').column('report_id').unique().execute();
    await schema
      .createTable('urgent_tellings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('chain_id', 'text', (column) => column.notNull().references('urgent_chains.id'))
      .addColumn('receiver_id', 'text', (column) => column.notNull())
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('means', 'text', (column) => column.notNull())
      .addColumn('told_at', 'text', (column) => column.notNull())
      .addColumn('told_to', 'text', (column) => column.notNull())
      .addColumn('words_id', 'text')
      .addColumn('recorded_at', 'text', (column) => column.notNull())
      .addColumn('recorded_by', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('urgent_tellings_of_chain').on('urgent_tellings').column('chain_id').execute();
    await schema
      .createTable('urgent_facts')
      .addColumn('chain_id', 'text', (column) => column.notNull().references('urgent_chains.id'))
      .addColumn('receiver_id', 'text', (column) => column.notNull())
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('due', 'text', (column) => column.notNull())
      .addColumn('late_at', 'text')
      .addColumn('missed_at', 'text')
      .addPrimaryKeyConstraint('urgent_facts_key', ['chain_id', 'receiver_id', 'step'])
      .execute();
    await schema
      .createTable('urgent_receivers')
      .addColumn('place', 'integer', (column) => column.primaryKey())
      .addColumn('receivers', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
  },
};

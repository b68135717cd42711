import type { Migration } from './migration.ts';

/** Issue patterns, back-entries with their proof, and proposals of distinguished reports. */
export const proofs: Migration = {
  name: '0012-proofs',
  async up({ schema }) {
    await schema
      .alterTable('levels')
      .addColumn('patterns', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
    await schema
      .alterTable('adoptions')
      .addColumn('back_entry', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema
      .createTable('proofs')
      .addColumn('adoption_id', 'text', (column) => column.primaryKey())
      .addColumn('report_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('proofs_of_report').on('proofs').column('report_id').execute();
    await schema
      .createTable('proposals')
      .addColumn('report_id', 'text', (column) => column.primaryKey())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('reason_id', 'text')
      .addColumn('proposed_at', 'text', (column) => column.notNull())
      .addColumn('proposed_by', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('proposals_of_month').on('proposals').column('month').execute();
    await schema.createIndex('distinctions_of_month').on('distinctions').column('month').execute();
    await schema.createIndex('adoptions_by_level').on('adoptions').column('level').execute();
  },
};

import type { Migration } from './migration.ts';

/** Bulletins: drafts, and published ones as they went out. */
export const bulletins: Migration = {
  name: '0013-bulletins',
  async up({ schema }) {
    await schema
      .createTable('bulletins')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('from_month', 'text', (column) => column.notNull())
      .addColumn('to_month', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('issue', 'integer')
      .addColumn('corrects', 'text', (column) => column.references('bulletins.id'))
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('data', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('published_at', 'text')
      .addColumn('published_by', 'text')
      .execute();
    await schema.createIndex('bulletins_by_number').on('bulletins').columns(['year', 'issue']).unique().execute();
  },
};

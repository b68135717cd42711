import { type SqlBool, sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Edited texts, merges with credit to each, and sketches by which near-duplicates are found. */
export const editing: Migration = {
  name: '0010-editing',
  async up({ schema }) {
    for (const column of ['edited_id', 'merged_into', 'credits']) await schema.alterTable('reports').addColumn(column, 'text').execute();
    await schema.createIndex('reports_merged').on('reports').column('merged_into').where(sql<SqlBool>`merged_into is not null`).execute();
    await schema.alterTable('adoptions').addColumn('through', 'text').execute();
    await schema.createIndex('adoptions_through').on('adoptions').column('through').where(sql<SqlBool>`through is not null`).execute();
    await schema
      .createTable('sketches')
      .addColumn('report_id', 'text', (column) => column.primaryKey())
      .addColumn('content_id', 'text', (column) => column.notNull())
      .addColumn('sketch', 'text', (column) => column.notNull())
      .execute();
  },
};

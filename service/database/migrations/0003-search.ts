import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Terms of each report for full-text search: FTS5 on SQLite, a tsvector on PostgreSQL. Both hold the same terms, cut by us;
 * neither database's own reading of Chinese is asked. `ascii` takes every character beyond ASCII as part of a term.
 */
export const search: Migration = {
  name: '0003-search',
  async up(database, dialect) {
    await database.schema
      .createTable('search_index')
      .addColumn('number', dialect === 'sqlite' ? 'integer' : 'bigserial', (column) => column.primaryKey())
      .addColumn('report_id', 'text', (column) => column.notNull().unique())
      .addColumn('content_id', 'text', (column) => column.notNull())
      .addColumn('keywords', 'text', (column) => column.notNull())
      .execute();
    if (dialect === 'sqlite') {
      await sql`create virtual table search_terms using fts5(terms, tokenize = 'ascii', content = '', contentless_delete = 1, detail = 'none')`.execute(
        database,
      );
    } else {
      await sql`alter table search_index add column terms tsvector`.execute(database);
      await sql`create index search_terms on search_index using gin (terms)`.execute(database);
    }
  },
};

import type { Migration } from './migration.ts';

/** Rules that an office changes or adds, as JSON; none so far. */
export const ownRules: Migration = {
  name: '0008-own-rules',
  async up(database) {
    await database.schema
      .alterTable('rule_packs')
      .addColumn('own', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
  },
};

import { type SqlBool, sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Sign-off within the section and to higher levels, leases of claims, withdrawal on request. What was there is with the office. */
export const signOff: Migration = {
  name: '0006-sign-off',
  async up({ schema }) {
    await schema
      .alterTable('sections')
      .addColumn('sign_off', 'text', (column) => column.notNull().defaultTo('direct'))
      .execute();
    await schema
      .alterTable('members')
      .addColumn('signs', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema
      .alterTable('reports')
      .addColumn('in_section', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema.alterTable('reports').addColumn('claimed_until', 'text').execute();
    await schema
      .alterTable('reports')
      .addColumn('awaits_signature', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema
      .alterTable('reports')
      .addColumn('withdrawal_asked', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema.dropIndex('reports_by_state').execute();
    await schema.createIndex('reports_by_state').on('reports').columns(['state', 'in_section', 'received_at', 'id']).execute();
    await schema
      .createIndex('reports_to_sign')
      .on('reports')
      .columns(['received_at', 'id'])
      .where(sql<SqlBool>`awaits_signature = 1`)
      .execute();
  },
};

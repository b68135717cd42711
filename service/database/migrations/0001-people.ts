import type { Migration } from './migration.ts';

/** The office, its people, and what they sign in and report with. */
export const people: Migration = {
  name: '0001-people',
  async up(database) {
    const { schema } = database;
    await schema
      .createTable('offices')
      .addColumn('place', 'integer', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('practice', 'integer', (column) => column.notNull())
      .addColumn('time_zone', 'text', (column) => column.notNull())
      .addColumn('set_up_at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('sections')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull().unique())
      .addColumn('category', 'text', (column) => column.notNull())
      .addColumn('monthly_quota', 'integer')
      .addColumn('position', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('members')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('section_id', 'text', (column) => column.references('sections.id'))
      .addColumn('account', 'text', (column) => column.unique())
      .addColumn('password_hash', 'text')
      .addColumn('active', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('devices')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('member_id', 'text', (column) => column.notNull().references('members.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('paired_at', 'text', (column) => column.notNull())
      .addColumn('last_used_at', 'text')
      .addColumn('revoked_at', 'text')
      .execute();
    await schema.createIndex('devices_of_member').on('devices').column('member_id').execute();
    await schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('member_id', 'text', (column) => column.notNull().references('members.id'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    for (const [table, hash] of [
      ['pairing_codes', 'code_hash'],
      ['sign_in_links', 'link_hash'],
    ] as const) {
      await schema
        .createTable(table)
        .addColumn(hash, 'text', (column) => column.primaryKey())
        .addColumn('member_id', 'text', (column) => column.notNull().references('members.id'))
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('used_at', 'text')
        .execute();
    }
    await schema
      .createTable('rule_packs')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('topics', 'text', (column) => column.notNull())
      .addColumn('rules_off', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
  },
};

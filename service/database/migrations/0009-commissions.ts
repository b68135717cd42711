import { type SqlBool, sql } from 'kysely';
import type { Migration } from './migration.ts';

/** 约稿: commissions, where each addressee stands, and which report answers one. */
export const commissions: Migration = {
  name: '0009-commissions',
  async up({ schema }) {
    await schema.alterTable('reports').addColumn('commission_id', 'text').execute();
    await schema
      .createTable('commissions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('running', 'integer', (column) => column.notNull())
      .addColumn('content_id', 'text', (column) => column.notNull())
      .addColumn('basis', 'text', (column) => column.notNull())
      .addColumn('length', 'integer')
      .addColumn('deadline', 'text', (column) => column.notNull())
      .addColumn('missed_from', 'text', (column) => column.notNull())
      .addColumn('grace_hours', 'integer', (column) => column.notNull())
      .addColumn('reminders', 'text', (column) => column.notNull())
      .addColumn('reminded_until', 'text', (column) => column.notNull())
      .addColumn('topic_key', 'text')
      .addColumn('issued_at', 'text', (column) => column.notNull())
      .addColumn('issued_by', 'text', (column) => column.notNull())
      .addColumn('cancelled_at', 'text')
      .addColumn('cancel_reason_id', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('commissions_by_deadline').on('commissions').columns(['deadline', 'id']).execute();
    await schema.createIndex('commissions_by_number').on('commissions').columns(['year', 'running']).unique().execute();
    await schema
      .createTable('assignments')
      .addColumn('commission_id', 'text', (column) => column.notNull().references('commissions.id'))
      .addColumn('addressee_kind', 'text', (column) => column.notNull())
      .addColumn('addressee_id', 'text', (column) => column.notNull())
      .addColumn('section_id', 'text')
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('answered_by', 'text')
      .addColumn('reason_id', 'text')
      .addColumn('report_id', 'text')
      .addColumn('submitted_at', 'text')
      .addColumn('fulfilled_at', 'text')
      .addColumn('late_at', 'text')
      .addColumn('missed_at', 'text')
      .addColumn('reminders', 'integer', (column) => column.notNull())
      .addColumn('reminded_at', 'text')
      .addPrimaryKeyConstraint('assignments_key', ['commission_id', 'addressee_id'])
      .execute();
    await schema.createIndex('assignments_of_addressee').on('assignments').column('addressee_id').execute();
    await schema.createIndex('assignments_of_section').on('assignments').column('section_id').execute();
    await schema
      .createIndex('assignments_owed')
      .on('assignments')
      .column('commission_id')
      .where(sql<SqlBool>`(step in ('sent', 'seen', 'accepted') and missed_at is null)`)
      .execute();
  },
};

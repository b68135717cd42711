import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate } from '../../service/database/migrate.ts';
import { migrations } from '../../service/database/migrations/index.ts';
import { type Database, openDatabase, openWith } from '../../service/database/open.ts';
import type { Tables } from '../../service/database/tables.ts';

/** An open record for one group of tests, and how to throw it away. */
interface Opened {
  database: Database;
  discard(): Promise<void>;
}

interface Kind {
  name: string;
  open(): Promise<Opened>;
}

/** PGlite takes seconds to start: one for all tests of a process, emptied between groups. */
let pglite: Promise<PGlite> | undefined;

const kinds: Kind[] = [
  { name: 'SQLite', open: openSqlite },
  { name: 'PGlite', open: openPGlite },
];
const server = process.env.TEST_DATABASE_URL;
if (server) kinds.push({ name: 'PostgreSQL', open: () => openServer(server) });

/** Runs the same tests on every database: an SQLite file, PGlite, and the PostgreSQL that TEST_DATABASE_URL names. */
export function eachDatabase(name: string, tests: (database: () => Database) => void): void {
  describe.each(kinds)(`${name} on $name`, ({ open }) => {
    let opened: Opened | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.discard();
    });
    tests(() => {
      if (!opened) throw new Error('the database is open only while its tests run');
      return opened.database;
    });
  });
}

/** A record in a file of its own, for tests of what is above the database. */
export async function openSqlite(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'xinda-test-'));
  const database = await openDatabase({ file: join(folder, 'xinda.db') });
  const discard = async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { database, discard };
}

async function openPGlite(): Promise<Opened> {
  pglite ??= PGlite.create();
  const instance = await pglite;
  await instance.exec('drop schema public cascade; create schema public;');
  const database = await openWith(new PGliteDialect({ pglite: lasting(instance) }), 'postgres');
  return { database, discard: () => database.close() };
}

/** The instance without its end: closing one group's record leaves it to the next. */
function lasting(instance: PGlite) {
  return {
    closed: false,
    ready: true,
    waitReady: Promise.resolve(),
    close: async () => {},
    query: instance.query.bind(instance) as PGlite['query'],
    transaction: instance.transaction.bind(instance) as PGlite['transaction'],
  };
}

async function openServer(url: string): Promise<Opened> {
  const schema = `xinda_test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create schema ${schema}`);
  const database = await openDatabase({ url, schema });
  const discard = async () => {
    await database.close();
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  };
  return { database, discard };
}

/** Empties the record of reports and brings back the first rules, so that a test starts from nothing; people stay. */
export async function emptyRecord({ db }: Database): Promise<void> {
  for (const table of [
    'contents',
    'reports',
    'revisions',
    'events',
    'adoptions',
    'instructions',
    'distinctions',
    'figures',
    'ledger',
    'closings',
    'day_numbers',
    'assignments',
    'commissions',
    'sketches',
    'urgent_facts',
    'urgent_tellings',
    'urgent_reports',
    'urgent_chains',
    'urgent_receivers',
    'proofs',
    'proposals',
  ]) {
    await sql`delete from ${sql.table(table)}`.execute(db);
  }
  await db.deleteFrom('rulesets').where('adopted_by', 'is not', null).execute();
  await db.updateTable('rulesets').set({ valid_to: null }).execute();
}

/** How many rows a table has. */
export async function rowsOf({ db }: Database, table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ number: number }>`select count(*) as number from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.number);
}

/** Brings the database back to the empty shape that it had after the step of that name, for a test of the step that follows. */
export async function backTo({ db, dialect }: Database, step: string): Promise<void> {
  if (dialect === 'postgres') {
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
    const schema = sql.id(rows[0]?.schema ?? '');
    await sql`drop schema ${schema} cascade`.execute(db);
    await sql`create schema ${schema}`.execute(db);
  } else {
    await sql`pragma foreign_keys = off`.execute(db);
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
      and name not like 'search_terms_%'`.execute(db);
    for (const { name } of rows) await sql`drop table ${sql.table(name)}`.execute(db);
    await sql`pragma foreign_keys = on`.execute(db);
  }
  const last = migrations.findIndex(({ name }) => name === step);
  await migrate(db, dialect, migrations.slice(0, last + 1));
}

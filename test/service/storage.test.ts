import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '../../service/database/migrations/index.ts';
import { openDatabase } from '../../service/database/open.ts';
import { ForeignFile, NewerDatabase, RefusedDatabase, UnwritableDatabase } from '../../service/database/refused.ts';
import { openBureau, report, submission } from './bureau.ts';
import { eachDatabase, rowsOf } from './databases.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xinda-storage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const place = () => join(folder, 'data', 'xinda.db');

describe('opening a file', () => {
  test('keeps a log ahead and every commit on the disk, also when opened again after writing', async () => {
    for (const opening of ['first', 'second', 'third']) {
      const database = await openDatabase({ file: place() });
      const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(database.db);
      const synchronous = await sql<{ synchronous: number }>`pragma synchronous`.execute(database.db);
      const FULL = 2;
      expect([mode.rows[0]?.journal_mode, synchronous.rows[0]?.synchronous], opening).toEqual(['wal', FULL]);
      await report(await openBureau(database), 'wang');
      const after = await sql<{ synchronous: number }>`pragma synchronous`.execute(database.db);
      expect(after.rows[0]?.synchronous, opening).toBe(FULL);
      await database.close();
    }
  });

  test('finds everything as it was', async () => {
    const first = await openDatabase({ file: place() });
    const bureau = await openBureau(first);
    const id = await report(bureau, 'wang');
    await first.close();
    const second = await openDatabase({ file: place() });
    expect(await second.db.selectFrom('reports').select(['id', 'number']).execute()).toEqual([{ id, number: '2026-1123-0001' }]);
    await second.close();
  });

  async function refusal(): Promise<unknown> {
    return openDatabase({ file: place() }).then(
      () => null,
      (error: unknown) => error,
    );
  }
  function expectSentences(error: unknown): void {
    expect(error).toBeInstanceOf(RefusedDatabase);
    expect((error as RefusedDatabase).zh).toMatch(/\p{Script=Han}.*。$/u);
    expect((error as RefusedDatabase).en).toMatch(/[a-z].*\.$/);
  }

  test('refuses one that a newer Xinda wrote, and leaves it alone', async () => {
    const database = await openDatabase({ file: place() });
    await sql`insert into migrations (name, taken_at) values ('9999-tomorrow', '2030-01-01T00:00:00.000Z')`.execute(database.db);
    await database.close();
    const before = readFileSync(place());
    const error = await refusal();
    expect(error).toBeInstanceOf(NewerDatabase);
    expectSentences(error);
    expect((error as NewerDatabase).zh).toContain('9999-tomorrow');
    expect(readFileSync(place()).equals(before)).toBe(true);
  });

  test('refuses what is no database', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(place(), '这不是数据库。'.repeat(1_000));
    const error = await refusal();
    expect(error).toBeInstanceOf(ForeignFile);
    expectSentences(error);
    expect(readFileSync(place(), 'utf8')).toMatch(/^这不是数据库。/);
  });

  test('refuses a place that cannot be written', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    const error = await refusal();
    expect(error).toBeInstanceOf(UnwritableDatabase);
    expectSentences(error);
  });

  test('refuses a database that is read-only', async () => {
    const database = await openDatabase({ file: '/proc/xinda.db' }).catch((error: unknown) => error);
    expect(database).toBeInstanceOf(UnwritableDatabase);
  });
});

describe('writing to a disk that is full', () => {
  test('nothing is half-written, the answer is 507, reading goes on, and with room again it is received', async () => {
    const database = await openDatabase({ file: place() });
    const bureau = await openBureau(database);
    await report(bureau, 'wang');
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql.raw(`pragma max_page_count = ${pages.rows[0]?.page_count}`).execute(database.db);
    const id = uuid();
    const big = submission({ body: '信'.repeat(150_000) });
    const refused = await bureau.ask('wang', 'PUT', `/api/reports/${id}`, big);
    expect([refused.status, refused.body.error?.key, refused.body.error?.number]).toEqual([507, 'storage-full', 3001]);
    for (const table of ['reports', 'contents', 'revisions', 'events'] as const) expect(await rowsOf(database, table), table).toBe(1);
    expect((await bureau.ask('li', 'GET', '/api/reports')).status).toBe(200);
    await sql`pragma max_page_count = 1000000`.execute(database.db);
    expect((await bureau.ask('wang', 'PUT', `/api/reports/${id}`, big)).body.number).toBe('2026-1123-0002');
    await database.close();
  });

  test('a read-only database is said to be so', async () => {
    const database = await openDatabase({ file: place() });
    const bureau = await openBureau(database);
    await sql`pragma query_only = on`.execute(database.db);
    const refused = await bureau.ask('wang', 'PUT', `/api/reports/${uuid()}`, submission());
    expect([refused.status, refused.body.error?.key]).toEqual([507, 'storage-full']);
    await database.close();
  });
});

describe('while another process writes', () => {
  test('a submission waits for it', async () => {
    const database = await openDatabase({ file: place() });
    const bureau = await openBureau(database);
    await sql`pragma busy_timeout = 0`.execute(database.db);
    const other = new Sqlite(place());
    other.exec('begin immediate');
    const answer = bureau.ask('wang', 'PUT', `/api/reports/${uuid()}`, submission());
    await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 60))]);
    other.exec('commit');
    expect((await answer).status).toBe(201);
    other.close();
    await database.close();
  });

  test('where it does not end, the answer is 503 and nothing is written', async () => {
    const database = await openDatabase({ file: place() });
    const bureau = await openBureau(database);
    await sql`pragma busy_timeout = 0`.execute(database.db);
    const other = new Sqlite(place());
    other.exec('begin immediate');
    const { status, body } = await bureau.ask('wang', 'PUT', `/api/reports/${uuid()}`, submission());
    expect([status, body.error?.key]).toEqual([503, 'unavailable']);
    other.exec('rollback');
    other.close();
    expect(await rowsOf(database, 'events')).toBe(0);
    await database.close();
  });
});

eachDatabase('the steps to today’s shape', (database) => {
  test('have each been taken once', async () => {
    const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(database().db);
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name).sort());
  });
});

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  type DatabaseConnection,
  type DialectAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { ForeignFile, RefusedDatabase, UnwritableDatabase } from './refused.ts';

/** How long a statement waits for another process that writes, in milliseconds; the whole service waits with it. */
const BUSY_TIMEOUT = 1_000;

/**
 * Opens the file durably: write-ahead log, and every commit on the disk before it is answered. FULL has to be set at every
 * open: a file remembers that it keeps a log, but not that.
 * @throws UnwritableDatabase, ForeignFile
 */
export function openFile(file: string): Sqlite.Database {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Sqlite(file, { timeout: BUSY_TIMEOUT });
    try {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      database.pragma('cache_size = -32768');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw asRefused(file, error);
  }
}

/** Turns what SQLite or the file system says into a reason that a person understands; other errors stay as they are. */
export function asRefused(file: string, error: unknown): unknown {
  if (error instanceof RefusedDatabase || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new ForeignFile(file, error);
  if (/^SQLITE_(CANTOPEN|READONLY|FULL|IOERR|PERM)|^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|ENOENT|EEXIST)$/.test(code))
    return new UnwritableDatabase(file, error);
  if (error instanceof TypeError && /directory/.test(error.message)) return new UnwritableDatabase(file, error);
  return error;
}

/** Kysely's SQLite, with statements prepared once and with transactions that take the write lock when they begin. */
export class FileDialect extends SqliteDialect {
  readonly #file: Sqlite.Database;
  readonly #config: SqliteDialectConfig;

  constructor(file: Sqlite.Database) {
    const config = { database: new PreparedStatements(file) };
    super(config);
    this.#file = file;
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#file, this.#config);
  }

  override createAdapter(): DialectAdapter {
    const adapter = super.createAdapter();
    files.set(adapter, this.#file);
    return adapter;
  }
}

const files = new WeakMap<object, Sqlite.Database>();

/** The open file behind a Kysely over a {@link FileDialect}, by its adapter; null over any other. */
export const fileOf = (adapter: object): Sqlite.Database | null => files.get(adapter) ?? null;

class ImmediateDriver extends SqliteDriver {
  readonly #file: Sqlite.Database;
  readonly #begin: Sqlite.Statement;
  readonly #commit: Sqlite.Statement;

  constructor(file: Sqlite.Database, config: SqliteDialectConfig) {
    super(config);
    this.#file = file;
    this.#begin = file.prepare('begin immediate');
    this.#commit = file.prepare('commit');
  }

  /** A transaction that reads first and writes then would fail at once, without waiting, where another process wrote in between. */
  override async beginTransaction(): Promise<void> {
    this.#begin.run([]);
  }

  override async commitTransaction(): Promise<void> {
    this.#commit.run([]);
  }

  /** Where the disk is full SQLite has rolled back by itself; doing so again would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Keeps what was prepared; the service has a few hundred different statements, lists of varying length aside. */
class PreparedStatements implements SqliteDatabase {
  static readonly #LIMIT = 500;
  readonly #database: Sqlite.Database;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: Sqlite.Database) {
    this.#database = database;
  }

  prepare(text: string): SqliteStatement {
    const kept = this.#statements.get(text);
    if (kept) return kept;
    const statement = this.#database.prepare(text) as unknown as SqliteStatement;
    if (this.#statements.size >= PreparedStatements.#LIMIT) this.#statements.clear();
    this.#statements.set(text, statement);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

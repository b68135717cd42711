import { Kysely, type Dialect as KyselyDialect, type Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import { migrate } from './migrate.ts';
import { asRefused, FileDialect, openFile } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** The open record of the office. */
export interface Database {
  db: Kysely<Tables>;
  dialect: Dialect;
  close(): Promise<void>;
}

/** A database, or a transaction in it. */
export type Reading = Kysely<Tables> | Transaction<Tables>;

/** An embedded file, or a PostgreSQL server's `postgres://…`; `schema` puts the tables apart on that server. */
export type Place = { file: string } | { url: string; schema?: string };

/**
 * Opens the record and brings it to today's shape.
 * @throws NewerDatabase, UnwritableDatabase, ForeignFile, UnreachableServer; the data are unchanged then.
 */
export async function openDatabase(place: Place): Promise<Database> {
  if ('file' in place) {
    const file = openFile(place.file);
    return openWith(new FileDialect(file), 'sqlite').catch((error: unknown) => {
      if (file.open) file.close();
      throw asRefused(place.file, error);
    });
  }
  const { asUnreachable, serverDialect } = await import('./postgres.ts');
  return openWith(serverDialect(place.url, place.schema), 'postgres').catch((error: unknown) => {
    throw asUnreachable(place.url, error);
  });
}

/** As {@link openDatabase}, over a Kysely dialect that speaks SQLite or PostgreSQL. */
export async function openWith(kyselyDialect: KyselyDialect, dialect: Dialect): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: kyselyDialect });
  try {
    await migrate(db, dialect);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, dialect, close: () => db.destroy() };
}

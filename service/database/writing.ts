import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Database } from './open.ts';
import type { Tables } from './tables.ts';

/** Key of the lock that orders all writers of the record on PostgreSQL; on SQLite the file has one writer anyway. */
const WRITERS = 8736;

/** Another process writes, or two transactions stood in each other's way: trying again is right. */
const PASSING = /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|40001|40P01|55P03)$/;
const PAUSES_MS = [20, 100, 400, 1_000];

/**
 * Runs `work` as the record's only writer: whole or not at all. Events get their numbers in the order in which they become
 * visible, so that whoever reads on from a number misses none. What another writer holds up is tried again for a while.
 */
export async function writing<T>(
  { db, dialect }: Pick<Database, 'db' | 'dialect'>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction().execute(async (trx) => {
        if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS)})`.execute(trx);
        return work(trx);
      });
    } catch (error) {
      const wait = PAUSES_MS[attempt];
      if (wait === undefined || !isPassing(error)) throw error;
      await pause(wait);
    }
  }
}

const isPassing = (error: unknown) => error instanceof Error && 'code' in error && PASSING.test(String(error.code));

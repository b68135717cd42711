import { type Kysely, sql } from 'kysely';
import type { Dialect } from './dialect.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { NewerDatabase } from './refused.ts';

/**
 * Takes every step that the database has not taken yet, each whole or not at all.
 * @throws NewerDatabase where it has taken steps that this program doesn't know.
 */
export async function migrate<T>(db: Kysely<T>, dialect: Dialect, steps: readonly Migration[] = migrations): Promise<void> {
  const database = db as unknown as Kysely<unknown>;
  await database.transaction().execute(async (trx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(8735)`.execute(trx);
    await sql`create table if not exists migrations (name text primary key, taken_at text not null)`.execute(trx);
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(trx);
    const taken = new Set(rows.map((row) => row.name));
    const known = new Set(steps.map((step) => step.name));
    const unknown = [...taken].filter((name) => !known.has(name));
    if (unknown.length > 0) throw new NewerDatabase(unknown.sort());
    for (const step of steps) {
      if (taken.has(step.name)) continue;
      await step.up(trx, dialect);
      await sql`insert into migrations (name, taken_at) values (${step.name}, ${new Date().toISOString()})`.execute(trx);
    }
  });
}

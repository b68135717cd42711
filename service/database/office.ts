import type { Office } from '../../shared/vocabulary/people.ts';
import type { Database } from './open.ts';

/** Reads the organisation, and remembers it once it has been set up. */
export function officeOf({ db }: Database): () => Promise<Office | null> {
  let known: Office | null = null;
  return async () => {
    if (known) return known;
    const row = await db.selectFrom('offices').selectAll().executeTakeFirst();
    if (row) known = { id: row.id, name: row.name, practice: row.practice === 1, timeZone: row.time_zone };
    return known;
  };
}

import type { Office } from '../../shared/vocabulary/people.ts';
import type { Database } from '../database/open.ts';

/** The office of this database; null while none has been set up. */
export async function readOffice({ db }: Pick<Database, 'db'>): Promise<Office | null> {
  const row = await db.selectFrom('offices').select(['id', 'name', 'practice', 'time_zone']).executeTakeFirst();
  return row ? { id: row.id, name: row.name, practice: row.practice === 1, timeZone: row.time_zone } : null;
}

import type { OfficeEntry } from '../../shared/contract/people.ts';
import { placeInName } from '../../shared/vocabulary/office-place.ts';
import type { Office } from '../../shared/vocabulary/people.ts';
import type { Database } from '../database/open.ts';

/** The office of this database; null while none has been set up. */
export async function readOffice({ db }: Pick<Database, 'db'>): Promise<Office | null> {
  const row = await db.selectFrom('offices').select(['id', 'name', 'practice', 'time_zone', 'located_in']).executeTakeFirst();
  if (!row) return null;
  const { id, name, located_in, practice, time_zone } = row;
  return { id, name, practice: practice === 1, timeZone: time_zone, place: located_in ?? placeInName(name) };
}

/** Changes the office's name and place. */
export async function changeOffice({ db }: Pick<Database, 'db'>, { name, place }: OfficeEntry): Promise<void> {
  await db.updateTable('offices').set({ name, located_in: place }).execute();
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { civilDay } from '../reports/civil.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';

/** @throws Refusal `invalid` for a level that the office doesn't have */
export async function requireLevel(trx: Transaction<Tables>, level: string, path = 'level'): Promise<void> {
  const known = await trx.selectFrom('levels').select('id').where('id', '=', level).executeTakeFirst();
  if (!known) throw new Refusal('invalid', { fields: [fieldProblem(path, 'unknown')] });
}

/** @throws Refusal `future-date` for a civil day that has not come yet */
export function requireNotToCome(room: Room, field: string, day: string): void {
  const today = civilDay(room.now(), room.office()?.timeZone ?? CIVIL_ZONE);
  if (day > today) throw new Refusal('future-date', { fields: [fieldProblem(field, 'invalid')] });
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { civilDay } from '../reports/civil.ts';
import type { Standing } from '../reports/standing.ts';
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

/**
 * An adoption follows the receipt; one that was entered afterwards from paper may be before it, but never before what it tells of.
 * @throws Refusal `adopted-before-received`, `adopted-before-event`, `future-date`
 */
export async function requireDate(
  room: Room,
  trx: Transaction<Tables>,
  standing: Standing,
  { adoptedOn, backEntry }: { adoptedOn: string; backEntry: boolean },
): Promise<void> {
  const fields = [fieldProblem('adoptedOn', 'invalid')];
  requireNotToCome(room, 'adoptedOn', adoptedOn);
  if (!backEntry) {
    if (adoptedOn < standing.received_on) throw new Refusal('adopted-before-received', { fields });
    return;
  }
  const revision = await trx
    .selectFrom('revisions')
    .select('event_time')
    .where('report_id', '=', standing.id)
    .where('revision', '=', standing.revision)
    .executeTakeFirst();
  if (!revision?.event_time) return;
  const happenedOn = civilDay(new Date(revision.event_time), room.office()?.timeZone ?? CIVIL_ZONE);
  if (adoptedOn < happenedOn) throw new Refusal('adopted-before-event', { fields });
}

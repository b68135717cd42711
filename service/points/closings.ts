import type { Transaction } from 'kysely';
import type { Reading } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { newestEvent } from '../events/feed.ts';
import { civilDay, monthsLater } from '../reports/civil.ts';
import { newId } from '../reports/identifier.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { addPoints } from '../statistics/keep.ts';
import { addUp, type Sums } from './rows.ts';
import { closingsWithSight, type SeeingClosing, settleClosing } from './settlement.ts';
import { timelineOf } from './store.ts';
import type { SeenSections } from './tables.ts';

/**
 * Closes 关账 a month, and every earlier one that is still open: what was scored in it stands from now on, the rules'
 * settlement is entered, and whatever comes later is entered as an adjustment. Closing again does nothing.
 * @throws Refusal `period-open` while the month is not over
 */
export function closeMonth(room: Room, who: Who, month: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const sums: Sums = new Map();
    const now = room.now();
    if (month >= civilDay(now, room.office()?.timeZone ?? CIVIL_ZONE).slice(0, 7)) throw new Refusal('period-open');
    const closings = await closingsWithSight(trx);
    const first = await firstOpen(trx, closings, month);
    const timeline = await timelineOf(trx);
    for (let each = first; each <= month; each = monthsLater(each, 1)) {
      const closing = { id: newId(), month: each, seq: await newestEvent(trx), at: now.toISOString(), seen: await seenIn(trx, each) };
      const { seen, ...row } = closing;
      await trx
        .insertInto('closings')
        .values({ ...row, seen: JSON.stringify(seen), actor_id: who.memberId, actor_name: who.name })
        .execute();
      closings.push(closing);
      addUp(sums, await settleClosing(trx, timeline, closings));
    }
    await addPoints(trx, sums);
  });
}

/** The month after the last closed one; before any was closed, the first with figures. */
async function firstOpen(db: Reading, closings: readonly SeeingClosing[], month: string): Promise<string> {
  const last = closings.at(-1);
  if (last) return monthsLater(last.month, 1);
  const row = await db
    .selectFrom('figures')
    .select(({ fn }) => fn.min('month').as('month'))
    .executeTakeFirst();
  return row?.month && row.month < month ? row.month : month;
}

async function seenIn(trx: Transaction<Tables>, month: string): Promise<SeenSections> {
  const rows = await trx
    .selectFrom('sections as s')
    .leftJoin('figures as f', (join) => join.on('f.holder', '=', 'section').onRef('f.holder_id', '=', 's.id').on('f.month', '=', month))
    .select(['s.id', 's.monthly_quota', 'f.submissions', 'f.adopted_of_received'])
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      { quota: row.monthly_quota, submissions: row.submissions ?? 0, adoptedOfReceived: row.adopted_of_received ?? 0 },
    ]),
  );
}

import { sql, type Transaction } from 'kysely';
import type { Actor } from '../../shared/vocabulary/event.ts';
import type { Reading } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { Duty } from '../timing/duty.ts';
import { isOwed, type Standing } from './standing.ts';
import { assignmentsOf, type CommissionRow, record } from './store.ts';

const HOUR = 3_600_000;

/** The moments before the deadline at which a commission's addressees are reminded, earliest first. */
export function reminderMoments({ deadline, reminders }: Pick<CommissionRow, 'deadline' | 'reminders'>): { at: string; hours: number }[] {
  return (JSON.parse(reminders) as number[])
    .map((hours) => ({ at: new Date(Date.parse(deadline) - hours * HOUR).toISOString(), hours }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The next moment at which something follows from the clock for a commission in which something is owed; null once all has followed. */
export function nextMoment(commission: CommissionRow, owing: readonly Pick<Standing, 'late_at' | 'missed_at'>[]): string | null {
  const moments = reminderMoments(commission)
    .map(({ at }) => at)
    .filter((at) => at > commission.reminded_until);
  if (owing.some(({ late_at }) => late_at === null)) moments.push(commission.deadline);
  if (owing.some(({ missed_at }) => missed_at === null)) moments.push(commission.missed_from);
  return moments.sort()[0] ?? null;
}

/** What has become true of an addressee who owes a report, and is not recorded yet. */
export function overdueFacts(
  { deadline, missed_from }: Pick<CommissionRow, 'deadline' | 'missed_from'>,
  { late_at, missed_at }: Pick<Standing, 'late_at' | 'missed_at'>,
  now: string,
): ('commission-late' | 'commission-missed')[] {
  return [
    ...(late_at === null && deadline <= now ? (['commission-late'] as const) : []),
    ...(missed_at === null && missed_from <= now ? (['commission-missed'] as const) : []),
  ];
}

/** The reminder that is due; of several that fell into a time when nobody ran the service, the last. None once the deadline has passed. */
export function dueReminder(commission: CommissionRow, now: string): { at: string; hours: number } | null {
  if (commission.deadline <= now) return null;
  return reminderMoments(commission).findLast(({ at }) => at > commission.reminded_until && at <= now) ?? null;
}

/** Commissions in which something is still to follow from the clock. */
function open(db: Reading) {
  return db
    .selectFrom('commissions as c')
    .selectAll('c')
    .where('c.cancelled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('assignments as a')
          .select('a.addressee_id')
          .whereRef('a.commission_id', '=', 'c.id')
          .where(sql<boolean>`a.step in ('sent', 'seen', 'accepted')`)
          .where('a.missed_at', 'is', null),
      ),
    );
}

/** 约稿's part of what follows from the clock: reminders, late, missed; each recorded once. */
export const commissionDuty: Duty = {
  name: 'commissions',
  async next(db) {
    const moments: string[] = [];
    for (const commission of await open(db).execute()) {
      const moment = nextMoment(commission, (await assignmentsOf(db, commission.id)).filter(isOwed));
      if (moment !== null) moments.push(moment);
    }
    return moments.sort()[0] ?? null;
  },
  run: clockTick,
};

/** Reminds, and records what has become late or missed by now. */
export async function clockTick(trx: Transaction<Tables>, now: Date, service: Actor): Promise<void> {
  for (const commission of await open(trx).execute()) await follow(trx, commission, now, service);
}

async function follow(trx: Transaction<Tables>, commission: CommissionRow, now: Date, actor: Actor): Promise<void> {
  const moment = now.toISOString();
  const owing = (await assignmentsOf(trx, commission.id)).filter(isOwed);
  const reminder = dueReminder(commission, moment);
  for (const standing of owing) {
    let present = standing;
    if (reminder) {
      const detail = { by: 'clock' as const, hoursBefore: reminder.hours };
      present = await record(trx, commission, present, { kind: 'commission-reminded', at: now, actor, detail });
    }
    for (const kind of overdueFacts(commission, present, moment))
      present = await record(trx, commission, present, { kind, at: now, actor, detail: {} });
  }
  const passed = reminderMoments(commission).findLast(({ at }) => at <= moment);
  if (passed && passed.at > commission.reminded_until)
    await trx.updateTable('commissions').set({ reminded_until: passed.at }).where('id', '=', commission.id).execute();
}

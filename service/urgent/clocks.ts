import type { Selectable } from 'kysely';
import { deadlineSets } from '../../shared/rulepacks/deadlines.ts';
import type { Deadline, Severity } from '../../shared/vocabulary/deadline.ts';
import { OWN_OFFICE, type UrgentClock, type UrgentReceiver, type UrgentStage } from '../../shared/vocabulary/urgent.ts';
import type { UrgentTellingTable } from './tables.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What has not been told by so long after its time was missed, in milliseconds. */
export const MISSED_AFTER = DAY;

/** What the clocks of a chain follow from. */
export interface ChainState {
  eventAt: string | null;
  receivedAt: string;
  closedAt: string | null;
  severity: Severity;
  receivers: readonly UrgentReceiver[];
  reports: readonly { stage: UrgentStage; receivedAt: string }[];
  tellings: readonly Pick<Selectable<UrgentTellingTable>, 'receiver_id' | 'step' | 'means' | 'told_at'>[];
}

/**
 * All clocks of a chain as they stand. Where the time of the event is not known, what counts from it counts from receipt. The
 * office itself has been told once the report has come; a telephone call is met by any word to the receiver, whatever its means.
 */
export function clocksOf(chain: ChainState, timeZone: string, now: Date): UrgentClock[] {
  return chain.receivers.flatMap((receiver) => {
    const set = deadlineSets.find(({ id }) => id === receiver.set);
    const start = receiver.from === 'event' ? (chain.eventAt ?? chain.receivedAt) : chain.receivedAt;
    return (set?.deadlines ?? [])
      .filter(({ severities }) => severities?.includes(chain.severity) ?? true)
      .flatMap((deadline) => clockOf(chain, receiver, start, deadline, timeZone, now));
  });
}

function clockOf(
  chain: ChainState,
  receiver: UrgentReceiver,
  start: string,
  deadline: Deadline,
  timeZone: string,
  now: Date,
): UrgentClock[] {
  const { step, minutes, daily } = deadline;
  const head = { receiverId: receiver.id, receiver: receiver.name, step, from: receiver.from };
  if (minutes !== undefined) {
    const due = new Date(Date.parse(start) + minutes * MINUTE).toISOString();
    const toldAt = firstTold(chain, receiver.id, step);
    return [{ ...head, start, due, toldAt, state: stateOf(due, toldAt, chain.closedAt, now) }];
  }
  if (daily === undefined || chain.closedAt !== null) return [];
  const last = lastTold(chain, receiver.id) ?? start;
  const due = nextCivilTime(last, daily, timeZone);
  return [{ ...head, start: last, due, toldAt: null, state: stateOf(due, null, null, now) }];
}

function stateOf(due: string, toldAt: string | null, closedAt: string | null, now: Date): UrgentClock['state'] {
  if (toldAt !== null) return toldAt <= due ? 'met' : 'late';
  const moment = now.toISOString();
  if (closedAt !== null && closedAt > due) return 'missed';
  if (Date.parse(due) + MISSED_AFTER <= now.getTime()) return 'missed';
  return due < moment ? 'late' : 'open';
}

function firstTold({ tellings, reports }: ChainState, receiverId: string, step: Deadline['step']): string | null {
  if (receiverId === OWN_OFFICE) {
    const came = reports.filter(({ stage }) => step === 'phone' || stage === step).map(({ receivedAt }) => receivedAt);
    const called = tellings.filter((told) => told.receiver_id === OWN_OFFICE && answers(told, step)).map(({ told_at }) => told_at);
    return [...came, ...called].sort()[0] ?? null;
  }
  return (
    tellings
      .filter((told) => told.receiver_id === receiverId && answers(told, step))
      .map(({ told_at }) => told_at)
      .sort()[0] ?? null
  );
}

/** Whether a telling answers what is owed: in writing what must be written; by telephone anything will do. */
function answers(told: { step: string; means: string }, step: Deadline['step']): boolean {
  if (step === 'phone') return true;
  return told.step === step && told.means !== 'phone';
}

function lastTold({ tellings }: ChainState, receiverId: string): string | null {
  const told = tellings.filter(({ receiver_id, step }) => receiver_id === receiverId && step !== 'phone').map(({ told_at }) => told_at);
  return told.sort().at(-1) ?? null;
}

/** The first of these civil times of day after a moment. */
export function nextCivilTime(after: string, daily: readonly string[], timeZone: string): string {
  const from = Date.parse(after);
  const candidates = [0, 1, 2].flatMap((days) => daily.map((time) => civilMoment(from + days * DAY, time, timeZone)));
  return new Date(Math.min(...candidates.filter((at) => at > from))).toISOString();
}

/** The moment at which the clocks show `time` on the civil day of `at`, in milliseconds. */
function civilMoment(at: number, time: string, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = (moment: number) => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(parts.year as number, (parts.month as number) - 1, parts.day, parts.hour, parts.minute);
  };
  const offset = part(at) - Math.floor(at / MINUTE) * MINUTE;
  const day = Math.floor(part(at) / DAY) * DAY;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day + (hour * 60 + minute) * MINUTE - offset;
}

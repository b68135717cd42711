import { type Entry, monthOf } from './entry.ts';
import { byHappening, type Fact, type Item } from './facts.ts';
import { scoreItem } from './score-item.ts';
import type { Timeline } from './timeline.ts';

/** A month that was closed 关账: what had been told up to event `seq` stands, and whatever came later is an adjustment. */
export interface Closing {
  id: string;
  month: string;
  seq: number;
  at: string;
}

/**
 * The ledger of one item. In months that are closed it stands as it was at the closing; each later event that would have
 * changed it is entered as an adjustment of the difference. So the sum is always what the facts give, and what was closed
 * is never overwritten.
 */
export function itemLedger(item: Item, told: readonly Fact[], timeline: Timeline, closings: readonly Closing[]): Entry[] {
  const whole = scoreItem(item, told, timeline);
  const closed = closings.filter(({ seq }) => told.some((fact) => fact.seq > seq));
  if (closed.length === 0) return whole;
  const late = new Set(closed.map(({ month }) => month));
  const standing = whole.filter((entry) => !late.has(monthOf(entry)));
  return [...standing, ...closed.flatMap((closing) => closedMonth(item, told, timeline, closing))];
}

function closedMonth(item: Item, told: readonly Fact[], timeline: Timeline, { month, seq }: Closing): Entry[] {
  const asOf = (facts: readonly Fact[]) => scoreItem(item, facts, timeline).filter((entry) => monthOf(entry) === month);
  const seen = told.filter((fact) => fact.seq <= seq);
  const entries = asOf(seen);
  let before = entries;
  const later = told.filter((fact) => fact.seq > seq).sort((one, other) => byHappening(one, other) || one.seq - other.seq);
  for (const [index, fact] of later.entries()) {
    if (later[index + 1]?.eventId === fact.eventId) continue;
    const now = asOf([...seen, ...later.slice(0, index + 1)]);
    entries.push(...differences(before, now, fact, month));
    before = now;
  }
  return entries;
}

const accountOf = ({ fact, rule, ruleset, version, memberId, sectionId }: Entry) =>
  [fact, ruleset, version, rule, memberId, sectionId].join(' ');

/** What must be entered so that the sums of `before` become those of `now`, in the name of the event that brought it. */
function differences(before: readonly Entry[], now: readonly Entry[], { eventId, seq, at }: Fact, month: string): Entry[] {
  const changes = new Map<string, { entry: Entry; centipoints: number }>();
  const add = (entry: Entry, sign: number) => {
    const key = accountOf(entry);
    const known = changes.get(key);
    changes.set(key, {
      entry: sign > 0 || !known ? entry : known.entry,
      centipoints: (known?.centipoints ?? 0) + sign * entry.centipoints,
    });
  };
  for (const entry of before) add(entry, -1);
  for (const entry of now) add(entry, 1);
  return [...changes.entries()]
    .filter(([, { centipoints }]) => centipoints !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { entry, centipoints }]) => ({
      ...entry,
      day: monthOf(entry) === month ? entry.day : `${month}-01`,
      eventId,
      seq,
      at,
      centipoints,
      why: centipoints < 0 ? ('taken-back' as const) : ('given' as const),
      adjustment: true,
    }));
}

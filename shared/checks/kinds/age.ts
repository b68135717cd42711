import type { DateReading } from '../../text/reading.ts';
import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Gist } from '../passages.ts';
import type { SpeedRule } from '../rule.ts';

const DAY = 86_400_000;
/** Grains that name a day or a time of day: an event is told by these, not by months and years. */
const DAILY = new Set<DateReading['grain']>(['day', 'daypart', 'hour', 'minute', 'second']);
/** 今年1—5月 is a range of months, no day. */
const NAMES_DAY = /[日号]|[昨前今当][天晚晨夜]|\d[-./]\d+[-./]\d/;
/** A day of a dateline stands this near the beginning, in UTF-16 units. */
const DATELINE = 40;
/** Days back to which a date further down is taken for an event; older ones are usually history told in passing. */
const RECENT = 180;
/** Days after which the question is more than a hint. */
const OLD = 7;

/** A day that a passage names; `start` in the passage, `days` whole civil days before the moment of writing. */
export interface LatestDay {
  text: string;
  start: number;
  days: number;
}

export function latestDay(dates: DateReading[], now: Date): LatestDay | null {
  let latest: LatestDay | null = null;
  for (const date of dates) {
    const days = daysSince(date, now);
    if (days === null || (latest && latest.days <= days)) continue;
    latest = { text: date.text, start: date.start, days };
  }
  return latest;
}

/** The latest day the body names, where it lies further back than the rule allows. Nothing is said where a coming day is named. */
export function ageNotes(rule: SpeedRule, facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const days = facts.passages.body.gists(fewestDays).reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  if (days === Number.POSITIVE_INFINITY || days <= rule.days || days > (rule.until ?? days)) return [];
  const first = facts.passages.body.first(fewestDays, (fewest) => fewest === days)!;
  const { text } = first.reading.latest!;
  const start = first.start + first.reading.latest!.start;
  if (days > RECENT && start > DATELINE) return [];
  const told = days > OLD && start <= DATELINE ? undefined : 'hint';
  return [{ field: 'body', start, end: start + text.length, parts: { day: text, days }, level: told }];
}

const fewestDays: Gist<number> = (readings) => {
  let fewest = Number.POSITIVE_INFINITY;
  for (const { latest } of readings) if (latest && latest.days < fewest) fewest = latest.days;
  return fewest;
};

/** Whole civil days from the (last) day of a date to now; negative for days to come, null where the date names no day. */
function daysSince(date: DateReading, now: Date): number | null {
  if (!date.valid || date.value === null || !(DAILY.has(date.grain) || date.grain === 'range')) return null;
  if (date.boundary === 'since' || !NAMES_DAY.test(date.text)) return null;
  const end = date.value.split('/').pop()!;
  if (end === '..') return 0;
  const day = Date.parse(`${end.slice(0, 10)}T00:00:00+08:00`);
  return Number.isNaN(day) ? null : Math.floor((now.getTime() - day) / DAY);
}

import type { DateReading } from '../../text/reading.ts';
import type { DocumentFacts, DocumentNote } from '../document.ts';
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

/** The latest day the body names, where it lies further back than the rule allows. Nothing is said where a coming day is named. */
export function ageNotes(rule: SpeedRule, facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  let latest: { date: DateReading; start: number; days: number } | null = null;
  for (const { reading, start } of facts.body) {
    for (const date of reading.dates) {
      const days = daysSince(date, facts.now);
      if (days === null || (latest && latest.days <= days)) continue;
      latest = { date, start: start + date.start, days };
    }
  }
  if (!latest || latest.days <= rule.days) return [];
  if (latest.days > RECENT && latest.start > DATELINE) return [];
  const { date, start, days } = latest;
  const parts = { day: date.text, days };
  const told = days > OLD && latest.start <= DATELINE ? undefined : 'hint';
  return [{ field: 'body', start, end: start + date.text.length, parts, level: told }];
}

/** Whole civil days from the (last) day of a date to now; negative for days to come, null where the date names no day. */
function daysSince(date: DateReading, now: Date): number | null {
  if (!date.valid || date.value === null || !(DAILY.has(date.grain) || date.grain === 'range')) return null;
  if (date.boundary === 'since' || !NAMES_DAY.test(date.text)) return null;
  const end = date.value.split('/').pop()!;
  if (end === '..') return 0;
  const day = Date.parse(`${end.slice(0, 10)}T00:00:00+08:00`);
  return Number.isNaN(day) ? null : Math.floor((now.getTime() - day) / DAY);
}

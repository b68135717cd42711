import { OFFICE_TIME_ZONE } from './moment.ts';

/** How a moment stands in a `datetime-local` field: the office's civil time to the minute, `2026-11-25T17:30`. */
export function toCivilInput(at: string | Date, timeZone = OFFICE_TIME_ZONE): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const TYPED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The moment in UTC that a `datetime-local` field names in the office's civil time; null while it names none. */
export function fromCivilInput(typed: string, timeZone = OFFICE_TIME_ZONE): string | null {
  if (!TYPED.test(typed)) return null;
  const asUtc = Date.parse(`${typed.slice(0, 16)}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  const offset = (at: number) => Date.parse(`${toCivilInput(new Date(at), timeZone)}:00.000Z`) - at;
  return new Date(asUtc - offset(asUtc - offset(asUtc))).toISOString();
}

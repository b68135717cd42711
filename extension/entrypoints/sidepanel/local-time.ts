import { OFFICE_TIME_ZONE } from '../../../shared/interface/moment.ts';

/** A moment as a `datetime-local` field wants it, in the office's civil time: `2026-11-22T14:20`. */
export function toLocalInput(instant: string, timeZone = OFFICE_TIME_ZONE): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The moment that a `datetime-local` value names in the office's civil time; null for an empty one. */
export function fromLocalInput(value: string, timeZone = OFFICE_TIME_ZONE): string | null {
  const asUtc = new Date(`${value}Z`).getTime();
  if (Number.isNaN(asUtc)) return null;
  const shown = new Date(`${toLocalInput(new Date(asUtc).toISOString(), timeZone)}Z`).getTime();
  return new Date(asUtc - (shown - asUtc)).toISOString();
}

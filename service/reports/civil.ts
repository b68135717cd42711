const formats = new Map<string, Intl.DateTimeFormat>();
/** The day asked for last: within a minute it stays the same, and asking Intl is slow. */
let latest = { minute: Number.NaN, timeZone: '', day: '' };

/** The civil day of a moment in a time zone, `2026-11-23`. */
export function civilDay(moment: Date, timeZone: string): string {
  const minute = Math.floor(moment.getTime() / 60_000);
  if (minute !== latest.minute || timeZone !== latest.timeZone) latest = { minute, timeZone, day: dayIn(moment, timeZone) };
  return latest.day;
}

function dayIn(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(moment);
}

/** The month `count` months after (before, where negative) a month `2026-11`. */
export function monthsLater(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

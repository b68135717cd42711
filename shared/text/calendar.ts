/** Civil arithmetic in the proleptic Gregorian calendar; nothing here knows the host's time zone. */
export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!;
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The day that is `number` days after 1970-01-01. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day `days` later (or earlier). */
export function addDays(day: CivilDay, days: number): CivilDay {
  return civilDay(dayNumber(day) + days);
}

/** The same day `months` later, or the last of that month where it has no such day. */
export function addMonths({ year, month, day }: CivilDay, months: number): CivilDay {
  const index = year * 12 + month - 1 + months;
  const next = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...next, day: Math.min(day, daysInMonth(next.year, next.month)) };
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: CivilDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function sameDay(a: CivilDay, b: CivilDay): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export function isoDay({ year, month, day }: CivilDay): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** `+08:00` for 480 minutes. */
export function isoOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}:${padded(size % 60, 2)}`;
}

/** Date-time with offset; hour 24 is midnight of the day after. */
export function isoMoment(day: CivilDay, hour: number, minute: number, second: number, zone: number): string {
  const on = hour === 24 ? addDays(day, 1) : day;
  return `${isoDay(on)}T${padded(hour % 24, 2)}:${padded(minute, 2)}:${padded(second, 2)}${isoOffset(zone)}`;
}

/** Civil day and second of the day of an instant in a zone given in minutes east of UTC. Throws a RangeError where it is no instant. */
export function civilOf(instant: Date, zone: number): { day: CivilDay; second: number } {
  if (Number.isNaN(instant.getTime())) throw new RangeError('the moment that dates are read at is no date');
  const seconds = Math.floor(instant.getTime() / 1000) + zone * 60;
  return { day: civilDay(Math.floor(seconds / 86_400)), second: ((seconds % 86_400) + 86_400) % 86_400 };
}

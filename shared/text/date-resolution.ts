import { type CivilDay, dayNumber, daysInMonth, isLeap } from './calendar.ts';
import { lastDay } from './calendar-date.ts';
import type { CalendarDate, Reference } from './calendar-parts.ts';
import type { DateFault, DateReading } from './reading.ts';

/** The days that a date names, with what had to be assumed for it. */
export interface Placed {
  from: CivilDay | null;
  to: CivilDay | null;
  fault: DateFault | null;
  assumed: DateReading['assumed'];
}

/** Days ahead up to which a date without a year is a plan; further ahead it is last year's. */
const AHEAD = 120;

/** The year of a date without one: this year, last year for what would lie far ahead, next year for the first days of it named in December. */
function yearFor(month: number, day: number | null, reference: Reference): number {
  if (reference.earlier) return reference.earlier.year;
  const { now } = reference;
  if (now.month === 12 && month <= 1 && day !== null) return now.year + 1;
  const date = { year: now.year, month, day: Math.min(Math.max(day ?? 1, 1), daysInMonth(now.year, month)) };
  return dayNumber(date) - dayNumber(now) > AHEAD ? now.year - 1 : now.year;
}

/** A day without a month belongs to the month spoken of before, else to the last month that has it behind it. */
function monthFor(day: number, reference: Reference): { year: number; month: number } {
  if (reference.earlier) return reference.earlier;
  let { year, month } = reference.now;
  const behind = (): boolean => day <= daysInMonth(year, month);
  if (day <= reference.now.day || day > 31) return { year, month };
  do {
    if (month === 1) year--;
    month = month === 1 ? 12 : month - 1;
  } while (!behind());
  return { year, month };
}

function faultOf(year: number | null, months: [number, number], days: [number, number] | null): DateFault | null {
  if (months[0] < 1 || months[1] > 12) return 'month';
  if (!days || days[1] === 0) return null;
  const common = year !== null && !isLeap(year);
  const longest = months[0] === 2 && !common ? 29 : daysInMonth(year ?? 2000, months[0]);
  return days[0] < 1 || days[1] > longest ? 'day' : null;
}

/** Fills in what a date leaves out and says whether there is such a day. */
export function place(date: CalendarDate, reference: Reference): Placed {
  if (date.span) return { from: date.span[0], to: date.span[1], fault: null, assumed: null };
  if (date.placeless) return { from: null, to: null, fault: null, assumed: null };
  if (date.year !== null && !date.months) {
    return { from: { year: date.year, month: 1, day: 1 }, to: { year: date.year, month: 12, day: 31 }, fault: null, assumed: null };
  }
  let { year } = date;
  let months = date.months;
  let assumed: DateReading['assumed'] = null;
  if (!months) {
    const home = monthFor(date.days?.[0] ?? 1, reference);
    months = [home.month, home.month];
    year = home.year;
    assumed = 'month';
  } else if (year === null && months[0] >= 1 && months[0] <= 12) {
    year = yearFor(months[0], date.days?.[0] ?? null, reference);
    assumed = 'year';
  }
  const fault = faultOf(year, months, date.days);
  if (fault || year === null) return { from: null, to: null, fault: fault ?? 'month', assumed };
  const [first, last] = date.days ?? [1, 0];
  return {
    from: { year, month: months[0], day: first },
    to: { year, month: months[1], day: lastDay(year, months[1], last) },
    fault: null,
    assumed,
  };
}

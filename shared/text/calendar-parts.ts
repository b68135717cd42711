import type { CivilDay } from './calendar.ts';
import type { Daypart } from './date-words.ts';
import type { DateGrain } from './reading.ts';

/** The day that a date is read against, and the one that the paragraph spoke of before (null at first). */
export interface Reference {
  now: CivilDay;
  earlier: CivilDay | null;
}

/** The calendar part of a date as written, before what is missing is filled in. `span` is set where the words alone tell the days. */
export interface CalendarDate {
  end: number;
  year: number | null;
  months: [from: number, to: number] | null;
  /** 0 as the last: the end of the month. */
  days: [from: number, to: number] | null;
  span: [from: CivilDay, to: CivilDay] | null;
  grain: DateGrain;
  /** The year or month is that of `now` or of the earlier date by a word (今年, 本月, 今天), not by assumption. */
  relative: boolean;
  daypart: Daypart | null;
  weekday: { stated: number; start: number; end: number } | null;
  /** 当日 without an earlier date, 农历: a date, but which one can't be said. */
  placeless: boolean;
  /** Days from today of the word before brackets that hold the date: -1 for 昨天（12月24日）; null where there is none. */
  toldFrom: number | null;
}

/** A date of which nothing is known yet. */
export const EMPTY = {
  year: null,
  months: null,
  days: null,
  span: null,
  relative: false,
  daypart: null,
  weekday: null,
  placeless: false,
  toldFrom: null,
} as const;

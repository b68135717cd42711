import { addDays, type CivilDay, civilOf, dayNumber, isoDay, isoMoment, sameDay, weekdayOf } from './calendar.ts';
import { calendarDateAt, connectorEnd } from './calendar-date.ts';
import type { CalendarDate, Reference } from './calendar-parts.ts';
import { skipBlanks, tableOf } from './characters.ts';
import { type Clock, clockAt, skipZone } from './clock.ts';
import { type Placed, place } from './date-resolution.ts';
import { VAGUE_WORDS } from './date-words.ts';
import { NumeralCursor } from './numeral-cursor.ts';
import type { DateGrain, DateReading } from './reading.ts';
import { offsetAt } from './relative-dates.ts';
import { scan } from './scan.ts';
import type { Scan } from './scanned.ts';

/** Minutes east of UTC of the civil time that reports are written in. */
export const CHINA = 480;

/** One date or time, before ranges and bounds are looked at. */
interface Moment {
  start: number;
  end: number;
  date: CalendarDate | null;
  clock: Clock | null;
  placed: Placed;
}

const NOWHERE: Placed = { from: null, to: null, fault: null, assumed: null };

function momentAt(text: string, start: number, numerals: NumeralCursor, reference: Reference): Moment | null {
  const from = skipZone(text, start);
  const date = calendarDateAt(text, from, numerals, reference);
  if (!date) {
    const clock = clockAt(text, start, numerals, false);
    if (!clock) return null;
    const day = reference.earlier ?? (clock.grain === 'daypart' ? null : reference.now);
    return { start, end: clock.end, date, clock, placed: day ? { from: day, to: day, fault: null, assumed: 'day' } : NOWHERE };
  }
  const placed = place(date, reference);
  const clock = date.grain === 'day' ? clockAfter(text, date, numerals) : null;
  return { start, end: clock?.end ?? date.end, date, clock, placed };
}

function clockAfter(text: string, date: CalendarDate, numerals: NumeralCursor): Clock | null {
  let at = skipBlanks(text, date.end);
  if ('，,'.includes(text.charAt(at) || '-') && skipZone(text, at + 1) > at + 1) at++;
  const clock = clockAt(text, at, numerals, true);
  if (clock) return date.daypart && clock.hour !== null && !clock.daypart ? inDaypart(clock, date.daypart) : clock;
  const { daypart } = date;
  return daypart && { end: date.end, daypart, hour: null, minute: 0, second: 0, grain: 'daypart', approximate: false, fault: null };
}

/** 昨晚10时: the part of the day stands in the day's word. */
function inDaypart(clock: Clock, daypart: NonNullable<Clock['daypart']>): Clock {
  const evening = daypart.shift === 'night' && clock.hour! >= 5 && clock.hour! < 12;
  return { ...clock, daypart, hour: evening ? clock.hour! + 12 : clock.hour };
}

function firstInstant({ placed, clock }: Moment, zone: number): string | null {
  if (!placed.from) return null;
  if (!clock) return isoDay(placed.from);
  return clock.hour === null
    ? isoMoment(placed.from, clock.daypart!.from, 0, 0, zone)
    : isoMoment(placed.from, clock.hour, clock.minute, clock.second, zone);
}

function lastInstant({ placed, clock }: Moment, zone: number): string | null {
  if (!placed.to) return null;
  if (!clock) return isoDay(placed.to);
  return clock.hour === null
    ? isoMoment(placed.to, clock.daypart!.to, 0, 0, zone)
    : isoMoment(placed.to, clock.hour, clock.minute, clock.second, zone);
}

function isoValue(moment: Moment, zone: number): string | null {
  const first = firstInstant(moment, zone);
  const last = lastInstant(moment, zone);
  return first === last ? first : `${first}/${last}`;
}

function faultOf({ placed, clock }: Moment): DateReading['fault'] {
  return placed.fault ?? clock?.fault ?? null;
}

function grainOf(moment: Moment): DateGrain {
  if (moment.clock) return moment.clock.grain;
  return moment.date!.placeless ? 'vague' : moment.date!.grain;
}

function certaintyOf({ date, placed }: Moment): DateReading['certainty'] {
  if (placed.fault) return placed.assumed ? 'likely' : 'sure';
  if (placed.assumed || !placed.from) return 'likely';
  return date?.weekday && !date.relative && date.span ? 'guess' : 'sure';
}

function weekdayIn({ date, placed }: Moment): DateReading['weekday'] {
  if (!date?.weekday || !placed.from || !placed.to || !sameDay(placed.from, placed.to)) return null;
  return { ...date.weekday, actual: weekdayOf(placed.from) };
}

const UNTIL = ['截止到', '截至到', '截至', '截止'];
const SINCE = /^(?:以来|起|开始)/;
const BEFORE = /^(?:以前|之前|前(?![后往来去期]))/;
const AFTER = /^(?:以后|之后|后(?![来续勤台备期]))/;

/** Words about a date that belong to its span (截至, 自…以来, 以前) and what they make of it. */
function bounded(text: string, start: number, end: number): Pick<DateReading, 'start' | 'end' | 'boundary' | 'approximate'> {
  const near = ['左右', '前后'].find((word) => text.startsWith(word, end));
  const last = end + (near?.length ?? 0);
  const approximate = near !== undefined;
  const until = UNTIL.find((word) => text.startsWith(word, start - word.length));
  if (until) return { start: start - until.length, end: last, boundary: 'until', approximate };
  const rest = text.slice(last, last + 3);
  if (SINCE.test(rest)) {
    const led = '自从'.includes(text.charAt(start - 1) || '-');
    const whole = rest.startsWith('以来');
    return { start: led && whole ? start - 1 : start, end: whole ? last + 2 : last, boundary: 'since', approximate };
  }
  if (BEFORE.test(rest)) return { start, end: rest.startsWith('前') ? last : last + 2, boundary: 'before', approximate };
  if (AFTER.test(rest)) return { start, end: rest.startsWith('后') ? last : last + 2, boundary: 'after', approximate };
  return { start, end: last, boundary: null, approximate };
}

/** 每年3月, 每月10日: comes again and again, so no day can be named. */
function recurs(before: string): boolean {
  return /每(?:年|月|周|季度|天|日|晚|逢|个月)?(?:的)?$/.test(before);
}

/** 年底 and 月底 mean their last day after 截至. */
function deadline(value: string | null, grain: DateGrain, boundary: DateReading['boundary']): string | null {
  return boundary === 'until' && grain === 'part' && value !== null ? value.slice(value.indexOf('/') + 1) : value;
}

function single(text: string, moment: Moment, zone: number): DateReading {
  const bounds = bounded(text, moment.start, moment.end);
  const fault = faultOf(moment);
  const before = text.slice(Math.max(0, moment.start - 4), moment.start);
  const again = (recurs(before) && moment.date?.year == null) || LUNAR.test(before);
  const grain = again || (!fault && !moment.placed.from) ? 'vague' : grainOf(moment);
  return {
    ...bounds,
    text: text.slice(bounds.start, bounds.end),
    value: fault || again ? null : deadline(isoValue(moment, zone), grain, bounds.boundary),
    certainty: certaintyOf(moment),
    valid: fault === null,
    fault,
    grain,
    assumed: moment.placed.assumed,
    approximate: bounds.approximate || (moment.clock?.approximate ?? false),
    weekday: weekdayIn(moment),
  };
}

/** 8月至次年2月: without a year, an end before the beginning lies a year later. */
function afterFirst(first: Moment, second: Moment): Moment {
  const { from } = first.placed;
  const { to } = second.placed;
  if (!from || !to || second.placed.assumed !== 'year' || dayNumber(to) >= dayNumber(from) || from.month === to.month) return second;
  const later = (day: CivilDay): CivilDay => ({ ...day, year: day.year + 1 });
  return { ...second, placed: { ...second.placed, from: later(second.placed.from!), to: later(to) } };
}

/** The fault of either end, or of their order where both are written rather than told from today. */
function rangeFault(first: Moment, second: Moment): DateReading['fault'] {
  const own = faultOf(first) ?? faultOf(second);
  if (own) return own === 'day' && first.placed.assumed === 'month' && second.date?.months === null ? null : own;
  const { from } = first.placed;
  const { to } = second.placed;
  const told = (first.date?.relative ?? false) || (second.date?.relative ?? false);
  return from && to && !told && dayNumber(to) < dayNumber(from) ? 'order' : null;
}

/** 今天（10月29日） says when the text was written: what follows is told from there. */
function toldFrom(first: Moment, now: CivilDay): CivilDay {
  const days = first.date?.toldFrom;
  return days === undefined || days === null || !first.placed.from ? now : addDays(first.placed.from, -days);
}

function range(text: string, first: Moment, second: Moment, zone: number): DateReading {
  const from = firstInstant(first, zone);
  const to = lastInstant(second, zone);
  const fault = rangeFault(first, second);
  const led = '从自'.includes(text.charAt(first.start - 1) || '-') ? first.start - 1 : first.start;
  return {
    text: text.slice(led, second.end),
    start: led,
    end: second.end,
    value: fault || from === null || to === null || to < from ? null : `${from}/${to}`,
    certainty: certaintyOf(first) === 'sure' ? 'sure' : 'likely',
    valid: fault === null,
    fault,
    grain: 'range',
    assumed: first.placed.assumed,
    approximate: (first.clock?.approximate ?? false) || (second.clock?.approximate ?? false),
    boundary: null,
    weekday: weekdayIn(first) ?? weekdayIn(second),
  };
}

/** The second end of a range, which takes from the first what it leaves out. */
function secondAt(text: string, first: Moment, numerals: NumeralCursor, reference: Reference): Moment | null {
  const at = connectorEnd(text, first.end);
  if (at < 0) return null;
  const second = momentAt(text, at, numerals, { now: reference.now, earlier: first.placed.from ?? reference.earlier });
  if (!second || (second.date?.grain === 'year' && first.date?.grain !== 'year' && first.date?.year === null)) return null;
  return afterFirst(first, sameHalfDay(first, second));
}

/** 下午5时到6时: the second hour lies in the half of the day that the first one names. */
function sameHalfDay(first: Moment, second: Moment): Moment {
  const from = first.clock;
  const to = second.clock;
  if (second.date || !from?.daypart || !to || to.daypart || from.hour === null || to.hour === null) return second;
  return from.hour >= 12 && to.hour < 12 && to.hour + 12 >= from.hour ? { ...second, clock: { ...to, hour: to.hour + 12 } } : second;
}

/** 2015年和2018年之间. */
function betweenAt(text: string, first: Moment, numerals: NumeralCursor, reference: Reference): Moment | null {
  const mark = text.charAt(first.end);
  if (mark !== '和' && mark !== '与') return null;
  const second = momentAt(text, first.end + 1, numerals, { now: reference.now, earlier: first.placed.from ?? reference.earlier });
  const close = second && ['之间', '间'].find((word) => text.startsWith(word, second.end));
  return second && close ? afterFirst(first, { ...second, end: second.end + close.length }) : null;
}

const UNTIL_NOW = /^截[至止](?:目前|现在|当前|(?:记者)?发稿时?)/;

/** 截至目前: until the moment of writing. */
function untilNow(text: string, at: number, now: CivilDay): DateReading | null {
  if (text.charAt(at) !== '截') return null;
  const word = UNTIL_NOW.exec(text.slice(at, at + 8))?.[0];
  if (!word) return null;
  const reading = {
    text: word,
    start: at,
    end: at + word.length,
    value: isoDay(now),
    certainty: 'likely',
    valid: true,
    fault: null,
  } as const;
  return { ...reading, grain: 'vague', assumed: 'day', approximate: true, boundary: 'until', weekday: null };
}

/** 农历八月十五: which day that is, a table of the lunar calendar would have to say. */
const LUNAR = /(?:农历|阴历|旧历)$/;

function vagueAt(text: string, at: number): DateReading | null {
  const word = VAGUE_WORDS.longestAt(text, at);
  if (!word) return null;
  const reading = { text: word.word, start: at, end: word.end, value: null, certainty: 'sure', valid: true, fault: null } as const;
  return { ...reading, grain: 'vague', assumed: null, approximate: true, boundary: null, weekday: null };
}

/** Units behind a numeral of which one must follow where a date is to begin with it: 11月, 9时, 2026-11, 3天前, 十四五. */
const AFTER_NUMERAL = tableOf('”"规期年月日号时点點:：-/.．·・•、和至到—–－~～〜个天周星小分半刻季旬多余来几五数 \t\u00a0\u3000');

/** Offsets at which a date may begin, in order. Most numerals count something, which what follows them shows at once. */
function candidates({ text, numerals, dateWords }: Scan): number[] {
  const all: number[] = [];
  let word = 0;
  for (const { start, end } of numerals) {
    while (word < dateWords.length && dateWords[word]! < start) all.push(dateWords[word++]!);
    const led = word < dateWords.length && dateWords[word] === start;
    if (led) word++;
    if (led || AFTER_NUMERAL[text.charCodeAt(end)] === 1) all.push(start);
  }
  while (word < dateWords.length) all.push(dateWords[word++]!);
  return all;
}

/** Dates of a scanned paragraph. What a date leaves out comes from the one before it in the paragraph, else from `now`. */
export function datesIn(scanned: Scan, now: Date, zone: number = CHINA): DateReading[] {
  const { text } = scanned;
  const civil = civilOf(now, zone);
  const numerals = new NumeralCursor(scanned.numerals);
  const reference: Reference = { now: civil.day, earlier: null };
  const found: DateReading[] = [];
  let past = 0;
  for (const at of candidates(scanned)) {
    if (at < past) continue;
    const elsewhere = offsetAt(text, at, numerals, civil, zone) ?? vagueAt(text, at) ?? untilNow(text, at, civil.day);
    const first = elsewhere ? null : momentAt(text, at, numerals, reference);
    if (elsewhere) found.push(elsewhere);
    if (first) {
      const second = secondAt(text, first, numerals, reference) ?? betweenAt(text, first, numerals, reference);
      found.push(second ? range(text, first, second, zone) : single(text, first, zone));
      reference.now = toldFrom(first, reference.now);
      if (first.date && first.placed.from && first.date.grain !== 'year' && !(first.date.span && first.date.grain === 'part'))
        reference.earlier = first.placed.from;
    }
    if (elsewhere || first) past = found[found.length - 1]!.end;
  }
  return found;
}

/** Dates and times of a text, in order. `now` is the instant that 今天, 本月 are meant at; `zone` minutes east of UTC of civil time. */
export function readDates(text: string, now: Date, zone: number = CHINA): DateReading[] {
  return datesIn(scan(text), now, zone);
}

import { addMonths, type CivilDay, daysInMonth } from './calendar.ts';
import { type CalendarDate, EMPTY, type Reference } from './calendar-parts.ts';
import { ARABIC, skipBlanks, tableOf } from './characters.ts';
import { AFTER_YEAR, BARE_MONTH_PARTS, DAYPARTS, MONTH_PARTS, MONTH_WORDS, SPLIT_DAYS, YEAR_PARTS, YEAR_WORDS } from './date-words.ts';
import { daySpan, weekAt, weekdayDigit, wordDay } from './day-names.ts';
import type { NumeralCursor } from './numeral-cursor.ts';
import type { NumberReading } from './reading.ts';

const CONNECTORS = ['——', '至', '到', '—', '–', '－', '-', '~', '～', '〜', '－－'];

const CONNECTOR_STARTS = tableOf(CONNECTORS.map((mark) => mark.charAt(0)).join(''));

/** End of a range's connector (至, 到, —, -, ～) with blanks around it, or -1. */
export function connectorEnd(text: string, at: number): number {
  const from = skipBlanks(text, at);
  if (CONNECTOR_STARTS[text.charCodeAt(from)] !== 1) return -1;
  const connector = CONNECTORS.find((mark) => text.startsWith(mark, from));
  return connector ? skipBlanks(text, from + connector.length) : -1;
}

/** 1、2日前完成 at the head of a line: the number of an item. */
const isNumbering = (text: string, { start, value }: NumberReading): boolean =>
  value < 10 && (start === 0 || /[\s。；：]/.test(text.charAt(start - 1)));

/** Marks between numerals that share a unit: 24、25日, and how many of them are looked at. */
const LIST_MARKS = '、和';
const LONGEST_LIST = 4;

/**
 * End of a numeral together with its unit. In 3—5月 and 24、25日 the first numeral has the unit of the second and ends where its digits end.
 */
export function withUnit(text: string, numeral: NumberReading, units: string, numerals: NumeralCursor, listed = 0): number {
  const at = skipBlanks(text, numeral.end);
  const next = text.charAt(at);
  if (next !== '' && units.includes(next)) return at + 1;
  if (listed < LONGEST_LIST && LIST_MARKS.includes(next || '-') && !isNumbering(text, numeral)) {
    const following = numerals.startingAt(at + 1);
    return following && following.value > numeral.value && withUnit(text, following, units, numerals, listed + 1) >= 0 ? numeral.end : -1;
  }
  const connected = connectorEnd(text, numeral.end);
  if (connected < 0) return -1;
  const second = numerals.startingAt(connected);
  if (!second || second.positional !== numeral.positional) return -1;
  const unit = text.charAt(skipBlanks(text, second.end));
  return unit !== '' && units.includes(unit) ? numeral.end : -1;
}

function whole(numeral: NumberReading | null): numeral is NumberReading {
  return numeral !== null && numeral.value >= 0 && Number.isInteger(numeral.value) && numeral.high === null && !numeral.loose;
}

/** 2026年, 二〇二六年, 08年, 今年; null for a number of years (三年, 20年). */
function yearAt(
  text: string,
  at: number,
  numerals: NumeralCursor,
  reference: Reference,
): { year: number; end: number; relative: boolean } | null {
  const word = YEAR_WORDS.longestAt(text, at);
  const ofAfter = word?.word === '后年' && (text.charAt(word.end) === '度' || /[以之前]/.test(text.charAt(at - 1)));
  if (word && !ofAfter) {
    const base = word.meaning.from === 'earlier' && reference.earlier ? reference.earlier.year : reference.now.year;
    return { year: base + word.meaning.by, end: word.end, relative: true };
  }
  const numeral = numerals.startingAt(at);
  if (!whole(numeral) || !numeral.positional) return null;
  const length = numeral.text.length;
  if (length !== 4 && length !== 2) return null;
  let end = withUnit(text, numeral, '年', numerals);
  if (end < 0) return null;
  if (text.charAt(end) === '度') end++;
  if (length === 4) return numeral.value >= 1000 ? { year: numeral.value, end, relative: false } : null;
  const leadingZero = ARABIC[text.charCodeAt(at)] === 0;
  if (leadingZero) return { year: 2000 + numeral.value, end, relative: false };
  const sixties = numeral.value >= 70 && !/^[来间多内]|^以[上来内]/.test(text.slice(end, end + 2));
  return sixties ? { year: 1900 + numeral.value, end, relative: false } : null;
}

function digitsAt(text: string, at: number): { value: number; end: number } | null {
  let value = 0;
  let end = at;
  while (end < text.length && end - at < 3 && ARABIC[text.charCodeAt(end)]! >= 0) value = value * 10 + ARABIC[text.charCodeAt(end++)]!;
  return end > at && end - at <= 2 ? { value, end } : null;
}

/** 2026-11-23, 2026/11/23, 2026.11.23. */
function dottedDate(text: string, year: NumberReading): CalendarDate | null {
  if (year.text.length !== 4 || year.value < 1000) return null;
  const mark = text.charAt(year.end);
  if (mark === '' || !'-/.．－／'.includes(mark)) return null;
  const month = digitsAt(text, year.end + 1);
  if (!month || text.charAt(month.end) !== mark) return null;
  const day = digitsAt(text, month.end + 1);
  if (!day || (ARABIC[text.charCodeAt(day.end)] ?? -1) >= 0 || text.charAt(day.end) === mark) return null;
  return { ...EMPTY, end: day.end, year: year.value, months: [month.value, month.value], days: [day.value, day.value], grain: 'day' };
}

/** “11·21” as official names of events have it: month and day with a point between them. */
function namedDay(text: string, month: NumberReading): CalendarDate | null {
  if (month.value < 1 || month.value > 12 || !'·・•'.includes(text.charAt(month.end) || '-')) return null;
  const day = digitsAt(text, month.end + 1);
  if (!day || day.value < 1 || day.value > 31 || /[0-9０-９.．·]/.test(text.charAt(day.end))) return null;
  const quoted = '“"'.includes(text.charAt(month.start - 1) || '-');
  if (!quoted && (day.end - month.end < 3 || /[A-Za-z0-9.·]/.test(text.charAt(month.start - 1)))) return null;
  return { ...EMPTY, end: day.end, months: [month.value, month.value], days: [day.value, day.value], grain: 'day' };
}

const CENTURIES: Record<string, number> = { 上世纪: 1900, 二十世纪: 1900, '20世纪': 1900, 本世纪: 2000, 二十一世纪: 2000, '21世纪': 2000 };
const CENTURY = /(?:上|本|二十|二十一|20|21)世纪$/;

/** 20世纪90年代, 上世纪八十年代, 2020年代. The century stands before the numeral. */
function decadeAt(text: string, at: number, numerals: NumeralCursor): CalendarDate | null {
  const numeral = numerals.startingAt(at);
  if (!whole(numeral) || numeral.value % 10 !== 0 || !text.startsWith('年代', numeral.end)) return null;
  const century = CENTURY.exec(text.slice(Math.max(0, at - 5), at))?.[0];
  const full = numeral.value >= 1800 && numeral.value < 2100 ? numeral.value : null;
  const first =
    full ?? (numeral.value < 100 ? (century ? CENTURIES[century]! : numeral.value >= 50 ? 1900 : Number.NaN) + numeral.value : Number.NaN);
  if (Number.isNaN(first)) return null;
  const span: [CivilDay, CivilDay] = [
    { year: first, month: 1, day: 1 },
    { year: first + 9, month: 12, day: 31 },
  ];
  return { ...EMPTY, end: numeral.end + 2, span, grain: 'decade', relative: century === undefined && full === null };
}

const PLAN_NUMBERS = '一二三四五六';

/** “十四五”时期: the five years of a plan, the fourteenth being 2021 to 2025. */
function planAt(text: string, at: number): CalendarDate | null {
  if (text.charAt(at) !== '十' || text.charAt(at + 2) !== '五') return null;
  const index = PLAN_NUMBERS.indexOf(text.charAt(at + 1) || '-');
  const named = '“"'.includes(text.charAt(at - 1) || '-')
    ? '”"'.includes(text.charAt(at + 3) || '-')
    : /^(?:时期|规划|期间)/.test(text.slice(at + 3, at + 5));
  if (index < 0 || !named) return null;
  const first = 2006 + index * 5;
  const span: [CivilDay, CivilDay] = [
    { year: first, month: 1, day: 1 },
    { year: first + 4, month: 12, day: 31 },
  ];
  return { ...EMPTY, end: at + 3, span, grain: 'part', relative: true };
}

/** The days of a month: 23日, 上旬, 底. Null where none follows. */
function daysAt(text: string, at: number, numerals: NumeralCursor): Pick<CalendarDate, 'days' | 'end' | 'grain' | 'placeless'> | null {
  const from = skipBlanks(text, at);
  const part = MONTH_PARTS.longestAt(text, from);
  if (part) {
    const lunar = part.word === '初' && numerals.startingAt(part.end)?.style === 'chinese';
    if (!lunar) return { days: part.meaning, end: part.end, grain: 'part', placeless: false };
    return { days: null, end: numerals.startingAt(part.end)!.end, grain: 'vague', placeless: true };
  }
  const day = numerals.startingAt(from);
  if (!whole(day)) return null;
  const end = withUnit(text, day, '日号', numerals);
  return end < 0 || day.value > 999 ? null : { days: [day.value, day.value], end, grain: 'day', placeless: false };
}

function monthAt(text: string, at: number, numerals: NumeralCursor): { months: [number, number]; end: number } | null {
  const numeral = numerals.startingAt(at);
  if (!whole(numeral) || numeral.value > 99) return null;
  const end = withUnit(text, numeral, '月', numerals);
  if (end < 0 || text.charAt(end) === '龄') return null;
  return { months: [numeral.value, numeral.value], end: text.charAt(end) === '份' && end > numeral.end ? end + 1 : end };
}

function withMonth(text: string, numerals: NumeralCursor, base: CalendarDate): CalendarDate {
  const days = daysAt(text, base.end, numerals);
  return days ? { ...base, ...days } : base;
}

/** 三季度末, 上半年底: the end of the part's last month. */
function atEnd(text: string, part: CalendarDate): CalendarDate {
  if (
    !part.months ||
    (part.grain !== 'quarter' && part.grain !== 'half') ||
    !/^[末底](?!端|层|部|线)/.test(text.slice(part.end, part.end + 2))
  )
    return part;
  return { ...part, end: part.end + 1, months: [part.months[1], part.months[1]], days: [21, 0], grain: 'part' };
}

const FIRST_MONTHS = /^前(?:[2-9]|1[0-2]|两|二|三|四|五|六|七|八|九|十一?|十二)个?月份?/;
const MONTH_WORDS_VALUE: Record<string, number> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};

/** 前11个月, 前十月: the first months of a year. */
function firstMonths(text: string, at: number): { last: number; end: number } | null {
  if (text.charAt(at) !== '前') return null;
  const match = FIRST_MONTHS.exec(text.slice(at, at + 7))?.[0];
  if (!match) return null;
  const written = match.replace(/^前|个?月份?$/g, '');
  return { last: MONTH_WORDS_VALUE[written] ?? Number(written), end: at + match.length };
}

/** What may follow a year: half, quarter, 年底, month and day. */
function afterYear(text: string, numerals: NumeralCursor, base: CalendarDate): CalendarDate {
  const from = skipBlanks(text, base.end);
  const part = YEAR_PARTS.longestAt(text, from);
  if (part) {
    const [first, last, grain] = part.meaning;
    return atEnd(text, { ...base, end: part.end, months: [first, last], grain });
  }
  const first = firstMonths(text, from);
  if (first) return { ...base, end: first.end, months: [1, first.last], grain: 'part' };
  const tail = AFTER_YEAR.longestAt(text, from);
  if (tail) return { ...base, end: tail.end, months: tail.meaning, grain: 'part' };
  const month = monthAt(text, from, numerals);
  return month ? withMonth(text, numerals, { ...base, ...month, grain: 'month' }) : base;
}

/** 今（19）日. */
function splitDay(text: string, at: number, numerals: NumeralCursor): CalendarDate | null {
  if (!SPLIT_DAYS.has(text.charAt(at)) || !'（('.includes(text.charAt(at + 1) || '-')) return null;
  const day = numerals.startingAt(at + 2);
  if (!whole(day) || !/^[）)]日/.test(text.slice(day.end, day.end + 2))) return null;
  return { ...EMPTY, end: day.end + 2, days: [day.value, day.value], grain: 'day', relative: true };
}

const OPEN = '（(';
const CLOSE = '）)';

/** 今天（17日）, 周四（4月10日）: the date in brackets says which day is meant. */
function bracketed(text: string, numerals: NumeralCursor, reference: Reference, outer: CalendarDate): CalendarDate {
  if (!OPEN.includes(text.charAt(outer.end) || '-')) return outer;
  const inner = numericDate(text, skipBlanks(text, outer.end + 1), numerals, reference);
  if (inner?.grain !== 'day' || !CLOSE.includes(text.charAt(inner.end) || '-')) return outer;
  return { ...inner, end: inner.end + 1, daypart: outer.daypart, weekday: outer.weekday, toldFrom: outer.toldFrom };
}

/** A weekday after a date: 11月23日（星期一）, 11月23日星期一, 10月12号，星期一. */
function withWeekday(text: string, date: CalendarDate): CalendarDate {
  if (date.grain !== 'day' || date.weekday) return date;
  let at = skipBlanks(text, date.end);
  const bracket = OPEN.includes(text.charAt(at) || '-');
  if (bracket || '，,'.includes(text.charAt(at) || '-')) at = skipBlanks(text, at + 1);
  const weekday = weekdayDigit(text, at);
  if (!weekday) return date;
  if (bracket && !CLOSE.includes(text.charAt(weekday.end) || '-')) return date;
  return { ...date, end: bracket ? weekday.end + 1 : weekday.end, weekday: { stated: weekday.stated, start: at, end: weekday.end } };
}

/** What makes a bare N日 a length of time: 连续5日, 5日内, 一日游. */
const LENGTH_BEFORE = /[近前后每共期续时达第逾超满足约过]$|以上$|不少于$/;
const LENGTH_AFTER = /^(?:[内游龄均]|以[内上]|之内|工作)/;

function bareDay(text: string, at: number, numerals: NumeralCursor, reference: Reference): CalendarDate | null {
  const day = numerals.startingAt(at);
  if (!whole(day) || day.value < 1 || day.value > 31) return null;
  const end = withUnit(text, day, '日', numerals);
  if (end < 0) return null;
  if (LENGTH_BEFORE.test(text.slice(Math.max(0, at - 3), at))) return null;
  if (LENGTH_AFTER.test(text.slice(end, end + 2))) return null;
  const small = day.style === 'chinese' && day.value < 10;
  if (small && reference.earlier === null && !DAYPARTS.longestAt(text, end)) return null;
  return { ...EMPTY, end, days: [day.value, day.value], grain: 'day' };
}

/** A date written in figures (or with 今年, 本月), without brackets and weekday. */
function numericDate(text: string, at: number, numerals: NumeralCursor, reference: Reference): CalendarDate | null {
  const numeral = numerals.startingAt(at);
  const dotted = numeral && (dottedDate(text, numeral) ?? namedDay(text, numeral));
  if (dotted) return dotted;
  const year = yearAt(text, at, numerals, reference);
  if (year) return afterYear(text, numerals, { ...EMPTY, ...year, grain: 'year' });
  const month = monthAt(text, at, numerals);
  if (month) return withMonth(text, numerals, { ...EMPTY, ...month, grain: 'month' });
  return bareDay(text, at, numerals, reference);
}

function wordMonth(text: string, at: number, numerals: NumeralCursor, reference: Reference): CalendarDate | null {
  const word = MONTH_WORDS.longestAt(text, at);
  if (word) {
    const base = word.meaning.from === 'earlier' && reference.earlier ? reference.earlier : reference.now;
    const { year, month } = addMonths({ ...base, day: 1 }, word.meaning.by);
    return withMonth(text, numerals, { ...EMPTY, end: word.end, year, months: [month, month], grain: 'month', relative: true });
  }
  const part = YEAR_PARTS.longestAt(text, at);
  if (part) {
    const [first, last, grain] = part.meaning;
    const year = (reference.earlier ?? reference.now).year;
    return atEnd(text, { ...EMPTY, end: part.end, year, months: [first, last], grain, relative: reference.earlier === null });
  }
  const firsts = firstMonths(text, at);
  if (firsts) {
    const { year } = reference.earlier ?? reference.now;
    return { ...EMPTY, end: firsts.end, year, months: [1, firsts.last], grain: 'part', relative: true };
  }
  const days = '正腊冬闰'.includes(text.charAt(at - 1) || '-') ? null : BARE_MONTH_PARTS.longestAt(text, at);
  return days && { ...EMPTY, end: days.end, days: days.meaning, grain: 'part' };
}

/** The calendar part of a date that begins at `at`, or null. */
export function calendarDateAt(text: string, at: number, numerals: NumeralCursor, reference: Reference): CalendarDate | null {
  const stretch = planAt(text, at) ?? decadeAt(text, at, numerals) ?? daySpan(text, at, reference);
  if (stretch) return stretch;
  const worded = wordDay(text, at, reference) ?? splitDay(text, at, numerals);
  if (worded) return withWeekday(text, bracketed(text, numerals, reference, worded));
  const week = weekAt(text, at, reference);
  if (week) return bracketed(text, numerals, reference, week);
  const month = wordMonth(text, at, numerals, reference);
  if (month) return withWeekday(text, month);
  const date = numericDate(text, at, numerals, reference);
  return date && withWeekday(text, date);
}

/** The last day of a month part, 0 standing for the month's end. */
export function lastDay(year: number, month: number, day: number): number {
  return day === 0 ? daysInMonth(year, month) : day;
}

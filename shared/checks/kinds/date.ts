import type { DateReading } from '../../text/reading.ts';
import type { Note, PassageReading } from '../reading.ts';
import type { DateRule } from '../rule.ts';
import { sequenceNotes } from './sequence.ts';

type Find = Omit<Note, 'rule'>;

/** Dates of one passage that can't be, don't fit their weekday, or name a moment that has not come. */
export function dateNotes(rule: DateRule, reading: PassageReading, now: Date): Find[] {
  if (rule.test === 'age') return ageNotes(reading.text, now);
  if (rule.test === 'year') return yearNotes(reading, now);
  if (rule.test === 'sequence') return sequenceNotes(reading);
  const notes: Find[] = [];
  for (const date of reading.dates) {
    if (rule.test === 'weekday') notes.push(...weekdayNotes(date, reading.dates, now));
    else if (isFaulty(rule.test, date, reading.text, now)) notes.push(noteOf(date));
  }
  return notes;
}

function isFaulty(test: 'invalid' | 'order' | 'future', date: DateReading, text: string, now: Date): boolean {
  if (test === 'invalid') return !date.valid && date.fault !== 'order';
  if (test === 'order') return date.fault === 'order';
  return isAhead(date, now) && !/(?:时间|日期|期限|期|报名|申报|投稿|征集)$/.test(text.slice(0, date.start));
}

const NOTHING: readonly Find[] = [];

const noteOf = (date: DateReading): Find => ({ start: date.start, end: date.end, parts: { text: date.text } });

/** Days around now within which a date without a year is surely of the year it was taken for. */
const NEAR = 60;
const DAY = 86_400_000;

/** A weekday that the date does not have. Where the year is not written and the date is far off, another year may have been meant. */
function weekdayNotes(date: DateReading, all: readonly DateReading[], now: Date): readonly Find[] {
  const { weekday } = date;
  if (!weekday || weekday.stated === weekday.actual || date.value === null) return NOTHING;
  const note = { start: weekday.start, end: weekday.end, parts: { text: date.text, actual: WEEKDAYS[weekday.actual - 1]! } };
  if (date.assumed === null) return [note];
  const distance = Math.abs(Date.parse(`${date.value.slice(0, 10)}T00:00:00+08:00`) - now.getTime()) / DAY;
  return distance <= NEAR && !isOfAnotherYear(date, all) ? [{ ...note, level: 'doubt' }] : [];
}

/** Several dates whose weekdays are all off by the same are those of another year. */
function isOfAnotherYear({ weekday }: DateReading, all: readonly DateReading[]): boolean {
  const shift = (of: NonNullable<DateReading['weekday']>) => (of.stated - of.actual + 7) % 7;
  const told = all.flatMap((one) => (one.weekday && one.assumed !== null ? [shift(one.weekday)] : []));
  return told.length > 1 && told.every((one) => one === shift(weekday!));
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 截至 a moment after now. The last day or hour named is what counts; today is no future. */
function isAhead(date: DateReading, now: Date): boolean {
  if (date.boundary !== 'until' || !date.valid || date.value === null || date.assumed === 'day' || date.assumed === 'month') return false;
  const start = date.value.split('/')[0]!;
  const moment = Date.parse(start.includes('T') ? start : `${start}T00:00:00+08:00`);
  return moment > now.getTime();
}

/** A year with its month: 202年3月, 20262年3月, 2206年3月. */
const YEAR = /(?<![\d.〔[])(\d{3,6})年(?=\d{1,2}月)/g;
const EARLIEST = 1840;
const FARTHEST = 30;

/** Says whether 年 stands between figures at all: the only passages that are worth the pattern. */
function mayNameYear(text: string): boolean {
  for (let at = text.indexOf('年', 3); at !== -1; at = text.indexOf('年', at + 1)) {
    if (isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** Years that no report means: a digit too few or too many, far ahead, or a document's number of a year to come. */
function yearNotes({ text, documentNumbers }: PassageReading, now: Date): Find[] {
  const current = new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear();
  const ahead: Find[] = [];
  for (const { year, start, end, text: written } of documentNumbers)
    if (year > current) ahead.push({ start, end, parts: { text: written } });
  if (!mayNameYear(text)) return ahead;
  const odd = [...text.matchAll(YEAR)].flatMap((match) => {
    const year = Number(match[1]);
    if (match[1]!.length === 4 && year >= EARLIEST && year <= current + FARTHEST) return [];
    return [{ start: match.index, end: match.index + match[0].length, parts: { text: match[0] } }];
  });
  return [...ahead, ...odd];
}

const BORN = /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生)/g;
const AGE = /(?:现年|今年|今已|年满)(\d{1,3})(?:周)?岁|(?<=[，,（(])(\d{2,3})(?:周)?岁(?=[，,）)。；])/g;
/** Ages of a time gone by are not held against now. */
const BYGONE = /时年|享年|终年|去世|逝世|当时|那年|当年/;

/** 1950年出生，今年86岁: a birth year and an age of the same sentence, one each. */
function ageNotes(text: string, now: Date): Find[] {
  if (!text.includes('岁')) return [];
  const year = new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear();
  const notes: Find[] = [];
  let start = 0;
  for (const sentence of text.split(/(?<=[。；\n])/)) {
    const born = [...sentence.matchAll(BORN)];
    const ages = [...sentence.matchAll(AGE)];
    if (born.length === 1 && ages.length === 1 && !BYGONE.test(sentence)) {
      const difference = year - Number(born[0]![1]) - Number(ages[0]![1] ?? ages[0]![2]);
      if (difference < -1 || difference > 1) {
        notes.push({
          start: start + ages[0]!.index,
          end: start + ages[0]!.index + ages[0]![0].length,
          parts: { text: ages[0]![0], born: born[0]![1]! },
        });
      }
    }
    start += sentence.length;
  }
  return notes;
}

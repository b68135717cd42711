import type { DateReading, NumberReading, QuantityReading } from '../../text/reading.ts';
import { type Beside, besideOf, type Claim } from './claims.ts';
import { plainOf, type SourceReading } from './reading.ts';
import { type Place, rivalOf } from './rivals.ts';

export interface Verdict {
  verdict: 'traced' | 'contradicted' | 'untraced';
  place: { source: string; start: number; end: number } | null;
}

const UNTRACED: Verdict = { verdict: 'untraced', place: null };

/** Holds one claim against the sources. */
export function trace(claim: Claim, sources: SourceReading[]): Verdict {
  for (const source of sources) {
    const place = claim.what === 'date' ? datePlace(claim.date, source) : claim.what === 'number' ? numberPlace(claim, source) : null;
    const found = place ?? wordingPlace(claim, source);
    if (found) return { verdict: 'traced', place: { source: source.id, start: found.start, end: found.end } };
  }
  for (const source of sources) {
    const place = rivalOf(claim, source);
    if (place) return { verdict: 'contradicted', place: { source: source.id, start: place.start, end: place.end } };
  }
  return UNTRACED;
}

/** The claim as it is written, found in the source whatever the width of its characters; digits must not go on at its ends. */
function wordingPlace(claim: Claim, { plain }: SourceReading): Place | null {
  const beside = claim.what === 'number' && claim.number;
  const written = beside ? beside.before + claim.text + beside.after : claim.text;
  const wording = plainOf('value' in claim ? claim.value : written).text;
  if (wording === '') return null;
  for (let at = plain.text.indexOf(wording); at !== -1; at = plain.text.indexOf(wording, at + 1)) {
    const cutsNumber =
      (/^[\d.]/.test(wording) && /[\d.]/.test(plain.text[at - 1] ?? '')) ||
      (/\d$/.test(wording) && /[\d.万亿%]/.test(plain.text[at + wording.length] ?? ''));
    if (!cutsNumber) return { start: plain.offsets[at]!, end: plain.offsets[at + wording.length - 1]! + 1 };
  }
  return null;
}

/** Units that say the same of people, things and events; counted words differ freely between headline and text. */
const KIN: string[][] = [
  ['人', '名', '位', '人次', '口', '例', ''],
  ['个', '家', '所', '处', '座', '项', '件', '起', '宗', '条', '种', '只', '支', '台', '套', '部', '届', '次', '场', '批', ''],
  ['辆', '台', '辆次', '列'],
  ['户', '家', '户次'],
  ['元', ''],
  ['年', '周年', '年度', '载'],
  ['月', '个月'],
  ['小时', '个小时'],
];

const sameUnit = (a: string, b: string) => a === b || KIN.some((kin) => kin.includes(a) && kin.includes(b));

/** Measures that convert: factor from the first unit to the second. */
const FACTORS: [from: string, to: string, factor: number][] = [
  ['公里', '米', 1_000],
  ['吨', '千克', 1_000],
  ['公顷', '亩', 15],
  ['平方公里', '平方米', 1_000_000],
  ['天', '小时', 24],
  ['小时', '分钟', 60],
  ['年', '个月', 12],
  ['年', '月', 12],
  ['倍', '%', 100],
];

function inUnit(value: number, from: string, to: string): number | null {
  if (sameUnit(from, to)) return value;
  for (const [a, b, factor] of FACTORS) {
    if (a === from && b === to) return value * factor;
    if (b === from && a === to) return value / factor;
  }
  return null;
}

function numberPlace(claim: Extract<Claim, { what: 'number' }>, source: SourceReading): Place | null {
  const { quantity, number } = claim;
  if (number) return plainNumberPlace(number, source);
  if (!quantity) return null;
  for (const other of source.quantities) {
    const value = inUnit(other.value, other.unit, quantity.unit);
    if (value !== null && agrees(quantity, value, other)) return other;
  }
  if (quantity.kind === 'count' && quantity.value >= 10) {
    const counted = source.quantities.find(({ value, kind }) => kind === 'count' && value === quantity.value);
    if (counted) return counted;
  }
  const bare = source.numbers.find(({ value, positional }) => !positional && value === quantity.value && value >= 10);
  if (bare) return bare;
  return (
    sumPlace(quantity, source) ??
    casualtiesPlace(quantity, claim.around.join(' '), source) ??
    yearsPlace(quantity, claim.around.join(' '), source)
  );
}

/** A plain number of the same value, with the same units beside it where these make it a name. */
function plainNumberPlace(number: NumberReading & Beside, source: SourceReading): Place | null {
  const alike = source.numbers.find((other) => {
    const { before, after } = besideOf(source.text, other);
    return (
      other.value === number.value &&
      (number.after === '' || after === number.after) &&
      (number.before === '' || number.after !== '' || before === number.before)
    );
  });
  if (alike || number.before !== '' || number.after !== '') return alike ?? null;
  return source.quantities.find(({ value }) => value === number.value) ?? yearPlace(number, source);
}

/** A bare 2023 names a year as 2023年 does. */
function yearPlace({ value, positional, text }: NumberReading, { dates }: SourceReading): Place | null {
  if (!positional || text.length !== 4 || value < 1900 || value > 2100) return null;
  return dates.find((date) => date.value?.startsWith(String(value))) ?? null;
}

const same = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-9;

/** Does the source's figure bear the draft's: equal, rounded or cut off to the draft's precision, or within 超, 近, 约. */
function agrees(draft: QuantityReading, value: number, other: QuantityReading): boolean {
  if (same(value, draft.value)) return draft.high === null || other.high === null || same(other.high, draft.high);
  if (other.high !== null && draft.value >= value && draft.value <= other.high) return draft.high === null;
  if (other.high !== null && draft.bound !== 'exact' && agrees(draft, other.high, { ...other, high: null })) return true;
  const finer = other.step < draft.step || draft.bound !== 'exact';
  if (!finer) return false;
  if (other.step < draft.step && value >= draft.value - draft.step / 2 && value < draft.value + draft.step) return true;
  const grain = grainOf(draft);
  if (draft.bound === 'above') return value >= draft.value && value < draft.value + grain;
  if (draft.bound === 'below') return value <= draft.value && value > draft.value - grain;
  return draft.bound === 'about' && Math.abs(value - draft.value) <= grain / 2;
}

/** The place of the last digit that is not nought: 超5000万 says no more than the thousands of 万. */
function grainOf({ text, value, step }: QuantityReading): number {
  let grain = step;
  if (/[.．]/.test(text)) return grain;
  while (grain < value && Math.round(value / grain) % 10 === 0) grain *= 10;
  return grain;
}

const LONGEST_SUM = 6;
/** With a bound a sum of many figures fits by chance. */
const LONGEST_BOUNDED_SUM = 2;

/** A figure that neighbouring figures of the source add up to. Small ones are left out: they add up to anything. */
function sumPlace(quantity: QuantityReading, { quantities }: SourceReading): Place | null {
  const exact = quantity.bound === 'exact';
  if (quantity.value < (exact ? 20 : 100) || quantity.high !== null || !['count', 'money'].includes(quantity.kind)) return null;
  const alike = quantities.filter(({ unit }) => sameUnit(unit, quantity.unit));
  for (let first = 0; first < alike.length; first++) {
    let sum = alike[first]!.value;
    for (let last = first + 1; last < Math.min(alike.length, first + (exact ? LONGEST_SUM : LONGEST_BOUNDED_SUM)); last++) {
      sum += alike[last]!.value;
      if (exact ? same(sum, quantity.value) : agrees(quantity, sum, alike[last]!))
        return { start: alike[first]!.start, end: alike[last]!.end };
      if (sum > quantity.value * 2) break;
    }
  }
  return null;
}

const CASUALTY = /死|亡|遇难|丧生|受伤|失踪|失联|被困|伤/;
/** Casualties among others, which no headline adds to them: 包括2名儿童. */
const AMONG = /(?:其中|包括|含)[^，。；]{0,8}$/;
/** So many places a headline adds up at most. */
const MOST_PLACES = 3;

/** The dead (or hurt) of several places together: 4人死亡 of 3人死亡 here and 1人死亡 there, whatever stands between them. */
function casualtiesPlace(quantity: QuantityReading, around: string, { quantities, text }: SourceReading): Place | null {
  const word = quantity.kind === 'count' ? CASUALTY.exec(around)?.[0] : undefined;
  if (word === undefined) return null;
  const kin = /伤/.test(word) ? /伤/ : /死|亡|遇难|丧生/.test(word) ? /死|亡|遇难|丧生/ : new RegExp(word);
  const clause = (from: number) => text.slice(from, from + 16).replace(/[，。；、\d].*$/s, '');
  const told = quantities.filter(({ unit, start, end }) => {
    const before = text.slice(Math.max(0, start - 10), start);
    return (
      sameUnit(unit, '人') && !AMONG.test(before) && (kin.test(before.slice(-4).replace(/.*[，。；、]/s, '')) || kin.test(clause(end)))
    );
  });
  let sum = told[0]?.value ?? 0;
  for (let last = 1; last < Math.min(told.length, MOST_PLACES); last++) {
    sum += told[last]!.value;
    if (agrees(quantity, sum, { ...told[last]!, step: 1, high: null })) return { start: told[0]!.start, end: told[last]!.end };
  }
  return null;
}

/** 41年来新高 of 1981年以来最高: years from one that the source names to that of writing. */
function yearsPlace(quantity: QuantityReading, around: string, { dates, year }: SourceReading): Place | null {
  if (quantity.kind !== 'duration' || quantity.unit !== '年' || quantity.value < 2 || !/来|首|新高|新低|前/.test(around)) return null;
  return (
    dates.find(({ value, assumed }) => value !== null && assumed === null && year - Number(value.slice(0, 4)) === quantity.value) ?? null
  );
}

function datePlace(date: DateReading, source: SourceReading): Place | null {
  if (date.value === null) return null;
  const [start, end] = ends(date.value);
  return (
    source.dates.find((other) => {
      if (other.value === null) return false;
      const [from, to] = ends(other.value);
      return (
        other.value === date.value ||
        (from === start && to === end) ||
        (sharesYear(date, other) && sameDay(start, end, from, to)) ||
        (SPANS.has(date.grain) && !isToDate(date, start) && within(from, to, start, end)) ||
        (date.grain === 'part' && !isToDate(date, start) && from >= start && from <= end) ||
        isWithinHour(date, start, other, from) ||
        isYearTo(start, end, other, to) ||
        isYearTo(from, to, date, end)
      );
    }) ?? null
  );
}

const ends = (value: string): [string, string] => {
  const [start, end] = value.split('/');
  return [start!, end ?? start!];
};

/** One of the two did not write its year, so it may be the other's. */
const sharesYear = (a: DateReading, b: DateReading) => a.assumed === 'year' || b.assumed === 'year';

function sameDay(start: string, end: string, from: string, to: string): boolean {
  const day = (moment: string) => moment.slice(5, 10);
  return day(start) === day(from) && day(end) === day(to) && (start.length <= 10 || start.slice(11, 16) === from.slice(11, 16));
}

/** 9时许 of 9时20分: the hour alone, on the day that either of them leaves out. */
const isWithinHour = (date: DateReading, start: string, other: DateReading, from: string): boolean =>
  date.grain === 'hour' &&
  date.approximate &&
  other.grain === 'minute' &&
  start.slice(11, 13) === from.slice(11, 13) &&
  (date.assumed === 'day' || start.slice(0, 10) === from.slice(0, 10));

/** 前5个月 means all five of them: a month within is another figure's. */
const isToDate = ({ grain }: DateReading, start: string): boolean => grain === 'part' && start.slice(5, 10) === '01-01';

/** 1—7月 and 截至7月底 tell of the same months. */
const isYearTo = (start: string, end: string, until: DateReading, to: string): boolean =>
  until.boundary === 'until' &&
  start.slice(5, 10) === '01-01' &&
  end.slice(5, 10) === to.slice(5, 10) &&
  start.slice(0, 4) === to.slice(0, 4);

/** Grains that a finer date of the source may stand for. */
const SPANS = new Set<DateReading['grain']>(['year', 'half', 'quarter', 'month', 'part', 'decade']);

/** A finer date of the source within the draft's month or year. */
const within = (from: string, to: string, start: string, end: string) =>
  from.slice(0, 10) >= start.slice(0, 10) && to.slice(0, 10) <= end.slice(0, 10) && end !== '..';

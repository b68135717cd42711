import { boundAfter, boundBefore } from './bounds.ts';
import { connectorEnd } from './calendar-date.ts';
import { SCALE, skipBlanks, tableOf } from './characters.ts';
import { labelBefore, nounAfter } from './counted.ts';
import { NumeralCursor } from './numeral-cursor.ts';
import type { Bound, NumberReading, QuantityReading, Span } from './reading.ts';
import type { Scan } from './scanned.ts';
import { flatShares, type Share, shareAt } from './shares.ts';
import { UNITS, type Unit } from './units.ts';

const MORE = tableOf('余多来');

/** A numeral with its unit, before ranges, bounds and nouns. */
interface Measured extends Span {
  numeral: NumberReading;
  unit: Unit;
  value: number;
  more: boolean;
}

/** Characters before a lone 一 that make a word of both (统一, 每一). */
const ONE_IN_WORD = tableOf('统同唯万之某这每另任单进新第那哪逐专归如划');
/** Measure words that a lone 一 counts with in earnest; 一个, 一次, 一起 are mostly no figures. */
const COUNTED_BY_ONE = new Set([
  '名',
  '人',
  '户',
  '辆',
  '例',
  '死',
  '伤',
  '亡',
  '年',
  '天',
  '小时',
  '个小时',
  '个月',
  '万元',
  '元',
  '倍',
  '番',
  '周',
  '百分点',
  '个百分点',
  '家',
  '件',
  '所',
  '座',
  '栋',
]);

/** Measure words that make no figure with a lone Chinese digit: 十字, 三级, 一代. */
const NOT_WITH_ONE_DIGIT = new Set([
  '分',
  '级',
  '代',
  '层',
  '字',
  '门',
  '方',
  '度',
  '里',
  '两',
  '本',
  '期',
  '股',
  '线',
  '站',
  '节',
  '角',
  '面',
  '道',
  '眼',
  '扇',
]);
const SOME_BEFORE = tableOf('数几成上');

/** ARJ21, PM2.5, G5: what follows a Latin letter is part of a name. */
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether the numeral counts with the unit, and isn't part of a word (统一), an order (第三批) or a vague amount (数十人). */
function isFigure(text: string, numeral: NumberReading, written: string, unit: Unit): boolean {
  const before = text.charCodeAt(numeral.start - 1);
  if (text.charAt(numeral.start - 1) === '第' || isLetter(before)) return false;
  if (SOME_BEFORE[before] === 1 && SCALE[text.charCodeAt(numeral.start)] !== 0) return false;
  if (numeral.certainty !== 'guess') return true;
  if (numeral.value === 1) return ONE_IN_WORD[before] !== 1 && (unit.kind === 'money' || COUNTED_BY_ONE.has(written));
  return !NOT_WITH_ONE_DIGIT.has(written);
}

function allowed(text: string, unit: Unit, end: number): boolean {
  return unit.not === '' || end >= text.length || !unit.not.includes(text.charAt(end));
}

/** 个 and what follows it as one unit: 3个多月, 两个半小时. */
function splitUnit(text: string, at: number): { unit: Unit; end: number; plus: number; more: boolean; written: string } | null {
  if (text.charAt(at) !== '个') return null;
  const infix = text.charAt(at + 1);
  if (infix !== '多' && infix !== '半') return null;
  const unit = UNITS.longestAt(text, at + 2) ?? (text.charAt(at + 2) === '月' ? UNITS.longestAt('个月', 0) : null);
  if (unit?.meaning.kind !== 'duration') {
    return text.charAt(at + 2) === '月'
      ? { unit: UNITS.longestAt('个月', 0)!.meaning, end: at + 3, plus: infix === '半' ? 0.5 : 0, more: infix === '多', written: '个月' }
      : null;
  }
  const months = text.charAt(at + 2) === '月';
  return {
    unit: unit.meaning,
    end: at + 2 + (months ? 1 : unit.word.length),
    plus: infix === '半' ? 0.5 : 0,
    more: infix === '多',
    written: unit.word,
  };
}

function unitAfter(text: string, numeral: NumberReading): { unit: Unit; end: number; plus: number; more: boolean; written: string } | null {
  let at = skipBlanks(text, numeral.end);
  const more = MORE[text.charCodeAt(at)] === 1;
  if (more) at = skipBlanks(text, at + 1);
  const split = splitUnit(text, at);
  if (split) return { ...split, more: split.more || more };
  const word = UNITS.longestAt(text, at);
  if (!word || !allowed(text, word.meaning, word.end)) return null;
  const half = word.meaning.kind === 'duration' && text.charAt(word.end) === '半';
  return { unit: word.meaning, end: half ? word.end + 1 : word.end, plus: half ? 0.5 : 0, more, written: word.word };
}

function measured(text: string, numeral: NumberReading): Measured | null {
  const found = unitAfter(text, numeral);
  if (!found || !isFigure(text, numeral, found.written, found.unit)) return null;
  const value = (numeral.value + found.plus) * found.unit.factor;
  return { start: numeral.start, end: found.end, numeral, unit: found.unit, value, more: found.more || numeral.loose };
}

const SYMBOLS: Record<string, string> = { '￥': '元', '¥': '元', $: '美元', '＄': '美元', '€': '欧元', '£': '英镑' };

const SYMBOL = tableOf(Object.keys(SYMBOLS).join(''));

/** ￥300, $20. */
function symbolled(text: string, numeral: NumberReading): Measured | null {
  const unit = SYMBOL[text.charCodeAt(numeral.start - 1)] === 1 ? SYMBOLS[text.charAt(numeral.start - 1)] : undefined;
  if (!unit) return null;
  return {
    start: numeral.start - 1,
    end: numeral.end,
    numeral,
    unit: { unit, kind: 'money', factor: 1, noun: null, not: '' },
    value: numeral.value,
    more: false,
  };
}

/** 10万用户, 8500万: a number in 万 or 亿 counts even without a measure word. */
function bare(text: string, numeral: NumberReading): Measured | null {
  if (numeral.style !== 'mixed' || numeral.step < 1 || text.startsWith('分之', numeral.end) || text.charAt(numeral.start - 1) === '第')
    return null;
  const more = MORE[text.charCodeAt(numeral.end)] === 1;
  const end = numeral.end + (more ? 1 : 0);
  return {
    start: numeral.start,
    end,
    numeral,
    unit: { unit: '', kind: 'count', factor: 1, noun: null, not: '' },
    value: numeral.value,
    more,
  };
}

/** 角 and 分 after 元: 50元6角3分. */
function withCoins(text: string, sum: Measured, cursor: NumeralCursor): Measured {
  if (sum.unit.unit !== '元') return sum;
  let { value, end } = sum;
  for (const [coin, worth] of [
    ['角', 0.1],
    ['分', 0.01],
  ] as const) {
    const next = cursor.startingAt(end);
    if (next && text.charAt(next.end) === coin) {
      value = Number((value + next.value * worth).toFixed(2));
      end = next.end + 1;
    }
  }
  return { ...sum, value, end };
}

/** 万, 亿 at the end of a numeral: what 3 in 3至5万 has to be multiplied by. */
function tail({ text }: NumberReading): number {
  let scale = 1;
  for (let at = text.length - 1; at > 0 && SCALE[text.charCodeAt(at)]! >= 100; at--) scale *= SCALE[text.charCodeAt(at)]!;
  return scale;
}

/** 3至5万元, 5万-10万元, 3%~5%: the lower end at `index` and the upper one after it. Null where no range stands. */
function rangeAt(text: string, first: NumberReading, cursor: NumeralCursor): { low: number; second: Measured } | null {
  const own = UNITS.longestAt(text, skipBlanks(text, first.end));
  const at = connectorEnd(text, own ? own.end : first.end);
  if (at < 0 || (own && '从由'.includes(text.charAt(first.start - 1) || '-'))) return null;
  const upper = cursor.startingAt(at);
  const second = upper && measured(text, upper);
  if (!second || (own && own.meaning.unit !== second.unit.unit)) return null;
  const scale = tail(first) === 1 ? tail(upper) : 1;
  const low = first.value * (scale > 1 && first.value * scale <= second.numeral.value ? scale : 1) * second.unit.factor;
  return low < second.value ? { low, second } : null;
}

/** Without the dust of binary fractions. */
function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}

function finish(text: string, draft: Draft, floor: number): QuantityReading {
  const { start, end, unit } = draft;
  const before = boundBefore(text, start);
  const loose: Bound = draft.more && before.bound === 'exact' ? 'above' : before.bound;
  const after = boundAfter(text, end, loose);
  return {
    text: text.slice(start, end),
    start,
    end,
    value: exact(draft.value),
    certainty: draft.certainty,
    kind: unit.kind,
    unit: unit.unit,
    noun: unit.noun ?? nounAfter(text, after.end),
    label: labelBefore(text, Math.max(before.start, floor), floor),
    bound: after.bound,
    high: draft.high === null ? null : exact(draft.high),
    step: exact(draft.step),
  };
}

/** A quantity before bounds and nouns are looked at. */
interface Draft extends Span {
  value: number;
  high: number | null;
  step: number;
  more: boolean;
  unit: Pick<Unit, 'unit' | 'kind' | 'noun'>;
  certainty: QuantityReading['certainty'];
}

function ofShare(share: Share): Draft {
  return { ...share, high: null, more: false, unit: { unit: share.unit, kind: share.kind, noun: null } };
}

/** A lone Chinese digit right after a quotation mark is mostly a slogan's (“四个意识”). */
function certaintyOf(text: string, numeral: NumberReading): QuantityReading['certainty'] {
  if (numeral.certainty !== 'guess') return 'sure';
  return /[“"「]/.test(text.charAt(numeral.start - 1)) ? 'guess' : 'likely';
}

function draftAt(text: string, numerals: readonly NumberReading[], index: number, cursor: NumeralCursor): Draft | null {
  const numeral = numerals[index]!;
  const share = shareAt(text, numerals, index, cursor);
  if (share) return ofShare(share);
  const range = rangeAt(text, numeral, cursor);
  if (range) {
    const { low, second } = range;
    return {
      ...second,
      start: numeral.start,
      value: low,
      high: second.value,
      step: second.numeral.step * second.unit.factor,
      certainty: 'sure',
    };
  }
  const plain = symbolled(text, numeral) ?? measured(text, numeral) ?? bare(text, numeral);
  if (!plain) return null;
  const sum = withCoins(text, plain, cursor);
  const { factor } = sum.unit;
  const high = numeral.high === null ? null : numeral.high * factor;
  return { ...sum, high, step: numeral.step * factor, certainty: certaintyOf(text, numeral) };
}

/** Quantities of a scanned paragraph; `taken` are the spans of dates and numbers of documents, whose figures count nothing. */
export function quantitiesIn(scanned: Scan, taken: readonly Span[]): QuantityReading[] {
  const { text, numerals } = scanned;
  const cursor = new NumeralCursor(numerals);
  const found: QuantityReading[] = [];
  let next = 0;
  let past = 0;
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index]!;
    if (numeral.start < past) continue;
    while (next < taken.length && taken[next]!.end <= numeral.start) past = Math.max(past, taken[next++]!.end);
    if (next < taken.length && taken[next]!.start < numeral.end) continue;
    const draft = draftAt(text, numerals, index, cursor);
    if (!draft || draft.start < past) continue;
    found.push(finish(text, draft, Math.min(past, draft.start)));
    past = draft.end;
  }
  return withFlatShares(text, found);
}

/** Adds the shares without a figure, in order; one that touches a figure gives way. */
function withFlatShares(text: string, figures: QuantityReading[]): QuantityReading[] {
  const flat = flatShares(text);
  if (flat.length === 0) return figures;
  const all: QuantityReading[] = [];
  let next = 0;
  for (const share of flat) {
    while (next < figures.length && figures[next]!.start < share.end) all.push(figures[next++]!);
    const floor = all[all.length - 1]?.end ?? 0;
    if (floor <= share.start) all.push(finish(text, ofShare(share), floor));
  }
  return all.concat(figures.slice(next));
}

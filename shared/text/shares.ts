import { skipBlanks } from './characters.ts';
import type { NumeralCursor } from './numeral-cursor.ts';
import type { NumberReading, QuantityKind } from './reading.ts';

/** A share as written, before bounds and nouns are looked at. `value` is in `unit`. */
export interface Share {
  start: number;
  end: number;
  value: number;
  unit: string;
  kind: QuantityKind;
  step: number;
  certainty: 'sure' | 'likely' | 'guess';
}

const OF: Record<string, number> = { 百: 1, 千: 0.1, 万: 0.01 };
const FLAT: [word: string, value: number, kind: QuantityKind, unit: string][] = [
  ['百分之百', 100, 'percent', '%'],
  ['百分百', 100, 'percent', '%'],
  ['翻番', 1, 'doubling', '番'],
  ['半成', 5, 'percent', '%'],
  ['对折', 50, 'percent', '%'],
  ['半数', 0.5, 'fraction', ''],
  ['过半', 0.5, 'fraction', ''],
];

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** 百分之十二点五, 千分之三, 三分之一: the numeral is what follows 分之. */
function ofParts(text: string, numerals: readonly NumberReading[], index: number): Share | null {
  const upper = numerals[index]!;
  if (!text.startsWith('分之', upper.start - 2)) return null;
  let at = upper.start - 3;
  let parts = OF[text.charAt(at)];
  const many = text.charAt(at) === '万' ? OF[text.charAt(at - 1)] : undefined;
  if (many !== undefined && parts !== undefined) {
    parts *= many / 100;
    at--;
  }
  const lower = index > 0 ? numerals[index - 1]! : null;
  if (lower && lower.end === at + 1 && lower.value !== 0 && lower.end - lower.start + (parts ? 0 : 1) > 0) {
    return { start: lower.start, end: upper.end, value: upper.value / lower.value, unit: '', kind: 'fraction', step: 0, certainty: 'sure' };
  }
  if (parts === undefined) return null;
  return {
    start: at,
    end: upper.end,
    value: rounded(upper.value * parts),
    unit: '%',
    kind: 'percent',
    step: upper.step * parts,
    certainty: 'sure',
  };
}

const NOT_TENTH = /^[立为员功果本绩效年交品都长人份就因语型熟套批片活建]/;

/** 三成, 一成半, 三成五, 2.5成. */
function tenths(text: string, numeral: NumberReading, cursor: NumeralCursor): Share | null {
  if (text.charAt(numeral.end) !== '成' || numeral.value > 10 || numeral.high !== null) return null;
  const after = numeral.end + 1;
  const base = { start: numeral.start, unit: '%', kind: 'percent' as const, certainty: 'likely' as const };
  if (text.charAt(after) === '半') return { ...base, end: after + 1, value: numeral.value * 10 + 5, step: 5 };
  const more = cursor.startingAt(after);
  if (more && more.style === 'chinese' && more.end - more.start === 1) {
    return { ...base, end: more.end, value: numeral.value * 10 + more.value, step: 1 };
  }
  if (NOT_TENTH.test(text.slice(after, after + 1))) return null;
  return { ...base, end: after, value: rounded(numeral.value * 10), step: numeral.step * 10 };
}

/** 八折, 五五折, 9.9折: what is left of the price, in per cent. */
function discount(text: string, numeral: NumberReading): Share | null {
  if (text.charAt(numeral.end) !== '折' || /^[叠腾旧算射合返断损磨回]/.test(text.slice(numeral.end + 1, numeral.end + 2))) return null;
  const percent = numeral.value <= 10 && !(numeral.positional && numeral.text.length === 2) ? numeral.value * 10 : numeral.value;
  if (percent <= 0 || percent >= 100) return null;
  return { start: numeral.start, end: numeral.end + 1, value: rounded(percent), unit: '%', kind: 'percent', step: 1, certainty: 'likely' };
}

const COLON = ':：∶';

function ratioMark(text: string, at: number): number {
  const mark = text.charAt(at);
  if (mark !== '' && COLON.includes(mark)) return at + 1;
  return mark === '比' ? at + 1 : -1;
}

/** 1:3, 1∶3, 一比三 (not a clock 18:00, not a score inside a longer chain). */
function ratio(text: string, numeral: NumberReading, cursor: NumeralCursor): Share | null {
  const at = ratioMark(text, numeral.end);
  if (at < 0) return null;
  const second = cursor.startingAt(at);
  if (!second || second.value === 0 || numeral.high !== null) return null;
  const worded = text.charAt(at - 1) === '比';
  if (worded && (numeral.end - numeral.start > 3 || text.charAt(second.end) === '例')) return null;
  if (ratioMark(text, second.end) >= 0 || COLON.includes(text.charAt(numeral.start - 1) || '-')) return null;
  return {
    start: numeral.start,
    end: second.end,
    value: numeral.value / second.value,
    unit: '',
    kind: 'ratio',
    step: 0,
    certainty: worded ? 'guess' : 'likely',
  };
}

/** 1/3. */
function slash(text: string, numeral: NumberReading, cursor: NumeralCursor): Share | null {
  const mark = text.charAt(numeral.end);
  if ((mark !== '/' && mark !== '／') || numeral.style !== 'arabic') return null;
  const second = cursor.startingAt(numeral.end + 1);
  if (
    second?.style !== 'arabic' ||
    second.value === 0 ||
    /[/／]/.test(text.charAt(second.end)) ||
    /[/／]/.test(text.charAt(numeral.start - 1))
  ) {
    return null;
  }
  return {
    start: numeral.start,
    end: second.end,
    value: numeral.value / second.value,
    unit: '',
    kind: 'fraction',
    step: 0,
    certainty: 'likely',
  };
}

/** 一半, 半数 of something. */
function half(text: string, numeral: NumberReading): Share | null {
  if (numeral.text !== '一' || text.charAt(numeral.end) !== '半') return null;
  return { start: numeral.start, end: numeral.end + 1, value: 0.5, unit: '', kind: 'fraction', step: 0, certainty: 'likely' };
}

/** The share that the numeral at `index` is part of, or null. */
export function shareAt(text: string, numerals: readonly NumberReading[], index: number, cursor: NumeralCursor): Share | null {
  const numeral = numerals[index]!;
  if (text.startsWith('分之', skipBlanks(text, numeral.end))) return null;
  return (
    ofParts(text, numerals, index) ??
    tenths(text, numeral, cursor) ??
    discount(text, numeral) ??
    ratio(text, numeral, cursor) ??
    slash(text, numeral, cursor) ??
    half(text, numeral)
  );
}

/** Shares without a numeral: 百分之百, 翻番, 半成, 对折; in order. */
export function flatShares(text: string): Share[] {
  const found: Share[] = [];
  for (const [word, value, kind, unit] of FLAT) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length, value, unit, kind, step: 1, certainty: 'sure' });
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

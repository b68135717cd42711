import { ARABIC, CHINESE, SCALE, skipBlanks, tableOf } from './characters.ts';
import type { NumberReading } from './reading.ts';

const POINT = tableOf('.．');
const CHINESE_POINT = tableOf('点點');
const COMMA = ','.charCodeAt(0);
const WIDE_COMMA = '，'.charCodeAt(0);
const LOOSE = tableOf('余多来餘');
const SOME = tableOf('几幾');
const PAIR_ONLY_TWO = tableOf('两兩');
const TENS = new Map([
  ['廿'.charCodeAt(0), 2],
  ['卅'.charCodeAt(0), 3],
]);

const HALF = '半'.charCodeAt(0);
const HALVED = /^(?:个[月小]|小时|年(?!级|来)|天|亩|公里|里|斤|吨)/;

/** Units at which a numeral can begin. */
export const NUMERAL_START: Uint8Array = tableOf('十拾百佰千仟廿卅半');
for (let code = 0; code < 65536; code++) if (ARABIC[code]! >= 0 || CHINESE[code]! >= 0) NUMERAL_START[code] = 1;

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && ARABIC[text.charCodeAt(end)]! >= 0) end++;
  return end;
}

/** End of the groups of three that follow 1 to 3 digits, `end` itself where there are none. A full-width comma groups full-width digits only. */
function groupsEnd(text: string, start: number, end: number): number {
  if (end - start > 3) return end;
  let last = end;
  for (;;) {
    const mark = text.charCodeAt(last);
    const wide = mark === WIDE_COMMA && text.charCodeAt(last - 1) > 0xff00 && text.charCodeAt(last + 1) > 0xff00;
    if ((mark !== COMMA && !wide) || last - start > 24) return last;
    if (digitsEnd(text, last + 1) !== last + 4) return last;
    last += 4;
  }
}

function folded(text: string, start: number, end: number): string {
  let digits = '';
  for (let at = start; at < end; at++) {
    const digit = ARABIC[text.charCodeAt(at)]!;
    if (digit >= 0) digits += digit;
    else if (POINT[text.charCodeAt(at)] === 1) digits += '.';
  }
  return digits;
}

interface Figure {
  value: number;
  decimals: number;
  end: number;
}

/** An Arabic figure with thousands separators and decimals. Two points (2026.11.23) are a date or a numbering: the first part alone is read. */
function readFigure(text: string, start: number): Figure {
  const whole = digitsEnd(text, start);
  const grouped = groupsEnd(text, start, whole);
  let end = grouped;
  let decimals = 0;
  if (POINT[text.charCodeAt(grouped)] === 1) {
    const fraction = digitsEnd(text, grouped + 1);
    const again = POINT[text.charCodeAt(fraction)] === 1 && ARABIC[text.charCodeAt(fraction + 1)]! >= 0;
    if (fraction > grouped + 1 && !again) {
      decimals = fraction - grouped - 1;
      end = fraction;
    }
  }
  return { value: Number(folded(text, start, end)), decimals, end };
}

/** End of a run of Chinese digits without 十百千 (两 never stands in one). */
function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && CHINESE[text.charCodeAt(end)]! >= 0 && PAIR_ONLY_TWO[text.charCodeAt(end)] !== 1) end++;
  return end;
}

function runValue(text: string, start: number, end: number): number {
  let digits = '';
  for (let at = start; at < end; at++) digits += CHINESE[text.charCodeAt(at)]!;
  return Number(digits);
}

/** Sums the parts of a numeral from left to right: 四亿五千六百万零三 is held as yi + wan + section + pending. */
class Sum {
  trillion = 0;
  yi = 0;
  wan = 0;
  section = 0;
  pending = -1;
  /** How much larger the second of two neighbours makes it: 三四百 spreads by 100. */
  spread = 0;
  smallest = 0;
  zero = false;
  lastScale = 0;

  get lower(): number {
    return this.wan + this.section + Math.max(this.pending, 0);
  }

  get value(): number {
    return this.trillion + this.yi + this.lower;
  }

  /** Takes a scale; false where it can't stand here and the numeral ends before it. */
  scale(size: number): boolean {
    if (size <= 1000) return this.#small(size);
    if (size === 1e4) return this.#wan();
    const base = size === 1e8 ? this.lower : this.yi + this.lower;
    if (base === 0 || (size === 1e8 ? this.yi > 0 : this.trillion > 0)) return false;
    if (size === 1e8) this.yi = base * size;
    else {
      this.trillion = base * size;
      this.yi = 0;
    }
    this.wan = 0;
    this.#closeSection(size);
    return true;
  }

  #small(size: number): boolean {
    if (this.smallest !== 0 && size >= this.smallest) return false;
    if (this.pending < 0 && !(this.section === 0 && (this.value === 0 || this.zero || size === 10)) && !(this.zero && size === 10))
      return false;
    this.section += (this.pending < 0 ? 1 : this.pending) * size;
    this.spread *= size;
    this.smallest = size;
    this.lastScale = size;
    this.pending = -1;
    this.zero = false;
    return true;
  }

  #wan(): boolean {
    if (this.section === 0 && this.pending < 0) {
      if (this.wan === 0 || this.lastScale !== 1e4) return false;
      this.wan *= 1e4;
      return true;
    }
    if (this.wan > 0) return false;
    this.wan = (this.section + Math.max(this.pending, 0)) * 1e4;
    this.#closeSection(1e4);
    return true;
  }

  #closeSection(size: number): void {
    this.section = 0;
    this.spread *= size;
    this.smallest = 0;
    this.lastScale = size;
    this.pending = -1;
    this.zero = false;
  }
}

const UNIT_AFTER_SCALE = /[瓦赫字伏克卡帕]/;
const KILO = '千'.charCodeAt(0);
const MEGA = '兆'.charCodeAt(0);
const IS = '是'.charCodeAt(0);

/** The scale at `at`; 0 where there is none or it belongs to a unit (兆瓦, 千克). */
function scaleAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const size = SCALE[code] ?? 0;
  if (code === MEGA || code === KILO) return UNIT_AFTER_SCALE.test(text.charAt(at + 1)) ? 0 : size;
  return size;
}

/**
 * The numeral that begins at `start`: the longest writing that makes one number. Null where none begins
 * (a lone 百, 千). Lone digits (一) and 十 are given back too: whether they count anything, the caller knows.
 */
export function numeralAt(text: string, start: number): NumberReading | null {
  if (text.charCodeAt(start) === HALF) return half(text, start);
  const run = runEnd(text, start);
  const length = run - start;
  const scaled = scaleAt(text, run) > 0;
  if (length >= 3) return positional(text, start, scaled ? run - 1 : run);
  if (length === 2 && !scaled && !isNeighbours(text, start)) return positional(text, start, run);
  return composed(text, start);
}

/** 半年, 半个月: 0.5 where it halves a measure. */
function half(text: string, start: number): NumberReading | null {
  if (!HALVED.test(text.slice(start + 1, start + 4)) || /[上下前后大小过]/.test(text.charAt(start - 1))) return null;
  return reading(text, start, start + 1, { value: 0.5, style: 'chinese', step: 0.5, positional: false, loose: false, high: null });
}

/** What a minus sign may follow: nothing, a blank, a mark, or a verb of being or reaching (为-3.2%). */
const MINUS_AFTER = /[\s，。；：、,;:（(]|[为达至到约是长降升零于]/;

/**
 * The numeral with the sign before it (-3.2%, 负5, 零下5): the same reading where there is none.
 * 零下 makes the value negative without being part of the span.
 */
export function signed(text: string, numeral: NumberReading): NumberReading {
  const before = text.charAt(numeral.start - 1);
  if (before === '下' && text.charAt(numeral.start - 2) === '零') return { ...numeral, value: -numeral.value };
  if (before === '负' || before === '負') return negative(text, numeral);
  const minus = before === '-' || before === '－' || before === '−';
  if (!minus || numeral.style === 'chinese') return numeral;
  return numeral.start === 1 || MINUS_AFTER.test(text.charAt(numeral.start - 2)) ? negative(text, numeral) : numeral;
}

function negative(text: string, numeral: NumberReading): NumberReading {
  const start = numeral.start - 1;
  return { ...numeral, start, text: text.slice(start, numeral.end), value: -numeral.value, certainty: 'sure' };
}

/** 三四, 七八: the second digit is one more than the first, which isn't zero. */
function isNeighbours(text: string, at: number): boolean {
  const first = CHINESE[text.charCodeAt(at)]!;
  return first > 0 && first < 9 && CHINESE[text.charCodeAt(at + 1)] === first + 1;
}

function positional(text: string, start: number, end: number): NumberReading {
  return reading(text, start, end, {
    value: runValue(text, start, end),
    style: 'chinese',
    step: 1,
    positional: true,
    loose: false,
    high: null,
  });
}

type Body = Pick<NumberReading, 'value' | 'style' | 'step' | 'positional' | 'loose' | 'high'>;

function reading(text: string, start: number, end: number, body: Body): NumberReading {
  const lone = end - start === 1 && body.style === 'chinese';
  return { text: text.slice(start, end), start, end, certainty: lone ? 'guess' : 'sure', ...body };
}

function composed(text: string, start: number): NumberReading | null {
  const sum = new Sum();
  let at = start;
  let end = start;
  let decimals = 0;
  let step = 1;
  let arabic = false;
  let chinese = false;
  let loose = false;
  /** The value up to `end`, with the shorthand of 四百五 taken into account. */
  let value = 0;
  const settle = (to: number): void => {
    end = to;
    value = sum.value;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (ARABIC[code]! >= 0) {
      if (sum.pending >= 0 || (sum.lastScale !== 0 && decimals > 0)) break;
      const figure = readFigure(text, at);
      const unscaled = sum.lastScale !== 0 && !sum.zero && scaleAt(text, figure.end) === 0;
      if (unscaled || (chinese && sum.lastScale === 0)) break;
      sum.pending = figure.value;
      decimals = figure.decimals;
      step = 10 ** -decimals;
      arabic = true;
      at = figure.end;
      settle(at);
      const scaled = skipBlanks(text, at);
      if (scaled > at && scaleAt(text, scaled) >= 1e4) at = scaled;
      continue;
    }
    const digit = CHINESE[code]!;
    if (digit === 0 && value > 0) {
      if (sum.pending >= 0 || sum.zero) break;
      sum.zero = true;
      at++;
      continue;
    }
    if (digit >= 0) {
      if (sum.pending >= 0) {
        if (arabic || sum.spread > 0 || !isNeighbours(text, at - 1)) break;
        sum.spread = 1;
        settle(++at);
        continue;
      }
      if (arabic && sum.lastScale !== 0 && !sum.zero && scaleAt(text, at + 1) === 0) break;
      sum.pending = digit;
      chinese = true;
      const shorthand = sum.lastScale >= 100 && !sum.zero && scaleAt(text, at + 1) === 0 && !isNeighbours(text, at);
      if (shorthand && text.charCodeAt(at + 1) === IS) break;
      if (shorthand) sum.pending = (digit * sum.lastScale) / 10;
      step = 1;
      settle(++at);
      if (shorthand) break;
      continue;
    }
    const tens = TENS.get(code);
    if (tens !== undefined) {
      if (sum.pending >= 0 || sum.smallest === 10) break;
      sum.pending = tens;
      sum.scale(10);
      chinese = true;
      settle(++at);
      continue;
    }
    const size = scaleAt(text, at);
    if (size > 0) {
      const first = at === start;
      if (!sum.scale(size)) break;
      if (first && size > 10 && CHINESE[text.charCodeAt(at + 1)]! <= 0) return null;
      if (size >= 1e4 || arabic) step *= size;
      if (!arabic) chinese = true;
      settle(++at);
      continue;
    }
    if (value === 0) break;
    if (SOME[code] === 1 && (sum.lastScale === 10 || sum.zero) && sum.pending < 0) {
      loose = true;
      settle(++at);
      continue;
    }
    if (LOOSE[code] === 1 && scaleAt(text, at + 1) >= 100) {
      loose = true;
      at++;
      continue;
    }
    break;
  }
  if (end === start) return null;
  if (!arabic && CHINESE_POINT[text.charCodeAt(end)] === 1 && sum.spread === 0) {
    const fraction = chineseFraction(text, end);
    if (fraction !== null) return withFraction(text, start, value, fraction);
  }
  if (decimals > 0) value = Number(value.toPrecision(15));
  const style = arabic && SCALE[text.charCodeAt(end - 1)] === 0 && !chinese ? 'arabic' : arabic ? 'mixed' : 'chinese';
  const plainZero = start + 1 === end && CHINESE[text.charCodeAt(start)] === 0;
  return reading(text, start, end, {
    value,
    style,
    step,
    positional: style === 'arabic' ? decimals === 0 : plainZero,
    loose,
    high: sum.spread > 0 ? value + sum.spread : null,
  });
}

/** Digits after 点 in 三点五; null for a clock (六点五十, 九点一刻, 四点五分). */
function chineseFraction(text: string, point: number): { end: number; digits: string } | null {
  const end = runEnd(text, point + 1);
  if (end === point + 1) return null;
  const next = text.charAt(end);
  if (next === '十' || next === '刻' || (next === '分' && text.charAt(end + 1) !== '之')) return null;
  return { end, digits: String(runValue(text, point + 1, end)).padStart(end - point - 1, '0') };
}

function withFraction(text: string, start: number, whole: number, fraction: { end: number; digits: string }): NumberReading {
  let value = Number(`${whole}.${fraction.digits}`);
  let step = 10 ** -fraction.digits.length;
  let end = fraction.end;
  for (let size = scaleAt(text, end); size >= 1e4; size = scaleAt(text, end)) {
    value = Number((value * size).toPrecision(15));
    step *= size;
    end++;
  }
  return reading(text, start, end, { value, style: 'chinese', step, positional: false, loose: false, high: null });
}

import { ARABIC, CHINESE, SCALE, skipBlanks, tableOf } from './characters.ts';
import { readFigure } from './figures.ts';
import { NumeralSum } from './numeral-sum.ts';
import type { NumberReading } from './reading.ts';

const CHINESE_POINT = tableOf('点點');
const LOOSE = tableOf('余多来餘');
const SOME = tableOf('几幾');
const PAIR_ONLY_TWO = tableOf('两兩');
const TENS = new Map([
  ['廿'.charCodeAt(0), 2],
  ['卅'.charCodeAt(0), 3],
]);

const HALF = '半'.charCodeAt(0);
const HALVED = /^(?:个[月小]|小时|年(?!级|来)|天|亩|公里|里|斤|吨)/;

/** Scales that head a numeral only beside a bound. */
const ROUND_START = tableOf('百千万亿');
const ROUND_AFTER = new Set('近逾超约过');

/** Units at which a numeral can begin. */
export const NUMERAL_START: Uint8Array = tableOf('十拾百佰千仟万亿廿卅半');
for (let code = 0; code < 65536; code++) if (ARABIC[code]! >= 0 || CHINESE[code]! >= 0) NUMERAL_START[code] = 1;

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
  if (ROUND_START[text.charCodeAt(start)] === 1) return round(text, start);
  const run = runEnd(text, start);
  const length = run - start;
  const scaled = scaleAt(text, run) > 0;
  if (length >= 3) return positional(text, start, scaled ? run - 1 : run);
  if (length === 2 && !scaled && !isNeighbours(text, start)) return positional(text, start, run);
  return composed(text, start);
}

/** 近百名, 超千亿元, 万余人: a scale without a digit before it counts one of it where a bound shows that it counts at all. */
function round(text: string, start: number): NumberReading | null {
  if (text.startsWith('分之', start + 1)) return null;
  const bounded = ROUND_AFTER.has(text.charAt(start - 1)) || (text.charAt(start + 1) === '余' && !/[地粮]/.test(text.charAt(start + 2)));
  return bounded
    ? composed(text, start, true)
    : CHINESE[text.charCodeAt(start + 1)]! > 0 && SCALE[text.charCodeAt(start)]! < 1e4
      ? composed(text, start)
      : null;
}

/** 半年, 半个月: 0.5 where it halves a measure. */
function half(text: string, start: number): NumberReading | null {
  if (!HALVED.test(text.slice(start + 1, start + 4)) || /[上下前后大小过]/.test(text.charAt(start - 1))) return null;
  return reading(text, start, start + 1, { value: 0.5, style: 'chinese', step: 0.5, positional: false, loose: false, high: null });
}

/** What a minus sign may follow: nothing, a blank, a mark, or a verb of being or reaching (为-3.2%). */
const MINUS_AFTER = /[\s，。；：、,;:（(]|[为达至到约是长降升零于]/;

/** Units that may be a sign or end one. */
const MAY_SIGN = tableOf('下负負-－−');

/** A dash before a date or a clock (-12日14时) is a bullet. */
const OF_DATES = '年月日号时点點';

/**
 * The numeral with the sign before it (-3.2%, 负5, 零下5): the same reading where there is none.
 * 零下 makes the value negative without being part of the span.
 */
export function signed(text: string, numeral: NumberReading): NumberReading {
  if (MAY_SIGN[text.charCodeAt(numeral.start - 1)] !== 1 || OF_DATES.includes(text.charAt(numeral.end) || '-')) return numeral;
  const before = text.charAt(numeral.start - 1);
  if (before === '下' && text.charAt(numeral.start - 2) === '零') return { ...numeral, value: -numeral.value };
  if (before === '负' || before === '負')
    return '减担胜肩欠辜背抱自'.includes(text.charAt(numeral.start - 2) || '-') ? numeral : negative(text, numeral);
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

/** Takes a numeral unit by unit; `end` and `value` are those of the longest numeral so far. */
class Composition {
  readonly text: string;
  readonly start: number;
  readonly sum = new NumeralSum();
  at: number;
  end: number;
  value = 0;
  decimals = 0;
  step = 1;
  arabic = false;
  chinese = false;
  loose = false;
  /** A scale may stand at the head: 近百名. */
  readonly round: boolean;

  constructor(text: string, start: number, round: boolean) {
    this.text = text;
    this.round = round;
    this.start = start;
    this.at = start;
    this.end = start;
  }

  /** Takes the next unit; false where the numeral ends. */
  take(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (ARABIC[code]! >= 0) return this.#figure();
    const digit = CHINESE[code]!;
    if (digit === 0 && this.value > 0) return this.#zero();
    if (digit >= 0) return this.#digit(digit);
    const tens = TENS.get(code);
    if (tens !== undefined) return this.#tens(tens);
    const size = scaleAt(this.text, this.at);
    return size > 0 ? this.#scale(size) : this.value > 0 && this.#some(code);
  }

  #settle(end: number): true {
    this.at = end;
    this.end = end;
    this.value = this.sum.value;
    return true;
  }

  #figure(): boolean {
    const { sum, text } = this;
    if (sum.pending >= 0 || (sum.lastScale !== 0 && this.decimals > 0) || (this.chinese && sum.lastScale === 0)) return false;
    const figure = readFigure(text, this.at);
    if (sum.lastScale !== 0 && !sum.zero && scaleAt(text, figure.end) === 0) return false;
    sum.pending = figure.value;
    this.decimals = figure.decimals;
    this.step = 10 ** -figure.decimals;
    this.arabic = true;
    this.#settle(figure.end);
    const scaled = skipBlanks(text, figure.end);
    if (scaled > figure.end && scaleAt(text, scaled) >= 1e4) this.at = scaled;
    return true;
  }

  #zero(): boolean {
    if (this.sum.pending >= 0 || this.sum.zero) return false;
    this.sum.zero = true;
    this.at++;
    return true;
  }

  #digit(digit: number): boolean {
    const { sum, text, at } = this;
    if (sum.pending >= 0) {
      if (this.arabic || sum.spread > 0 || !isNeighbours(text, at - 1)) return false;
      sum.spread = 1;
      return this.#settle(at + 1);
    }
    const last = scaleAt(text, at + 1) === 0;
    if (this.arabic && sum.lastScale !== 0 && !sum.zero && last) return false;
    const shorthand = sum.lastScale >= 100 && !sum.zero && last && !isNeighbours(text, at);
    if (shorthand && text.charCodeAt(at + 1) === IS) return false;
    sum.pending = shorthand ? (digit * sum.lastScale) / 10 : digit;
    this.chinese = true;
    this.step = 1;
    this.#settle(at + 1);
    return !shorthand;
  }

  #tens(tens: number): boolean {
    const { sum } = this;
    if (sum.pending >= 0 || sum.smallest === 10) return false;
    sum.pending = tens;
    sum.scale(10);
    this.chinese = true;
    return this.#settle(this.at + 1);
  }

  /** 百三 is 130, but a lone 百 or 千万 at the head is a word. */
  #scale(size: number): boolean {
    const { sum, text, at } = this;
    if (at === this.start && size > 10) {
      if (this.round) sum.pending = 1;
      else if (CHINESE[text.charCodeAt(at + 1)]! <= 0) return false;
    }
    if (!sum.scale(size)) return false;
    if (size >= 1e4 || this.arabic) this.step *= size;
    if (!this.arabic) this.chinese = true;
    return this.#settle(at + 1);
  }

  /** 十几, 五百余万. */
  #some(code: number): boolean {
    const { sum, text, at } = this;
    if (SOME[code] === 1 && (sum.lastScale === 10 || sum.zero) && sum.pending < 0) {
      this.loose = true;
      return this.#settle(at + 1);
    }
    if (LOOSE[code] !== 1 || scaleAt(text, at + 1) < 100) return false;
    this.loose = true;
    this.at++;
    return true;
  }

  get style(): NumberReading['style'] {
    if (!this.arabic) return 'chinese';
    return SCALE[this.text.charCodeAt(this.end - 1)] === 0 && !this.chinese ? 'arabic' : 'mixed';
  }
}

/** 1 at the units after which a numeral that began with Arabic digits may go on. */
const GOES_ON = tableOf(' \t\u00a0\u3000余多来餘几幾廿卅');
for (let code = 0; code < 65536; code++) if (ARABIC[code]! >= 0 || CHINESE[code]! >= 0 || SCALE[code]! > 0) GOES_ON[code] = 1;

/** 320, 1,234.5 with nothing behind it that belongs to it: by far the commonest numeral, so it is read without composing. */
function plainFigure(text: string, start: number): NumberReading | null {
  const { value, decimals, end } = readFigure(text, start);
  if (GOES_ON[text.charCodeAt(end)] === 1) return null;
  return {
    text: text.slice(start, end),
    start,
    end,
    certainty: 'sure',
    value: decimals > 0 ? Number(value.toPrecision(15)) : value,
    style: 'arabic',
    step: decimals > 0 ? 10 ** -decimals : 1,
    positional: decimals === 0,
    loose: false,
    high: null,
  };
}

function composed(text: string, start: number, round = false): NumberReading | null {
  const plain = ARABIC[text.charCodeAt(start)]! >= 0 ? plainFigure(text, start) : null;
  if (plain) return plain;
  const whole = new Composition(text, start, round);
  while (whole.at < text.length && whole.take());
  const { sum, end, style, decimals, step, loose } = whole;
  if (end === start) return null;
  if (!whole.arabic && CHINESE_POINT[text.charCodeAt(end)] === 1 && sum.spread === 0) {
    const fraction = chineseFraction(text, end);
    if (fraction !== null) return withFraction(text, start, whole.value, fraction);
  }
  const value = decimals > 0 ? Number(whole.value.toPrecision(15)) : whole.value;
  const plainZero = end === start + 1 && CHINESE[text.charCodeAt(start)] === 0;
  const positional = style === 'arabic' ? decimals === 0 : plainZero;
  return reading(text, start, end, { value, style, step, positional, loose, high: sum.spread > 0 ? value + sum.spread : null });
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

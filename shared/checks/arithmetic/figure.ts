import { tableOf } from '../../text/characters.ts';
import type { NumberReading, QuantityReading } from '../../text/reading.ts';
import { partName } from './exclusive.ts';

/** A quantity in the prose around it. */
export interface Figure {
  quantity: QuantityReading;
  /** Text between the figure before (or the sentence's beginning) and this one. */
  gap: string;
  /** The last clause of the gap: what stands right before this figure. */
  label: string;
  /** What names it: the words from its clause's beginning to the first figure of the clause (城关镇 of both in 城关镇：120户350人). */
  name: string;
  /** How many brackets are open where it stands. */
  depth: number;
  /** Number of the sentence within the paragraph. */
  sentence: number;
  /** Written as it is, without 约, 近, 余 or a second end, and no part of a name (G5县): only such figures can be held against each other. */
  exact: boolean;
}

const CLAUSE_END = tableOf('，,。；;、：:（()）');
const SENTENCE_END = tableOf('。！？!?\n');
const BRACKET = tableOf('（()）');

/** 三项合计, 三批共: a count that only points back at the figures before it. */
const POINTS_BACK = /^(?:支出|资金|补贴|费用|收入|人员|指标)?(?:分别|合计|共计|总计|累计|共)/;
const isPointer = (text: string, { start, end, value, unit }: QuantityReading): boolean =>
  value < 20 && unit !== '天' && unit !== '个月' && !/\d/.test(text.charAt(start)) && POINTS_BACK.test(text.slice(end, end + 6));

/** The figures of a paragraph in order, each with the words that name it. */
export function figuresOf(text: string, quantities: QuantityReading[]): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  let depth = 0;
  let sentence = 0;
  let clause = new Clause(0);
  for (const quantity of quantities) {
    if (isPointer(text, quantity)) continue;
    let from = at;
    for (; at < quantity.start; at++) {
      const code = text.charCodeAt(at);
      if (BRACKET[code] === 1) depth = Math.max(0, depth + (text[at] === '（' || text[at] === '(' ? 1 : -1));
      if (CLAUSE_END[code] === 1) clause = clause.next(at, text);
      if (SENTENCE_END[code] === 1) {
        sentence++;
        from = at + 1;
        clause = new Clause(at + 1);
      }
    }
    const label = text.slice(Math.max(clause.start, figures[figures.length - 1]?.quantity.end ?? 0), quantity.start);
    clause.name ??= text.slice(clause.nameStart, quantity.start);
    const { name } = clause;
    figures.push({ quantity, gap: text.slice(from, quantity.start), label, name, depth, sentence, exact: isPlain(quantity, label) });
    at = quantity.end;
  }
  return figures;
}

/** A clause between two marks; one behind a colon that begins with a figure is named by what stands before the colon. */
class Clause {
  readonly start: number;
  readonly nameStart: number;
  name: string | null = null;

  constructor(start: number, nameStart: number = start) {
    this.start = start;
    this.nameStart = nameStart;
  }

  next(mark: number, text: string): Clause {
    const led = (text[mark] === '：' || text[mark] === ':') && this.name === null;
    return new Clause(mark + 1, led ? this.nameStart : mark + 1);
  }
}

/** Plain numbers in a row before a quantity share its unit: 分别为24、55、24、41个. */
export function withSharedUnits(text: string, quantities: QuantityReading[], numbers: NumberReading[]): QuantityReading[] {
  if (numbers.length <= quantities.length) return quantities;
  const all = [...quantities];
  for (let at = numbers.length - 1; at >= 0; at--) {
    const number = numbers[at]!;
    const next = all.find(({ start }) => start > number.end);
    if (!next || number.positional || next.kind !== 'count' || !/^(?:、|和|及)$/.test(text.slice(number.end, next.start))) continue;
    if (all.some(({ start, end }) => start < number.end && number.start < end)) continue;
    const shared: QuantityReading = {
      ...next,
      text: number.text,
      start: number.start,
      end: number.end,
      value: number.value,
      step: number.step,
      bound: 'exact',
      high: null,
    };
    all.splice(all.indexOf(next), 0, shared);
  }
  return all;
}

/** 约为, 近达: a bound that stands a word away from its figure. */
const BOUND_BEFORE = /(?:(?<![签节预公条合违])约|(?<![附最邻])近|超|超过|大概|大约|接近|逾|不足|至少|最多)(?:为|有|达|到|达到|是)?$/;

export const isExact = ({ exact }: Figure): boolean => exact;

function isPlain(quantity: QuantityReading, label: string): boolean {
  return (
    quantity.bound === 'exact' &&
    quantity.high === null &&
    quantity.certainty !== 'guess' &&
    !BOUND_BEFORE.test(label) &&
    !/[A-Za-z第]$/.test(label)
  );
}

/** 名 and 位 count people as 人 does. */
const PEOPLE = new Set(['人', '名', '位']);

export const isSameMeasure = ({ quantity: a }: Figure, { quantity: b }: Figure): boolean =>
  a.kind === b.kind && (a.unit === b.unit || (PEOPLE.has(a.unit) && PEOPLE.has(b.unit)));

/** A number counted one by one, so that nothing was rounded. */
const isWhole = ({ step, value }: QuantityReading) => step === 1 && Number.isInteger(value);

/** Where the true value may lie: written figures are rounded or cut off at their last place. */
export function interval({ quantity }: Figure): [low: number, high: number] {
  const { value, step, kind } = quantity;
  if (kind === 'count' && isWhole(quantity)) return [value, value];
  return [value - step / 2, value + step];
}

/** Figures of about one size are written to the same place, with the noughts at their ends left out: this many times at most. */
const ONE_SIZE = 4;

/** Where the true value may lie beside another of its measure: 1.5亿 beside 1.38亿 means 1.50亿. */
export function intervalBeside(figure: Figure, other: Figure): [low: number, high: number] {
  const { value, step } = figure.quantity;
  const alike = hasPoint(figure) && hasPoint(other) && value < other.quantity.value * ONE_SIZE && other.quantity.value < value * ONE_SIZE;
  const place = alike ? Math.min(step, other.quantity.step) : placesOf([figure, other])[0]!;
  return interval({ ...figure, quantity: { ...figure.quantity, step: place } });
}

/** Where the quotient of two figures may lie. */
export function quotient(part: Figure, whole: Figure): [low: number, high: number] {
  const [partLow, partHigh] = intervalBeside(part, whole);
  const [wholeLow, wholeHigh] = intervalBeside(whole, part);
  return [partLow / wholeHigh, partHigh / wholeLow];
}

/** What names a figure: the words before it, else the noun behind it (2人死亡). */
export function nameOf({ name, quantity }: Figure): string {
  const named = partName(name);
  return named === '' ? (quantity.noun ?? '') : named;
}

const hasPoint = ({ quantity }: Figure): boolean => /[.．点]/.test(quantity.text);

/**
 * The place to which each of some figures of one measure was rounded. Beside figures with decimals a whole one left its nought out
 * (29万 beside 15.7万 is 29.0万): one place at most is believed to be left out.
 */
function placesOf(figures: readonly Figure[]): number[] {
  const pointed = figures.filter(hasPoint).map(({ quantity }) => quantity.step);
  const coarsest = pointed.length === 0 ? 0 : Math.max(...pointed);
  return figures.map((figure) => {
    const { step } = figure.quantity;
    return coarsest === 0 || hasPoint(figure) ? step : Math.min(step, Math.max(coarsest, step / 10));
  });
}

/** Where a sum of the parts may lie beside the total by rounding (or, of the total, cutting off) alone: least and most of parts minus total. */
export function sumTolerance(total: Figure, parts: Figure[]): [least: number, most: number] {
  const all = [total, ...parts];
  if (all.every(({ quantity }) => isWhole(quantity))) return [0, 0];
  const [ofTotal = 0, ...ofParts] = placesOf(all);
  const rounding = ofParts.reduce((sum, place) => sum + place / 2, 0);
  const dust = 1e-9 * total.quantity.value;
  return [-ofTotal / 2 - rounding - dust, ofTotal + rounding + dust];
}

/** A number as a reader writes it, without the noise of binary fractions; in 万 or 亿 where the figure beside it is. */
export function written(value: number, like: QuantityReading): string {
  const scale = like.text.includes('亿') ? 1e8 : like.text.includes('万') ? 1e4 : 1;
  const scaled = Number((value / scale).toPrecision(10));
  return `${scaled}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}${like.unit}`;
}

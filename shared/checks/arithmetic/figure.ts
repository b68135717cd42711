import { tableOf } from '../../text/characters.ts';
import type { NumberReading, QuantityReading } from '../../text/reading.ts';

/** A quantity in the prose around it. */
export interface Figure {
  quantity: QuantityReading;
  /** Text between the figure before (or the sentence's beginning) and this one. */
  gap: string;
  /** The last clause of the gap: what names this figure. */
  label: string;
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

/** The figures of a paragraph in order, each with the words that name it. */
export function figuresOf(text: string, quantities: QuantityReading[]): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  let depth = 0;
  let sentence = 0;
  for (const quantity of quantities) {
    let from = at;
    let labelFrom = at;
    for (; at < quantity.start; at++) {
      const code = text.charCodeAt(at);
      if (BRACKET[code] === 1) depth = Math.max(0, depth + (text[at] === '（' || text[at] === '(' ? 1 : -1));
      if (CLAUSE_END[code] === 1) labelFrom = at + 1;
      if (SENTENCE_END[code] === 1) {
        sentence++;
        from = at + 1;
        labelFrom = at + 1;
      }
    }
    const label = text.slice(labelFrom, quantity.start);
    figures.push({ quantity, gap: text.slice(from, quantity.start), label, depth, sentence, exact: isPlain(quantity, label) });
    at = quantity.end;
  }
  return figures;
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
const BOUND_BEFORE = /(?:约|近|超|超过|大概|大约|接近|逾|不足|至少|最多)(?:为|有|达|到|达到|是)?$/;

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

export const isSameMeasure = (a: Figure, b: Figure): boolean => a.quantity.unit === b.quantity.unit && a.quantity.kind === b.quantity.kind;

/** A number counted one by one, so that nothing was rounded. */
const isWhole = ({ step, value }: QuantityReading) => step === 1 && Number.isInteger(value);

/** Where the true value may lie: written figures are rounded or cut off at their last place. */
export function interval({ quantity }: Figure): [low: number, high: number] {
  const { value, step, kind } = quantity;
  if (kind === 'count' && isWhole(quantity)) return [value, value];
  return [value - step / 2, value + step];
}

/** How far a sum of these may be off by rounding alone. */
export function sumTolerance(total: Figure, parts: Figure[]): number {
  const all = [total, ...parts];
  if (all.every(({ quantity }) => isWhole(quantity))) return 0;
  return total.quantity.step + parts.reduce((sum, { quantity }) => sum + quantity.step / 2, 0);
}

/** A number as a reader writes it, without the noise of binary fractions; in 万 or 亿 where the figure beside it is. */
export function written(value: number, like: QuantityReading): string {
  const scale = like.text.includes('亿') ? 1e8 : like.text.includes('万') ? 1e4 : 1;
  const scaled = Number((value / scale).toPrecision(10));
  return `${scaled}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}${like.unit}`;
}

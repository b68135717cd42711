import type { Level } from '../../vocabulary/criteria.ts';
import { exclusion } from './exclusive.ts';
import { type Figure, isExact, isSameMeasure, nameOf, sumTolerance, written } from './figure.ts';
import { misprint } from './misprint.ts';
import { BREAK, type Parts, partsFrom } from './parts.ts';

export interface SumFault {
  total: Figure;
  sum: number;
  level: Level;
  parts: Record<string, string | number>;
}

/** Kinds of quantity that add up. */
const SUMMED = new Set(['count', 'measure', 'money', 'duration']);
/** Units that number an order or an age instead of counting things. */
const ORDINAL_UNITS = /^(?:届|批|轮|级|号|期|层|岁|代|年|米|度|天|小时|分钟|毫米)$/;

/** Totals of a paragraph that their parts contradict. */
export function sumFaults(text: string, figures: Figure[]): SumFault[] {
  const faults: SumFault[] = [];
  figures.forEach((total, at) => {
    const { kind, unit } = total.quantity;
    if (!isExact(total) || !SUMMED.has(kind) || ORDINAL_UNITS.test(unit) || total.quantity.certainty !== 'sure') return;
    if (!hasKin(figures, at)) return;
    const fault = forward(text, figures, at) ?? backward(text, figures, at);
    if (fault) faults.push(fault);
  });
  return faults;
}

/** How far from a total, in figures, the first of its parts may stand. */
const REACH = 5;

/** Whether a figure of the same measure stands near: without one there is nothing to add up. */
function hasKin(figures: Figure[], at: number): boolean {
  for (let near = Math.max(0, at - REACH); near <= at + REACH && near < figures.length; near++)
    if (near !== at && isSameMeasure(figures[near]!, figures[at]!)) return true;
  return false;
}

interface Opening {
  at: number;
  /** among: 其中; whole: 分别为 or a colon; bare: the parts just follow. */
  cue: 'among' | 'whole' | 'bare';
  /** The total is named as one: 共, 总, 全县. */
  named: boolean;
}

const AMONG = /(?:^|[，,；;。：:（(、\s])(?:其中|(?<!。)(?:包括|包含))(?![^，。；]*在内)[^。；;]*$/;
const EACH = /(?:分别为|分别是|分别有|分为|分别)[^，,。；;：:]{0,6}$/;
const NAMED_TOTAL =
  /(?:共计|合计|总计|总共|一共|共有|总数为?|总量为?|共|总)[^，,。；;、：:（(]{0,10}$|全[国省市县区镇乡][^，,。；;：:]{0,16}$/;

/** Longest clause between a total that is not named as one and 分别. */
const NEXT_CLAUSE = 16;

/** Where the parts of a total begin, looking past figures of other measures beside it; null where none follow. */
function opening(text: string, figures: Figure[], at: number): Opening | null {
  const total = figures[at]!;
  const named = NAMED_TOTAL.test(total.gap);
  for (let next = at + 1; next < figures.length && next <= at + 4; next++) {
    const figure = figures[next]!;
    if (figure.quantity.start - total.quantity.end > 80 || figure.sentence > total.sentence + 1) return null;
    const step = text.slice(figures[next - 1]!.quantity.end, figure.quantity.start);
    if (AMONG.test(step)) return { at: next, cue: 'among', named };
    if (figure.sentence > total.sentence) return null;
    if (EACH.test(step)) return named || (next === at + 1 && step.length <= NEXT_CLAUSE) ? { at: next, cue: 'whole', named } : null;
    if (next === at + 1 && /^[^，,。；;、]{0,12}[：:][^，。；]*$/.test(step)) return { at: next, cue: 'whole', named };
    if (figure.depth > total.depth && /^[^，。；、]{0,6}[（(]/.test(step)) return { at: next, cue: 'bare', named };
    if (!isSameMeasure(total, figure)) continue;
    const apart = next === at + 1 && /^[^，,。；;、]{0,12}[，,]/.test(step);
    return apart && (named || !hasSibling(figures, at)) ? { at: next, cue: 'bare', named } : null;
  }
  return null;
}

/** A figure of the same measure stands before it in its sentence: this one may be a part itself. */
const hasSibling = (figures: Figure[], at: number): boolean =>
  figures.slice(0, at).some((other) => other.sentence === figures[at]!.sentence && isSameMeasure(other, figures[at]!));

/** Words between a total and its parts that speak of another amount. */
const OTHER_AMOUNT = /不含|不包括|去年|上年|同期|增长|增加(?!值)|减少|下降|提高|较(?!差)|同比|另|标准|每/;
/** A slip of the hand that would look so by chance less often than this is taken for one. */
const UNLIKELY = 0.01;
const RATHER_UNLIKELY = 0.05;

function forward(text: string, figures: Figure[], at: number): SumFault | null {
  const total = figures[at]!;
  const start = opening(text, figures, at);
  if (!start || BREAK.test(figures[start.at]!.label)) return null;
  const parts = partsFrom(text, figures, start.at, total);
  const [first] = parts.figures;
  if (!first || OTHER_AMOUNT.test(text.slice(total.quantity.end, first.quantity.start))) return null;
  const [least, most] = sumTolerance(total, parts.figures);
  const value = total.quantity.value;
  const wider = first.depth > total.depth ? 0 : widest(figures, at);
  const whole = parts.kinds === 'complete' && parts.figures.length > 1;
  if (start.cue === 'among' && !whole) {
    const plain = first === figures[start.at] ? (parts.even ? parts.figures : [first]) : [];
    const exceeding = plain.find((part) => isExact(part) && part.quantity.value > value + sumTolerance(total, [part])[1]);
    if (exceeding) return mayExceed(total, exceeding, wider) ? null : fault(total, [exceeding], 'error');
  }
  const sum = sumOf(parts.figures);
  if (parts.figures.length < 2 || parts.open || (sum >= value + least && sum <= value + most)) return null;
  if (addsUp(parts.figures, total)) return null;
  if (whole ? isToldBefore(figures, at, sum) : sum > value && wider >= sum) return null;
  const level = sum > value ? excess(text, total, parts, start) : deficit(text, total, parts, start);
  return level && fault(total, parts.figures, level);
}

/** Whether the first two or more of the parts make the whole: what follows then tells it otherwise. */
function addsUp(parts: Figure[], total: Figure): boolean {
  const { value, step } = total.quantity;
  let sum = 0;
  return parts.some(({ quantity }, at) => {
    sum += quantity.value;
    return at > 0 && Math.abs(sum - value) <= (Number.isInteger(value) && step === 1 ? 0 : step / 2);
  });
}

/** How sure it is that parts of more than the whole are wrong; null where they may well overlap. */
function excess(text: string, total: Figure, parts: Parts, { cue, named }: Opening): Level | null {
  const { kinds, even } = parts;
  if (kinds === 'overlapping') return null;
  if (kinds === 'complete') return 'error';
  if (kinds === 'exclusive') return cue === 'bare' && !named && !isNested(total, parts) ? null : 'error';
  if (cue === 'bare' && parts.figures.some(({ quantity }) => quantity.value > total.quantity.value)) return null;
  const chance = chanceOf(total, parts);
  const isMoney = total.quantity.kind === 'money';
  if (cue === 'whole') return even ? 'doubt' : null;
  if (cue === 'among')
    return even && (kinds === 'alike' || chance < RATHER_UNLIKELY || isListed(text, parts.figures) || (isMoney && parts.closed))
      ? 'doubt'
      : null;
  if (kinds === 'alike' && parts.closed && even) return 'doubt';
  return even && (isListed(text, parts.figures) ? named : parts.closed && chance < RATHER_UNLIKELY) ? 'doubt' : null;
}

/** How sure it is that parts of less than the whole are wrong; null where the list may be of some alone. */
function deficit(text: string, total: Figure, parts: Parts, { cue, named }: Opening): Level | null {
  const { kinds, even } = parts;
  if (kinds === 'overlapping') return null;
  if (kinds === 'complete') return cue === 'bare' && !named && !parts.closed ? null : 'error';
  if (!even) return null;
  const listed = isListed(text, parts.figures);
  if (cue === 'whole' || (cue === 'bare' && named && listed)) return kinds === 'exclusive' ? 'error' : 'doubt';
  if (!parts.closed) return null;
  return chanceOf(total, parts) < (kinds === 'exclusive' ? RATHER_UNLIKELY : UNLIKELY) ? 'doubt' : null;
}

/** In brackets behind the total: there they say of nothing else. */
const isNested = (total: Figure, { figures }: Parts): boolean => figures[0]!.depth > total.depth;

/** How probable it is that the difference looks like one wrong digit by chance; 1 where it does not look so. */
function chanceOf(total: Figure, { figures }: Parts): number {
  const { looks, chance } = misprint(
    sumOf(figures) - total.quantity.value,
    total.quantity.value,
    figures.map(({ quantity }) => quantity.value),
  );
  return looks ? chance : 1;
}

const sumOf = (figures: Figure[]): number => figures.reduce((all, { quantity }) => all + quantity.value, 0);

/** The sum is that of an earlier figure (with or without this one): 其中 speaks of that. */
const isToldBefore = (figures: Figure[], at: number, sum: number): boolean =>
  figures.slice(0, at).some((other) => {
    if (!isSameMeasure(other, figures[at]!) || other.sentence < figures[at]!.sentence - 1) return false;
    const { value, step } = other.quantity;
    return Math.abs(value - sum) <= step || Math.abs(value + figures[at]!.quantity.value - sum) <= step;
  });

/** The largest figure of the same measure before this one in its sentence or the one before: 其中 may speak of that. */
function widest(figures: Figure[], at: number): number {
  const total = figures[at]!;
  let most = 0;
  for (let back = at - 1; back >= 0 && figures[back]!.sentence >= total.sentence - 1; back--) {
    if (!isSameMeasure(total, figures[back]!)) continue;
    const beside = most === 0 && figures[back]!.sentence === total.sentence && /[、和及]/.test(total.gap);
    most = Math.max(most, figures[back]!.quantity.value + (beside ? total.quantity.value : 0));
  }
  return most;
}

/** 净增 and 日均 are no whole that a part could exceed, and 其中 may speak of a larger figure before. */
function mayExceed(total: Figure, part: Figure, wider: number): boolean {
  return wider >= part.quantity.value || /(?<!新)增|减|均|每/.test(total.label) || /累计|总|全/.test(part.label);
}

/** Set apart by 、 throughout: such a list has a plain end. */
function isListed(text: string, parts: Figure[]): boolean {
  return parts.every(
    (part, at) => at === 0 || /^[^，,；;。]*[、和及][^，,；;。]*$/.test(text.slice(parts[at - 1]!.quantity.end, part.quantity.start)),
  );
}

const TOTAL_AFTER =
  /^[，,；;。]?(?:[^，,。；;、]{0,12}?)(?:共计|合计|总计|总共|一共|共有|共|累计|总额|总量|总数|总产量?|总面积|总[\p{Script=Han}]{2,4}为?|总值)[^，,。；;、]{0,12}[：:]?$/u;
const TOTAL_EXCUSED = /涉及|惠及|覆盖|受益|1至|1—|1-|以来|截至/;
const ALL_OF_THEM = /[两三四五六七八九十]项|[两三四五六七八九十]类|合计|以上|上述|总/;

/** Parts before their total: 城市500户、农村800户，共1300户. */
function backward(text: string, figures: Figure[], at: number): SumFault | null {
  const total = figures[at]!;
  let lead = at;
  while (lead > 0 && text.slice(figures[lead - 1]!.quantity.end, figures[lead]!.quantity.start).trim() === '') lead--;
  const before = figures[lead - 1];
  if (!before || before.sentence !== total.sentence) return null;
  const link = text.slice(before.quantity.end, figures[lead]!.quantity.start);
  const named = link.search(/[，,；;]/);
  if (named === -1 || named > 12 || !TOTAL_AFTER.test(link.slice(named)) || TOTAL_EXCUSED.test(link)) return null;
  if (/等[^，。；、]{0,12}[，,]/.test(link)) return null;
  const { parts, mixed } = partsBefore(text, figures, lead, total);
  if (parts.length < 2) return null;
  const value = total.quantity.value;
  const [least, most] = sumTolerance(total, parts);
  const sum = sumOf(parts);
  if ((sum >= value + least && sum <= value + most) || addsUp([...parts].reverse(), total)) return null;
  const kinds = exclusion(parts.map(nameOf));
  if (kinds === 'overlapping') return null;
  if (kinds === 'exclusive' || kinds === 'complete') return fault(total, parts, mixed ? 'doubt' : 'error');
  if (mixed) return null;
  return isListed(text, parts) || kinds === 'alike' || ALL_OF_THEM.test(link) ? fault(total, parts, 'doubt') : null;
}

/** Figures of the total's measure before it, back to where the list begins; `mixed` where other counts stand among them without order. */
function partsBefore(text: string, figures: Figure[], at: number, total: Figure): { parts: Figure[]; mixed: boolean } {
  const parts: Figure[] = [];
  const others = new Map<string, number>();
  for (let back = at - 1; back >= 0; back--) {
    const figure = figures[back]!;
    if (figure.sentence !== total.sentence) break;
    if (figure.depth !== total.depth) continue;
    const gap = text.slice(figures[back - 1]?.quantity.end ?? 0, figure.quantity.start);
    if (isSameMeasure(total, figure)) {
      if (!isExact(figure)) return { parts: [], mixed: true };
      parts.unshift(figure);
    } else if (figure.quantity.kind === 'count' && figure.quantity.value !== parts.length)
      others.set(figure.quantity.unit, (others.get(figure.quantity.unit) ?? 0) + 1);
    if (BREAK.test(gap) || gap.includes('其中') || gap.length > 40) break;
  }
  const together = [...others.values()].every((count) => count === parts.length);
  return { parts, mixed: others.size > 0 && !together };
}

function fault(total: Figure, parts: Figure[], level: Level): SumFault {
  const sum = sumOf(parts);
  return { total, sum, level, parts: { total: total.quantity.text, sum: written(sum, total.quantity) } };
}

import type { Level } from '../../vocabulary/criteria.ts';
import { exclusion } from './exclusive.ts';
import { type Figure, isExact, isSameMeasure, sumTolerance, written } from './figure.ts';

export interface SumFault {
  total: Figure;
  sum: number;
  level: Level;
  parts: Record<string, string | number>;
}

/** Words between two figures after which the second is no part of the same whole. */
const BREAK =
  /同比|环比|增长|增加|下降|减少|上升|提高|降低|较|比(?!例)|去年|上年|上月|同期|累计|人均|户均|平均|每|另|此外|还有|不含|不包括|未计|占|达到|标准|目标|计划|预计|其余|共|合计|总计|总数|以上|以下|余下|剩余|超过|倍/;
const TOTAL_AFTER = /^[，,；;]?(?:[^，,。；;、]{0,8}?)(?:共计|合计|总计|总共|一共|共有|共)[^，,。；;、：:]{0,10}$/;
const TOTAL_EXCUSED = /累计|涉及|惠及|覆盖|受益/;

/** Kinds of quantity that add up. */
const SUMMED = new Set(['count', 'measure', 'money', 'duration']);

/** Totals of a paragraph that their parts contradict. */
export function sumFaults(text: string, figures: Figure[]): SumFault[] {
  const faults: SumFault[] = [];
  figures.forEach((total, at) => {
    const { kind, unit } = total.quantity;
    if (!isExact(total) || !SUMMED.has(kind) || ORDINAL_UNITS.test(unit)) return;
    const fault = forward(text, figures, at) ?? backward(text, figures, at);
    if (fault) faults.push(fault);
  });
  return faults;
}

interface Opening {
  at: number;
  cue: 'among' | 'whole' | 'bare';
}

const AMONG = /(?:^|[，,；;。：:（(、\s])(?:其中|(?<!。)(?:包括|包含))(?![^，。；]*在内)[^。；;]*$/;
const EACH = /(?:分别为|分别是|分别有|分为|分别)[^，,。；;：:]{0,6}$/;
/** A total named as such: 共, 总, or of the whole county. */
const NAMED_TOTAL =
  /(?:共计|合计|总计|总共|一共|共有|总数为?|总量为?|共|总)[^，,。；;、：:（(]{0,10}$|全[国省市县区镇乡][^，,。；;：:]{0,16}$/;
/** Units that number an order or an age instead of counting things. */
const ORDINAL_UNITS = /^(?:届|批|轮|级|号|期|层|岁|代|年|米|公里|度|天|小时|分钟)$/;

/** Where the parts of a total begin, looking past figures of other measures beside it; null where none follow. */
function opening(text: string, figures: Figure[], at: number): Opening | null {
  const total = figures[at]!;
  for (let next = at + 1; next < figures.length && next <= at + 4; next++) {
    const figure = figures[next]!;
    if (figure.quantity.start - total.quantity.end > 80 || figure.sentence > total.sentence + 1) return null;
    const step = text.slice(figures[next - 1]!.quantity.end, figure.quantity.start);
    if (AMONG.test(step)) return { at: next, cue: 'among' };
    if (figure.sentence > total.sentence) return null;
    const named = NAMED_TOTAL.test(total.gap);
    if (EACH.test(step)) return named ? { at: next, cue: 'whole' } : null;
    if (next === at + 1 && /^[^，,。；;、]{0,12}[：:][^，。；]*$/.test(step)) return { at: next, cue: 'whole' };
    if (figure.depth > total.depth && /^[^，。；、]{0,6}[（(]/.test(step)) return { at: next, cue: 'bare' };
    if (!isSameMeasure(total, figure)) continue;
    return named && /^[^，,。；;、]{0,12}[，,]/.test(step) ? { at: next, cue: 'bare' } : null;
  }
  return null;
}

interface Parts {
  figures: Figure[];
  /** 等, 约, 近 and their kin among them: the list says less than all. */
  open: boolean;
  /** Every part is set apart in the same way, so that it is plain where the list ends. */
  even: boolean;
}

const separatorOf = (gap: string): string => /^[^，,；;、和及。]{0,12}([，,；;、和及。])/.exec(gap)?.[1] ?? '';

/** 公办10所。民办12所。: parts of so few units may stand in sentences of their own. */
const SHORT_SENTENCE = 6;

function partsFrom(text: string, figures: Figure[], first: number, total: Figure): Parts {
  const lead = figures[first]!;
  const depth = lead.depth;
  const parts: Figure[] = [];
  const separators = new Set<string>();
  const semicolons = () => [...separators].every((mark) => mark === '；' || mark === ';');
  let open = false;
  for (let at = first; at < figures.length; at++) {
    const figure = figures[at]!;
    if (figure.depth < depth) break;
    if (figure.depth > depth) continue;
    const gap = text.slice(figures[at - 1]?.quantity.end ?? 0, figure.quantity.start);
    if (figure.sentence > lead.sentence && gap.length > SHORT_SENTENCE) break;
    if (at > first && (BREAK.test(gap) || gap.includes('其中') || gap.length > 30)) break;
    if (at > first && /[；;]/.test(gap) && parts.length > 0 && !semicolons()) break;
    if (!isSameMeasure(total, figure)) continue;
    if (at > first && parts.length > 0)
      separators.add(separatorOf(text.slice(parts[parts.length - 1]!.quantity.end, figure.quantity.start)));
    if (!isExact(figure)) open = true;
    parts.push(figure);
  }
  const last = parts[parts.length - 1];
  if (last && /^[^，。；、]{0,12}等/.test(text.slice(last.quantity.end, last.quantity.end + 14))) open = true;
  if (lead.gap.includes('等') && /等(?:为|是|：)/.test(lead.gap)) open = true;
  separators.delete('和');
  separators.delete('及');
  return { figures: parts, open, even: separators.size <= 1 && !separators.has('') };
}

function forward(text: string, figures: Figure[], at: number): SumFault | null {
  const total = figures[at]!;
  const start = opening(text, figures, at);
  if (!start) return null;
  const { figures: parts, open, even } = partsFrom(text, figures, start.at, total);
  if (parts.length === 0 || BREAK.test(figures[start.at]!.label)) return null;
  const first = parts[0]!;
  const between = text.slice(total.quantity.end, first.quantity.start);
  if (/不含|不包括|去年|上年|同期|增长|增加|减少|下降|提高|较|同比|另|标准|每/.test(between)) return null;
  const tolerance = sumTolerance(total, parts);
  const value = total.quantity.value;
  const plain = first === figures[start.at] ? (even ? parts : [first]) : [];
  const exceeding = plain.find((part) => isExact(part) && part.quantity.value > value + tolerance);
  const wider = first.depth > total.depth ? 0 : widest(figures, at);
  if (start.cue === 'among' && exceeding) return mayExceed(total, exceeding, wider) ? null : fault(total, [exceeding], 'error');
  if (parts.length < 2 || open) return null;
  let sum = 0;
  for (const part of parts) {
    sum += part.quantity.value;
    if (part !== first && Math.abs(sum - value) <= tolerance) return null;
  }
  const labels = parts.map(({ label }) => label);
  const kinds = exclusion(labels);
  if (kinds === 'overlapping') return null;
  if (kinds === 'complete') return fault(total, parts, 'error');
  if (sum > value && wider >= sum) return null;
  if (sum > value) {
    if (start.cue === 'among') return kinds === 'exclusive' ? fault(total, parts, 'error') : null;
    if (start.cue === 'whole') return even ? fault(total, parts, kinds === 'exclusive' ? 'error' : 'doubt') : null;
    return kinds === 'exclusive' ? fault(total, parts, 'error') : even && isListed(text, parts) ? fault(total, parts, 'doubt') : null;
  }
  if (start.cue !== 'whole' && !(start.cue === 'bare' && isListed(text, parts))) return null;
  return even ? fault(total, parts, kinds === 'exclusive' ? 'error' : 'doubt') : null;
}

/** The largest figure of the same measure before this one in its sentence or the one before: 其中 may speak of that. */
function widest(figures: Figure[], at: number): number {
  const total = figures[at]!;
  let most = 0;
  for (let back = at - 1; back >= 0 && figures[back]!.sentence >= total.sentence - 1; back--) {
    if (isSameMeasure(total, figures[back]!)) most += figures[back]!.quantity.value;
  }
  return most === 0 ? 0 : most + total.quantity.value;
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

/** Parts before their total: 城市500户、农村800户，共1300户. */
function backward(text: string, figures: Figure[], at: number): SumFault | null {
  const total = figures[at]!;
  const before = figures[at - 1];
  if (!before || before.sentence !== total.sentence) return null;
  const link = text.slice(before.quantity.end, total.quantity.start);
  const named = link.search(/[，,；;]/);
  if (named === -1 || named > 12 || !TOTAL_AFTER.test(link.slice(named)) || TOTAL_EXCUSED.test(link)) return null;
  const parts: Figure[] = [];
  let mixed = false;
  for (let back = at - 1; back >= 0; back--) {
    const figure = figures[back]!;
    if (figure.sentence !== total.sentence) break;
    if (figure.depth !== total.depth) continue;
    if (isSameMeasure(total, figure)) {
      if (!isExact(figure)) return null;
      parts.unshift(figure);
    } else if (figure.quantity.kind === 'count') mixed = true;
    const gap = text.slice(figures[back - 1]?.quantity.end ?? 0, figure.quantity.start);
    if (BREAK.test(gap) || gap.includes('其中') || gap.length > 40) break;
  }
  if (parts.length < 2 || mixed) return null;
  const value = total.quantity.value;
  const tolerance = sumTolerance(total, parts);
  let sum = 0;
  for (let back = parts.length - 1; back >= 0; back--) {
    sum += parts[back]!.quantity.value;
    if (back < parts.length - 1 && Math.abs(sum - value) <= tolerance) return null;
  }
  const kinds = exclusion(parts.map(({ label }) => label));
  if (kinds === 'overlapping' || /等[^，。；、]{0,12}[，,]/.test(link)) return null;
  if (kinds === 'exclusive' || kinds === 'complete') return fault(total, parts, 'error');
  return isListed(text, parts) ? fault(total, parts, 'doubt') : null;
}

function fault(total: Figure, parts: Figure[], level: Level): SumFault {
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  return { total, sum, level, parts: { total: total.quantity.text, sum: written(sum, total.quantity) } };
}

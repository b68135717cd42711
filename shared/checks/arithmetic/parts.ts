import { exclusion } from './exclusive.ts';
import { type Figure, isExact, isSameMeasure, nameOf } from './figure.ts';

/** Words between two figures after which the second is no part of the same whole. */
export const BREAK =
  /同比|环比|增长|增加(?!值)|下降|减少|上升|提高|降低|较(?![差好大小重轻强弱])|比(?!例)|去年|上年|上月|同期|累计|人均|户均|平均|每|另|此外|还有|不含|不包括|未计|占|达到|标准|目标|计划|预计|(?<!公)共(?!产|青|和)|合计|总(?!工会|队|站|部|公司|院)|以上|以下|超过|倍|约合/;

/** Figures that are told as the parts of one whole. */
export interface Parts {
  figures: Figure[];
  /** 等, 约, 近 and their kin among them: the list says less than all. */
  open: boolean;
  /** Every part is set apart in the same way, so that it is plain where the list ends. */
  even: boolean;
  /** How surely the parts exclude each other, by their names. */
  kinds: ReturnType<typeof exclusion>;
  /** The sentence ends behind the last of them. */
  closed: boolean;
}

/** The mark that sets a part apart from the one before: the strongest between them, soon after the latter. */
function separatorOf(between: string): string {
  if (!/^[^，,；;、。和及与]{0,12}[，,；;、。和及与]/.test(between)) return '';
  return ['。', '；', ';', '，', ',', '、', '和', '及', '与'].find((mark) => between.includes(mark)) ?? '';
}

/** 公办10所。民办12所。: parts of so few units may stand in sentences of their own. */
const SHORT_SENTENCE = 6;
/** Longest name of a part with the marks around it, in UTF-16 units. */
const LONGEST_GAP = 30;

/** The parts that begin with figure number `first` and count what `total` counts. Figures of other measures beside them are passed over. */
export function partsFrom(text: string, figures: Figure[], first: number, total: Figure): Parts {
  const lead = figures[first]!;
  const parts: Figure[] = [];
  const separators = new Set<string>();
  let open = false;
  for (let at = first; at < figures.length; at++) {
    const figure = figures[at]!;
    if (figure.depth < lead.depth) break;
    if (figure.depth > lead.depth) continue;
    const gap = text.slice(figures[at - 1]?.quantity.end ?? 0, figure.quantity.start);
    if (figure.sentence > lead.sentence && gap.length > SHORT_SENTENCE) break;
    if (at > first && (BREAK.test(gap) || gap.includes('其中') || gap.length > LONGEST_GAP)) break;
    const last = parts[parts.length - 1];
    if (at > first && /[；;]/.test(gap) && last && ![...separators].every((mark) => mark === '；' || mark === ';')) break;
    if (!isSameMeasure(total, figure)) continue;
    if (last) separators.add(separatorOf(text.slice(last.quantity.end, figure.quantity.start)));
    if (!isExact(figure)) open = true;
    parts.push(figure);
  }
  const last = parts[parts.length - 1];
  if (last && /^[^，。；、]{0,12}等/.test(text.slice(last.quantity.end, last.quantity.end + 14))) open = true;
  if (lead.gap.includes('等') && /等(?:为|是|：)/.test(lead.gap)) open = true;
  for (const mark of ['和', '及', '与']) separators.delete(mark);
  return {
    figures: parts,
    open,
    even: separators.size <= 1 && !separators.has(''),
    kinds: exclusion(parts.map(nameOf)),
    closed: last !== undefined && /^[^，,；;、\d]{0,8}(?:[。！）)]|$)/.test(text.slice(last.quantity.end, last.quantity.end + 10)),
  };
}

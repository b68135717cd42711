import { type Figure, figuresOf, isExact } from '../arithmetic/figure.ts';
import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Gist } from '../passages.ts';
import type { PassageReading } from '../reading.ts';

/** A figure that says of a whole how much of one thing it has; offsets in the passage. */
interface Claim {
  /** What is counted, where, in what unit, and by which dates of its sentence. */
  key: string;
  figure: Figure;
}

/** Whose figure it is: only a whole has one figure of a thing. */
const WHOLE = /全[国省市县区镇乡村局]|我[省市县区镇乡局]/;
/** Figures of a change, a rate, a plan or another time are not the figure of the thing. */
const OTHER =
  /每|均|同比|环比|增|减|降|升|提高|比|较|其中|目标|计划|预计|力争|将|拟|新|再|又|还|另|去年|上年|同期|此前|原有|曾|前|后|最|从|由|到|至|仅|占|第|名列|超/;
/** Words between the thing and its figure that say nothing of which thing it is. */
const FILLERS = /目前|现|已经|已|共计|共有|共|总数|总计|总|合计|累计|有|为|达到|达|是|了|约|数量|的/g;

const claimsByReading = new WeakMap<PassageReading, Claim[]>();

function claimsIn(reading: PassageReading): Claim[] {
  let claims = claimsByReading.get(reading);
  if (!claims) {
    claims = WHOLE.test(reading.text) ? figuresOf(reading.text, reading.quantities).flatMap((figure) => claimOf(figure, reading)) : [];
    claimsByReading.set(reading, claims);
  }
  return claims;
}

function claimOf(figure: Figure, { text, dates, sentences }: PassageReading): Claim[] {
  const { quantity, label } = figure;
  if (!['count', 'money', 'measure', 'percent'].includes(quantity.kind) || !isExact(figure)) return [];
  if (!WHOLE.test(label) || OTHER.test(label)) return [];
  const thing = label.replace(FILLERS, '').trim();
  if (thing.length < 4) return [];
  const sentence = sentences.find(({ start, end }) => start <= quantity.start && quantity.end <= end);
  if (!sentence || /、$/.test(text.slice(0, quantity.start - label.length))) return [];
  const times = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).map((date) => date.value ?? date.text);
  return [{ key: [thing, quantity.noun ?? '', quantity.unit, ...times].join('|'), figure }];
}

/** The claims of some passages; `start` is that of the passage among these. */
const claimsMade: Gist<readonly { claim: Claim; start: number }[]> = (readings) => {
  const made: { claim: Claim; start: number }[] = [];
  let start = 0;
  for (const reading of readings) {
    for (const claim of claimsIn(reading)) made.push({ claim, start });
    start += reading.text.length;
  }
  return made;
};

/** The same thing of the same whole at the same time with two figures, in two sentences of the body. Told at the second. */
export function figureNotes(facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const first = new Map<string, { figure: Figure; sentence: string }>();
  const notes: Omit<DocumentNote, 'rule'>[] = [];
  for (const [{ claim, start: within }, groupStart] of facts.passages.body.picked(claimsMade)) {
    const { key, figure } = claim;
    const start = groupStart + within;
    const sentence = `${start} ${figure.sentence}`;
    const other = first.get(key);
    if (!other) first.set(key, { figure, sentence });
    else if (other.sentence !== sentence && differ(other.figure, figure)) {
      const { text, start: from, end } = figure.quantity;
      notes.push({ field: 'body', start: start + from, end: start + end, parts: { text, other: other.figure.quantity.text } });
    }
  }
  return notes;
}

/** More apart than rounding to the coarser of the two makes them. */
function differ({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const coarser = Math.max(a.step, b.step);
  return Math.abs(a.value - b.value) >= (a.step === b.step ? coarser * 0.5 : coarser);
}

import type { QuantityReading } from '../../text/reading.ts';
import type { Claim } from './claims.ts';
import type { SourceReading } from './reading.ts';
import type { Verdict } from './trace.ts';

/** A claim with what was found for it. */
export interface Judged {
  claim: Claim;
  found: Verdict;
}

/** Longest wording between two figures that still ties them together: 提高到, 增加至, ，其中城市. */
const LONGEST_TIE = 12;

/**
 * A figure without backing whose neighbour in the same sentence is backed stands in a known place of the source:
 * 由580元提高到612元 against 由580元提高到621元. Where the source has the same words between the two and another figure there,
 * that figure contradicts it. Changes the verdicts in place; `text` is the body that the claims' offsets count in.
 */
export function holdAgainstNeighbours(judged: Judged[], text: string, sources: SourceReading[]): void {
  const figures = judged.filter(({ claim }) => claim.what === 'number' && claim.quantity !== null);
  figures.forEach((one, index) => {
    if (one.found.verdict !== 'untraced') return;
    const rival = rivalAfter(figures[index - 1], one, text, sources) ?? rivalBefore(one, figures[index + 1], text, sources);
    if (rival) one.found = { verdict: 'contradicted', place: rival };
  });
}

function rivalAfter(before: Judged | undefined, one: Judged, text: string, sources: SourceReading[]): Verdict['place'] {
  const place = before?.found.verdict === 'traced' ? before.found.place : null;
  const tie = before && tieOf(text.slice(before.claim.end, one.claim.start));
  const source = place && sources.find(({ id }) => id === place.source);
  if (!place || !tie || !source?.text.startsWith(tie, place.end)) return null;
  return rivalAt(source, one, ({ start }) => start === place.end + tie.length);
}

function rivalBefore(one: Judged, after: Judged | undefined, text: string, sources: SourceReading[]): Verdict['place'] {
  const place = after?.found.verdict === 'traced' ? after.found.place : null;
  const tie = after && tieOf(text.slice(one.claim.end, after.claim.start));
  const source = place && sources.find(({ id }) => id === place.source);
  if (!place || !tie || !source || source.text.slice(place.start - tie.length, place.start) !== tie) return null;
  return rivalAt(source, one, ({ end }) => end === place.start - tie.length);
}

/** Words that tie two figures; null where the sentence ends between them or nothing but a mark stands there. */
function tieOf(between: string): string | null {
  return between.length <= LONGEST_TIE && /\p{Script=Han}{2}/u.test(between) && !/[。；！？\n]/.test(between) ? between : null;
}

function rivalAt(source: SourceReading, { claim }: Judged, stands: (other: QuantityReading) => boolean): Verdict['place'] {
  const mine = claim.what === 'number' ? claim.quantity : null;
  const other = source.quantities.find(stands);
  if (!mine || !other || other.unit !== mine.unit || other.kind !== mine.kind) return null;
  const plain = [mine, other].every(({ bound, high }) => bound === 'exact' && high === null);
  return plain ? { source: source.id, start: other.start, end: other.end } : null;
}

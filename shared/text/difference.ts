import { diffArrays } from 'diff';

export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** The words of a text and everything between them; joined again they are the text. */
export function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What changed from one text to the other, by words: without the removed parts it is `to`, without the added ones `from`. */
export function difference(from: string, to: string): DifferencePart[] {
  return diffArrays(wordsOf(from), wordsOf(to)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** How many places differ; a removal directly followed by an addition is one. */
export function countChanges(parts: readonly DifferencePart[]): number {
  return parts.filter(({ kind }, index) => kind !== 'same' && (index === 0 || parts[index - 1]?.kind === 'same')).length;
}

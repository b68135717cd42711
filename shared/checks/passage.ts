import { tableOf } from '../text/characters.ts';

/** Longest passage in UTF-16 units; what a keystroke costs follows from it. */
export const PASSAGE_LIMIT = 1_000;

/** A paragraph, or a piece of a long one that ends at a sentence's end. `whole` is true for a paragraph in one piece. */
export interface Passage {
  text: string;
  start: number;
  whole: boolean;
}

const LINE_FEED = 10;
const SENTENCE_ENDS = tableOf('。！？；!?;');

/**
 * Where the passage that begins at `start` ends (its line feed included). Depends only on the text from `start` to at most one unit
 * past the limit, so that after an edit the cutting falls into step again.
 */
export function passageEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + PASSAGE_LIMIT);
  let sentenceEnd = -1;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED) return at + 1;
    if (SENTENCE_ENDS[unit] === 1) sentenceEnd = at + 1;
  }
  if (limit === text.length) return limit;
  if (sentenceEnd !== -1) return sentenceEnd;
  const splitsPair = text.charCodeAt(limit - 1) >= 0xd800 && text.charCodeAt(limit - 1) <= 0xdbff;
  return splitsPair ? limit - 1 : limit;
}

/** Cuts a text into passages; joined they are the text. */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  let atLineStart = true;
  for (let start = 0; start < text.length; ) {
    const end = passageEnd(text, start);
    const endsLine = end === text.length || text.charCodeAt(end - 1) === LINE_FEED;
    passages.push({ text: text.slice(start, end), start, whole: atLineStart && endsLine });
    atLineStart = endsLine;
    start = end;
  }
  return passages;
}

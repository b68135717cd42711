import { tableOf } from './characters.ts';
import type { Span } from './reading.ts';

export interface Paragraph extends Span {
  text: string;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

function breaksLine(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

/**
 * The lines of a text that aren't empty, with their offsets in it; line breaks (\n, \r\n, \r, U+2028, U+2029) belong to none.
 * Blanks at the ends of a line stay, so that offsets in the paragraph plus `start` are offsets in the text.
 */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !breaksLine(text.charCodeAt(at))) continue;
    if (at > start) found.push({ text: text.slice(start, at), start, end: at });
    start = at + 1;
  }
  return found;
}

const ENDS = tableOf('。！？!?…');
const CLOSERS = tableOf('”’」』）)》〉】〕"');
const FULL_STOP = '.'.charCodeAt(0);

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A half-width full stop ends a sentence unless it stands inside a figure, an address or a numbering (3.5, www.a.cn, 1.明确). */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (ENDS[code] === 1) return true;
  if (code !== FULL_STOP || at === 0) return false;
  if (at + 1 < text.length && isAsciiWord(text.charCodeAt(at + 1))) return false;
  return !isAsciiWord(text.charCodeAt(at - 1)) || at + 1 === text.length;
}

/**
 * The sentences of a paragraph with their offsets in it, ended by 。！？… or their half-width kin, closing quotation marks included.
 * They follow each other without gap; leading blanks belong to the sentence that follows.
 */
export function sentences(paragraph: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at < paragraph.length; at++) {
    if (!endsSentence(paragraph, at)) continue;
    let end = at + 1;
    while (end < paragraph.length && (endsSentence(paragraph, end) || CLOSERS[paragraph.charCodeAt(end)] === 1)) end++;
    found.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < paragraph.length) found.push({ start, end: paragraph.length });
  return found;
}

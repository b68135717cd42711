import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Gist } from '../passages.ts';
import type { PassageReading } from '../reading.ts';
import type { NumberingRule } from '../rule.ts';

/** A number that begins a section or an item; offsets in the passage. */
interface Marker {
  /** Which row of numbers it belongs to: 0 to 3 are the four levels of official documents, the rest stand beside them. */
  row: number;
  number: number;
  text: string;
  start: number;
  end: number;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
/** Beginnings of paragraphs by level (GB/T 9704): 一、（一） 1. （1）, and 第一，. */
const LEADING = [
  new RegExp(`^[\\s　]*(${CHINESE})、`),
  new RegExp(`^[\\s　]*[（(](${CHINESE})[）)]`),
  /^[\s　]*(\d{1,2})[.．、](?:(?!\d)|(?=(?:19|20)\d{2}年))/,
  /^[\s　]*[（(](\d{1,2})[）)]/,
  new RegExp(`^[\\s　]*第(${CHINESE})[，,、：:]`),
];
const LEVELS = 4;
/** 一是……二是 within a paragraph; 是 and 要 are rows of their own. */
const INLINE = new RegExp(`(?<=^|[。；：;:，,\\s　])(${CHINESE})(是|要)(?=\\p{Script=Han})`, 'gu');
const INLINE_ROWS: Record<string, number> = { 是: LEADING.length, 要: LEADING.length + 1 };
const ROWS = LEADING.length + 2;
/** 1. and （1） also number notes and tables, where the same number comes again. */
const DIGIT_ROWS = new Set([2, 3]);
/** A farther leap is another list, or a passage quoted from one. */
const FARTHEST = 4;

const DIGITS = '零一二三四五六七八九';

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const ten = written.indexOf('十');
  if (ten === -1) return written.length === 1 ? DIGITS.indexOf(written) : Number.NaN;
  return (ten === 0 ? 1 : DIGITS.indexOf(written[0]!)) * 10 + (written.length > ten + 1 ? DIGITS.indexOf(written[ten + 1]!) : 0);
}

/** The markers within a passage, and the one it begins with, which counts where it begins a line. */
interface Markers {
  leading: Marker | null;
  inline: Marker[];
}

const markersByReading = new WeakMap<PassageReading, Markers>();

function markersIn(reading: PassageReading): Markers {
  let markers = markersByReading.get(reading);
  if (!markers) {
    markers = { leading: leadingOf(reading.text), inline: inlineOf(reading.text) };
    markersByReading.set(reading, markers);
  }
  return markers;
}

/** Whether a passage may begin with a marker at all. */
const MAY_LEAD = /^[\s　]*[（(第一二三四五六七八九十\d]/;

function leadingOf(text: string): Marker | null {
  const row = MAY_LEAD.test(text) ? LEADING.findIndex((leading) => leading.test(text)) : -1;
  if (row === -1) return null;
  const match = LEADING[row]!.exec(text)!;
  const start = match[0].search(/[^\s　]/);
  return { row, number: numberOf(match[1]!), text: match[0].slice(start), start, end: match[0].length };
}

function inlineOf(text: string): Marker[] {
  if (!/[二三四五六七八九十][是要]/.test(text)) return NO_MARKERS;
  return [...text.matchAll(INLINE)].map((match) => {
    const at = { start: match.index, end: match.index + match[0].length };
    return { row: INLINE_ROWS[match[2]!]!, number: numberOf(match[1]!), text: match[0], ...at };
  });
}

const NO_MARKERS: Marker[] = [];

/** The markers of some passages, offsets among these; `opening` stands at the very beginning and counts where that begins a line. */
interface Numbered {
  opening: Marker | null;
  rest: Marker[];
  endsLine: boolean;
  length: number;
}

const numbered: Gist<Numbered> = (readings) => {
  const all: Numbered = { opening: null, rest: [], endsLine: true, length: 0 };
  for (const reading of readings) {
    const { leading, inline } = markersIn(reading);
    if (all.length === 0) all.opening = leading;
    else if (leading && all.endsLine) all.rest.push(moved(leading, all.length));
    for (const marker of inline) all.rest.push(moved(marker, all.length));
    all.endsLine = reading.text.endsWith('\n');
    all.length += reading.text.length;
  }
  return all;
};

const moved = (marker: Marker, by: number): Marker => ({ ...marker, start: marker.start + by, end: marker.end + by });

/** Numbers that leave one out (一、三、) or come twice (二、二、) in a row that counts up. Another beginning at one is another list. */
export function numberingNotes({ test }: NumberingRule, facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const notes: Omit<DocumentNote, 'rule'>[] = [];
  const last = new Array<number>(ROWS).fill(0);
  const take = ({ row, number, text, start, end }: Marker, groupStart: number): void => {
    const before = last[row]!;
    const jumps = before > 0 && number > before + 1 && number <= before + FARTHEST;
    const repeats = before > 1 && number === before && !DIGIT_ROWS.has(row);
    if (test === 'jump' ? jumps : repeats)
      notes.push({ field: 'body', start: groupStart + start, end: groupStart + end, parts: { text, before, number } });
    last[row] = number;
    if (row < LEVELS) last.fill(0, row + 1);
  };
  let beginsLine = true;
  let groupStart = 0;
  for (const { opening, rest, endsLine, length } of facts.passages.body.gists(numbered)) {
    if (opening && beginsLine) take(opening, groupStart);
    for (const marker of rest) take(marker, groupStart);
    beginsLine = endsLine;
    groupStart += length;
  }
  return notes;
}

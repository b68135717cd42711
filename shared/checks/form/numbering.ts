import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
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

const markersByReading = new WeakMap<PassageReading, Marker[]>();

function markersIn(reading: PassageReading, beginsLine: boolean): Marker[] {
  const known = markersByReading.get(reading);
  if (known) return known;
  const markers: Marker[] = [];
  const { text } = reading;
  const row = beginsLine ? LEADING.findIndex((leading) => leading.test(text)) : -1;
  if (row !== -1) {
    const match = LEADING[row]!.exec(text)!;
    const start = match[0].search(/[^\s　]/);
    markers.push({ row, number: numberOf(match[1]!), text: match[0].slice(start), start, end: match[0].length });
  }
  if (/[二三四五六七八九十][是要]/.test(text)) {
    for (const match of text.matchAll(INLINE)) {
      const at = { start: match.index, end: match.index + match[0].length };
      markers.push({ row: INLINE_ROWS[match[2]!]!, number: numberOf(match[1]!), text: match[0], ...at });
    }
  }
  markersByReading.set(reading, markers);
  return markers;
}

/** Numbers that leave one out (一、三、) or come twice (二、二、) in a row that counts up. Another beginning at one is another list. */
export function numberingNotes({ test }: NumberingRule, facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const notes: Omit<DocumentNote, 'rule'>[] = [];
  const last = new Array<number>(ROWS).fill(0);
  let beginsLine = true;
  for (const { reading, start } of facts.body) {
    for (const { row, number, text, ...span } of markersIn(reading, beginsLine)) {
      const before = last[row]!;
      const jumps = before > 0 && number > before + 1 && number <= before + FARTHEST;
      const repeats = before > 1 && number === before && !DIGIT_ROWS.has(row);
      if (test === 'jump' ? jumps : repeats)
        notes.push({ field: 'body', start: start + span.start, end: start + span.end, parts: { text, before, number } });
      last[row] = number;
      if (row < LEVELS) last.fill(0, row + 1);
    }
    beginsLine = reading.text.endsWith('\n');
  }
  return notes;
}

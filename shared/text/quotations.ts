import { isHan } from './characters.ts';
import type { QuotationReading } from './reading.ts';
import type { Scan } from './scanned.ts';

type Kind = QuotationReading['kind'];

const PAIRS: [open: string, close: string, kind: Kind][] = [
  ['“', '”', 'quote'],
  ['‘', '’', 'quote'],
  ['「', '」', 'quote'],
  ['『', '』', 'quote'],
  ['《', '》', 'title'],
  ['〈', '〉', 'title'],
  ['（(', '）)', 'bracket'],
  ['〔', '〕', 'bracket'],
  ['【', '】', 'bracket'],
  ['［[', '］]', 'bracket'],
];

/** Each mark with its family; full and half width of a bracket may close each other. */
const OPENERS = new Map<string, number>();
const CLOSERS = new Map<string, number>();
PAIRS.forEach(([open, close], family) => {
  for (const mark of open) OPENERS.set(mark, family);
  for (const mark of close) CLOSERS.set(mark, family);
});
const STRAIGHT = PAIRS.length;

/** All quotation marks and brackets, for the scanner. */
export const MARKS: string = `"${PAIRS.map(([open, close]) => open + close).join('')}`;

function reading(text: string, start: number, end: number, family: number, closed: boolean): QuotationReading {
  const kind = PAIRS[family]?.[2] ?? 'quote';
  return {
    text: text.slice(start, end),
    start,
    end,
    value: text.slice(start + 1, closed ? end - 1 : end),
    certainty: 'sure',
    kind,
    closed,
  };
}

/** A closing mark without an opening one; that of a numbering (1), a)) and an apostrophe are none. */
function stray(text: string, at: number, family: number): boolean {
  if (PAIRS[family]![2] === 'quote') return text.charAt(at) !== '’' || !/[A-Za-z]/.test(text.charAt(at - 1));
  return PAIRS[family]![2] === 'title' || !(/[0-9０-９A-Za-z]/.test(text.charAt(at - 1)) || (at < 4 && isHan(text, at - 1)));
}

/** Quotations, titles and brackets of a scanned paragraph, in order of their beginnings. */
export function quotationsIn({ text, marks }: Scan): QuotationReading[] {
  const found: QuotationReading[] = [];
  const open: number[][] = Array.from({ length: STRAIGHT + 1 }, () => []);
  for (const at of marks) {
    const mark = text.charAt(at);
    const opens = OPENERS.get(mark);
    if (opens !== undefined) {
      open[opens]!.push(at);
      continue;
    }
    const family = CLOSERS.get(mark) ?? STRAIGHT;
    const start = open[family]!.pop();
    if (start !== undefined) found.push(reading(text, start, at + 1, family, true));
    else if (family === STRAIGHT) open[STRAIGHT]!.push(at);
    else if (stray(text, at, family)) found.push({ ...reading(text, at, at + 1, family, false), value: '' });
  }
  open.forEach((starts, family) => {
    starts.forEach((start, index) => {
      found.push(reading(text, start, starts[index + 1] ?? text.length, family, false));
    });
  });
  return found.sort((a, b) => a.start - b.start);
}

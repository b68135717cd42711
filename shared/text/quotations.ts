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

/** Family of each opening mark plus one, of each closing mark negative; full and half width of a bracket may close each other. */
const FAMILY = new Int8Array(65536);
PAIRS.forEach(([open, close], family) => {
  for (const mark of open) FAMILY[mark.charCodeAt(0)] = family + 1;
  for (const mark of close) FAMILY[mark.charCodeAt(0)] = -family - 1;
});
const STRAIGHT = PAIRS.length;
/** Quotations within quotations beyond this are none: the outermost mark is taken to be unclosed. */
const DEEPEST = 16;

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
  const open: (number[] | undefined)[] = [];
  for (const at of marks) {
    const family = FAMILY[text.charCodeAt(at)]!;
    const index = family === 0 ? STRAIGHT : Math.abs(family) - 1;
    const start = family > 0 ? undefined : open[index]?.pop();
    if (start !== undefined) found.push(reading(text, start, at + 1, index, true));
    else if (family < 0) {
      if (stray(text, at, index)) found.push({ ...reading(text, at, at + 1, index, false), value: '' });
    } else {
      open[index] ??= [];
      open[index].push(at);
      if (open[index].length > DEEPEST) found.push(reading(text, open[index].shift()!, at, index, false));
    }
  }
  open.forEach((starts, family) => {
    starts?.forEach((start, index) => {
      found.push(reading(text, start, starts[index + 1] ?? text.length, family, false));
    });
  });
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

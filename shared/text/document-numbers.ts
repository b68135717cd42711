import { ARABIC, isHan, skipBlanks, tableOf } from './characters.ts';
import type { DocumentNumberReading } from './reading.ts';
import type { Scan } from './scanned.ts';

const CLOSE: Record<string, string> = { '〔': '〕', '[': ']', '［': '］', '【': '】', '(': ')', '（': '）', '﹝': '﹞' };
const STOP = tableOf('据照按的和与及以由见号等文将在第');
const LONGEST_ISSUER = 8;

function digits(text: string, at: number): { value: number; end: number } | null {
  let value = 0;
  let end = at;
  while (end < text.length && end - at < 7 && ARABIC[text.charCodeAt(end)]! >= 0) value = value * 10 + ARABIC[text.charCodeAt(end++)]!;
  return end > at ? { value, end } : null;
}

function issuerStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_ISSUER && isHan(text, start - 1) && STOP[text.charCodeAt(start - 1)] === 0) start--;
  return text.charCodeAt(start) >= 0xdc00 && text.charCodeAt(start) <= 0xdfff ? start + 1 : start;
}

function numberAt(text: string, open: number): DocumentNumberReading | null {
  const close = CLOSE[text.charAt(open)];
  const year = close ? digits(text, open + 1) : null;
  if (!year || year.end - open !== 5 || text.charAt(year.end) !== close) return null;
  let at = skipBlanks(text, year.end + 1);
  if (text.charAt(at) === '第') at++;
  const number = digits(text, at);
  if (!number || text.charAt(number.end) !== '号') return null;
  const start = issuerStart(text, open);
  const issuer = text.slice(start, open);
  if (issuer === '') return null;
  return {
    text: text.slice(start, number.end + 1),
    start,
    end: number.end + 1,
    value: `${issuer}〔${year.value}〕${number.value}号`,
    certainty: text.charAt(open) === '〔' ? 'sure' : 'likely',
    issuer,
    year: year.value,
    number: number.value,
    proper: text.charAt(open) === '〔',
  };
}

/** Numbers of documents in a scanned paragraph, in order. */
export function documentNumbersIn({ text, marks }: Scan): DocumentNumberReading[] {
  const found: DocumentNumberReading[] = [];
  for (const at of marks) {
    const number = numberAt(text, at);
    if (number) found.push(number);
  }
  return found;
}

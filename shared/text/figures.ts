import { ARABIC, tableOf } from './characters.ts';

const POINT = tableOf('.．');
const COMMA = ','.charCodeAt(0);
const WIDE_COMMA = '，'.charCodeAt(0);

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && ARABIC[text.charCodeAt(end)]! >= 0) end++;
  return end;
}

/** End of the groups of three that follow 1 to 3 digits, `end` itself where there are none. A full-width comma groups full-width digits only. */
function groupsEnd(text: string, start: number, end: number): number {
  if (end - start > 3) return end;
  let last = end;
  for (;;) {
    const mark = text.charCodeAt(last);
    const wide = mark === WIDE_COMMA && text.charCodeAt(last - 1) > 0xff00 && text.charCodeAt(last + 1) > 0xff00;
    if ((mark !== COMMA && !wide) || last - start > 24) return last;
    if (digitsEnd(text, last + 1) !== last + 4) return last;
    last += 4;
  }
}

function folded(text: string, start: number, end: number): string {
  let digits = '';
  for (let at = start; at < end; at++) {
    const digit = ARABIC[text.charCodeAt(at)]!;
    if (digit >= 0) digits += digit;
    else if (POINT[text.charCodeAt(at)] === 1) digits += '.';
  }
  return digits;
}

/** Digits that a number holds exactly. */
const EXACT = 15;

function plainValue(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + ARABIC[text.charCodeAt(at)]!;
  return value;
}

export interface Figure {
  value: number;
  decimals: number;
  end: number;
}

/** An Arabic figure with thousands separators and decimals. Two points (2026.11.23) are a date or a numbering: the first part alone is read. */
export function readFigure(text: string, start: number): Figure {
  const whole = digitsEnd(text, start);
  const grouped = groupsEnd(text, start, whole);
  let end = grouped;
  let decimals = 0;
  if (POINT[text.charCodeAt(grouped)] === 1) {
    const fraction = digitsEnd(text, grouped + 1);
    const again = POINT[text.charCodeAt(fraction)] === 1 && ARABIC[text.charCodeAt(fraction + 1)]! >= 0;
    if (fraction > grouped + 1 && !again) {
      decimals = fraction - grouped - 1;
      end = fraction;
    }
  }
  return { value: end === whole && end - start <= EXACT ? plainValue(text, start, end) : Number(folded(text, start, end)), decimals, end };
}

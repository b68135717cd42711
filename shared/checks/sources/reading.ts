import { civilOf } from '../../text/calendar.ts';
import { CHINA } from '../../text/dates.ts';
import { readFacts } from '../../text/facts.ts';
import type { DateReading, DocumentNumberReading, NumberReading, QuantityReading, QuotationReading } from '../../text/reading.ts';
import type { SourceText } from '../context.ts';
import { passagesOf } from '../passage.ts';

/** A source as the draft is held against it; offsets in the source's text. */
export interface SourceReading {
  id: string;
  /** Title and text in half width without blanks and marks, to find wordings in. */
  plain: Plain;
  quantities: QuantityReading[];
  numbers: NumberReading[];
  dates: DateReading[];
  /** Quotations and titles that close. */
  quotations: QuotationReading[];
  documents: DocumentNumberReading[];
  /** The year that it is read in. */
  year: number;
  text: string;
}

/** A text with its blanks and marks taken out, and where each unit stood. */
export interface Plain {
  text: string;
  offsets: number[];
}

const FULL_WIDTH_GAP = 0xfee0;
/** Brackets of any make are alike: 〔2021〕 is [2021]. */
const OPENS = '〔[【';
const CLOSES = '〕]】';

/** Digits and letters in half width; blanks, thousands separators and quotation marks left out. */
export function plainOf(text: string): Plain {
  let plain = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_GAP) : text[at]!;
    const separator = (unit === ',' || unit === ' ') && /\d/.test(text[at - 1] ?? '') && /^\d{3}/.test(text.slice(at + 1, at + 4));
    if (separator || /[\s“”"'‘’「」『』]/.test(unit)) continue;
    plain += OPENS.includes(unit) ? '(' : CLOSES.includes(unit) ? ')' : unit;
    offsets.push(at);
  }
  return { text: plain, offsets };
}

export const yearOf = (now: Date): number => civilOf(now, CHINA).day.year;

export function readSource(source: SourceText, now: Date): SourceReading {
  const reading: SourceReading = {
    id: source.id,
    plain: plainOf(source.text),
    quantities: [],
    numbers: [],
    dates: [],
    quotations: [],
    documents: [],
    year: yearOf(now),
    text: source.text,
  };
  for (const { text, start } of passagesOf(source.text)) {
    const facts = readFacts(text, { now });
    const shift = <T extends { start: number; end: number }>(one: T): T => ({ ...one, start: one.start + start, end: one.end + start });
    reading.quantities.push(...facts.quantities.map(shift));
    reading.numbers.push(...facts.numbers.map(shift));
    reading.dates.push(...facts.dates.map(shift));
    reading.documents.push(...facts.documentNumbers.map(shift));
    reading.quotations.push(...facts.quotations.filter(({ closed, kind }) => closed && kind !== 'bracket').map(shift));
  }
  return reading;
}

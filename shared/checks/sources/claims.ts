import type { DateReading, NumberReading, QuantityReading } from '../../text/reading.ts';
import type { Placed } from '../document-facts.ts';

/** One thing the body says that a source should back; offsets in the body. */
export type Claim = { start: number; end: number; text: string } & (
  | { what: 'number'; quantity: QuantityReading | null; number: (NumberReading & Beside) | null }
  | { what: 'date'; date: DateReading; after: string }
  | { what: 'name' | 'organisation' | 'quotation'; value: string }
);

/** The units before and after a plain number: 第9届, 5G, T3. */
export interface Beside {
  before: string;
  after: string;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

/** What the body claims, in order of place. Numbers inside dates, document numbers and quantities are told once. */
export function claimsOf(body: readonly Placed[]): Claim[] {
  return body.flatMap(({ reading, start }) => {
    const at = (span: { start: number; end: number; text: string }) => ({
      start: span.start + start,
      end: span.end + start,
      text: span.text,
    });
    const taken = [...reading.dates, ...reading.quantities, ...reading.documentNumbers];
    const claims: Claim[] = [
      ...reading.quantities.filter(isFigure).map((quantity) => ({ ...at(quantity), what: 'number' as const, quantity, number: null })),
      ...reading.numbers
        .filter((number) => number.style !== 'chinese' && !taken.some((span) => overlaps(span, number)))
        .map((number) => ({
          ...at(number),
          what: 'number' as const,
          quantity: null,
          number: { ...number, ...besideOf(reading.text, number) },
        })),
      ...reading.dates
        .filter(({ grain, text }) => grain !== 'vague' && NUMBERED.test(text))
        .map((date) => ({ ...at(date), what: 'date' as const, date, after: reading.text.slice(date.end, date.end + 8) })),
      ...reading.people.map((person) => ({
        start: person.name.start + start,
        end: person.name.end + start,
        text: person.value,
        what: 'name' as const,
        value: person.value,
      })),
      ...reading.organisations.map((organisation) => ({ ...at(organisation), what: 'organisation' as const, value: organisation.value })),
      ...reading.quotations
        .filter(({ kind, value }) => kind === 'quote' && value.length >= 4)
        .map((quotation) => ({ ...at(quotation), what: 'quotation' as const, value: quotation.value })),
    ];
    return claims.sort((a, b) => a.start - b.start);
  });
}

const NAMING = /[第A-Za-z号届期次代]/;

/** What makes a plain number the name of something, so that the same number elsewhere does not back it. */
export function besideOf(text: string, { start, end }: { start: number; end: number }): Beside {
  const named = (unit: string | undefined) => (unit !== undefined && NAMING.test(unit) ? unit : '');
  return { before: named(text[start - 1]), after: named(text[end]) };
}

/** 一个, 两国 and their kin are seldom figures that anyone would look up. */
const isFigure = ({ certainty, value, text }: QuantityReading) => certainty !== 'guess' && !(value <= 3 && /^[一两三]/.test(text));

/** 今天, 上周 and 本月 name no figure that a source would have to back. */
const NUMBERED = /[\d０-９〇零一二三四五六七八九十]/;

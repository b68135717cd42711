import type {
  DateReading,
  DocumentNumberReading,
  NumberReading,
  ParagraphFacts,
  PersonReading,
  QuantityReading,
} from '../../text/reading.ts';

/** A passage of the body with its facts, and where it stands. */
export interface ReadPassage {
  reading: ParagraphFacts & { text: string };
  start: number;
}

type Span = { start: number; end: number };

/** One thing the body says that a source should back; offsets in the body. */
export type Claim = Span & { text: string } & (
    | {
        what: 'number';
        quantity: QuantityReading | null;
        number: (NumberReading & Beside) | null;
        document: DocumentNumberReading | null;
        /** The words before and behind it within its clause. */
        around: [before: string, after: string];
      }
    | { what: 'date'; date: DateReading; before: string; after: string; sentence: string }
    /** `offices`: the office before the name, with the words that lead to it and alone. */
    | { what: 'name'; value: string; offices: string[] }
    | { what: 'organisation' | 'quotation'; value: string }
  );

/** The units before and after a plain number: 第9届, 5G, T3. */
export interface Beside {
  before: string;
  after: string;
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** What the body claims, in order of place. Numbers inside dates, document numbers and quantities are told once. */
export function claimsOf(body: readonly ReadPassage[]): Claim[] {
  return body.flatMap(({ reading, start }) => {
    const at = (span: Span & { text: string }) => ({ start: span.start + start, end: span.end + start, text: span.text });
    const taken = [...reading.dates, ...reading.quantities, ...reading.documentNumbers];
    const number = { what: 'number', quantity: null, number: null, document: null, around: ['', ''] } as const;
    const claims: Claim[] = [
      ...reading.quantities
        .filter(isFigure)
        .map((quantity): Claim => ({ ...at(quantity), ...number, quantity, around: aroundOf(reading.text, quantity) })),
      ...reading.numbers
        .filter((one) => one.style !== 'chinese' && !taken.some((span) => overlaps(span, one)))
        .map((one): Claim => ({ ...at(one), ...number, around: ['', ''], number: { ...one, ...besideOf(reading.text, one) } })),
      ...reading.documentNumbers.map((document): Claim => ({ ...at(document), ...number, around: ['', ''], document })),
      ...reading.dates
        .filter(({ grain, text }) => grain !== 'vague' && NUMBERED.test(text))
        .map((date) => ({ ...at(date), what: 'date' as const, date, ...besideDate(reading, date) })),
      ...reading.people.map((person) => ({
        ...at({ ...person.name, text: person.value }),
        what: 'name' as const,
        value: person.value,
        offices: officesOf(reading.text, person),
      })),
      ...reading.organisations.map((organisation) => ({ ...at(organisation), what: 'organisation' as const, value: organisation.value })),
      ...reading.quotations
        .filter(({ kind, value, closed }) => (kind === 'quote' || (kind === 'title' && closed)) && value.length >= SHORTEST_QUOTATION)
        .map((quotation) => ({ ...at(quotation), what: 'quotation' as const, value: quotation.value })),
    ];
    return claims.sort((a, b) => a.start - b.start);
  });
}

/** Shorter words between quotation marks are called so, not quoted. */
const SHORTEST_QUOTATION = 4;

const NAMING = /[第A-Za-z号届期次代]/;

/** What makes a plain number the name of something, so that the same number elsewhere does not back it. */
export function besideOf(text: string, { start, end }: Span): Beside {
  const named = (unit: string | undefined) => (unit !== undefined && NAMING.test(unit) ? unit : '');
  return { before: named(text[start - 1]), after: named(text[end]) };
}

/** Units before a figure in which its name is looked for, and behind it. */
const NAME_REACH = 16;
const NOUN_REACH = 6;

export function aroundOf(text: string, { start, end }: Span): [before: string, after: string] {
  const before = /[^，。；、\s\d]*$/.exec(text.slice(Math.max(0, start - NAME_REACH), start))![0];
  return [before, /^[^，。；、\d]*/.exec(text.slice(end, end + NOUN_REACH))![0]];
}

function besideDate(
  { text, sentences }: ReadPassage['reading'],
  { start, end }: Span,
): { before: string; after: string; sentence: string } {
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  return {
    before: text.slice(Math.max(0, start - 4), start),
    after: text.slice(end, end + 8),
    sentence: sentence ? text.slice(sentence.start, sentence.end) : text,
  };
}

/** How far before an office title the words that make it that of one person are looked for: 县民政局|局长. */
const OFFICE_REACH = 4;

const officesOf = (text: string, { start, name }: PersonReading): string[] =>
  start < name.start ? [start - OFFICE_REACH, start].map((from) => text.slice(Math.max(0, from), name.start)) : [];

/** 一个, 两国 and their kin are seldom figures that anyone would look up; 过半 and 翻番 hold no number to compare. */
const isFigure = ({ certainty, value, text }: QuantityReading) =>
  certainty !== 'guess' && !(value <= 3 && /^[一两三]/.test(text)) && NUMBERED.test(text);

/** 今天, 上周 and 本月 name no figure that a source would have to back. */
const NUMBERED = /[\d０-９〇零一二三四五六七八九十]/;

import { datesIn } from './dates.ts';
import { documentNumbersIn } from './document-numbers.ts';
import { eventsIn } from './events.ts';
import { organisationsIn } from './organisations.ts';
import { sentences } from './paragraphs.ts';
import { peopleIn } from './people.ts';
import { placesIn } from './places.ts';
import { quantitiesIn } from './quantities.ts';
import { quotationsIn } from './quotations.ts';
import type {
  DateReading,
  DocumentNumberReading,
  EventReading,
  NumberReading,
  OrganisationReading,
  ParagraphFacts,
  PersonReading,
  PlaceReading,
  QuantityReading,
  QuotationReading,
  Span,
} from './reading.ts';
import { scan } from './scan.ts';
import type { Scan } from './scanned.ts';

export interface FactContext {
  /** The instant that 今天, 本月 are meant at. */
  now: Date;
  /** Minutes east of UTC of civil time; 480 (+08:00) unless said otherwise. */
  zone?: number;
}

/** Spans in order, those of `a` and `b` together. */
function joined(a: readonly Span[], b: readonly Span[]): Span[] {
  if (b.length === 0) return a as Span[];
  return [...a, ...b].sort((one, other) => one.start - other.start);
}

/** Lone 一 or 十 are numbers where they count something or stand apart from other words. */
function namedNumbers(text: string, numerals: readonly NumberReading[], quantities: readonly QuantityReading[]): NumberReading[] {
  let next = 0;
  return numerals.filter((numeral) => {
    if (numeral.certainty !== 'guess') return true;
    while (next < quantities.length && quantities[next]!.end <= numeral.start) next++;
    if (next < quantities.length && quantities[next]!.start <= numeral.start) return true;
    return !/\p{L}/u.test(text.charAt(numeral.start - 1)) && !/\p{L}/u.test(text.charAt(numeral.end));
  });
}

/**
 * All readings of one paragraph, offsets within it. Depends on nothing but its arguments, so the answer can be kept per paragraph and day.
 * Linear in the length of the paragraph, whatever it holds.
 */
export function readFacts(paragraph: string, context: FactContext): ParagraphFacts {
  return new Facts(paragraph, context);
}

/**
 * The facts of a paragraph: dates and quantities, which stand on each other, at once; the others when they are first asked for,
 * since a keystroke mostly asks for none of them.
 */
export class Facts implements ParagraphFacts {
  readonly text: string;
  readonly dates: DateReading[];
  readonly documentNumbers: DocumentNumberReading[];
  readonly quantities: QuantityReading[];
  /** What the one pass over the paragraph found. */
  private readonly scanned: Scan;
  private knownNumbers: NumberReading[] | null = null;
  private knownSentences: Span[] | null = null;
  private knownQuotations: QuotationReading[] | null = null;
  private knownPlaces: PlaceReading[] | null = null;
  private knownOrganisations: OrganisationReading[] | null = null;
  private knownPeople: PersonReading[] | null = null;
  private knownEvents: EventReading[] | null = null;

  /** Throws a RangeError where `now` is no moment. */
  constructor(paragraph: string, { now, zone }: FactContext) {
    this.text = paragraph;
    this.scanned = scan(paragraph);
    this.dates = datesIn(this.scanned, now, zone);
    this.documentNumbers = documentNumbersIn(this.scanned);
    const fixed = this.dates.filter((date) => date.certainty !== 'guess');
    this.quantities = quantitiesIn(this.scanned, joined(fixed, this.documentNumbers));
  }

  /** Offsets of quotation marks and brackets. */
  get marks(): readonly number[] {
    return this.scanned.marks;
  }

  get numbers(): NumberReading[] {
    this.knownNumbers ??= namedNumbers(this.text, this.scanned.numerals, this.quantities);
    return this.knownNumbers;
  }

  get sentences(): Span[] {
    this.knownSentences ??= sentences(this.text);
    return this.knownSentences;
  }

  get quotations(): QuotationReading[] {
    this.knownQuotations ??= quotationsIn(this.scanned);
    return this.knownQuotations;
  }

  get places(): PlaceReading[] {
    this.knownPlaces ??= placesIn(this.scanned);
    return this.knownPlaces;
  }

  get organisations(): OrganisationReading[] {
    this.knownOrganisations ??= organisationsIn(this.scanned, this.places);
    return this.knownOrganisations;
  }

  get people(): PersonReading[] {
    this.knownPeople ??= peopleIn(this.scanned);
    return this.knownPeople;
  }

  get events(): EventReading[] {
    this.knownEvents ??= eventsIn(this.text);
    return this.knownEvents;
  }
}

/** Quantities of a text, in order; the figures of its dates and numbers of documents count nothing. */
export function readQuantities(text: string): QuantityReading[] {
  return readFacts(text, { now: new Date(0) }).quantities;
}

/** Text between quotation marks, titles between 《》 and brackets, in order; unclosed and stray marks with `closed` false. */
export function readQuotations(text: string): QuotationReading[] {
  return quotationsIn(scan(text));
}

/** Numbers of official documents, 民发〔2021〕21号, also with other brackets than the norm's (`proper` false); in order. */
export function readDocumentNumbers(text: string): DocumentNumberReading[] {
  return documentNumbersIn(scan(text));
}

/** Places by the pattern of administrative divisions, from province down to village and group; in order. */
export function readPlaces(text: string): PlaceReading[] {
  return placesIn(scan(text));
}

/** Organisations by the usual endings of their names, in order. */
export function readOrganisations(text: string): OrganisationReading[] {
  const scanned = scan(text);
  return organisationsIn(scanned, placesIn(scanned));
}

/** Words of events, in order. */
export function readEvents(text: string): EventReading[] {
  return eventsIn(text);
}

/** People who are named beside an office title or a role; in order. */
export function readPeople(text: string): PersonReading[] {
  return peopleIn(scan(text));
}

/**
 * What the text layer hands to the checks. Every reading names a stretch of the text it was read from:
 * offsets are UTF-16 units of that text, and `text.slice(start, end) === reading.text` always holds.
 */

/** sure: the writing allows nothing else; likely: what an official reader takes it for; guess: a possible reading among several. */
export type Certainty = 'sure' | 'likely' | 'guess';

/** A stretch of the text, in UTF-16 units, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

export interface Reading<Value> extends Span {
  /** Exactly as written. */
  text: string;
  value: Value;
  certainty: Certainty;
}

/** A number as written: 1,234.5, ３２０, 三百二十, 1.2万, 二〇二一. */
export interface NumberReading extends Reading<number> {
  style: 'arabic' | 'chinese' | 'mixed';
  /** The smallest step that the writing shows: 1 for 320, 0.1 for 2.5, 1000 for 1.2万. Tolerance of arithmetic follows it. */
  step: number;
  /** Digits side by side without 十百千 (二〇二一, 2021): may be a year or a code. */
  positional: boolean;
  /** 余, 多, 来, 几 inside the numeral: 五百余万, 十几. The value is the round part. */
  loose: boolean;
  /** Upper end of a pair of neighbours (三四百: 400; the value is 300), else null. */
  high: number | null;
}

/** How a quantity is bounded: 约 about, 近/不足 below, 余/多/超 above, 以上/不少于/至少 atLeast, 以下/不超过/以内 atMost. */
export type Bound = 'exact' | 'about' | 'below' | 'above' | 'atLeast' | 'atMost';

export type QuantityKind =
  | 'count'
  | 'measure'
  | 'money'
  | 'duration'
  | 'age'
  | 'percent'
  | 'points'
  | 'fraction'
  | 'ratio'
  | 'multiple'
  | 'doubling';

/**
 * A number with what it counts or measures. `value` is in `unit`: 1.2万元 is 12000 元, 12.5% and 一成二五 are 12.5 %,
 * 3个百分点 is 3 百分点, 三分之一 is 0.333… with the empty unit, 1:3 likewise (first divided by second). A range holds its lower end in `value`.
 */
export interface QuantityReading extends Reading<number> {
  kind: QuantityKind;
  /** Normalised: 千米 and km are 公里, 公斤 and kg are 千克, 块 of money is 元; measure words stand for themselves. */
  unit: string;
  /** The noun that is counted, when it follows (3名 +儿童) or null. Not part of the span. */
  noun: string | null;
  /** What stands before the number and names it (低保对象 +320户) or null. Not part of the span. */
  label: string | null;
  bound: Bound;
  /** Upper end of a range (3至5万元: 50000), else null. */
  high: number | null;
  /** The smallest step that the writing shows, in `unit`. */
  step: number;
}

export type DateGrain =
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'month'
  | 'part'
  | 'week'
  | 'day'
  | 'daypart'
  | 'hour'
  | 'minute'
  | 'second'
  | 'range'
  | 'vague';

/** Which part of a date can't be: 13月, 9月31日, 25时, 9时70分; `order`: a range that ends before it begins. */
export type DateFault = 'month' | 'day' | 'hour' | 'minute' | 'second' | 'order';

/**
 * A date, a time or a stretch of time. `value` is
 * - an ISO date `2026-11-23`,
 * - a date-time with offset `2026-11-23T09:00:00+08:00`, or
 * - an interval `start/end` of two of them. Intervals of days are closed civil intervals: both days belong to it
 *   (上旬 is 2026-11-01/2026-11-10). Intervals of date-times run from the first moment to the last one named
 *   (上午 is 08:00:00/12:00:00). 以来, 以前 and their like leave the value alone: `boundary` says which side is meant.
 * It is null where the date can't be (`valid` false, `fault` says why) or can't be placed (近日: grain vague).
 */
export interface DateReading extends Reading<string | null> {
  valid: boolean;
  fault: DateFault | null;
  grain: DateGrain;
  /** Not in the text, taken from `now` or from the date mentioned before. */
  assumed: 'year' | 'month' | 'day' | null;
  /** 许, 左右, 前后, 多, 约: the moment is near, not at, the value. */
  approximate: boolean;
  /** 截至/截止 until, 自…以来/起 since, 以前/之前 before, 以后/之后 after. */
  boundary: 'until' | 'since' | 'before' | 'after' | null;
  /** A weekday written with the date (1 is Monday, 7 Sunday) and the one that the date really has. */
  weekday: { stated: number; actual: number; start: number; end: number } | null;
}

/** Text between marks, or a title between 《》. `value` is the text inside. An unclosed mark runs to the end of the paragraph with `closed` false. */
export interface QuotationReading extends Reading<string> {
  kind: 'quote' | 'title' | 'bracket';
  closed: boolean;
}

/** 民发〔2021〕21号. `value` is the form by the norm: issuer〔year〕number号. */
export interface DocumentNumberReading extends Reading<string> {
  issuer: string;
  year: number;
  number: number;
  /** The brackets as written are 〔〕, as the norm asks. */
  proper: boolean;
}

export type PlaceLevel = 'province' | 'city' | 'county' | 'town' | 'village' | 'group';

/** A place by the pattern of administrative divisions, e.g. 平安县城关镇东街村. `value` is the name; `parts` go from high to low. */
export interface PlaceReading extends Reading<string> {
  level: PlaceLevel;
  parts: { level: PlaceLevel; name: string; start: number; end: number }[];
}

/** An organisation named in full or by its usual short form; `value` is its name. */
export type OrganisationReading = Reading<string>;

/** A person named with an office title; `value` is the name alone. */
export interface PersonReading extends Reading<string> {
  office: string | null;
  /** Where the name itself stands. */
  name: Span;
}

export type EventKind =
  | 'accident'
  | 'disaster'
  | 'health'
  | 'security'
  | 'casualty'
  | 'response'
  | 'meeting'
  | 'inspection'
  | 'activity'
  | 'document'
  | 'payment'
  | 'construction'
  | 'personnel';

/** A word that tells of something that happens or is done (火灾, 转移, 召开); `value` is the word. A guess where it is denied or but planned (火灾演练). */
export interface EventReading extends Reading<string> {
  kind: EventKind;
}

/** All that stands in one paragraph; pure data that can be kept per paragraph. */
export interface ParagraphFacts {
  sentences: Span[];
  numbers: NumberReading[];
  dates: DateReading[];
  quantities: QuantityReading[];
  quotations: QuotationReading[];
  documentNumbers: DocumentNumberReading[];
  places: PlaceReading[];
  organisations: OrganisationReading[];
  people: PersonReading[];
  events: EventReading[];
}

import { z } from 'zod';
import { Criterion, Field, Focus, Level } from './criteria.ts';
import { Answer } from './need.ts';
import { ReportType } from './report-type.ts';

const Offset = z.int().min(0);

/** A replacement of exactly the finding's span. Never changes a figure, date or name unless `source` names the captured source that says so. */
export const Fix = z.object({ label: z.string(), replacement: z.string(), source: z.string().optional() });
export type Fix = z.infer<typeof Fix>;

/** One thing that the checks have to say. Offsets are UTF-16 units in the field; what is missing altogether stands at 0, 0. */
export const Finding = z.object({
  /** `criterion/kind/name`, e.g. `truth/arithmetic/sum`. */
  rule: z.string().regex(/^[a-z]+(\/[a-z0-9-]+){2}$/),
  criterion: Criterion,
  level: Level,
  field: Field,
  start: Offset,
  end: Offset,
  message: z.string(),
  fixes: z.array(Fix).optional(),
});
export type Finding = z.infer<typeof Finding>;

const Score = z.number().min(0).max(100);
/** From 0 to 100; what lowers one is a finding, so each can be explained from the list. */
export const Scores = z.object({ demand: Score, truth: Score, utility: Score, speed: Score });
export type Scores = z.infer<typeof Scores>;

/** A topic's word in the text. `sentence` holds the offsets of the sentence that shows its focus kind, in the same field. */
export const TopicHit = z.object({
  topic: z.string(),
  focus: Focus,
  field: Field,
  start: Offset,
  end: Offset,
  sentence: z.object({ start: Offset, end: Offset }).optional(),
});
export type TopicHit = z.infer<typeof TopicHit>;

/** A date or time as it stands in the body. `value` is an ISO date, date-time or interval (`start/end`) with offset; null where it can't exist (9月31日) or can't be placed (近日). */
export const DateFact = z.object({ text: z.string(), start: Offset, end: Offset, value: z.string().nullable(), valid: z.boolean() });
export type DateFact = z.infer<typeof DateFact>;

/** A quantity as it stands in the body, e.g. 1.2万元: value 12000, unit 元. */
export const QuantityFact = z.object({ text: z.string(), start: Offset, end: Offset, value: z.number(), unit: z.string() });
export type QuantityFact = z.infer<typeof QuantityFact>;

/** Sure: the writing allows nothing else; likely: what an official reader takes it for; guess: a possible reading among several. */
const Certainty = z.enum(['sure', 'likely', 'guess']);

/** What a stretch of the body names; `value` is the name in its proper form. */
const NamedFact = z.object({ text: z.string(), start: Offset, end: Offset, value: z.string(), certainty: Certainty });

/** All that the engine reads out of the body; dates and quantities by their value, the others by their name. */
export const Facts = z.object({
  dates: z.array(DateFact),
  quantities: z.array(QuantityFact),
  /** Text between quotation marks, and titles between 《》. */
  quotations: z.array(NamedFact.extend({ kind: z.enum(['quote', 'title']) })),
  /** 民发〔2021〕21号. */
  documentNumbers: z.array(NamedFact),
  /** By the divisions from province to village; `level` is that of the lowest part. */
  places: z.array(NamedFact.extend({ level: z.enum(['province', 'city', 'county', 'town', 'village', 'group']) })),
  organisations: z.array(NamedFact),
  /** `value` is the name alone, `office` the title beside it. */
  people: z.array(NamedFact.extend({ office: z.string().nullable() })),
  /** Words that tell of something that happens or is done. */
  events: z.array(NamedFact.extend({ kind: z.string() })),
});
export type Facts = z.infer<typeof Facts>;

/** An urgent event. `unknown`: of an urgent kind, its size not told. Only met and unknown offer the clock, and a person confirms. */
export const UrgentFact = z.object({ kind: z.string(), eventTime: z.string().nullable(), threshold: z.enum(['met', 'below', 'unknown']) });
export type UrgentFact = z.infer<typeof UrgentFact>;

export const SourceMark = z.object({
  what: z.enum(['number', 'date', 'name', 'organisation', 'quotation']),
  start: Offset,
  end: Offset,
  source: z.string().optional(),
  sourceStart: Offset.optional(),
  sourceEnd: Offset.optional(),
});
export type SourceMark = z.infer<typeof SourceMark>;

/** Each figure, date, name, quotation of the body: backed by a source, contradicted by one, or in none. */
export const SourceCheck = z.object({ traced: z.array(SourceMark), contradicted: z.array(SourceMark), untraced: z.array(SourceMark) });
export type SourceCheck = z.infer<typeof SourceCheck>;

/** What the findings of one rule took from a score: `points` in all, from `count` findings. The scores follow from this list alone. */
export const Loss = z.object({ criterion: Criterion, rule: z.string(), count: z.int(), points: z.number() });
export type Loss = z.infer<typeof Loss>;

/** All that the engine says of one draft; the same in page, panel, service and command line. */
export const CheckResult = z.object({
  findings: z.array(Finding),
  scores: Scores,
  readiness: Score,
  /** Why the scores are not full, the dearest first. */
  losses: z.array(Loss),
  /** What sort of report the text is. */
  type: ReportType,
  /** The needs and commissions of the context that it answers. */
  answers: z.array(Answer),
  topics: z.array(TopicHit),
  facts: Facts,
  urgent: UrgentFact.nullable(),
  sources: SourceCheck.nullable(),
});
export type CheckResult = z.infer<typeof CheckResult>;

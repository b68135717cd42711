import { z } from 'zod';
import { AdoptionKind, AdoptionLevel } from './adoption.ts';
import { Day } from './identifier.ts';
import { Name, prose } from './prose.ts';
import { ReportKind } from './report.ts';
import { ReasonCode } from './review.ts';

/** Periods over which accounts are settled: 月, 季, 半年, 年. */
export const SCORED_PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
export const ScoredPeriod = z.enum(SCORED_PERIODS);
export type ScoredPeriod = z.infer<typeof ScoredPeriod>;

/** What became of a commission 约稿: on time, late, not at all, declined with a reason. */
export const COMMISSION_OUTCOMES = ['fulfilled', 'late', 'missed', 'declined'] as const;
export const CommissionOutcome = z.enum(COMMISSION_OUTCOMES);
export type CommissionOutcome = z.infer<typeof CommissionOutcome>;

/** How an urgent event was reported: 按时, 迟报, 漏报, 瞒报. */
export const URGENT_OUTCOMES = ['on-time', 'late', 'missed', 'concealed'] as const;
export const UrgentOutcome = z.enum(URGENT_OUTCOMES);
export type UrgentOutcome = z.infer<typeof UrgentOutcome>;

/** `adoption/city`; stays the same through all versions of a set. */
export const RuleId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*(\/[a-z0-9-]+)*$/);

/** A sentence of the set in both languages. */
export const RuleWords = z.object({ zh: prose(200), en: prose(200) });
export type RuleWords = z.infer<typeof RuleWords>;

const POINTS_LIMIT = 10_000;
/** Points to the hundredth. */
const Points = z.number().min(-POINTS_LIMIT).max(POINTS_LIMIT).multipleOf(0.01);
/** A factor to the thousandth, such as 0.5 or 2. */
const Factor = z.number().min(0).max(100).multipleOf(0.001);

const some = <T extends z.ZodType>(each: T) => z.array(each).min(1).max(100).optional();
const levels = some(AdoptionLevel.shape.id);
const reportKinds = some(ReportKind);

/**
 * What a rule speaks of. A condition that is left out holds always; of the rules that speak of the same fact the one that
 * names a publication goes before one that names a kind, and that before one that names a level.
 */
export const Scores = z.discriminatedUnion('for', [
  z.object({ for: z.literal('submission'), reportKinds }),
  /** 符合要求: taken by the office, whether or not it is adopted. */
  z.object({ for: z.literal('acceptance'), reportKinds }),
  z.object({ for: z.literal('adoption'), levels, publications: some(Name), kinds: some(AdoptionKind), reportKinds }),
  /** 转报, 选用报上级. */
  z.object({ for: z.literal('forwarding'), levels, reportKinds }),
  z.object({ for: z.literal('instruction'), levels, reportKinds }),
  z.object({ for: z.literal('distinction') }),
  z.object({ for: z.literal('commission'), outcome: CommissionOutcome }),
  z.object({ for: z.literal('urgent'), outcome: UrgentOutcome }),
  z.object({ for: z.literal('untruth') }),
  z.object({ for: z.literal('return'), codes: some(ReasonCode) }),
]);
export type Scores = z.infer<typeof Scores>;
export const SCORED = [
  'submission',
  'acceptance',
  'adoption',
  'forwarding',
  'instruction',
  'distinction',
  'commission',
  'urgent',
  'untruth',
  'return',
] as const;
export type Scored = (typeof SCORED)[number];

/** One rule: what it speaks of, and how many points that gives or, below zero, takes; or a multiple of what another rule gives. */
export const ScoringRule = z.object({
  id: RuleId,
  gives: Scores,
  points: z.union([Points, z.object({ of: RuleId, times: Factor })]),
  reason: RuleWords,
});
export type ScoringRule = z.infer<typeof ScoringRule>;

/** Changes what rules give where all its conditions hold: first `plus` is added, then the sum is taken `times`. */
export const Modifier = z.object({
  id: RuleId,
  when: z.object({
    /** Kinds of facts; adoptions where left out. */
    of: z.array(z.enum(SCORED)).min(1).default(['adoption']),
    levels,
    publications: some(Name),
    kinds: some(AdoptionKind),
    reportKinds,
    /** The report was forwarded to a higher level. */
    forwarded: z.boolean().optional(),
    /** The report tells of an urgent event that was reported like this. */
    urgent: some(UrgentOutcome),
  }),
  plus: Points.default(0),
  times: Factor.default(1),
  reason: RuleWords,
});
export type Modifier = z.infer<typeof Modifier>;

/** 同件多处: all add up 累加; the highest only 取最高; the two highest 取最高两次; the first alone, none twice 不重复. */
export const REPETITIONS = ['add', 'highest', 'highest-two', 'once'] as const;
export const Repetition = z.enum(REPETITIONS);
export type Repetition = z.infer<typeof Repetition>;

/** 合报: equal parts 均分; by the recorded shares 按份额; only the first so many authors, each a fixed part; each the whole. */
export const Joint = z.discriminatedUnion('split', [
  z.object({ split: z.literal('equal') }),
  /** `shares` by order of the authors, such as 3:2, where none were recorded; who has none in it gets nothing. */
  z.object({ split: z.literal('by-share'), shares: z.array(z.int().min(1).max(1_000)).min(1).max(20).optional() }),
  z.object({ split: z.literal('capped'), authors: z.int().min(1).max(20), each: Factor }),
  z.object({ split: z.literal('whole') }),
]);
export type Joint = z.infer<typeof Joint>;

const OfPeriod = z.object({ id: RuleId, period: ScoredPeriod, reason: RuleWords });

/** What is settled for a section when a period is closed, in this order. */
export const Settlement = z.object({
  /** 基础分; where `atLeast` stands, only with so many submissions in the period. */
  base: z
    .array(OfPeriod.extend({ points: Points, atLeast: z.int().min(1).optional() }))
    .max(20)
    .default([]),
  /** 定额未完成: for each missing item, or once. `minimum` stands in place of the section's own quota. */
  quota: z
    .array(OfPeriod.extend({ points: Points.max(0), per: z.enum(['item', 'period']), minimum: z.int().min(1).optional() }))
    .max(20)
    .default([]),
  /** 采用率不足. */
  rate: z
    .array(OfPeriod.extend({ points: Points.max(0), below: z.number().gt(0).max(1) }))
    .max(20)
    .default([]),
  /** 封顶 of what these kinds of facts give in the period; of everything where `of` is left out. */
  caps: z
    .array(OfPeriod.extend({ points: Points.min(0), of: some(z.enum(SCORED)) }))
    .max(20)
    .default([]),
  /** 保底: the period's sum is never below. */
  floors: z
    .array(OfPeriod.extend({ points: Points }))
    .max(20)
    .default([]),
  /** 一票否决: so many of such facts in the period take all points, or exclude from awards. */
  vetoes: z
    .array(OfPeriod.extend({ on: Scores, times: z.int().min(1).max(1_000), effect: z.enum(['zero', 'no-award']) }))
    .max(20)
    .default([]),
});
export type Settlement = z.infer<typeof Settlement>;

/** 计分规则 as data: all that points follow from beside the facts. */
export const Ruleset = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: z.int().min(1).max(10_000),
  name: RuleWords,
  /** Where it comes from: the office's measure, with number and date. */
  source: prose(400).nullable().default(null),
  /** First and last civil day on which facts are scored by it; null: until another one follows. */
  validFrom: Day,
  validTo: Day.nullable().default(null),
  rules: z.array(ScoringRule).max(300),
  modifiers: z.array(Modifier).max(100).default([]),
  repetition: z
    .object({
      adoption: Repetition,
      instruction: Repetition.default('add'),
      /** 同层级只计一次: within a level only the highest is considered. */
      oncePerLevel: z.boolean().default(false),
    })
    .default({ adoption: 'add', instruction: 'add', oncePerLevel: false }),
  joint: Joint.default({ split: 'equal' }),
  /** To what amounts are rounded, halves away from zero (四舍五入). */
  rounding: z
    .object({ to: z.union([z.literal(0.01), z.literal(0.1), z.literal(0.5), z.literal(1)]), mode: z.literal('half-up') })
    .default({ to: 0.01, mode: 'half-up' }),
  settlement: Settlement.default({ base: [], quota: [], rate: [], caps: [], floors: [], vetoes: [] }),
});
export type Ruleset = z.infer<typeof Ruleset>;
export type RulesetEntry = z.input<typeof Ruleset>;

import { z } from 'zod';
import { Field, Level } from '../vocabulary/criteria.ts';
import { Instant } from '../vocabulary/identifier.ts';
import { line, optionalProse, prose } from '../vocabulary/prose.ts';
import { ReportKind } from '../vocabulary/report.ts';
import { ReportType } from '../vocabulary/report-type.ts';
import { Topic } from '../vocabulary/topic.ts';

const RuleId = z.string().regex(/^(demand|truth|utility|speed|form|confidentiality)(\/[a-z0-9-]{1,40}){2}$/);
const Sentence = z.object({ zh: prose(400), en: prose(400) });
const Name = z.string().min(1).max(80);
const Names = z.array(Name).max(40);
const Points = z.number().min(0).max(100);
const Units = z.int().min(0).max(100_000);
const Term = line(80);
const Terms = z.array(Term).max(2_000);
const Pattern = z.string().min(1).max(600);

/** A draft that shows a rule at work; in a bad one ⟦ ⟧ marks the exact span. */
const RuleExample = z.union([
  prose(2_000),
  z.strictObject({
    title: optionalProse(300).optional(),
    body: optionalProse(4_000),
    kind: ReportKind.optional(),
    now: Instant.optional(),
  }),
]);

const base = {
  id: RuleId,
  level: Level,
  title: Sentence,
  message: Sentence,
  why: Sentence,
  source: prose(400),
  cost: Points.optional(),
  examples: z.strictObject({ bad: z.array(RuleExample).min(1).max(40), good: z.array(RuleExample).max(40) }),
};

/** Words as they must not stand. */
const OwnWording = z.strictObject({
  ...base,
  kind: z.literal('wording'),
  terms: Terms.min(1),
  pattern: Pattern.optional(),
  fields: z.array(Field).min(1).optional(),
  fixes: z.array(z.string().max(200)).max(5).optional(),
  once: z.boolean().optional(),
  unless: z.strictObject({ passage: Names.optional(), draft: Names.optional() }).optional(),
});

/** What a report of its sort owes. */
const OwnElement = z.strictObject({
  ...base,
  kind: z.literal('element'),
  when: z.strictObject({
    all: Names.optional(),
    any: Names.optional(),
    none: Names.optional(),
    kinds: z.array(ReportKind).optional(),
    types: z.array(ReportType).optional(),
    titled: z.boolean().optional(),
    minLength: Units.optional(),
    maxLength: Units.optional(),
    dense: z
      .strictObject({
        signal: Name,
        count: z.int().min(1).max(1_000),
        perThousand: z.number().min(0).optional(),
        most: z.int().min(1).optional(),
      })
      .optional(),
  }),
  at: Name.optional(),
});

const OwnLength = z.strictObject({ ...base, kind: z.literal('length'), field: Field, min: Units.optional(), max: Units.optional() });

/** A rule of the office's own: with the id of a built-in one it takes its place. */
export const OwnRule = z.discriminatedUnion('kind', [OwnWording, OwnElement, OwnLength]);
export type OwnRule = z.infer<typeof OwnRule>;

/** What the office says differently of a built-in rule; what is left out stays. */
export const RuleChange = z.strictObject({
  id: RuleId,
  level: Level.optional(),
  cost: Points.optional(),
  message: Sentence.optional(),
  why: Sentence.optional(),
  source: prose(400).optional(),
});
export type RuleChange = z.infer<typeof RuleChange>;

/** A named mark of the text that the office's element rules ask for. */
export const OwnSignal = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  terms: Terms.min(1),
  pattern: Pattern.optional(),
});
export type OwnSignal = z.infer<typeof OwnSignal>;

const content = {
  /** Ids of rules that are switched off. */
  rulesOff: z.array(z.string().min(1).max(120)).max(1_000),
  changes: z.array(RuleChange).max(1_000),
  rules: z.array(OwnRule).max(500),
  signals: z.array(OwnSignal).max(200),
};

/**
 * `PUT /api/rulepacks/current`: what is given replaces what was there, what is left out stays. Refused as `rule-refused` with the rule and
 * the reason where an example fails, a rule can never match, or a pattern could run away. By editors and administrators.
 */
export const RulePackEntry = z.strictObject({
  rulesOff: content.rulesOff.optional(),
  changes: content.changes.optional(),
  rules: content.rules.optional(),
  signals: content.signals.optional(),
});
export type RulePackEntry = z.infer<typeof RulePackEntry>;

/** `GET /api/rulepacks/current` (with ETag): what the office adds to or changes in the built-in rules. */
export const OfficeRulePack = z.object({
  /** Another one whenever the content is another. */
  version: z.string(),
  topics: z.array(Topic),
  rulesOff: content.rulesOff.default([]),
  changes: content.changes.default([]),
  rules: content.rules.default([]),
  signals: content.signals.default([]),
});
export type OfficeRulePack = z.infer<typeof OfficeRulePack>;

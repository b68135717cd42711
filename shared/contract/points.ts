import { z } from 'zod';
import { Id, Instant, Month } from '../vocabulary/identifier.ts';
import { LedgerEntry } from '../vocabulary/points.ts';
import { Ruleset, RuleWords } from '../vocabulary/ruleset.ts';
import { Figures } from '../vocabulary/statistics.ts';

const Named = z.object({ id: Id, name: z.string() });

/** `GET /api/points?month=`: every section's figures of the month, by place within its category. */
export const PointsQuery = z.object({ month: Month.optional() });
export const PointsTable = z.object({
  month: Month,
  /** When the month was closed 关账; null while it is open. */
  closedAt: Instant.nullable(),
  items: z.array(z.object({ section: Named.extend({ category: z.string() }), figures: Figures, place: z.int() })),
});
export type PointsTable = z.infer<typeof PointsTable>;

/** `GET /api/points/entries`: the ledger behind a number, by day. Of one month, or of the months `from` to `to`. */
export const LedgerQuery = z
  .object({
    month: Month.optional(),
    from: Month.optional(),
    to: Month.optional(),
    section: Id.optional(),
    member: Id.optional(),
    report: Id.optional(),
    rule: z.string().max(60).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(2_000).default(500),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { error: 'invalid', path: ['to'] });
export const LedgerList = z.object({ items: z.array(LedgerEntry), next: z.string().nullable() });
export type LedgerList = z.infer<typeof LedgerList>;

/** `GET /api/points/rulesets`: what the office scores by, newest first, with who adopted it; and the measures that ship. */
export const RulesetList = z.object({
  items: z.array(z.object({ ruleset: Ruleset, adoptedAt: Instant, adoptedBy: z.string().nullable() })),
  presets: z.array(Ruleset),
});
export type RulesetList = z.infer<typeof RulesetList>;

/** `POST /api/points/rulesets`: adopts a set; it gets the next version of its name. The answer is what is in force then. */
export const RulesetAdoption = z.object({ ruleset: Ruleset.omit({ version: true }).extend({ version: z.int().optional() }) });
export const AdoptedRuleset = z.object({ ruleset: Ruleset });

/** `GET /api/points/closings`, and `POST` to close a month with every earlier one that is open. */
export const ClosingRequest = z.object({ month: Month });
export const ClosingList = z.object({ items: z.array(z.object({ month: Month, at: Instant, actorName: z.string() })) });
export type ClosingList = z.infer<typeof ClosingList>;

/**
 * `POST /api/what-if`: replays the months `from` to `to` under a set that nobody has adopted; nothing is stored. The answer
 * is the comparison; asked for as `application/x-ndjson` it is told line by line, progress first.
 */
export const WhatIfRequest = z
  .object({ ruleset: RulesetAdoption.shape.ruleset, from: Month, to: Month })
  .refine(({ from, to }) => from <= to, { error: 'invalid', path: ['to'] });
export type WhatIfRequest = z.infer<typeof WhatIfRequest>;

const Standing = z.object({ points: z.number(), place: z.int() });

export const WhatIf = z.object({
  from: Month,
  to: Month,
  /** What was replayed. */
  reports: z.int(),
  events: z.int(),
  /** The set in force at the end of the period; null where there is none. */
  current: z.object({ id: z.string(), version: z.int(), name: RuleWords }).nullable(),
  /** By category, then by place under the draft. */
  sections: z.array(z.object({ section: Named.extend({ category: z.string() }), current: Standing, draft: Standing })),
  /** Each difference of the sets, what it says on both sides, and how many sections' points it alone would change; null where there are many. */
  differences: z.array(
    z.object({
      path: z.string(),
      name: RuleWords,
      current: RuleWords.nullable(),
      draft: RuleWords.nullable(),
      sections: z.int().nullable(),
    }),
  ),
  /** How many rules and settings are the same. */
  alike: z.int(),
});
export type WhatIf = z.infer<typeof WhatIf>;

/** A line of the answer that shows its progress. */
export const WhatIfLine = z.union([z.object({ progress: z.number().min(0).max(1) }), z.object({ result: WhatIf })]);
export type WhatIfLine = z.infer<typeof WhatIfLine>;

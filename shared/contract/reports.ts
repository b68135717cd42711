import { z } from 'zod';
import { Adoption, Instruction } from '../vocabulary/adoption.ts';
import { ReportEvent } from '../vocabulary/event.ts';
import { Id, Instant } from '../vocabulary/identifier.ts';
import { optionalProse } from '../vocabulary/prose.ts';
import { ReportKind, ReportState, SubmittedCheck } from '../vocabulary/report.ts';
import { Reason } from '../vocabulary/review.ts';
import { CitedPassage } from '../vocabulary/source.ts';

/** A line of the inbox. */
export const ReportSummary = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  kind: ReportKind,
  state: ReportState,
  revision: z.int(),
  member: z.object({ id: Id, name: z.string() }),
  section: z.object({ id: Id, name: z.string() }).nullable(),
  receivedAt: Instant,
  claimedBy: z.object({ id: Id, name: z.string() }).nullable(),
  /** Counts of the submitted text's findings. */
  errors: z.int(),
  doubts: z.int(),
  adoptions: z.int(),
  /** Grows with every event; sent back as `version` so that two editors never overwrite each other. */
  version: z.int(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** `GET /api/reports`: newest first; `view=open` orders by urgency, commission, age. Own ones for a reporter, the section's for its head. */
export const ReportQuery = z.object({
  view: z.enum(['open', 'mine', 'returned', 'all']).default('all'),
  q: z.string().max(200).optional(),
  section: Id.optional(),
  state: ReportState.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const ReportList = z.object({
  items: z.array(ReportSummary),
  next: z.string().nullable(),
  /** How many there are in each view, for the tabs; `all` bears no number. */
  counts: z.object({ open: z.int(), mine: z.int(), returned: z.int() }),
});
export type ReportList = z.infer<typeof ReportList>;

/** `GET /api/reports/{id}`. */
export const ReportDetail = ReportSummary.extend({
  body: z.string(),
  eventTime: Instant.nullable(),
  reportedAt: Instant,
  passages: z.array(CitedPassage),
  check: SubmittedCheck,
  keywords: z.array(z.string()),
  reason: Reason.extend({ at: Instant, kind: z.enum(['returned', 'rejected']) }).nullable(),
  adoptionFacts: z.array(Adoption.extend({ levelName: z.string(), points: z.number() })),
  instructions: z.array(Instruction.extend({ levelName: z.string() })),
  distinguished: z.boolean(),
  events: z.array(ReportEvent),
  /** Earlier revisions, oldest first, without the current one. */
  earlier: z.array(z.object({ revision: z.int(), title: z.string(), body: z.string(), receivedAt: Instant })),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

/** Steps of the review: `POST /api/reports/{id}/claims | releases | returns | rejections | acceptances | withdrawals`. */
export const StepRequest = z.object({ version: z.int() });
export const ReasonedStepRequest = Reason.extend({ version: z.int() });
/** `POST /api/reports/{id}/withdrawals`: by the reporter, until someone has taken the report up; needs no version. */
export const WithdrawalRequest = z.object({ reason: optionalProse(500).default('') });

import { z } from 'zod';
import { Adoption, Instruction } from '../vocabulary/adoption.ts';
import { Shares } from '../vocabulary/credit.ts';
import { ReportEvent } from '../vocabulary/event.ts';
import { Day, Id, Instant } from '../vocabulary/identifier.ts';
import { BODY_LIMIT, line, optionalProse, prose, REMARK_LIMIT, TITLE_LIMIT } from '../vocabulary/prose.ts';
import { Awaited, ReportKind, ReportState, SubmittedCheck } from '../vocabulary/report.ts';
import { Reason, Remark } from '../vocabulary/review.ts';
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
  /** While it is claimed: until when nobody else may take it without a reason. */
  claimedUntil: Instant.nullable(),
  awaits: Awaited.nullable(),
  /** Counts of the submitted text's findings. */
  errors: z.int(),
  doubts: z.int(),
  adoptions: z.int(),
  /** Grows with every event; sent back as `version` so that two editors never overwrite each other. */
  version: z.int(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/**
 * `GET /api/reports`: newest first; `view=open` orders by urgency, commission, age. Own ones for a reporter, the section's for its head.
 * `view=sign` are those that wait for this person's 签发: the section's for its head, the office's for those who sign.
 */
export const ReportQuery = z.object({
  view: z.enum(['open', 'mine', 'returned', 'sign', 'all']).default('all'),
  q: z.string().max(200).optional(),
  section: Id.optional(),
  state: ReportState.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const ReportList = z.object({
  items: z.array(ReportSummary),
  next: z.string().nullable(),
  /** How many there are in each view, for the tabs; `all` bears no number, and `sign` is there for those who sign. */
  counts: z.object({ open: z.int(), mine: z.int(), returned: z.int(), sign: z.int().optional() }),
});
export type ReportList = z.infer<typeof ReportList>;

/** A report that was taken into another: its text is of use there, and its reporter is credited. */
export const MergedReport = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  body: z.string(),
  member: z.string(),
  section: z.string().nullable(),
});

/** `GET /api/reports/{id}/similar`: recent reports with nearly the same text, the nearest first. `likeness` is the part of common passages, from 0 to 1. */
export const SimilarList = z.object({
  items: z.array(
    ReportSummary.pick({
      id: true,
      number: true,
      title: true,
      state: true,
      version: true,
      receivedAt: true,
      member: true,
      section: true,
      adoptions: true,
    }).extend({ likeness: z.number() }),
  ),
});
export type SimilarList = z.infer<typeof SimilarList>;

/** `GET /api/reports/{id}`. */
export const ReportDetail = ReportSummary.extend({
  body: z.string(),
  eventTime: Instant.nullable(),
  reportedAt: Instant,
  passages: z.array(CitedPassage),
  check: SubmittedCheck,
  keywords: z.array(z.string()),
  reason: Reason.extend({ at: Instant, kind: z.enum(['returned', 'rejected']), remarks: z.array(Remark).default([]) }).nullable(),
  /** The text as an editor has made it, beside what was sent; to the section once it is decided on. */
  edited: z.object({ title: z.string(), body: z.string(), at: Instant, by: z.string() }).nullable().default(null),
  /** Whose it is; several for a joint report. */
  credits: z.array(z.object({ memberId: Id, name: z.string(), section: z.string().nullable(), share: z.number() })).default([]),
  /** Reports that were taken into this one, and the one that this was taken into. */
  mergedFrom: z.array(MergedReport).default([]),
  mergedInto: MergedReport.pick({ id: true, number: true, title: true }).nullable().default(null),
  adoptionFacts: z.array(Adoption.extend({ levelName: z.string(), points: z.number() })),
  instructions: z.array(Instruction.extend({ levelName: z.string() })),
  distinguished: z.boolean(),
  /** With the words that go with it: what somebody wrote where this person may read it, to which levels it went, who was told. */
  events: z.array(ReportEvent.extend({ words: z.string().nullable() })),
  /** Earlier revisions, oldest first, without the current one. */
  earlier: z.array(z.object({ revision: z.int(), title: z.string(), body: z.string(), receivedAt: Instant })),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

/**
 * Steps of the review: `POST /api/reports/{id}/claims | releases | takeovers | returns | rejections | acceptances |
 * edits | merges | unmerges | endorsements | signature-requests | signatures | send-backs | forwardings | archivings | withdrawal-grants | withdrawal-refusals`.
 */
export const StepRequest = z.object({ version: z.int() });
export const ReasonedStepRequest = Reason.extend({ version: z.int() });
/** `POST /api/reports/{id}/returns`: remarks point into the revision that is returned. */
export const ReturnRequest = ReasonedStepRequest.extend({ remarks: z.array(Remark).max(50).default([]) });
/** `POST /api/reports/{id}/edits`: the whole text as it is to be adopted; what the reporter sent stays as it is. */
export const EditRequest = StepRequest.extend({ title: line(TITLE_LIMIT), body: prose(BODY_LIMIT) });
/** `POST /api/reports/{id}/merges`: takes these reports into this one 综合; credit goes to all of them, by equal parts unless told otherwise. */
export const MergeRequest = StepRequest.extend({
  reports: z
    .array(z.object({ id: Id, version: z.int() }))
    .min(1)
    .max(19),
  shares: Shares.optional(),
});
/** `PUT /api/reports/{id}/credits`: whose it is, by parts. */
export const CreditsRequest = StepRequest.extend({ shares: Shares });
/** A step that needs words: taking over from a colleague, sending back unsigned, not granting a withdrawal. */
export const WordedStepRequest = StepRequest.extend({ words: prose(REMARK_LIMIT) });
/** `POST /api/reports/{id}/forwardings`: to which levels 报上级, and on which civil day. */
export const ForwardingRequest = StepRequest.extend({ levels: z.array(z.string()).min(1).max(20), forwardedOn: Day });
/** `POST /api/reports/{id}/withdrawals`: by the reporter, until someone has taken the report up; needs no version. */
export const WithdrawalRequest = z.object({ reason: optionalProse(500).default('') });
/** `POST /api/reports/{id}/withdrawal-requests`: by the reporter, once it has been taken up; the office grants it or says why not. */
export const WithdrawalAsked = z.object({ words: prose(REMARK_LIMIT) });

import { z } from 'zod';
import { Finding, Scores, TopicHit } from './finding.ts';
import { Id, Instant } from './identifier.ts';
import { BODY_LIMIT, line, prose, TITLE_LIMIT } from './prose.ts';
import { CitedPassage } from './source.ts';
import { UrgentStage } from './urgent.ts';

/** 常规, 约稿, 紧急. */
export const REPORT_KINDS = ['routine', 'commissioned', 'urgent'] as const;
export const ReportKind = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof ReportKind>;

/** States as the office knows them; `queued` exists in the extension alone. Adoption, instruction and distinction are facts beside the state. */
export const REPORT_STATES = [
  'received',
  'claimed',
  'returned',
  'rejected',
  'merged',
  'accepted',
  'signed',
  'forwarded',
  'archived',
  'withdrawn',
] as const;
export const ReportState = z.enum(REPORT_STATES);
export type ReportState = z.infer<typeof ReportState>;

/** For whose word a report waits beside its state: the section head's 股室签发, an authorised person's 签发, the office's on a withdrawal. */
export const AWAITED = ['head', 'signature', 'withdrawal'] as const;
export const Awaited = z.enum(AWAITED);
export type Awaited = z.infer<typeof Awaited>;

/** What the checks said of the submitted text. Shown to the office, never counted in points or appraisal. */
export const SubmittedCheck = z.object({
  findings: z.array(Finding).max(2_000),
  scores: Scores,
  readiness: z.number().min(0).max(100),
  topics: z.array(TopicHit).max(500),
  sources: z.object({ traced: z.int().min(0), contradicted: z.int().min(0), untraced: z.int().min(0) }).nullable(),
});
export type SubmittedCheck = z.infer<typeof SubmittedCheck>;

/** One revision of a report as it leaves the reporter's machine: the body of `PUT /api/reports/{id}`. What the checks said points into its texts. */
export const Submission = z
  .object({
    revision: z.int().min(1).max(1_000),
    title: line(TITLE_LIMIT),
    body: prose(BODY_LIMIT),
    kind: ReportKind,
    /** When it happened, where the reporter said so. */
    eventTime: Instant.nullable(),
    /** The commission that it answers, where it answers one. */
    commissionId: Id.nullish(),
    /** The urgent event that it follows up or ends; without it an urgent report opens one. */
    urgent: z.object({ id: Id, stage: UrgentStage }).nullish(),
    passages: z.array(CitedPassage).max(500),
    check: SubmittedCheck,
    /** The reporter's clock when 一键报送 was pressed; compared with receipt to show a skew. */
    reportedAt: Instant,
  })
  .superRefine((submission, context) => {
    for (const list of ['findings', 'topics'] as const) {
      for (const [index, { field, start, end }] of submission.check[list].entries()) {
        if (start > end || end > submission[field].length)
          context.addIssue({ code: 'custom', message: 'invalid', path: ['check', list, index] });
      }
    }
  });
export type Submission = z.infer<typeof Submission>;

/** What the service answers to a submission: the same for the same content, however often it is sent. */
export const Receipt = z.object({
  reportId: Id,
  revision: z.int(),
  /** Number that people quote, e.g. `2026-1123-0037`: civil day of receipt and the running number of that day. */
  number: z.string(),
  receivedAt: Instant,
  /** SHA-256 of what the reporter wrote, in hexadecimal. */
  digest: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

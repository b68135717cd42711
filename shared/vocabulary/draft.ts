import { z } from 'zod';
import { DraftCommission } from './commission.ts';
import { Id, Instant } from './identifier.ts';
import { ReportKind } from './report.ts';
import { DraftUrgent } from './urgent.ts';

/** 草稿: a report in the making, in the extension's own database. Its id becomes the report's id. */
export const Draft = z.object({
  id: Id,
  title: z.string(),
  body: z.string(),
  kind: ReportKind,
  /** The commission that it answers, where it answers one. */
  commission: DraftCommission.optional(),
  /** The urgent event that it follows up or ends. */
  urgent: DraftUrgent.optional(),
  eventTime: Instant.nullable(),
  sourceIds: z.array(Id),
  /** Where it is being written: null for one written in Xinda itself. */
  origin: z.object({ address: z.string(), field: z.string() }).nullable(),
  /** Findings that the reporter set aside: `rule` alone for the whole draft, with `text` for that wording. */
  ignored: z.array(z.object({ rule: z.string(), text: z.string().nullable() })),
  createdAt: Instant,
  updatedAt: Instant,
  /** Revision that the next report of this draft will bear; grows when a returned report is sent again. */
  revision: z.int().min(1),
  /** When it was last put into the outbox; null while it never was. */
  reportedAt: Instant.nullable(),
});
export type Draft = z.infer<typeof Draft>;

import { z } from 'zod';
import { Addressee, CommissionEntry, CommissionState } from '../vocabulary/commission.ts';
import { Id, Instant } from '../vocabulary/identifier.ts';
import { prose, REMARK_LIMIT } from '../vocabulary/prose.ts';

const Named = z.object({ id: Id, name: z.string() });

/** One addressee of a commission: who is where. */
export const Assignment = z.object({
  addressee: Addressee,
  /** Name of the section or member addressed. */
  name: z.string(),
  /** The section in whose column it stands; null for a member without one. */
  section: Named.nullable(),
  state: CommissionState,
  seenAt: Instant.nullable(),
  /** When it was accepted or declined. */
  answeredAt: Instant.nullable(),
  answeredBy: z.string().nullable(),
  /** Why it was declined; null otherwise. */
  declined: z.string().nullable(),
  submittedAt: Instant.nullable(),
  fulfilledAt: Instant.nullable(),
  /** The report that answers it. */
  report: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
  /** By how many minutes the report came after the deadline, or by how many nothing has come so far; null while it is on time. */
  lateMinutes: z.int().nullable(),
  reminders: z.int(),
  remindedAt: Instant.nullable(),
});
export type Assignment = z.infer<typeof Assignment>;

/** A commission with its addressees: all of them for the office, one's own for a section. */
export const Commission = CommissionEntry.omit({ addressees: true }).extend({
  id: Id,
  /** 约稿〔2026〕41号. */
  number: z.string(),
  issuedAt: Instant,
  issuedBy: z.string(),
  /** Set where the office has taken it back, with the reason. */
  cancelled: z.object({ at: Instant, reason: z.string() }).nullable(),
  assignments: z.array(Assignment),
  /** Grows with every change; sent back so that two editors never overwrite each other. */
  version: z.int(),
});
export type Commission = z.infer<typeof Commission>;

/** `PUT /api/commissions/{id}`: issues one, or changes it; a change names the `version` that it was decided on. */
export const CommissionPut = CommissionEntry.extend({ version: z.int().optional() });
export type CommissionPut = z.infer<typeof CommissionPut>;

/** `GET /api/commissions`: the next deadline first; `closed` are those that are over, the latest first. */
export const CommissionQuery = z.object({
  view: z.enum(['open', 'closed', 'all']).default('open'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const CommissionList = z.object({
  items: z.array(Commission),
  next: z.string().nullable(),
  counts: z.object({ open: z.int(), late: z.int() }),
  /** Of each section in the asked year: what was due so far, and how much of it came in time. */
  punctuality: z.array(z.object({ sectionId: Id, due: z.int(), onTime: z.int() })),
});
export type CommissionList = z.infer<typeof CommissionList>;

/** `POST /api/commissions/{id}/reminders` 催报: those named, or all that have neither reported nor declined. */
export const ReminderRequest = z.object({ addressees: z.array(Id).max(200).optional() });
export const ReminderAnswer = z.object({ reminded: z.int() });

/** `POST /api/commissions/{id}/cancellations`. */
export const CancellationRequest = z.object({ reason: prose(REMARK_LIMIT) });

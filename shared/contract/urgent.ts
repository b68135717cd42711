import { z } from 'zod';
import { UrgentStep } from '../vocabulary/deadline.ts';
import { Id, Instant } from '../vocabulary/identifier.ts';
import { TellingEntry, UrgentClock, UrgentEntry, UrgentReceiver, UrgentStage } from '../vocabulary/urgent.ts';

const Named = z.object({ id: Id, name: z.string() });

/** A report in a chain: which it is, and both clocks. */
export const ChainReport = z.object({
  stage: UrgentStage,
  /** Of follow-ups: 续报一, 续报二 …; 0 for the others. */
  number: z.int(),
  report: z.object({ id: Id, number: z.string(), title: z.string() }),
  receivedAt: Instant,
  /** What the reporter's clock showed when it was sent off. */
  reportedAt: Instant,
});
export type ChainReport = z.infer<typeof ChainReport>;

/** What was told to whom, when, by which means. */
export const Telling = TellingEntry.extend({ receiver: z.string(), recordedAt: Instant, recordedBy: z.string() });
export type Telling = z.infer<typeof Telling>;

/** An urgent event with its reports, its clocks and what was told: one chain. */
export const UrgentChain = UrgentEntry.omit({ sectionId: true }).extend({
  id: Id,
  section: Named.nullable(),
  /** When the office first learned of it. */
  receivedAt: Instant,
  closedAt: Instant.nullable(),
  reports: z.array(ChainReport),
  clocks: z.array(UrgentClock),
  tellings: z.array(Telling),
  /** Elements of the initial report that no report of the chain has told yet. */
  owed: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
  version: z.int(),
});
export type UrgentChain = z.infer<typeof UrgentChain>;

/** `GET /api/urgent`: open chains with the nearest limit first, then those closed lately; the section's own for others than the office. */
export const UrgentBoard = z.object({
  items: z.array(UrgentChain),
  receivers: z.array(UrgentReceiver),
  /** Of initial reports this year: in time, late, missed, by clocks. */
  year: z.object({ met: z.int(), late: z.int(), missed: z.int() }),
  facts: z.array(
    z.object({
      chainId: Id,
      title: z.string(),
      section: Named.nullable(),
      receiver: z.string(),
      step: UrgentStep,
      kind: z.enum(['late', 'missed']),
      due: Instant,
      minutes: z.int().nullable(),
    }),
  ),
});
export type UrgentBoard = z.infer<typeof UrgentBoard>;

/** `PUT /api/urgent/{id}`: enters one, or corrects it; a correction names the version it was decided on. */
export const UrgentPut = UrgentEntry.extend({ version: z.int().optional() });
export type UrgentPut = z.infer<typeof UrgentPut>;

/** `POST /api/urgent/{id}/reports`: puts a report that came by itself into the chain. */
export const ChainReportRequest = z.object({ reportId: Id, stage: UrgentStage });

/** `GET` and `PUT /api/urgent/receivers`: whom the office must tell, by whose deadlines; they hold for events entered from then on. */
export const ReceiverList = z.object({ items: z.array(UrgentReceiver).min(1).max(20) });

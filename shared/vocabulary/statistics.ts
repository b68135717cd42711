import { z } from 'zod';
import { CommissionDuty } from './commission.ts';
import { Day, Id, Instant, Month } from './identifier.ts';
import { ReasonCode } from './review.ts';
import { UrgentDuty } from './urgent.ts';

/**
 * Figures of one month. Submissions count by receipt, adoptions by adoption date; items and times are two figures;
 * `adoptedOfReceived` are the items received in the month that have been adopted so far, whenever that was.
 */
export const Figures = z.object({
  submissions: z.int(),
  adoptedItems: z.int(),
  adoptionTimes: z.int(),
  adoptedOfReceived: z.int(),
  points: z.number(),
});
export type Figures = z.infer<typeof Figures>;

/** What became of one report, as the reporter is told. */
export const Outcome = z.object({
  reportId: Id,
  title: z.string(),
  /** `head-told`: an urgent report of the section went to the office past this person, its head. */
  kind: z.enum(['adopted', 'returned', 'rejected', 'instructed', 'distinguished', 'forwarded', 'withdrawal-refused', 'head-told']),
  at: Instant,
  level: z.string().nullable(),
  levelName: z.string().nullable(),
  publication: z.string().nullable(),
  issue: z.string().nullable(),
  on: Day.nullable(),
  points: z.number().nullable(),
  reasonCode: ReasonCode.nullable(),
  reason: z.string().nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

/** What waits for the reporter: returned reports now; commissions and urgent clocks join later. */
export const Todo = z.object({
  kind: z.enum(['returned']),
  reportId: Id,
  title: z.string(),
  at: Instant,
  reasonCode: ReasonCode,
  reason: z.string(),
});
export type Todo = z.infer<typeof Todo>;

/** The answer of `GET /api/statistics`: one request paints the whole popup. */
export const Statistics = z.object({
  asOf: Instant,
  month: Month,
  member: z.object({ id: Id, name: z.string() }),
  section: z.object({ id: Id, name: z.string(), category: z.string() }).nullable(),
  own: Figures,
  sectionFigures: Figures.nullable(),
  /** The section's place by points within its category; `previous` is last month's. */
  rank: z.object({ place: z.int(), of: z.int(), previous: z.int().nullable() }).nullable(),
  quota: z.object({ target: z.int(), done: z.int() }).nullable(),
  /** Twelve months, oldest first, the asked one last; of the section where there is one, else of the member. */
  curve: z.array(z.object({ month: Month, submissions: z.int(), adoptedItems: z.int() })).length(12),
  outcomes: z.array(Outcome),
  todos: z.array(Todo),
  /** 约稿 that ask this person and are not settled, the next deadline first. */
  commissions: z.array(CommissionDuty),
  /** Open urgent events of this person's section. */
  urgent: z.array(UrgentDuty),
});
export type Statistics = z.infer<typeof Statistics>;

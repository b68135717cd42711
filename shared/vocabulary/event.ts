import { z } from 'zod';
import { Id, Instant } from './identifier.ts';

/** All that can happen to a report. */
export const REPORT_EVENT_KINDS = [
  'received',
  'resubmitted',
  'withdrawn',
  'claimed',
  'released',
  'returned',
  'rejected',
  'accepted',
  'adopted',
  'adoption-corrected',
  'instructed',
  'distinguished',
  'signed',
  'forwarded',
  'merged',
  'archived',
  'blanked',
  'endorsed',
  'head-told',
  'taken-over',
  'signature-asked',
  'sent-back',
  'withdrawal-asked',
  'withdrawal-refused',
  'edited',
  'composed',
  'uncomposed',
  'unmerged',
  'credited',
  'adoption-cancelled',
  'distinction-proposed',
  'distinction-declined',
] as const;
export type ReportEventKind = (typeof REPORT_EVENT_KINDS)[number];

/** What happens to the leadership's needs. */
export const TOPIC_EVENT_KINDS = ['topic-entered', 'topic-changed', 'topic-removed'] as const;

/** What happens to a commission as a whole, and between it and each of its addressees. */
export const COMMISSION_EVENT_KINDS = [
  'commission-issued',
  'commission-changed',
  'commission-cancelled',
  'commission-sent',
  'commission-seen',
  'commission-accepted',
  'commission-declined',
  'commission-submitted',
  'commission-fulfilled',
  'commission-unfulfilled',
  'commission-late',
  'commission-missed',
  'commission-excused',
  'commission-reminded',
] as const;

/** What happens to an urgent event: its chain of reports, what was told, and what was late or missed. */
export const URGENT_EVENT_KINDS = [
  'urgent-opened',
  'urgent-changed',
  'urgent-reported',
  'urgent-told',
  'urgent-late',
  'urgent-missed',
  'urgent-excused',
  'urgent-closed',
] as const;

/** All that can happen. Events are appended, never changed, in one sequence; states, points and statistics follow from them. */
export const EVENT_KINDS = [...REPORT_EVENT_KINDS, ...TOPIC_EVENT_KINDS, ...COMMISSION_EVENT_KINDS, ...URGENT_EVENT_KINDS] as const;
export const EventKind = z.enum(EVENT_KINDS);
export type EventKind = z.infer<typeof EventKind>;

/** What an event can be about, other than the report itself. */
export const EVENT_SUBJECTS = ['adoption', 'instruction', 'topic', 'commission', 'urgent'] as const;

/** The thing that an event is about: its kind, and its identifier or key. */
export const EventSubject = z.object({ kind: z.enum(EVENT_SUBJECTS), id: z.string() });
export type EventSubject = z.infer<typeof EventSubject>;

/** Who did it: a member, or the service itself. */
export const Actor = z.object({ memberId: Id.nullable(), name: z.string() });
export type Actor = z.infer<typeof Actor>;

/** An event as the history of a report tells it. */
export const ReportEvent = z.object({
  id: Id,
  reportId: Id,
  kind: EventKind,
  at: Instant,
  actor: Actor,
  /** What the kind needs beside that; texts only by identifier of their content, so that they can be blanked. */
  detail: z.record(z.string(), z.unknown()),
});
export type ReportEvent = z.infer<typeof ReportEvent>;

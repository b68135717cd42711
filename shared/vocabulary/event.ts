import { z } from 'zod';
import { Id, Instant } from './identifier.ts';

/** All that can happen to a report. Events are appended, never changed; states, points and statistics follow from them. */
export const EVENT_KINDS = [
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
] as const;
export const EventKind = z.enum(EVENT_KINDS);
export type EventKind = z.infer<typeof EventKind>;

/** Who did it: a member, or the service itself. */
export const Actor = z.object({ memberId: Id.nullable(), name: z.string() });
export type Actor = z.infer<typeof Actor>;

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

import { z } from 'zod';
import { EventKind, EventSubject } from '../vocabulary/event.ts';
import { Id, Instant } from '../vocabulary/identifier.ts';

/** Most events that one answer tells. */
export const EVENT_PAGE_LIMIT = 200;

/** `GET /api/events?after=`: what happened since, oldest first, at most {@link EVENT_PAGE_LIMIT}. Without `after` nothing but the newest mark. */
export const EventQuery = z.object({ after: z.coerce.number().int().min(0).optional() });
export const EventPage = z.object({
  items: z.array(
    z.object({
      seq: z.int(),
      kind: EventKind,
      at: Instant,
      /** The report in whose history it stands; null where it belongs to none. */
      reportId: Id.nullable(),
      /** That report's title, empty without one. */
      title: z.string(),
      /** What it is about, other than the report itself. */
      subject: EventSubject.nullable(),
      actorId: Id.nullable(),
      /** The member or the section that is told of it; null for the inner steps of the office. */
      toldTo: Id.nullable(),
    }),
  ),
  /** Send it as the next `after`. */
  last: z.int(),
});
export type EventPage = z.infer<typeof EventPage>;

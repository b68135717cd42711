import { EVENT_PAGE_LIMIT, type EventPage } from '../../shared/contract/events.ts';
import type { EventSubject } from '../../shared/vocabulary/event.ts';
import type { Reading } from '../database/open.ts';

/**
 * What happened after the mark, oldest first, at most 200; without a mark nothing but the newest one. What a section's head has
 * yet to sign off is told once it was.
 */
export async function readFeed(db: Reading, after: number | undefined): Promise<EventPage> {
  if (after === undefined) return { items: [], last: await newestEvent(db) };
  const rows = await db
    .selectFrom('events as e')
    .leftJoin('reports as r', 'r.id', 'e.report_id')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .select(['e.seq', 'e.kind', 'e.at', 'e.report_id', 'c.title', 'e.subject', 'e.subject_id', 'e.actor_id', 'e.told_to'])
    .where('e.seq', '>', after)
    .where((eb) => eb.or([eb('r.in_section', '=', 0), eb('r.id', 'is', null)]))
    .orderBy('e.seq')
    .limit(EVENT_PAGE_LIMIT)
    .execute();
  const items = rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    at: row.at,
    reportId: row.report_id,
    title: row.title ?? '',
    subject: subjectOf(row),
    actorId: row.actor_id,
    toldTo: row.told_to,
  }));
  return { items, last: rows.at(-1)?.seq ?? after };
}

/** What an event is about, other than the report itself. */
export function subjectOf(row: { subject: EventSubject['kind'] | null; subject_id: string | null }): EventSubject | null {
  return row.subject === null || row.subject_id === null ? null : { kind: row.subject, id: row.subject_id };
}

/** Number of the newest event; 0 before anything happened. */
export async function newestEvent(db: Reading): Promise<number> {
  const newest = await db.selectFrom('events').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return newest?.seq ?? 0;
}

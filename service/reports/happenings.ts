import { EVENT_PAGE_LIMIT, type EventPage } from '../../shared/contract/record.ts';
import type { Reading } from '../database/open.ts';

/** What happened after the mark, oldest first, at most 200; without a mark nothing but the newest one. */
export async function readHappenings(db: Reading, after: number | undefined): Promise<EventPage> {
  if (after === undefined) return { items: [], last: await newestEvent(db) };
  const rows = await db
    .selectFrom('events as e')
    .leftJoin('reports as r', 'r.id', 'e.report_id')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .select(['e.seq', 'e.report_id as reportId', 'e.kind', 'e.at', 'e.actor_id as actorId', 'c.title'])
    .where('e.seq', '>', after)
    .orderBy('e.seq')
    .limit(EVENT_PAGE_LIMIT)
    .execute();
  return { items: rows.map((row) => ({ ...row, title: row.title ?? '' })), last: rows.at(-1)?.seq ?? after };
}

/** Number of the newest event; 0 before anything happened. */
export async function newestEvent(db: Reading): Promise<number> {
  const newest = await db.selectFrom('events').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return newest?.seq ?? 0;
}

import type { SimilarList } from '../../shared/contract/reports.ts';
import type { Reading } from '../database/open.ts';
import { writing } from '../database/writing.ts';
import { summaries, summaryOf } from '../reports/list.ts';
import type { Room } from '../room.ts';
import { likeness, readSketch, sketchOf } from '../search/sketch.ts';

/** So many reports are looked through, the newest first. */
const RECENT = 3_000;
/** So many that have no sketch yet get one at a look; the others at the next. */
const AT_ONCE = 300;
const SHOWN = 5;
/** From this part of common passages on a report is shown. */
const LIKE = 0.2;

/** Recent reports with nearly the same text as this one, the nearest first. Only what the office has is looked through. */
export async function similarReports(room: Room, reportId: string): Promise<SimilarList> {
  const { db } = room.database;
  const own = await ownSketch(db, reportId);
  if (own === null) return { items: [] };
  await sketchRecent(room);
  const rows = await db
    .selectFrom('reports as r')
    .innerJoin('sketches as k', (join) => join.onRef('k.report_id', '=', 'r.id').onRef('k.content_id', '=', 'r.content_id'))
    .select(['r.id', 'k.sketch'])
    .where('r.in_section', '=', 0)
    .where('r.id', '!=', reportId)
    .orderBy('r.received_at', 'desc')
    .limit(RECENT)
    .execute();
  const alike = rows
    .map(({ id, sketch }) => ({ id, likeness: likeness(own, readSketch(sketch)) }))
    .filter((one) => one.likeness >= LIKE)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, SHOWN);
  if (alike.length === 0) return { items: [] };
  const found = await summaries(db)
    .where(
      'r.id',
      'in',
      alike.map(({ id }) => id),
    )
    .execute();
  return {
    items: alike.flatMap((one) => {
      const row = found.find(({ id }) => id === one.id);
      return row ? [{ ...summaryOf(row), likeness: Math.round(one.likeness * 100) / 100 }] : [];
    }),
  };
}

async function ownSketch(db: Reading, reportId: string): Promise<Uint32Array | null> {
  const text = await db
    .selectFrom('reports as r')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .select(['c.title', 'c.body'])
    .where('r.id', '=', reportId)
    .executeTakeFirst();
  return text && text.body !== '' ? readSketch(sketchOf(`${text.title}\n${text.body}`)) : null;
}

/** Gives a sketch to those of the recent reports that have none of their present text. */
async function sketchRecent({ database }: Room): Promise<void> {
  const recent = database.db
    .selectFrom('reports')
    .select(['id', 'content_id', 'received_at'])
    .where('in_section', '=', 0)
    .orderBy('received_at', 'desc')
    .limit(RECENT);
  const missing = await database.db
    .selectFrom(recent.as('r'))
    .leftJoin('sketches as k', (join) => join.onRef('k.report_id', '=', 'r.id').onRef('k.content_id', '=', 'r.content_id'))
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .select(['r.id as report_id', 'r.content_id', 'c.title', 'c.body'])
    .where('k.report_id', 'is', null)
    .where('c.blanked_at', 'is', null)
    .orderBy('r.received_at', 'desc')
    .limit(AT_ONCE)
    .execute();
  if (missing.length === 0) return;
  const rows = missing.map(({ report_id, content_id, title, body }) => ({ report_id, content_id, sketch: sketchOf(`${title}\n${body}`) }));
  await writing(database, (trx) =>
    trx
      .insertInto('sketches')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('report_id')
          .doUpdateSet((eb) => ({ content_id: eb.ref('excluded.content_id'), sketch: eb.ref('excluded.sketch') })),
      )
      .execute(),
  );
}

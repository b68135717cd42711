import { sql } from 'kysely';
import type { EventKind } from '../../shared/vocabulary/event.ts';
import type { Reading } from '../database/open.ts';
import { loggedOf } from './book.ts';
import type { Item } from './facts.ts';
import type { Logged } from './translate.ts';

const EVENTS_AT_ONCE = 5_000;

/** The column by which the log finds the events of an item. */
const COLUMNS = { report: 'report_id', commission: 'subject_id' } as const;

/** The events of these kinds of each item of a kind, oldest first, item by item; others get their turn after every few thousand. */
export async function* histories(
  db: Reading,
  kind: Item['kind'],
  kinds: readonly EventKind[],
): AsyncGenerator<{ item: Item; history: Logged[] }> {
  const column = COLUMNS[kind];
  let [id, seq] = ['', 0];
  let history: Logged[] = [];
  for (;;) {
    const rows = await db
      .selectFrom('events')
      .select(['seq', 'id', 'kind', 'at', 'report_id', 'subject', 'subject_id', 'detail'])
      .where(sql<boolean>`(${sql.ref(column)}, seq) > (${id}, ${seq})`)
      .where('kind', 'in', kinds)
      .orderBy(column)
      .orderBy('seq')
      .limit(EVENTS_AT_ONCE)
      .execute();
    for (const row of rows) {
      if (history.length > 0 && id !== row[column]) {
        yield { item: { kind, id }, history };
        history = [];
      }
      id = row[column] as string;
      history.push(loggedOf(row));
    }
    const last = rows.at(-1);
    if (!last) break;
    seq = Number(last.seq);
  }
  if (history.length > 0) yield { item: { kind, id }, history };
}

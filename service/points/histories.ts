import { sql } from 'kysely';
import type { ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { Reading } from '../database/open.ts';
import { loggedOf } from './book.ts';
import type { Logged } from './translate.ts';

const EVENTS_AT_ONCE = 5_000;

/** The events of these kinds of each report, oldest first, report by report; others get their turn after every few thousand. */
export async function* histories(db: Reading, kinds: readonly ReportEventKind[]): AsyncGenerator<Logged[]> {
  let [report, seq] = ['', 0];
  let history: Logged[] = [];
  for (;;) {
    const rows = await db
      .selectFrom('events')
      .select(['seq', 'id', 'kind', 'at', 'report_id', 'subject', 'subject_id', 'detail'])
      .where(sql<boolean>`(report_id, seq) > (${report}, ${seq})`)
      .where('kind', 'in', kinds)
      .orderBy('report_id')
      .orderBy('seq')
      .limit(EVENTS_AT_ONCE)
      .execute();
    for (const row of rows) {
      if (history.length > 0 && history[0]?.reportId !== row.report_id) {
        yield history;
        history = [];
      }
      history.push(loggedOf(row));
    }
    const last = rows.at(-1);
    if (!last) break;
    [report, seq] = [last.report_id as string, Number(last.seq)];
  }
  if (history.length > 0) yield history;
}

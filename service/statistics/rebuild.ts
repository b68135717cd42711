import type { Transaction } from 'kysely';
import type { ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { defaultRuleset } from '../points/rulesets/default.ts';
import type { Happening } from '../reports/happening.ts';
import type { LedgerTable } from '../reports/tables.ts';
import { Tally } from './tally.ts';

/** Events that figures or points follow from. */
const COUNTED: readonly ReportEventKind[] = ['received', 'withdrawn', 'adopted', 'adoption-corrected', 'distinguished'];

const EVENTS_AT_ONCE = 5_000;
/** Rows of one insert; far below the number of values that either database takes in a statement. */
const ROWS_AT_ONCE = 500;

/**
 * Recomputes figures and ledger from the events, to the same values that were kept as they arrived, in one transaction.
 * Returns how many events were counted.
 */
export function rebuildStatistics(database: Pick<Database, 'db' | 'dialect'>): Promise<{ events: number }> {
  return writing(database, async (trx) => {
    await trx.deleteFrom('figures').execute();
    await trx.deleteFrom('ledger').execute();
    const tally = new Tally(defaultRuleset);
    let events = 0;
    for await (const { event, seq } of countedEvents(trx)) {
      await insertLedger(trx, tally.take(event, seq));
      events++;
    }
    const figures = tally.figures();
    for (let start = 0; start < figures.length; start += ROWS_AT_ONCE) {
      await trx
        .insertInto('figures')
        .values(figures.slice(start, start + ROWS_AT_ONCE))
        .execute();
    }
    return { events };
  });
}

async function insertLedger(trx: Transaction<Tables>, lines: LedgerTable[]): Promise<void> {
  if (lines.length > 0) await trx.insertInto('ledger').values(lines).execute();
}

async function* countedEvents(trx: Transaction<Tables>): AsyncGenerator<{ event: Happening; seq: number }> {
  for (let after = 0; ; ) {
    const rows = await trx
      .selectFrom('events')
      .selectAll()
      .where('seq', '>', after)
      .where('kind', 'in', COUNTED)
      .orderBy('seq')
      .limit(EVENTS_AT_ONCE)
      .execute();
    for (const row of rows) {
      const actor = { memberId: row.actor_id, name: row.actor_name };
      const event = { id: row.id, reportId: row.report_id, kind: row.kind, at: row.at, actor, detail: JSON.parse(row.detail) } as Happening;
      yield { event, seq: row.seq };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}

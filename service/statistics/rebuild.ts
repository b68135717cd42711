import type { Transaction } from 'kysely';
import type { ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import type { Fact } from '../points/facts.ts';
import { histories } from '../points/histories.ts';
import { itemLedger } from '../points/item-ledger.ts';
import { addUp, insertLedger, ledgerRows, type Sums } from '../points/rows.ts';
import { closingsWithSight, settleClosing } from '../points/settlement.ts';
import { scoringOf } from '../points/store.ts';
import type { LedgerTable } from '../points/tables.ts';
import { factsOf, type Logged, SCORED_EVENTS } from '../points/translate.ts';
import type { Happening } from '../reports/happening.ts';
import { Tally } from './tally.ts';

/** Events that figures or points follow from. */
const COUNTED: readonly ReportEventKind[] = [
  ...new Set<ReportEventKind>(['received', 'withdrawn', 'adopted', 'adoption-corrected', 'adoption-cancelled', ...SCORED_EVENTS.report]),
];

/** Rows of one insert; far below the number of values that either database takes in a statement. */
const ROWS_AT_ONCE = 500;

/**
 * Recomputes figures and ledger from the events, to the same values that were kept as they arrived, in one transaction.
 * Returns how many events were counted.
 */
export function rebuildStatistics(database: Pick<Database, 'db' | 'dialect'>): Promise<{ events: number }> {
  return writing(database, (trx) => rebuildWithin(trx));
}

/** As {@link rebuildStatistics}, within a transaction that is open. */
export async function rebuildWithin(trx: Transaction<Tables>): Promise<{ events: number }> {
  await trx.deleteFrom('figures').execute();
  await trx.deleteFrom('ledger').execute();
  const { timeline, closings, zone } = await scoringOf(trx);
  const tally = new Tally();
  const sums: Sums = new Map();
  const keep = async (rows: readonly LedgerTable[]) => {
    addUp(sums, rows);
    await insertLedger(trx, rows);
  };
  let events = 0;
  for await (const { item, history } of histories(trx, 'report', COUNTED)) {
    events += history.length;
    const facts: Fact[] = [];
    for (const logged of history) {
      tally.take(happeningOf(logged));
      facts.push(...factsOf(logged, zone));
    }
    await keep(ledgerRows(itemLedger(item, facts, timeline, closings)));
  }
  for await (const { item, history } of histories(trx, 'commission', SCORED_EVENTS.commission)) {
    events += history.length;
    const facts = history.flatMap((logged) => factsOf(logged, zone));
    await keep(ledgerRows(itemLedger(item, facts, timeline, closings)));
  }
  const seeing = await closingsWithSight(trx);
  for (const index of seeing.keys()) addUp(sums, await settleClosing(trx, timeline, seeing.slice(0, index + 1)));
  tally.addPoints(sums);
  const figures = tally.figures();
  for (let start = 0; start < figures.length; start += ROWS_AT_ONCE) {
    await trx
      .insertInto('figures')
      .values(figures.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
  await trx.updateTable('ledger_state').set({ stale: 0 }).execute();
  return { events };
}

/** Recomputes where a step of the database's shape left the ledger stale. */
export async function refreshLedger(database: Pick<Database, 'db' | 'dialect'>): Promise<void> {
  const state = await database.db.selectFrom('ledger_state').select('stale').executeTakeFirst();
  if (state?.stale === 1) await rebuildStatistics(database);
}

const happeningOf = (logged: Logged) => logged as unknown as Happening;

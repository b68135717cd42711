import type { Transaction } from 'kysely';
import type { Reading } from '../database/open.ts';
import { prepared } from '../database/prepared.ts';
import { fileOf } from '../database/sqlite.ts';
import type { Tables } from '../database/tables.ts';
import { type Entry, monthOf } from './entry.ts';
import type { LedgerTable } from './tables.ts';

/** The ledger's rows of an item, in the order of its entries. */
export function ledgerRows(entries: readonly Entry[]): LedgerTable[] {
  const ordinals = new Map<string, number>();
  return entries.map((entry) => {
    const ordinal = ordinals.get(entry.eventId) ?? 0;
    ordinals.set(entry.eventId, ordinal + 1);
    return {
      item_kind: entry.item.kind,
      item_id: entry.item.id,
      event_id: entry.eventId,
      ordinal,
      event_seq: entry.seq,
      fact: entry.fact,
      report_id: entry.item.kind === 'report' ? entry.item.id : null,
      adoption_id: entry.adoptionId,
      member_id: entry.memberId,
      section_id: entry.sectionId,
      month: monthOf(entry),
      day: entry.day,
      centipoints: entry.centipoints,
      ruleset: entry.ruleset,
      version: entry.version,
      rule: entry.rule,
      why: entry.why,
      how: JSON.stringify(entry.how),
      adjustment: entry.adjustment ? 1 : 0,
      at: entry.at,
    };
  });
}

const insertRow = prepared((db, row: LedgerTable) =>
  db.insertInto('ledger').values({
    item_kind: row.item_kind,
    item_id: row.item_id,
    event_id: row.event_id,
    ordinal: row.ordinal,
    event_seq: row.event_seq,
    fact: row.fact,
    report_id: row.report_id,
    adoption_id: row.adoption_id,
    member_id: row.member_id,
    section_id: row.section_id,
    month: row.month,
    day: row.day,
    centipoints: row.centipoints,
    ruleset: row.ruleset,
    version: row.version,
    rule: row.rule,
    why: row.why,
    how: row.how,
    adjustment: row.adjustment,
    at: row.at,
  }),
);

const ROWS_AT_ONCE = 500;

/** Writes rows: one after the other into a file, where each costs a few microseconds; many at once over a network. */
export async function insertLedger(trx: Transaction<Tables>, rows: readonly LedgerTable[]): Promise<void> {
  if (inFile(trx)) {
    for (const row of rows) await insertRow(trx, row);
    return;
  }
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await trx
      .insertInto('ledger')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}

const inFile = (db: Reading) => fileOf(db.getExecutor().adapter) !== null;

/** Hundredths of a point by account and month. */
export type Sums = Map<string, { holder: 'member' | 'section'; holderId: string; month: string; centipoints: number }>;

/** Adds rows to sums, each to its member and its section; `sign` −1 takes them away. */
export function addUp(
  sums: Sums,
  rows: readonly Pick<LedgerTable, 'member_id' | 'section_id' | 'month' | 'centipoints'>[],
  sign: 1 | -1 = 1,
): Sums {
  for (const { member_id, section_id, month, centipoints } of rows) {
    for (const [holder, holderId] of [
      ['member', member_id],
      ['section', section_id],
    ] as const) {
      if (holderId === null || centipoints === 0) continue;
      const key = `${holder} ${holderId} ${month}`;
      const known = sums.get(key);
      if (known) known.centipoints += sign * centipoints;
      else sums.set(key, { holder, holderId, month, centipoints: sign * centipoints });
    }
  }
  return sums;
}

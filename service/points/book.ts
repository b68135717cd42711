import type { Transaction } from 'kysely';
import type { Reading } from '../database/open.ts';
import { prepared } from '../database/prepared.ts';
import type { Tables } from '../database/tables.ts';
import { subjectOf } from '../events/feed.ts';
import { addPoints } from '../statistics/keep.ts';
import type { Fact, Item } from './facts.ts';
import { itemLedger } from './item-ledger.ts';
import { addUp, insertLedger, ledgerRows, type Sums } from './rows.ts';
import { type Scoring, scoringOf, timelineOf } from './store.ts';
import { factsOf, itemOf, type Logged, SCORED_EVENTS } from './translate.ts';

/** Brings ledger and figures to the points that follow from an event that has just been appended. */
export async function scoreEvent(trx: Transaction<Tables>, event: Logged): Promise<void> {
  await addPoints(trx, await book(trx, event));
}

/**
 * The ledger of the item that an event tells of is reckoned anew from all that was told of it. Says by how much the months'
 * sums changed.
 */
async function book(trx: Transaction<Tables>, event: Logged): Promise<Sums> {
  const sums: Sums = new Map();
  const item = itemOf(event);
  if (!item || !(await matters(trx, event))) return sums;
  const scoring = await scoringOf(trx);
  const told = event.kind === 'received' ? factsOf(event, scoring.zone) : await factsOfItem(trx, item, scoring);
  const rows = ledgerRows(itemLedger(item, told, scoring.timeline, scoring.closings));
  const former = await formerRows(trx, { itemId: item.id });
  if (former.length > 0) await trx.deleteFrom('ledger').where('item_id', '=', item.id).execute();
  await insertLedger(trx, rows);
  addUp(addUp(sums, former, -1), rows);
  return sums;
}

/** Steps that are taken with every report and mean nothing to most rule sets. */
const EVERYDAY = { received: 'submission', accepted: 'acceptance', returned: 'return' } as const;

async function matters(trx: Reading, { kind }: Logged): Promise<boolean> {
  if (!Object.hasOwn(EVERYDAY, kind)) return true;
  const scored = EVERYDAY[kind as keyof typeof EVERYDAY];
  const { sets } = await timelineOf(trx);
  return sets.some(({ rules }) => rules.some(({ gives }) => gives.for === scored));
}

const formerRows = prepared((db, { itemId }: { itemId: string }) =>
  db.selectFrom('ledger').select(['member_id', 'section_id', 'month', 'centipoints']).where('item_id', '=', itemId),
);

/** All that the log tells of an item, oldest first. */
async function factsOfItem(trx: Reading, { kind, id }: Item, { zone }: Scoring): Promise<Fact[]> {
  const events = trx
    .selectFrom('events')
    .select(['seq', 'id', 'kind', 'at', 'report_id', 'subject', 'subject_id', 'detail'])
    .where('kind', 'in', SCORED_EVENTS[kind])
    .orderBy('seq');
  const rows = await (kind === 'report' ? events.where('report_id', '=', id) : events.where('subject_id', '=', id)).execute();
  return rows.flatMap((row) => factsOf(loggedOf(row), zone));
}

/** A row of the log as the translation takes it. */
export function loggedOf(
  row: Pick<Logged, 'seq' | 'id' | 'kind' | 'at'> & Parameters<typeof subjectOf>[0] & { report_id: string | null; detail: string },
): Logged {
  return {
    seq: Number(row.seq),
    id: row.id,
    kind: row.kind,
    at: row.at,
    reportId: row.report_id,
    subject: subjectOf(row),
    detail: JSON.parse(row.detail),
  };
}

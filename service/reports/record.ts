import type { Transaction } from 'kysely';
import { followReport } from '../commissions/follow.ts';
import { prepared } from '../database/prepared.ts';
import type { Tables } from '../database/tables.ts';
import { append } from '../events/log.ts';
import { scoreEvent } from '../points/book.ts';
import { type Circumstances, consequences } from '../statistics/consequences.ts';
import { addFigures } from '../statistics/keep.ts';
import { followUrgent } from '../urgent/follow.ts';
import { applyFact } from './facts.ts';
import { entryOf, type Happening } from './happening.ts';
import { changedStanding, firstStanding, type Standing } from './standing.ts';

type Writer = Transaction<Tables>;

const insertReport = prepared((db, row: Standing) =>
  db.insertInto('reports').values({
    id: row.id,
    number: row.number,
    member_id: row.member_id,
    section_id: row.section_id,
    kind: row.kind,
    urgency: row.urgency,
    state: row.state,
    revision: row.revision,
    content_id: row.content_id,
    received_at: row.received_at,
    received_on: row.received_on,
    claimed_by: row.claimed_by,
    errors: row.errors,
    doubts: row.doubts,
    adoptions: row.adoptions,
    distinguished: row.distinguished,
    commission_id: row.commission_id,
    version: row.version,
    in_section: row.in_section,
    claimed_until: row.claimed_until,
    awaits_signature: row.awaits_signature,
    withdrawal_asked: row.withdrawal_asked,
    edited_id: row.edited_id,
    merged_into: row.merged_into,
    credits: row.credits,
  }),
);

/**
 * The single door into the record: appends the event, and in the same transaction brings the report's row, the facts beside
 * it, the figures and the points ledger to what follows from it.
 * `before` is where the report stands, null when it is received for the first time. Returns where it stands now.
 */
export async function appendEvent(trx: Writer, event: Happening, before: Standing | null): Promise<Standing> {
  const after = await applyStanding(trx, event, before);
  const circumstances = await circumstancesOf(trx, event, after);
  const entry = entryOf(event, after.member_id);
  const seq = await append(trx, entry);
  await applyFact(trx, event);
  await addFigures(trx, after, consequences(event, circumstances));
  await scoreEvent(trx, { ...entry, seq });
  if (event.kind === 'received' && after.kind === 'urgent') await followUrgent(trx, event, after);
  if (after.commission_id !== null) await followReport(trx, event, { before: before?.state ?? null, after });
  return after;
}

async function applyStanding(trx: Writer, event: Happening, before: Standing | null): Promise<Standing> {
  if (event.kind === 'received') {
    const first = firstStanding(event);
    await insertReport(trx, first);
    return first;
  }
  if (!before) throw new Error(`${event.kind} of a report that was never received`);
  const changed = changedStanding(before, event);
  await trx.updateTable('reports').set(changed).where('id', '=', event.reportId).execute();
  return { ...before, ...changed };
}

async function circumstancesOf(trx: Writer, event: Happening, standing: Standing): Promise<Circumstances> {
  const adopting = event.kind === 'adopted' || event.kind === 'adoption-corrected' || event.kind === 'adoption-cancelled';
  return {
    memberId: standing.member_id,
    sectionId: standing.section_id,
    receivedIn: standing.received_on.slice(0, 7),
    adoptions: adopting
      ? await trx.selectFrom('adoptions').select(['id', 'adopted_on as adoptedOn']).where('report_id', '=', event.reportId).execute()
      : [],
  };
}

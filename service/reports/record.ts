import { sql, type Transaction } from 'kysely';
import { prepared } from '../database/prepared.ts';
import type { Tables } from '../database/tables.ts';
import { append } from '../events/log.ts';
import { defaultRuleset } from '../points/rulesets/default.ts';
import { type Circumstances, type Consequences, consequences } from '../statistics/consequences.ts';
import { figureRow, ledgerRows } from '../statistics/rows.ts';
import { applyFact } from './facts.ts';
import { entryOf, type Happening } from './happening.ts';
import { changedStanding, firstStanding, type Standing } from './standing.ts';
import type { FigureTable } from './tables.ts';

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
    version: row.version,
    in_section: row.in_section,
    claimed_until: row.claimed_until,
    awaits_signature: row.awaits_signature,
    withdrawal_asked: row.withdrawal_asked,
  }),
);

const addFigure = prepared((db, row: FigureTable) =>
  db
    .insertInto('figures')
    .values({
      holder: row.holder,
      holder_id: row.holder_id,
      month: row.month,
      submissions: row.submissions,
      adopted_items: row.adopted_items,
      adoption_times: row.adoption_times,
      adopted_of_received: row.adopted_of_received,
      centipoints: row.centipoints,
    })
    .onConflict((conflict) =>
      conflict.columns(['holder', 'holder_id', 'month']).doUpdateSet({
        submissions: sql`figures.submissions + excluded.submissions`,
        adopted_items: sql`figures.adopted_items + excluded.adopted_items`,
        adoption_times: sql`figures.adoption_times + excluded.adoption_times`,
        adopted_of_received: sql`figures.adopted_of_received + excluded.adopted_of_received`,
        centipoints: sql`figures.centipoints + excluded.centipoints`,
      }),
    ),
);

/**
 * The single door into the record: appends the event, and in the same transaction brings the report's row, the facts beside
 * it, the figures and the points ledger to what follows from it.
 * `before` is where the report stands, null when it is received for the first time. Returns where it stands now.
 */
export async function appendEvent(trx: Writer, event: Happening, before: Standing | null): Promise<Standing> {
  const after = await applyStanding(trx, event, before);
  const circumstances = await circumstancesOf(trx, event, after);
  const seq = await append(trx, entryOf(event, after.member_id));
  await applyFact(trx, event);
  await applyConsequences(trx, { event, seq, of: after, that: consequences(event, circumstances, defaultRuleset) });
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
  const adopting = event.kind === 'adopted' || event.kind === 'adoption-corrected';
  return {
    memberId: standing.member_id,
    sectionId: standing.section_id,
    receivedIn: standing.received_on.slice(0, 7),
    adoptions: adopting
      ? await trx
          .selectFrom('adoptions')
          .select(['id', 'level', 'adopted_on as adoptedOn'])
          .where('report_id', '=', event.reportId)
          .execute()
      : [],
    distinguishedIn: event.kind === 'distinguished' ? await distinguishedIn(trx, event.reportId) : null,
  };
}

async function distinguishedIn(trx: Writer, reportId: string): Promise<string | null> {
  const row = await trx.selectFrom('distinctions').select('month').where('report_id', '=', reportId).executeTakeFirst();
  return row?.month ?? null;
}

async function applyConsequences(
  trx: Writer,
  { event, seq, of, that }: { event: Happening; seq: number; of: Standing; that: Consequences },
): Promise<void> {
  if (that.figures.length > 0) await addFigures(trx, of, that.figures);
  if (that.ledger.length === 0) return;
  const lines = ledgerRows(event, seq, { memberId: of.member_id, sectionId: of.section_id }, that.ledger);
  await trx.insertInto('ledger').values(lines).execute();
}

async function addFigures(trx: Writer, { member_id, section_id }: Standing, changes: Consequences['figures']): Promise<void> {
  for (const change of changes) {
    await addFigure(trx, figureRow('member', member_id, change));
    if (section_id !== null) await addFigure(trx, figureRow('section', section_id, change));
  }
}

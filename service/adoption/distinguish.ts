import type { DistinctionList } from '../../shared/contract/record.ts';
import type { Reading } from '../database/open.ts';
import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { LINE_COLUMNS, lineOf } from '../reports/line.ts';
import { appendEvent } from '../reports/record.ts';
import { sightOf } from '../reports/sight.ts';
import { requireStep } from '../review/require.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireNotToCome } from './possible.ts';

/**
 * Chooses a report as 好信息 of a month that has begun; the same again does nothing, another month moves it there.
 * @throws Refusal `not-found`, `wrong-state` where it was not accepted, `future-date`
 */
export function distinguish(room: Room, who: Who, reportId: string, month: string, reason: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    const former = await trx.selectFrom('distinctions').select('month').where('report_id', '=', reportId).executeTakeFirst();
    if (former?.month === month) return;
    requireNotToCome(room, 'month', `${month}-01`);
    requireStep(room, who, 'distinguished', standing);
    const reasonId = await keepText(trx, 'reason', reportId, reason);
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'distinguished', detail: { month, reasonId } }, standing);
  });
}

/**
 * Proposes a report as 好信息 of a month that has begun; proposing it again says the reason anew.
 * @throws Refusal `not-found`, `wrong-state` where it was not accepted or is chosen already, `future-date`
 */
export function propose(room: Room, who: Who, reportId: string, month: string, reason: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    requireNotToCome(room, 'month', `${month}-01`);
    requireStep(room, who, 'distinction-proposed', standing);
    if (standing.distinguished === 1) throw new Refusal('wrong-state');
    const reasonId = await keepText(trx, 'reason', reportId, reason);
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'distinction-proposed', detail: { month, reasonId } }, standing);
  });
}

/** Declines a proposal. @throws Refusal `not-found`, `wrong-state` where nothing was proposed */
export function declineProposal(room: Room, who: Who, reportId: string, reason: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    const proposal = await trx.selectFrom('proposals').select('month').where('report_id', '=', reportId).executeTakeFirst();
    if (!proposal) throw new Refusal('wrong-state');
    requireStep(room, who, 'distinction-declined', standing);
    const reasonId = await keepText(trx, 'reason', reportId, reason);
    if (reasonId === null) throw new Error('a reason without words');
    const detail = { month: proposal.month, reasonId };
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'distinction-declined', detail }, standing);
  });
}

/** The month's proposals, then what was chosen, of what this person may see; proposals are the office's. */
export async function listDistinguished(db: Reading, who: Who, month: string): Promise<DistinctionList> {
  const sight = sightOf(who);
  const proposed = sight ? [] : await proposals(db, month);
  let chosen = db
    .selectFrom('distinctions as d')
    .innerJoin('reports as r', 'r.id', 'd.report_id')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .leftJoin('contents as w', 'w.id', 'd.reason_id')
    .leftJoin('members as b', 'b.id', 'd.chosen_by')
    .select(['r.id', 'w.body as reason', 'b.name as by_name', 'd.chosen_at as at', ...LINE_COLUMNS])
    .where('d.month', '=', month);
  if (sight) chosen = chosen.where(`r.${sight.column}`, '=', sight.value);
  const rows = await chosen.orderBy('d.chosen_at').orderBy('r.id').execute();
  const items = [
    ...proposed.map((row) => ({ row, state: 'proposed' as const })),
    ...rows.map((row) => ({ row, state: 'chosen' as const })),
  ];
  return {
    month,
    items: items.map(({ row, state }) => ({
      report: lineOf(row.id, row),
      state,
      reason: row.reason ?? '',
      by: row.by_name ?? '',
      at: row.at,
    })),
  };
}

function proposals(db: Reading, month: string) {
  return db
    .selectFrom('proposals as d')
    .innerJoin('reports as r', 'r.id', 'd.report_id')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .leftJoin('contents as w', 'w.id', 'd.reason_id')
    .leftJoin('members as b', 'b.id', 'd.proposed_by')
    .select(['r.id', 'w.body as reason', 'b.name as by_name', 'd.proposed_at as at', ...LINE_COLUMNS])
    .where('d.month', '=', month)
    .orderBy('d.proposed_at')
    .orderBy('r.id')
    .execute();
}

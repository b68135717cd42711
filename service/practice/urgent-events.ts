import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { CIVIL_ZONE } from '../room.ts';
import { SERVICE } from '../timing/duty.ts';
import { addReport, openChain } from '../urgent/chains.ts';
import { record, recordFacts } from '../urgent/store.ts';
import { PRACTICE_EDITOR } from './bureau.ts';
import { Draw } from './draw.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EVENTS = 6;

/** What the practice office told the county's duty room, in minutes after it learned of an event. */
const CALLED = 4;

/**
 * Opens a chain for each of the latest urgent reports of the practice office: older ones were told and are closed, one of them
 * late; of the newest only a call has been made.
 */
export async function recordUrgentEvents(trx: Transaction<Tables>, now: Date): Promise<void> {
  const reports = await trx
    .selectFrom('reports as r')
    .innerJoin('revisions as v', (join) => join.onRef('v.report_id', '=', 'r.id').on('v.revision', '=', 1))
    .innerJoin('contents as c', 'c.id', 'v.content_id')
    .select(['r.id', 'r.section_id', 'r.received_at', 'r.member_id', 'v.event_time', 'c.title'])
    .where('r.kind', '=', 'urgent')
    .where('r.received_at', '<=', now.toISOString())
    .orderBy('r.received_at', 'desc')
    .limit(EVENTS)
    .execute();
  const draw = new Draw('紧急');
  const editor = { memberId: PRACTICE_EDITOR.id, name: PRACTICE_EDITOR.name };
  for (const [index, report] of reports.entries()) {
    const received = Date.parse(report.received_at);
    const how = { at: new Date(received), actor: { memberId: report.member_id, name: '' } };
    const opening = { id: report.id, title: report.title, event_at: report.event_time, received_at: report.received_at };
    const chain = await openChain(trx, { ...opening, severity: 'ordinary', section_id: report.section_id }, how.actor, how.at);
    await addReport(trx, chain, report.id, 'initial', how);
    const tell = async (minutes: number, means: 'phone' | 'written') => {
      const at = new Date(received + minutes * MINUTE);
      const telling = {
        id: draw.id(received),
        receiver_id: 'county',
        step: means === 'phone' ? ('phone' as const) : ('initial' as const),
        means,
      };
      const told = { told_at: at.toISOString(), told_to: '县总值班室 严某 0000-6001', words_id: null };
      await trx
        .insertInto('urgent_tellings')
        .values({ ...telling, chain_id: chain.id, ...told, recorded_at: at.toISOString(), recorded_by: editor.name })
        .execute();
      const detail = { tellingId: telling.id, receiverId: 'county', step: telling.step, means, toldAt: told.told_at, wordsId: null };
      await record(trx, chain, { kind: 'urgent-told', at, actor: editor, detail });
    };
    if (now.getTime() - received > CALLED * MINUTE) await tell(CALLED, 'phone');
    if (now.getTime() - received > DAY) {
      await tell(index === reports.length - 1 ? 170 : 35, 'written');
      const closedAt = new Date(received + DAY);
      await trx.updateTable('urgent_chains').set({ closed_at: closedAt.toISOString(), version: 2 }).where('id', '=', chain.id).execute();
      await record(trx, chain, { kind: 'urgent-closed', at: closedAt, actor: editor, detail: {} });
      await recordFacts(trx, { ...chain, closed_at: closedAt.toISOString() }, CIVIL_ZONE, closedAt, SERVICE);
    }
  }
}

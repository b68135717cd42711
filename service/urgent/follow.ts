import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { HappeningOf } from '../reports/happening.ts';
import type { Standing } from '../reports/standing.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { addReport, openChain } from './chains.ts';
import { findChain } from './store.ts';

/** An urgent report has come: it goes into the chain that it names, else it opens one of its own. */
export async function followUrgent(trx: Transaction<Tables>, event: HappeningOf<'received'>, report: Standing): Promise<void> {
  const how = { at: new Date(event.at), actor: event.actor };
  const { urgent } = event.detail;
  const named = urgent === undefined ? null : await findChain(trx, urgent.id);
  if (urgent !== undefined && named !== null && named.closed_at === null) return addReport(trx, named, report.id, urgent.stage, how);
  const told = await trx
    .selectFrom('revisions as v')
    .innerJoin('contents as c', 'c.id', 'v.content_id')
    .select(['v.event_time', 'c.title'])
    .where('v.report_id', '=', report.id)
    .where('v.revision', '=', report.revision)
    .executeTakeFirstOrThrow();
  const chain = await openChain(
    trx,
    {
      id: report.id,
      title: told.title,
      event_at: told.event_time,
      received_at: event.at,
      severity: 'ordinary',
      section_id: report.section_id,
    },
    how.actor,
    how.at,
  );
  await addReport(trx, chain, report.id, 'initial', how);
}

/** The chain that a report names, if this person may add to it. @throws Refusal `invalid` where it is another section's or none */
export async function requireChain(trx: Transaction<Tables>, who: Who, chainId: string): Promise<void> {
  const chain = await findChain(trx, chainId);
  const own = chain !== null && (chain.section_id === null || chain.section_id === who.sectionId);
  if (!own) throw new Refusal('invalid', { fields: [fieldProblem('urgent.id', 'unknown')] });
}

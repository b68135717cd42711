import type { Transaction } from 'kysely';
import { type Shares, sharesOf } from '../../shared/vocabulary/credit.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { heading, standingOf } from '../reports/deed.ts';
import type { Details } from '../reports/happening.ts';
import { appendEvent } from '../reports/record.ts';
import type { Standing } from '../reports/standing.ts';
import type { Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { creditDetails } from './credits.ts';
import { requireStep } from './require.ts';

/** What is taken in, each as it was looked at, and for whom it counts; equal parts where that is left open. */
export interface Merge {
  version: number;
  reports: { id: string; version: number }[];
  shares?: Shares | undefined;
}

/**
 * Takes reports into another one 综合, which is theirs together from then on.
 * @throws Refusal `not-found`, `wrong-state` (also where anything happened to one of them since), `someone-elses`, `invalid`
 */
export function mergeReports(room: Room, who: Who, leadId: string, { version, reports, shares }: Merge): Promise<void> {
  return writing(room.database, async (trx) => {
    const lead = await standingOf(trx, who, leadId);
    requireStep(room, who, 'composed', lead);
    if (version !== lead.version) throw new Refusal('wrong-state');
    const taken = [];
    for (const [index, seen] of reports.entries()) taken.push(await toBeTaken(trx, room, who, lead, seen, index, reports));
    const before = await takenInto(trx, leadId);
    const all = [lead, ...before, ...taken];
    const credits = await creditDetails(trx, shares ?? sharesOf(all.map(({ member_id }) => member_id)));
    for (const standing of taken) {
      const detail = { into: leadId, state: standing.state as Details['merged']['state'], claimedBy: standing.claimed_by };
      await appendEvent(trx, { ...heading(who, standing.id, room.now()), kind: 'merged', detail }, standing);
    }
    const detail = { reports: [...before, ...taken].map(({ id }) => id), shares: credits };
    await appendEvent(trx, { ...heading(who, leadId, room.now()), kind: 'composed', detail }, lead);
  });
}

async function toBeTaken(
  trx: Transaction<Tables>,
  room: Room,
  who: Who,
  lead: Standing,
  seen: { id: string; version: number },
  index: number,
  all: readonly { id: string }[],
): Promise<Standing> {
  const field = `reports.${index}.id`;
  if (seen.id === lead.id) throw new Refusal('invalid', { fields: [fieldProblem(field, 'invalid')] });
  if (all.findIndex(({ id }) => id === seen.id) !== index) throw new Refusal('invalid', { fields: [fieldProblem(field, 'twice')] });
  const standing = await standingOf(trx, who, seen.id);
  requireStep(room, who, 'merged', standing);
  if (seen.version !== standing.version || (await takenInto(trx, seen.id)).length > 0) throw new Refusal('wrong-state');
  return standing;
}

/** The reports that were taken into this one, in the order of their numbers. */
function takenInto(trx: Transaction<Tables>, leadId: string): Promise<Standing[]> {
  return trx.selectFrom('reports').selectAll().where('merged_into', '=', leadId).orderBy('number').execute();
}

/**
 * Undoes a merge: each report stands again where it stood, and this one is its reporter's alone.
 * @throws Refusal `not-found`, `wrong-state` where nothing was taken in, `adopted-already`, `someone-elses`
 */
export function unmergeReports(room: Room, who: Who, leadId: string, version: number): Promise<void> {
  return writing(room.database, async (trx) => {
    const lead = await standingOf(trx, who, leadId);
    const taken = await takenInto(trx, leadId);
    if (taken.length === 0) throw new Refusal('wrong-state');
    if ([lead, ...taken].some(({ adoptions }) => adoptions > 0)) throw new Refusal('adopted-already');
    requireStep(room, who, 'uncomposed', lead);
    if (version !== lead.version) throw new Refusal('wrong-state');
    for (const standing of taken) {
      const detail = await mergedDetail(trx, standing.id);
      await appendEvent(trx, { ...heading(who, standing.id, room.now()), kind: 'unmerged', detail }, standing);
    }
    const shares = await creditDetails(trx, [{ memberId: lead.member_id, share: 1 }]);
    const detail = { reports: taken.map(({ id }) => id), shares };
    await appendEvent(trx, { ...heading(who, leadId, room.now()), kind: 'uncomposed', detail }, lead);
  });
}

/** How a report stood when it was taken in. */
async function mergedDetail(trx: Transaction<Tables>, reportId: string): Promise<Details['merged']> {
  const event = await trx
    .selectFrom('events')
    .select('detail')
    .where('report_id', '=', reportId)
    .where('kind', '=', 'merged')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return JSON.parse(event.detail) as Details['merged'];
}

import type { Transaction } from 'kysely';
import type { UrgentPut } from '../../shared/contract/urgent.ts';
import { deadlineSets } from '../../shared/rulepacks/deadlines.ts';
import type { Actor } from '../../shared/vocabulary/event.ts';
import { OWN_OFFICE, type TellingEntry, type UrgentReceiver, type UrgentStage } from '../../shared/vocabulary/urgent.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { standingOf } from '../reports/deed.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { type ChainRow, chainOfReport, findChain, readReceivers, record, recordFacts } from './store.ts';

const zoneOf = (room: Room) => room.office()?.timeZone ?? CIVIL_ZONE;
const actorOf = ({ memberId, name }: Who): Actor => ({ memberId, name });
const instant = (moment: string) => new Date(moment).toISOString();

/** @throws Refusal `future-date` for what cannot have happened yet; a minute is allowed for clocks that differ */
function requirePast(field: string, moment: string | null, now: Date): void {
  if (moment !== null && Date.parse(moment) > now.getTime() + 60_000)
    throw new Refusal('future-date', { fields: [fieldProblem(field, 'invalid')] });
}

/**
 * Enters an urgent event, as when somebody telephones before there is any text, or corrects one.
 * @throws Refusal `future-date`, `invalid`, `edited-meanwhile`
 */
export function putChain(room: Room, who: Who, id: string, entry: UrgentPut): Promise<{ isNew: boolean }> {
  return writing(room.database, async (trx) => {
    const at = room.now();
    requirePast('eventAt', entry.eventAt, at);
    if (entry.sectionId !== null) {
      const section = await trx.selectFrom('sections').select('id').where('id', '=', entry.sectionId).executeTakeFirst();
      if (!section) throw new Refusal('invalid', { fields: [fieldProblem('sectionId', 'unknown')] });
    }
    const former = await findChain(trx, id);
    const facts = {
      title: entry.title,
      event_at: entry.eventAt === null ? null : instant(entry.eventAt),
      severity: entry.severity,
      section_id: entry.sectionId,
    };
    if (!former) {
      await openChain(trx, { id, ...facts, received_at: at.toISOString() }, actorOf(who), at);
    } else {
      const changed = (Object.keys(facts) as (keyof typeof facts)[]).some((fact) => former[fact] !== facts[fact]);
      if (!changed) return { isNew: false };
      if (entry.version !== former.version) throw new Refusal('edited-meanwhile');
      await trx
        .updateTable('urgent_chains')
        .set({ ...facts, version: former.version + 1 })
        .where('id', '=', id)
        .execute();
      const detail = { eventAt: facts.event_at, severity: facts.severity };
      await record(trx, { ...former, ...facts }, { kind: 'urgent-changed', at, actor: actorOf(who), detail });
    }
    await settle(trx, room, id, actorOf(who));
    return { isNew: !former };
  });
}

type Opening = Pick<ChainRow, 'id' | 'title' | 'event_at' | 'received_at' | 'severity' | 'section_id'>;

/** Opens a chain; whom it must be told to, and by when, stays as it is at this moment. */
export async function openChain(trx: Transaction<Tables>, opening: Opening, actor: Actor, at: Date): Promise<ChainRow> {
  const chain: ChainRow = { ...opening, receivers: JSON.stringify(await readReceivers(trx)), closed_at: null, version: 1 };
  await trx.insertInto('urgent_chains').values(chain).execute();
  await record(trx, chain, { kind: 'urgent-opened', at, actor, detail: { eventAt: chain.event_at } });
  return chain;
}

async function settle(trx: Transaction<Tables>, room: Room, id: string, actor: Actor): Promise<void> {
  const chain = await findChain(trx, id);
  if (chain) await recordFacts(trx, chain, zoneOf(room), room.now(), actor);
}

/** The chain of that id, still open. @throws Refusal `not-found`, `chain-closed` */
async function openChainOf(trx: Transaction<Tables>, id: string): Promise<ChainRow> {
  const chain = await findChain(trx, id);
  if (!chain) throw new Refusal('not-found');
  if (chain.closed_at !== null) throw new Refusal('chain-closed');
  return chain;
}

/**
 * Writes down who was told what, when and how: once under its identifier. What was told may be entered later, and before there
 * is any text.
 * @throws Refusal `not-found`, `future-date`, `invalid`
 */
export function tell(room: Room, who: Who, chainId: string, entry: TellingEntry): Promise<void> {
  return writing(room.database, async (trx) => {
    const chain = await findChain(trx, chainId);
    if (!chain) throw new Refusal('not-found');
    if (await trx.selectFrom('urgent_tellings').select('id').where('id', '=', entry.id).executeTakeFirst()) return;
    const at = room.now();
    requirePast('toldAt', entry.toldAt, at);
    const toldAt = instant(entry.toldAt);
    if (chain.event_at !== null && toldAt < chain.event_at)
      throw new Refusal('before-event', { fields: [fieldProblem('toldAt', 'invalid')] });
    const receivers = JSON.parse(chain.receivers) as UrgentReceiver[];
    if (!receivers.some(({ id }) => id === entry.receiverId))
      throw new Refusal('invalid', { fields: [fieldProblem('receiverId', 'unknown')] });
    const wordsId = await keepText(trx, 'telling', null, entry.words);
    const { receiverId, step, means, to } = entry;
    await trx
      .insertInto('urgent_tellings')
      .values({
        id: entry.id,
        chain_id: chainId,
        receiver_id: receiverId,
        step,
        means,
        told_at: toldAt,
        told_to: to,
        words_id: wordsId,
        recorded_at: at.toISOString(),
        recorded_by: who.name,
      })
      .execute();
    const detail = { tellingId: entry.id, receiverId, step, means, toldAt, wordsId };
    await record(trx, chain, { kind: 'urgent-told', at, actor: actorOf(who), detail });
    await settle(trx, room, chainId, actorOf(who));
  });
}

/** Puts a report into the chain, as its next of that stage. */
export async function addReport(
  trx: Transaction<Tables>,
  chain: ChainRow,
  reportId: string,
  stage: UrgentStage,
  how: { at: Date; actor: Actor },
): Promise<void> {
  const before = await trx
    .selectFrom('urgent_reports')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('chain_id', '=', chain.id)
    .where('stage', '=', 'follow-up')
    .executeTakeFirst();
  const number = stage === 'follow-up' ? Number(before?.number ?? 0) + 1 : 0;
  await trx.insertInto('urgent_reports').values({ chain_id: chain.id, report_id: reportId, stage, number }).execute();
  await record(trx, chain, { kind: 'urgent-reported', ...how, reportId, detail: { stage, number } });
}

/**
 * Puts a report that came by itself into a chain; a chain that held nothing but that report ends by it.
 * @throws Refusal `not-found`, `chain-closed`
 */
export function joinReport(
  room: Room,
  who: Who,
  chainId: string,
  { reportId, stage }: { reportId: string; stage: UrgentStage },
): Promise<void> {
  return writing(room.database, async (trx) => {
    const chain = await openChainOf(trx, chainId);
    await standingOf(trx, who, reportId);
    const former = await chainOfReport(trx, reportId);
    if (former?.id === chainId) return;
    const how = { at: room.now(), actor: actorOf(who) };
    if (former) await leave(trx, former, reportId, how);
    await addReport(trx, chain, reportId, stage, how);
    await settle(trx, room, chainId, how.actor);
  });
}

async function leave(trx: Transaction<Tables>, chain: ChainRow, reportId: string, how: { at: Date; actor: Actor }): Promise<void> {
  await trx.deleteFrom('urgent_reports').where('chain_id', '=', chain.id).where('report_id', '=', reportId).execute();
  const left = await trx.selectFrom('urgent_reports').select('report_id').where('chain_id', '=', chain.id).executeTakeFirst();
  if (!left && chain.closed_at === null) await close(trx, chain, how);
}

async function close(trx: Transaction<Tables>, chain: ChainRow, { at, actor }: { at: Date; actor: Actor }): Promise<void> {
  await trx
    .updateTable('urgent_chains')
    .set({ closed_at: at.toISOString(), version: chain.version + 1 })
    .where('id', '=', chain.id)
    .execute();
  await record(trx, chain, { kind: 'urgent-closed', at, actor, detail: {} });
}

/** Ends a chain; what was owed until then and never told is missed. Again does nothing. @throws Refusal `not-found` */
export function closeChain(room: Room, who: Who, id: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const chain = await findChain(trx, id);
    if (!chain) throw new Refusal('not-found');
    if (chain.closed_at !== null) return;
    await close(trx, chain, { at: room.now(), actor: actorOf(who) });
    await settle(trx, room, id, actorOf(who));
  });
}

/** Sets whom the office must tell. @throws Refusal `invalid` for an unknown set, a receiver named twice, or the office itself left out */
export function putReceivers(room: Room, receivers: readonly UrgentReceiver[]): Promise<void> {
  for (const [index, { id, set }] of receivers.entries()) {
    if (!deadlineSets.some((one) => one.id === set))
      throw new Refusal('invalid', { fields: [fieldProblem(`items.${index}.set`, 'unknown')] });
    if (receivers.findIndex((one) => one.id === id) !== index)
      throw new Refusal('invalid', { fields: [fieldProblem(`items.${index}.id`, 'taken')] });
  }
  if (!receivers.some(({ id }) => id === OWN_OFFICE)) throw new Refusal('invalid', { fields: [fieldProblem('items', 'missing')] });
  return writing(room.database, async (trx) => {
    const row = { receivers: JSON.stringify(receivers), changed_at: room.now().toISOString() };
    await trx
      .insertInto('urgent_receivers')
      .values({ place: 1, ...row })
      .onConflict((conflict) => conflict.column('place').doUpdateSet(row))
      .execute();
  });
}

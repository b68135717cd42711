import type { Selectable, Transaction } from 'kysely';
import type { UrgentStep } from '../../shared/vocabulary/deadline.ts';
import type { Actor } from '../../shared/vocabulary/event.ts';
import { OWN_OFFICE, type UrgentClock, type UrgentReceiver } from '../../shared/vocabulary/urgent.ts';
import type { Reading } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { append, type Entry } from '../events/log.ts';
import { scoreEvent } from '../points/book.ts';
import { newId } from '../reports/identifier.ts';
import { type ChainState, clocksOf } from './clocks.ts';
import type { UrgentChainTable, UrgentFactTable } from './tables.ts';

export type ChainRow = Selectable<UrgentChainTable>;

/** Whom an office tells that has not chosen: its own sections' report and the county's duty room, both within the two hours. */
const USUAL_RECEIVERS: readonly UrgentReceiver[] = [
  { id: OWN_OFFICE, name: '本单位办公室', set: 'county', from: 'event' },
  { id: 'county', name: '县委县政府总值班室', set: 'county', from: 'event' },
];

export async function readReceivers(db: Reading): Promise<UrgentReceiver[]> {
  const row = await db.selectFrom('urgent_receivers').select('receivers').where('place', '=', 1).executeTakeFirst();
  return row ? (JSON.parse(row.receivers) as UrgentReceiver[]) : [...USUAL_RECEIVERS];
}

export async function findChain(db: Reading, id: string): Promise<ChainRow | null> {
  return (await db.selectFrom('urgent_chains').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The chain that a report stands in. */
export async function chainOfReport(db: Reading, reportId: string): Promise<ChainRow | null> {
  const row = await db
    .selectFrom('urgent_reports as u')
    .innerJoin('urgent_chains as c', 'c.id', 'u.chain_id')
    .selectAll('c')
    .where('u.report_id', '=', reportId)
    .executeTakeFirst();
  return row ?? null;
}

/** The reports of chains, in the order in which they came. */
export async function reportsOf(db: Reading, chainIds: readonly string[]) {
  if (chainIds.length === 0) return [];
  return db
    .selectFrom('urgent_reports as u')
    .innerJoin('reports as r', 'r.id', 'u.report_id')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .innerJoin('revisions as v', (join) => join.onRef('v.report_id', '=', 'r.id').on('v.revision', '=', 1))
    .select([
      'u.chain_id',
      'u.report_id',
      'u.stage',
      'u.number as ordinal',
      'r.number',
      'r.received_at',
      'v.reported_at',
      'c.title',
      'c.body',
    ])
    .where('u.chain_id', 'in', chainIds)
    .orderBy('r.received_at')
    .execute();
}

export type ReportRow = Awaited<ReturnType<typeof reportsOf>>[number];

/** What was told of chains, in the order of telling. */
export async function tellingsOf(db: Reading, chainIds: readonly string[]) {
  if (chainIds.length === 0) return [];
  return db
    .selectFrom('urgent_tellings as t')
    .leftJoin('contents as w', 'w.id', 't.words_id')
    .selectAll('t')
    .select('w.body as words')
    .where('t.chain_id', 'in', chainIds)
    .orderBy('t.told_at')
    .execute();
}

export type TellingRow = Awaited<ReturnType<typeof tellingsOf>>[number];

/** What the clocks of a chain follow from. */
export function stateOf(chain: ChainRow, reports: readonly ReportRow[], tellings: readonly TellingRow[]): ChainState {
  return {
    eventAt: chain.event_at,
    receivedAt: chain.received_at,
    closedAt: chain.closed_at,
    severity: chain.severity,
    receivers: JSON.parse(chain.receivers) as UrgentReceiver[],
    reports: reports.filter(({ chain_id }) => chain_id === chain.id).map(({ stage, received_at }) => ({ stage, receivedAt: received_at })),
    tellings: tellings.filter(({ chain_id }) => chain_id === chain.id),
  };
}

/** What each kind of event of a chain tells beside who, when and which chain. */
export interface UrgentDetails {
  'urgent-opened': { eventAt: string | null };
  'urgent-changed': { eventAt: string | null; severity: string };
  'urgent-reported': { stage: string; number: number };
  'urgent-told': { tellingId: string; receiverId: string; step: UrgentStep; means: string; toldAt: string; wordsId: string | null };
  'urgent-late': { receiverId: string; step: UrgentStep; due: string; side: 'section' | 'office' };
  'urgent-missed': { receiverId: string; step: UrgentStep; due: string; side: 'section' | 'office' };
  'urgent-excused': { receiverId: string; step: UrgentStep; due: string; side: 'section' | 'office' };
  'urgent-closed': object;
}

/** Appends an event of a chain, told to the section that it came from, and brings the points to what follows from it. */
export async function record<K extends keyof UrgentDetails>(
  trx: Transaction<Tables>,
  chain: Pick<ChainRow, 'id' | 'section_id'>,
  { kind, at, actor, reportId = null, detail }: { kind: K; at: Date; actor: Actor; reportId?: string | null; detail: UrgentDetails[K] },
): Promise<void> {
  const entry: Entry = {
    id: newId(),
    kind,
    at: at.toISOString(),
    actor,
    reportId,
    subject: { kind: 'urgent', id: chain.id },
    toldTo: chain.section_id,
    detail: { sectionId: chain.section_id, ...detail },
  };
  await scoreEvent(trx, { ...entry, seq: await append(trx, entry) });
}

/** Which side a clock stands against: what the section owes the office, or the office its receivers. */
export const sideOf = (receiverId: string) => (receiverId === OWN_OFFICE ? ('section' as const) : ('office' as const));

/**
 * Records what the clocks of a chain say and is not recorded yet: late and missed, and the taking back of either where what was
 * entered since shows that it was told in time. A correction of the event's time moves clocks; what they said before is taken back.
 */
export async function recordFacts(trx: Transaction<Tables>, chain: ChainRow, timeZone: string, now: Date, actor: Actor): Promise<void> {
  const state = stateOf(chain, await reportsOf(trx, [chain.id]), await tellingsOf(trx, [chain.id]));
  const known = await trx.selectFrom('urgent_facts').selectAll().where('chain_id', '=', chain.id).execute();
  for (const clock of clocksOf(state, timeZone, now)) {
    const fact = known.find((one) => one.receiver_id === clock.receiverId && one.step === clock.step);
    await recordFact(trx, chain, clock, fact, now, actor);
  }
}

type Fact = Selectable<UrgentFactTable>;

async function recordFact(
  trx: Transaction<Tables>,
  chain: ChainRow,
  { receiverId, step, due, state }: UrgentClock,
  fact: Fact | undefined,
  at: Date,
  actor: Actor,
): Promise<void> {
  const detail = { receiverId, step, due, side: sideOf(receiverId) };
  const moment = at.toISOString();
  const isLate = state === 'late' || state === 'missed';
  const wasBlamed = fact !== undefined && (fact.late_at !== null || fact.missed_at !== null);
  if (!isLate && !wasBlamed) return;
  if (wasBlamed && (!isLate || fact.due !== due)) {
    await record(trx, chain, { kind: 'urgent-excused', at, actor, detail: { ...detail, due: fact.due } });
  }
  const same = wasBlamed && fact.due === due;
  const late_at = isLate ? (same && fact.late_at !== null ? fact.late_at : moment) : null;
  const missed_at = state === 'missed' ? (same && fact.missed_at !== null ? fact.missed_at : moment) : null;
  if (isLate && !(same && fact.late_at !== null)) await record(trx, chain, { kind: 'urgent-late', at, actor, detail });
  if (state === 'missed' && !(same && fact.missed_at !== null)) await record(trx, chain, { kind: 'urgent-missed', at, actor, detail });
  const row = { due, late_at, missed_at };
  await trx
    .insertInto('urgent_facts')
    .values({ chain_id: chain.id, receiver_id: receiverId, step, ...row })
    .onConflict((conflict) => conflict.columns(['chain_id', 'receiver_id', 'step']).doUpdateSet(row))
    .execute();
}

import { check, standardPack } from '../../shared/checks/engine.ts';
import { missingElements } from '../../shared/checks/initial-report.ts';
import type { UrgentBoard, UrgentChain } from '../../shared/contract/urgent.ts';
import type { UrgentDuty, UrgentReceiver } from '../../shared/vocabulary/urgent.ts';
import type { Reading } from '../database/open.ts';
import { seesAll } from '../reports/sight.ts';
import { CIVIL_ZONE } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { clocksOf } from './clocks.ts';
import { type ChainRow, type ReportRow, readReceivers, reportsOf, stateOf, type TellingRow, tellingsOf } from './store.ts';

const DAY = 24 * 3_600_000;
/** How long a closed chain stays on the board, in milliseconds, and how many facts of lateness are told. */
const SHOWN_AFTER = 30 * DAY;
const FACTS = 20;
const CHAINS = 50;

interface AsOf {
  now: Date;
  timeZone: string;
}

/** Chains `c` in this person's sight: the office sees all, others those of their section. */
function inSight(db: Reading, who: Who) {
  const chains = db
    .selectFrom('urgent_chains as c')
    .leftJoin('sections as s', 's.id', 'c.section_id')
    .selectAll('c')
    .select('s.name as section_name');
  return seesAll(who) ? chains : chains.where('c.section_id', '=', who.sectionId ?? '');
}

type Row = ChainRow & { section_name: string | null };

/** Open chains with the nearest limit first, then those closed lately. */
export async function readBoard(db: Reading, who: Who, as: AsOf): Promise<UrgentBoard> {
  const recent = new Date(as.now.getTime() - SHOWN_AFTER).toISOString();
  const rows = await inSight(db, who)
    .where((eb) => eb.or([eb('c.closed_at', 'is', null), eb('c.closed_at', '>=', recent)]))
    .orderBy('c.received_at', 'desc')
    .limit(CHAINS)
    .execute();
  const items = await chainsOf(db, rows, as);
  const order = (chain: UrgentChain) => (chain.closedAt === null ? `0${nearest(chain) ?? '9'}` : `1${invert(chain.closedAt)}`);
  items.sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return { items, receivers: await readReceivers(db), year: await yearOf(db, who, as), facts: await factsOf(db, who) };
}

/** The due time of what is still to be done first; what has passed comes before what is ahead. */
export function nearest({ clocks }: Pick<UrgentChain, 'clocks'>): string | null {
  const open = clocks.filter(({ state, toldAt }) => toldAt === null && state !== 'missed').map(({ due }) => due);
  return open.sort()[0] ?? null;
}

/** A key that sorts later moments first. */
const invert = (moment: string) => String(9e15 - Date.parse(moment));

/** One chain. @throws Refusal `not-found`, also where it is out of sight */
export async function readChain(db: Reading, who: Who, id: string, as: AsOf): Promise<UrgentChain> {
  const row = await inSight(db, who).where('c.id', '=', id).executeTakeFirst();
  const [chain] = row ? await chainsOf(db, [row], as) : [];
  if (!chain) throw new Refusal('not-found');
  return chain;
}

async function chainsOf(db: Reading, rows: readonly Row[], { now, timeZone }: AsOf): Promise<UrgentChain[]> {
  const ids = rows.map(({ id }) => id);
  const [reports, tellings] = [await reportsOf(db, ids), await tellingsOf(db, ids)];
  return rows.map((row) => {
    const own = reports.filter(({ chain_id }) => chain_id === row.id);
    const receivers = JSON.parse(row.receivers) as UrgentReceiver[];
    return {
      id: row.id,
      title: row.title,
      eventAt: row.event_at,
      severity: row.severity,
      section: row.section_id === null ? null : { id: row.section_id, name: row.section_name ?? '' },
      receivedAt: row.received_at,
      closedAt: row.closed_at,
      reports: own.map(reportOf),
      clocks: clocksOf(stateOf(row, reports, tellings), timeZone, now),
      tellings: tellings.filter(({ chain_id }) => chain_id === row.id).map((told) => tellingOf(told, receivers)),
      owed: row.closed_at === null ? owedOf(row, own, now) : [],
      version: row.version,
    };
  });
}

function reportOf({ stage, ordinal, report_id, number, title, received_at, reported_at }: ReportRow): UrgentChain['reports'][number] {
  return { stage, number: ordinal, report: { id: report_id, number, title }, receivedAt: received_at, reportedAt: reported_at };
}

function tellingOf(row: TellingRow, receivers: readonly UrgentReceiver[]): UrgentChain['tellings'][number] {
  return {
    id: row.id,
    receiverId: row.receiver_id,
    receiver: receivers.find(({ id }) => id === row.receiver_id)?.name ?? row.receiver_id,
    step: row.step,
    means: row.means,
    toldAt: row.told_at,
    to: row.told_to,
    words: row.words ?? '',
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

/** What none of the reports of a chain has told yet of what the initial report owes. */
function owedOf(row: Row, reports: readonly ReportRow[], now: Date): UrgentChain['owed'] {
  if (reports.length === 0) return [];
  const body = reports.map((report) => report.body).join('\n');
  const { facts } = check({ title: row.title, body, kind: 'urgent' }, standardPack(), { now });
  const timed = row.event_at !== null || facts.dates.some(({ valid, value }) => valid && value !== null);
  return missingElements(body, timed).map(({ key, zh, en }) => ({ key, zh, en }));
}

/** What was recorded as late or missed of initial reports this year, and how many were in time. */
async function yearOf(db: Reading, who: Who, as: AsOf): Promise<UrgentBoard['year']> {
  const from = `${as.now.getUTCFullYear()}-01-01`;
  const rows = await inSight(db, who).where('c.received_at', '>=', from).execute();
  if (rows.length === 0) return { met: 0, late: 0, missed: 0 };
  const ids = rows.map(({ id }) => id);
  const [reports, tellings] = [await reportsOf(db, ids), await tellingsOf(db, ids)];
  const states = rows.flatMap((row) =>
    clocksOf(stateOf(row, reports, tellings), as.timeZone, as.now)
      .filter(({ step }) => step === 'initial')
      .map(({ state }) => state),
  );
  const count = (state: string) => states.filter((one) => one === state).length;
  return { met: count('met'), late: count('late'), missed: count('missed') };
}

/** 迟报、漏报记录, the latest first. */
async function factsOf(db: Reading, who: Who): Promise<UrgentBoard['facts']> {
  const facts = db
    .selectFrom('urgent_facts as f')
    .innerJoin('urgent_chains as c', 'c.id', 'f.chain_id')
    .leftJoin('sections as s', 's.id', 'c.section_id')
    .select([
      'f.chain_id',
      'c.title',
      'c.section_id',
      's.name as section_name',
      'c.receivers',
      'f.receiver_id',
      'f.step',
      'f.due',
      'f.missed_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('urgent_tellings as t')
        .select(({ fn }) => fn.min('t.told_at').as('told_at'))
        .whereRef('t.chain_id', '=', 'f.chain_id')
        .whereRef('t.receiver_id', '=', 'f.receiver_id')
        .whereRef('t.step', '=', 'f.step')
        .as('told_at'),
    )
    .where('f.late_at', 'is not', null);
  const rows = await (seesAll(who) ? facts : facts.where('c.section_id', '=', who.sectionId ?? ''))
    .orderBy('f.due', 'desc')
    .limit(FACTS)
    .execute();
  return rows.map((row) => ({
    chainId: row.chain_id,
    title: row.title,
    section: row.section_id === null ? null : { id: row.section_id, name: row.section_name ?? '' },
    receiver: (JSON.parse(row.receivers) as UrgentReceiver[]).find(({ id }) => id === row.receiver_id)?.name ?? row.receiver_id,
    step: row.step,
    kind: row.missed_at === null ? ('late' as const) : ('missed' as const),
    due: row.due,
    minutes: row.told_at === null ? null : Math.max(0, Math.floor((Date.parse(row.told_at) - Date.parse(row.due)) / 60_000)),
  }));
}

/** The open events of a person's section, with what has not been told yet. */
export async function urgentDuties(db: Reading, { sectionId }: Who, now: Date): Promise<UrgentDuty[]> {
  if (sectionId === null) return [];
  const rows = await db
    .selectFrom('urgent_chains as c')
    .leftJoin('sections as s', 's.id', 'c.section_id')
    .selectAll('c')
    .select('s.name as section_name')
    .where('c.section_id', '=', sectionId)
    .where('c.closed_at', 'is', null)
    .orderBy('c.received_at')
    .execute();
  if (rows.length === 0) return [];
  const chains = await chainsOf(db, rows, { now, timeZone: CIVIL_ZONE });
  return chains.map(({ id, title, clocks, owed }) => ({
    id,
    title,
    open: clocks.filter(({ toldAt, state }) => toldAt === null && state !== 'missed').map(({ receiver, due }) => ({ receiver, due })),
    owed,
  }));
}

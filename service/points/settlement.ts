import { sql, type Transaction } from 'kysely';
import type { Ruleset, Scored, ScoredPeriod } from '../../shared/vocabulary/ruleset.ts';
import type { Reading } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { Entry } from './entry.ts';
import { insertLedger, ledgerRows } from './rows.ts';
import { periodsEndingWith, type SectionPeriod, settle, settlesAt } from './settle.ts';
import type { LedgerTable, SeenSections } from './tables.ts';
import type { Timeline } from './timeline.ts';

/** A closing with what it saw. */
export interface SeeingClosing {
  id: string;
  month: string;
  seq: number;
  at: string;
  seen: SeenSections;
}

/** Closed months with what each closing saw, earliest first. */
export async function closingsWithSight(db: Reading): Promise<SeeingClosing[]> {
  const rows = await db.selectFrom('closings').selectAll().orderBy('month').execute();
  return rows.map(({ id, month, seq, at, seen }) => ({ id, month, seq: Number(seq), at, seen: JSON.parse(seen) as SeenSections }));
}

/**
 * Enters what the rules settle for the periods that end with a closed month. `closings` are all up to that month, earliest
 * first. The sums are those that the closing saw, so that settling again later gives the same.
 */
export async function settleClosing(
  trx: Transaction<Tables>,
  timeline: Timeline,
  closings: readonly SeeingClosing[],
): Promise<LedgerTable[]> {
  const closing = closings.at(-1);
  if (!closing) return [];
  const day = lastDay(closing.month);
  const set = timeline.on(day)?.set;
  if (!set) return [];
  const entries: Entry[] = [];
  for (const { period, months } of periodsEndingWith(closing.month)) {
    if (!settlesAt(set, period)) continue;
    for (const section of await sectionPeriods(trx, set, timeline, { period, months, closings, entries })) {
      for (const { sectionId, rule, centipoints, why, how } of settle(set, period, section)) {
        entries.push({
          item: { kind: 'closing', id: closing.id },
          fact: `${period}:${rule}`,
          eventId: closing.id,
          seq: closing.seq,
          at: closing.at,
          adoptionId: null,
          memberId: null,
          sectionId,
          day,
          centipoints,
          ruleset: set.id,
          version: set.version,
          rule,
          why,
          how,
          adjustment: false,
        });
      }
    }
  }
  const rows = ledgerRows(entries);
  await insertLedger(trx, rows);
  return rows;
}

/** The last civil day of a month. */
export function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

interface Period {
  period: ScoredPeriod;
  months: string[];
  closings: readonly SeeingClosing[];
  /** What was settled for shorter periods just before. */
  entries: readonly Entry[];
}

async function sectionPeriods(
  db: Reading,
  set: Ruleset,
  timeline: Timeline,
  { period, months, closings, entries }: Period,
): Promise<SectionPeriod[]> {
  const closing = closings.at(-1) as SeeingClosing;
  const rows = await db
    .selectFrom('ledger')
    .select(['section_id', 'ruleset', 'version', 'rule'])
    .select(({ fn }) => [fn.sum<number>('centipoints').as('centipoints')])
    .select(sql<number>`sum(case when why = 'given' then 1 else 0 end)`.as('facts'))
    .where('month', 'in', months)
    .where('section_id', 'is not', null)
    .where((eb) => eb.or([eb('adjustment', '=', 0), eb('event_seq', '<=', closing.seq)]))
    .groupBy(['section_id', 'ruleset', 'version', 'rule'])
    .execute();
  const seen = closings.filter(({ month }) => months.includes(month)).map((each) => each.seen);
  return Object.keys(closing.seen).map((sectionId) => {
    const centipoints = new Map<string, number>();
    const vetoed = new Map<string, number>();
    const add = (kind: string, amount: number) => centipoints.set(kind, (centipoints.get(kind) ?? 0) + amount);
    for (const row of rows.filter(({ section_id }) => section_id === sectionId)) {
      const gives = ruleOf(timeline, row)?.gives;
      add(gives?.for ?? 'settlement', Number(row.centipoints));
      for (const veto of set.settlement.vetoes) {
        if (veto.period === period && gives && sameKind(veto.on, gives))
          vetoed.set(veto.id, (vetoed.get(veto.id) ?? 0) + Number(row.facts));
      }
    }
    for (const entry of entries) if (entry.sectionId === sectionId) add('settlement', entry.centipoints);
    const own = seen.flatMap((each) => each[sectionId] ?? []);
    const quotas = own.flatMap(({ quota }) => quota ?? []);
    return {
      sectionId,
      centipoints,
      quota: quotas.length === 0 ? null : quotas.reduce((total, each) => total + each, 0),
      submissions: own.reduce((total, each) => total + each.submissions, 0),
      adoptedOfReceived: own.reduce((total, each) => total + each.adoptedOfReceived, 0),
      vetoed,
    };
  });
}

function ruleOf(timeline: Timeline, { ruleset, version, rule }: { ruleset: string; version: number; rule: string }) {
  return timeline.sets.find((set) => set.id === ruleset && set.version === version)?.rules.find(({ id }) => id === rule);
}

const sameKind = (on: { for: Scored; outcome?: string }, gives: { for: Scored; outcome?: string }) =>
  on.for === gives.for && (on.outcome === undefined || on.outcome === gives.outcome);

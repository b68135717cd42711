import type { EntryReason } from '../../shared/vocabulary/points.ts';
import type { Ruleset, ScoredPeriod } from '../../shared/vocabulary/ruleset.ts';
import { centipointsOf } from './amounts.ts';
import type { Entry } from './entry.ts';

/** What a section has in a period when it is settled. */
export interface SectionPeriod {
  sectionId: string;
  /** Hundredths by kind of fact, of everything entered for the period. */
  centipoints: ReadonlyMap<string, number>;
  /** Quota of the months of the period together; null where none is owed. */
  quota: number | null;
  submissions: number;
  adoptedOfReceived: number;
  /** How many facts of each veto there were, by the veto's identifier. */
  vetoed: ReadonlyMap<string, number>;
}

const MONTHS: Record<ScoredPeriod, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The months of the periods that end with a month: March ends a quarter, December a year. */
export function periodsEndingWith(month: string): { period: ScoredPeriod; months: string[] }[] {
  const [year = '', number = ''] = month.split('-');
  const last = Number(number);
  return (Object.keys(MONTHS) as ScoredPeriod[])
    .filter((period) => last % MONTHS[period] === 0)
    .map((period) => ({
      period,
      months: Array.from({ length: MONTHS[period] }, (_, index) => `${year}-${String(last - MONTHS[period] + 1 + index).padStart(2, '0')}`),
    }));
}

/** Whether a set settles anything at the end of such a period. */
export function settlesAt({ settlement }: Ruleset, period: ScoredPeriod): boolean {
  return Object.values(settlement).some((rules) => rules.some((rule) => rule.period === period));
}

/** What a settlement enters, before it is put into the ledger. */
export interface Settled {
  sectionId: string;
  rule: string;
  centipoints: number;
  why: EntryReason;
  how: Entry['how'];
}

/**
 * Settles a period for a section: basic points, unfulfilled quota, low rate, caps, floors, vetoes, in this order, each on
 * the sum that the former ones left.
 */
export function settle({ settlement }: Ruleset, period: ScoredPeriod, section: SectionPeriod): Settled[] {
  const { sectionId, submissions, adoptedOfReceived } = section;
  const settled: Settled[] = [];
  let sum = [...section.centipoints.values()].reduce((total, each) => total + each, 0);
  const enter = (rule: { id: string; points?: number }, why: EntryReason, centipoints: number, counted?: [number, number]) => {
    const how = { points: rule.points === undefined ? 0 : centipointsOf(rule.points), ...(counted ? { counted } : {}) };
    settled.push({ sectionId, rule: rule.id, centipoints, why, how });
    sum += centipoints;
  };
  const due = <R extends { period: ScoredPeriod }>(rules: readonly R[]) => rules.filter((rule) => rule.period === period);
  for (const rule of due(settlement.base)) {
    const enough = rule.atLeast === undefined || submissions >= rule.atLeast;
    if (enough && rule.points !== 0) enter(rule, 'base', centipointsOf(rule.points), [submissions, rule.atLeast ?? 0]);
  }
  for (const rule of due(settlement.quota)) {
    const target = rule.minimum ?? section.quota;
    const missing = target === null ? 0 : Math.max(0, target - submissions);
    if (missing > 0) enter(rule, 'quota', centipointsOf(rule.points) * (rule.per === 'item' ? missing : 1), [submissions, target ?? 0]);
  }
  for (const rule of due(settlement.rate)) {
    const low = submissions > 0 && adoptedOfReceived < rule.below * submissions;
    if (low) enter(rule, 'rate', centipointsOf(rule.points), [adoptedOfReceived, submissions]);
  }
  for (const rule of due(settlement.caps)) {
    const counted = rule.of ? rule.of.reduce((total, kind) => total + (section.centipoints.get(kind) ?? 0), 0) : sum;
    const over = counted - centipointsOf(rule.points);
    if (over > 0) enter(rule, 'cap', -over, [counted, centipointsOf(rule.points)]);
  }
  for (const rule of due(settlement.floors)) {
    const under = centipointsOf(rule.points) - sum;
    if (under > 0) enter(rule, 'floor', under, [sum, centipointsOf(rule.points)]);
  }
  for (const rule of due(settlement.vetoes)) {
    const times = section.vetoed.get(rule.id) ?? 0;
    if (times >= rule.times) enter(rule, 'veto', rule.effect === 'zero' ? -sum + 0 : 0, [times, rule.times]);
  }
  return settled;
}

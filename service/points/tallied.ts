import type { Ruleset, ScoredPeriod } from '../../shared/vocabulary/ruleset.ts';
import { type Entry, monthOf } from './entry.ts';
import { periodsEndingWith, settle, settlesAt } from './settle.ts';
import type { Timeline } from './timeline.ts';

/** What a section sent in and had adopted in a month. */
export interface MonthCounts {
  submissions: number;
  adoptedOfReceived: number;
}

/** Points of sections as they would be under some rules: entries added one after the other, then settled. */
export class Tallied {
  readonly timeline: Timeline;
  /** By section, month and kind of fact, in hundredths. */
  readonly #sums = new Map<string, Map<string, Map<string, number>>>();
  readonly #vetoed = new Map<string, number>();
  readonly #rules = new Map<string, { kind: string; outcome: string | undefined }>();

  constructor(timeline: Timeline) {
    this.timeline = timeline;
    for (const set of timeline.sets) {
      for (const { id, gives } of set.rules) {
        this.#rules.set(`${set.id} ${set.version} ${id}`, { kind: gives.for, outcome: 'outcome' in gives ? gives.outcome : undefined });
      }
    }
  }

  /** Adds the entries that fall into the months. */
  add(entries: readonly Entry[], from: string, to: string): void {
    for (const entry of entries) {
      const month = monthOf(entry);
      if (entry.sectionId === null || month < from || month > to) continue;
      const rule = this.#rules.get(`${entry.ruleset} ${entry.version} ${entry.rule}`);
      this.#enter(entry.sectionId, month, rule?.kind ?? 'settlement', entry.centipoints);
      if (entry.why === 'given' && rule)
        this.#count(`${entry.sectionId} ${month} ${rule.kind}`, `${entry.sectionId} ${month} ${rule.kind} ${rule.outcome}`);
    }
  }

  #enter(section: string, month: string, kind: string, centipoints: number): void {
    const months = this.#sums.get(section) ?? new Map<string, Map<string, number>>();
    this.#sums.set(section, months);
    const kinds = months.get(month) ?? new Map<string, number>();
    months.set(month, kinds);
    kinds.set(kind, (kinds.get(kind) ?? 0) + centipoints);
  }

  #count(...keys: string[]): void {
    for (const key of keys) this.#vetoed.set(key, (this.#vetoed.get(key) ?? 0) + 1);
  }

  /** Settles the periods that end with a month, for these sections with what they had in each month. */
  settle(
    month: string,
    sections: readonly { id: string; quota: number | null }[],
    counts: (section: string, month: string) => MonthCounts,
  ): void {
    const set = this.timeline.on(`${month}-28`)?.set;
    if (!set) return;
    for (const { period, months } of periodsEndingWith(month)) {
      if (!settlesAt(set, period)) continue;
      for (const section of sections) this.#settleSection(set, { period, months }, section, counts);
    }
  }

  #settleSection(
    set: Ruleset,
    { period, months }: { period: ScoredPeriod; months: readonly string[] },
    { id, quota }: { id: string; quota: number | null },
    counts: (section: string, month: string) => MonthCounts,
  ): void {
    const centipoints = new Map<string, number>();
    for (const month of months) {
      for (const [kind, amount] of this.#sums.get(id)?.get(month) ?? []) centipoints.set(kind, (centipoints.get(kind) ?? 0) + amount);
    }
    const own = months.map((month) => counts(id, month));
    const vetoed = new Map(
      set.settlement.vetoes.map(({ id: veto, on }) => {
        const kind = 'outcome' in on ? `${on.for} ${on.outcome}` : on.for;
        return [veto, months.reduce((total, month) => total + (this.#vetoed.get(`${id} ${month} ${kind}`) ?? 0), 0)];
      }),
    );
    const settled = settle(set, period, {
      sectionId: id,
      centipoints,
      quota: quota === null ? null : quota * months.length,
      submissions: own.reduce((total, each) => total + each.submissions, 0),
      adoptedOfReceived: own.reduce((total, each) => total + each.adoptedOfReceived, 0),
      vetoed,
    });
    for (const each of settled) this.#enter(id, months.at(-1) as string, 'settlement', each.centipoints);
  }

  /** A section's points of all months that were added, in hundredths. */
  of(section: string): number {
    let sum = 0;
    for (const kinds of this.#sums.get(section)?.values() ?? []) for (const amount of kinds.values()) sum += amount;
    return sum;
  }
}

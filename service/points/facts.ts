import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import type { ReasonCode } from '../../shared/vocabulary/review.ts';
import type { CommissionOutcome, UrgentOutcome } from '../../shared/vocabulary/ruleset.ts';

/** A part in a report: what it scores goes to this member and section, by weight among all parts. */
export interface Share {
  memberId: string | null;
  sectionId: string | null;
  weight: number;
}

/** What can be scored, or bears on what is scored. */
export type FactContent =
  | { is: 'submission'; reportKind: ReportKind }
  | { is: 'authors'; shares: readonly Share[] }
  | { is: 'acceptance' }
  | { is: 'adoption'; adoptionId: string; level: string; publication: string; kind: AdoptionKind }
  | { is: 'forwarding'; level: string | null }
  | { is: 'instruction'; level: string }
  | { is: 'distinction' }
  | { is: 'commission'; outcome: CommissionOutcome }
  | { is: 'urgent'; outcome: UrgentOutcome }
  | { is: 'untruth' }
  | { is: 'return'; code: ReasonCode }
  /** What was said under this key no longer holds. */
  | { is: 'nothing' };

/** The thing that facts are told of; what competes and what is shared lies within one item. */
export interface Item {
  kind: 'report' | 'commission';
  id: string;
}

/** One fact, as an event told it. */
export interface Fact {
  /** A later fact under the same key of the same item stands in its place. */
  key: string;
  eventId: string;
  /** When the event happened; decides what is later. */
  at: string;
  /** Running number of the event; decides what a closing has already seen. */
  seq: number;
  /** Civil day that it counts for: the period and the rules of that day. */
  day: string;
  /** Who scores by it, where that is not left to the authors of the item. */
  account: { memberId: string | null; sectionId: string | null } | null;
  what: FactContent;
}

/** The order of happening; of what happened in the same instant the identifiers decide, so that arrival never does. */
export function byHappening(one: Pick<Fact, 'at' | 'eventId'>, other: Pick<Fact, 'at' | 'eventId'>): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.eventId < other.eventId ? -1 : one.eventId > other.eventId ? 1 : 0;
}

/** The facts that hold once all have been told: the latest under each key, in the order of happening. */
export function holding(facts: readonly Fact[]): Fact[] {
  const ordered = inOrder(facts);
  const latest = new Map<string, Fact>();
  for (const fact of ordered) latest.set(fact.key, fact);
  return duties([...latest.values()].filter(({ what }) => what.is !== 'nothing'));
}

/** Of a commission that was late or missed, its fulfilment is no further fact. */
function duties(facts: Fact[]): Fact[] {
  const untimely = new Set<string>();
  for (const { key, what } of facts) if (what.is === 'commission' && key.startsWith('timing:')) untimely.add(key.slice('timing:'.length));
  if (untimely.size === 0) return facts;
  const beside = ({ key, what }: Fact) =>
    what.is === 'commission' && what.outcome === 'fulfilled' && untimely.has(key.slice('outcome:'.length));
  return facts.filter((fact) => !beside(fact));
}

/** Mostly they are in order already. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  for (let index = 1; index < facts.length; index++) {
    if (byHappening(facts[index - 1] as Fact, facts[index] as Fact) > 0) return [...facts].sort(byHappening);
  }
  return facts;
}

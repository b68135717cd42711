import type { Statistics } from '../../shared/vocabulary/statistics.ts';

export type Outcome = Statistics['outcomes'][number];

/** What makes an outcome this one and no other. */
export const outcomeKey = (outcome: Outcome) => `${outcome.kind}/${outcome.reportId}/${outcome.at}`;

/**
 * The outcomes that were not told yet, oldest first.
 * @param told keys of those told before; null on the first look after pairing, when what lies behind is not news
 */
export function news(outcomes: Outcome[], told: ReadonlySet<string> | null): Outcome[] {
  if (told === null) return [];
  return outcomes.filter((outcome) => !told.has(outcomeKey(outcome))).sort((a, b) => (a.at < b.at ? -1 : 1));
}

import type { Repetition } from '../../shared/vocabulary/ruleset.ts';

/** One of several adoptions (or instructions) of the same item. */
export interface Candidate {
  level: string | null;
  /** What it would give by itself, in hundredths. */
  centipoints: number;
}

/** Places of those that count, of candidates in the order of their days. Of equals the earlier one counts. */
export function counted(candidates: readonly Candidate[], repetition: Repetition, oncePerLevel: boolean): number[] {
  const all = candidates.map((_, index) => index);
  const considered = oncePerLevel ? highestOfEachLevel(candidates) : all;
  switch (repetition) {
    case 'add':
      return considered;
    case 'once':
      return considered.slice(0, 1);
    case 'highest':
      return highest(candidates, considered, 1);
    case 'highest-two':
      return highest(candidates, considered, 2);
  }
}

function highest(candidates: readonly Candidate[], places: readonly number[], count: number): number[] {
  const value = (place: number) => (candidates[place] as Candidate).centipoints;
  return [...places]
    .sort((one, other) => value(other) - value(one) || one - other)
    .slice(0, count)
    .sort((one, other) => one - other);
}

function highestOfEachLevel(candidates: readonly Candidate[]): number[] {
  const best = new Map<string | null, number>();
  for (const [place, { level, centipoints }] of candidates.entries()) {
    const known = best.get(level);
    if (known === undefined || (candidates[known] as Candidate).centipoints < centipoints) best.set(level, place);
  }
  return [...best.values()].sort((one, other) => one - other);
}

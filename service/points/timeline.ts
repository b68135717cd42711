import type { Ruleset } from '../../shared/vocabulary/ruleset.ts';
import { type Compiled, compiled } from './compiled.ts';

/** Rule sets that follow each other: one at most is in force on any day. */
export class Timeline {
  readonly #sets: readonly Compiled[];
  /** What was found last: days mostly lie close together. */
  #latest: Compiled | null = null;

  constructor(sets: readonly Ruleset[]) {
    this.#sets = sets.map(compiled);
  }

  /** The set in force on a civil day, or null where there is none. */
  on(day: string): Compiled | null {
    if (this.#latest && inForce(this.#latest.set, day)) return this.#latest;
    const found = this.#sets.find(({ set }) => inForce(set, day)) ?? null;
    if (found) this.#latest = found;
    return found;
  }

  get sets(): readonly Ruleset[] {
    return this.#sets.map(({ set }) => set);
  }
}

const inForce = ({ validFrom, validTo }: Ruleset, day: string) => validFrom <= day && (validTo === null || day <= validTo);

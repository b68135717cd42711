import { Refusal } from './refusal.ts';

export interface AttemptLimit {
  /** Tries that may fail within the window. */
  tries: number;
  windowSeconds: number;
}

/**
 * Counts tries at secrets. A try is counted before it is judged and given back when it succeeds, so that many at once
 * gain nothing. Kept in memory: a restart forgets them, and takes longer than the tries it would win.
 */
export class Attempts {
  readonly #limit: AttemptLimit;
  readonly #now: () => Date;
  readonly #taken = new Map<string, number[]>();

  constructor(now: () => Date, limit: AttemptLimit) {
    this.#now = now;
    this.#limit = limit;
  }

  /** Takes a try for each key (address, account …). Throws `too-many-attempts` when one has none left. Returns how to give them back. */
  take(...keys: string[]): () => void {
    const at = this.#now().getTime();
    const windowStart = at - this.#limit.windowSeconds * 1000;
    this.#forget(windowStart);
    for (const key of keys) {
      const tries = this.#taken.get(key) ?? [];
      const first = tries[0];
      if (first !== undefined && tries.length >= this.#limit.tries)
        throw new Refusal('too-many-attempts', { retryAfter: (first - windowStart) / 1000 });
    }
    for (const key of keys) this.#taken.set(key, [...(this.#taken.get(key) ?? []), at]);
    return () => {
      for (const key of keys) this.#giveBack(key, at);
    };
  }

  #giveBack(key: string, at: number) {
    const tries = this.#taken.get(key) ?? [];
    const index = tries.indexOf(at);
    if (index >= 0) this.#taken.set(key, tries.toSpliced(index, 1));
  }

  #forget(before: number) {
    for (const [key, tries] of this.#taken) {
      const kept = tries.filter((at) => at > before);
      if (kept.length === 0) this.#taken.delete(key);
      else if (kept.length < tries.length) this.#taken.set(key, kept);
    }
  }
}

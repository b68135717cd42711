/** How long an editor waits for newer rules before it begins with those at hand, in milliseconds. */
export const PATIENCE = 800;
/** What was looked for less than this ago is not looked for again, in milliseconds. */
export const FRESH_FOR = 5_000;

/**
 * Looks for something newer when it is about to be used, but keeps nobody waiting: after {@link PATIENCE} the caller goes on with
 * what there is while the looking goes on. Looking that fails is no fault. Several who ask at once wait for the same look.
 */
export class Freshening {
  readonly #look: () => Promise<unknown>;
  readonly #now: () => number;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> = Promise.resolve();

  constructor(look: () => Promise<unknown>, now: () => number = Date.now) {
    this.#look = look;
    this.#now = now;
  }

  async settle(): Promise<void> {
    if (this.#now() - this.#lookedAt >= FRESH_FOR) {
      this.#lookedAt = this.#now();
      this.#looking = this.#look().then(
        () => undefined,
        () => undefined,
      );
    }
    await Promise.race([this.#looking, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
  }
}

/** How long a person must pause before what was written is put on disk, in milliseconds: shorter than a breath, longer than between two keys. */
export const PAUSE = 140;
/** Who writes on without a pause is kept at least this often. */
export const LONGEST = 1_000;
/** After a failed attempt it is tried again. */
export const AGAIN = 3_000;

/** saved: all is on disk since `at`; waiting: something is not yet; failed: the last attempt did not succeed and is repeated by itself. */
export type SavedState = { state: 'nothing' } | { state: 'waiting' } | { state: 'saved'; at: string } | { state: 'failed' };

/**
 * Puts the newest of what it is given on disk at every pause, and every second where there is none: one write at a time, never an older value after a newer one.
 * `keep` resolves with the moment when the value was durable.
 */
export class Autosave<T> {
  private pending: { value: T } | null = null;
  /** When the first change that is not on disk yet was made. */
  private since: number | null = null;
  private writing: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly keep: (value: T) => Promise<string>;
  private readonly tell: (state: SavedState) => void;

  constructor(keep: (value: T) => Promise<string>, tell: (state: SavedState) => void) {
    this.keep = keep;
    this.tell = tell;
  }

  /** Something was written; it is kept after the pause. */
  changed(value: T): void {
    this.pending = { value };
    this.tell({ state: 'waiting' });
    const now = Date.now();
    this.since ??= now;
    this.wait(Math.min(PAUSE, Math.max(0, this.since + LONGEST - now)));
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Keeps what is pending now; resolves when all given so far is on disk, or the attempt has failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    const taken = this.pending;
    if (taken === null) return;
    this.pending = null;
    this.since = null;
    try {
      const at = await this.keep(taken.value);
      if (this.pending === null) this.tell({ state: 'saved', at });
    } catch {
      this.pending ??= taken;
      this.tell({ state: 'failed' });
      this.wait(AGAIN);
    }
  }
}

import type { Database } from '../database/open.ts';
import { writing } from '../database/writing.ts';
import type { Logger } from '../room.ts';
import { type Duty, SERVICE } from './duty.ts';

/** What a person changes may bring a moment nearer; what another process of the same office changes is seen after this, in milliseconds. */
const LOOK_AGAIN = 15_000;

/** The part of the world that wakes a timer; a test's own in its place. */
export interface Alarm {
  set(act: () => void, milliseconds: number): () => void;
}

const ALARM: Alarm = {
  set(act, milliseconds) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

interface TimerParts {
  database: Database;
  now: () => Date;
  logger: Logger;
  duties: readonly Duty[];
  alarm?: Alarm;
}

/** Does the rooms' duties when their moments come; what came while the service stood still is done when it starts. */
export class Timer {
  readonly #parts: TimerParts;
  readonly #alarm: Alarm;
  #cancel: (() => void) | null = null;
  #round: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(parts: TimerParts) {
    this.#parts = parts;
    this.#alarm = parts.alarm ?? ALARM;
  }

  /** Looks at once what is due, and from then on by itself; also to be called when something may have come nearer. */
  look(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#round = this.#round.then(() => this.#look());
  }

  /** Resolves when the round under way has ended; no other begins. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel?.();
    await this.#round;
  }

  async #look(): Promise<void> {
    if (this.#closed) return;
    let wait = LOOK_AGAIN;
    for (const duty of this.#parts.duties) wait = Math.min(wait, await this.#do(duty));
    if (this.#closed) return;
    this.#cancel?.();
    this.#cancel = this.#alarm.set(() => this.look(), wait);
  }

  /** Does what is due of a duty, and returns in how many milliseconds it is to be looked at again. */
  async #do(duty: Duty): Promise<number> {
    const { database, now, logger } = this.#parts;
    try {
      if (isDue(await duty.next(database.db), now())) await writing(database, (trx) => duty.run(trx, now(), SERVICE));
      const next = await duty.next(database.db);
      const left = next === null ? LOOK_AGAIN : Date.parse(next) - now().getTime();
      return left > 0 ? left : LOOK_AGAIN;
    } catch (error) {
      logger.error({ duty: duty.name, error: String(error) }, 'a duty was not done; it is tried again');
      return LOOK_AGAIN;
    }
  }
}

const isDue = (moment: string | null, now: Date) => moment !== null && Date.parse(moment) <= now.getTime();

import type { Transaction } from 'kysely';
import type { Actor } from '../../shared/vocabulary/event.ts';
import type { Reading } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

/** What a room has to do when a moment comes: say that a deadline has passed, remind, and the like. */
export interface Duty {
  name: string;
  /** The next moment at which it has something to do, in UTC; null while nothing is ahead. A moment that has passed is due. */
  next(db: Reading): Promise<string | null>;
  /** Does all that is due by now, as the record's only writer. What was done before is not done again. */
  run(trx: Transaction<Tables>, now: Date, service: Actor): Promise<void>;
}

/** Who did what follows from the clock alone. */
export const SERVICE: Actor = { memberId: null, name: '信达' };

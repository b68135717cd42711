import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** One numbered step from a shape of the database to the next. Once landed it is never edited; a further one is added. */
export interface Migration {
  /** `0001-people`: number and what it brings. */
  name: string;
  up(database: Kysely<unknown>, dialect: Dialect): Promise<void>;
}

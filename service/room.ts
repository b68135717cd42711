import type { Office } from '../shared/vocabulary/people.ts';
import type { Database } from './database/open.ts';
import { readOffice } from './people/offices.ts';
import type { Search } from './search/search.ts';
import type { Access } from './security/access.ts';
import { refreshLedger } from './statistics/rebuild.ts';
import type { Timer } from './timing/timer.ts';

/** Civil time of an office that has not set another: its days, months and deadlines. */
export const CIVIL_ZONE = 'Asia/Shanghai';

/** The log's one line; pino's signature. */
export interface Logger {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** What every room of the service is built on. */
export interface Room {
  database: Database;
  now: () => Date;
  /** The organisation, or null until it has been set up. */
  office: () => Office | null;
  /** Reads the organisation again, after it was set up or replaced. */
  readOfficeAgain: () => Promise<void>;
  logger: Logger;
  access: Access;
  /** Reads what is received, for full-text search; null where a service only receives, as in the bench. */
  search: Search | null;
  /** Does what follows from the clock; null where nothing does by itself, as in tests. */
  timer: Timer | null;
}

/** A room over an open database, with the office known and the ledger up to the events. */
export async function openRoom(
  parts: Pick<Room, 'database' | 'now' | 'logger' | 'access'> & Partial<Pick<Room, 'search' | 'timer'>>,
): Promise<Room> {
  await refreshLedger(parts.database);
  let office = await readOffice(parts.database);
  return {
    search: null,
    timer: null,
    ...parts,
    office: () => office,
    readOfficeAgain: async () => {
      office = await readOffice(parts.database);
    },
  };
}

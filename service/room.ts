import type { Office } from '../shared/vocabulary/people.ts';
import type { Database } from './database/open.ts';

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
  logger: Logger;
}

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
  /** The organisation, or null until it has been set up; read once from then on. */
  office: () => Promise<Office | null>;
  logger: Logger;
  /** True for the 练习 office, which has a database, a port and a cookie of its own. */
  practice: boolean;
  /** Host names under which the service answers. */
  served: ReadonlySet<string>;
  /** A proxy in front ends TLS and tells the visitor's address. */
  behindProxy: boolean;
}

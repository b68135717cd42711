import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deskAddresses } from '../shared/contract/routes.ts';
import { createApp } from './app.ts';
import { openDatabase, type Place } from './database/open.ts';
import { listen, type Tls } from './listen.ts';
import { type Logger, openRoom, type Room } from './room.ts';
import { Search } from './search/search.ts';
import { servedNames } from './security/host.ts';
import { newSecret } from './security/secrets.ts';
import { DUTIES } from './timing/duties.ts';
import { Timer } from './timing/timer.ts';

/** The built desk, beside the sources. */
const DESK_FOLDER = join(fileURLToPath(new URL('..', import.meta.url)), '.output', 'desk');

export interface OfficeOptions {
  /** Where its record is. */
  place: Place;
  /** 0 for any that is free. */
  port: number;
  /** Loopback unless told otherwise. */
  host?: string;
  /** Names beside loopback's under which it is opened. */
  names?: readonly string[];
  tls?: Tls | null;
  behindProxy?: boolean;
  /** The practice office: everything it shows is marked 练习. */
  practice?: boolean;
  /** For a practice office: where the real one beside it is set up. */
  besideSetup?: string | null;
  logger: Logger;
  deskFolder?: string;
  now?: () => Date;
}

/** An office that answers. */
export interface RunningOffice {
  room: Room;
  port: number;
  /** Without a slash at the end: `http://127.0.0.1:8735`. */
  address: string;
  /** Where it is set up; null once it is. */
  setupAddress: string | null;
  /** Lets requests under way end, then closes the record. */
  close(): Promise<void>;
}

/**
 * Opens an office's record and serves it.
 * @throws RefusedDatabase where the record can't be opened, Complaint where the port or the certificate won't do
 */
export async function startOffice(options: OfficeOptions): Promise<RunningOffice> {
  const { host = '127.0.0.1', names = [], tls = null, behindProxy = false, practice = false, now = () => new Date() } = options;
  const database = await openDatabase(options.place);
  try {
    const setupSecret = practice ? null : newSecret();
    const access = {
      served: servedNames([host, ...names]),
      tls: tls !== null,
      behindProxy,
      practice,
      setupSecret,
      besideSetup: options.besideSetup ?? null,
    };
    const search = new Search(database, options.logger);
    const timer = new Timer({ database, now, logger: options.logger, duties: DUTIES });
    const room = await openRoom({ database, now, logger: options.logger, access, search, timer });
    const { app, close } = createApp(room, { deskFolder: options.deskFolder ?? DESK_FOLDER });
    const server = await listen(app.fetch, { host, port: options.port, tls });
    search.catchUp();
    timer.look();
    const address = behindProxy && names[0] !== undefined ? `https://${names[0]}` : addressOf(server.port, host, names, tls !== null);
    return {
      room,
      port: server.port,
      address,
      setupAddress: setupSecret !== null && room.office() === null ? deskAddresses.setup(address, setupSecret) : null,
      close: async () => {
        await server.close();
        await timer.close();
        await search.close();
        await close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The address to give people: a given name where there is one, since a certificate is made out to it; loopback else. */
function addressOf(port: number, host: string, names: readonly string[], tls: boolean): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = names[0] ?? (everywhere ? '127.0.0.1' : host);
  const shown = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
  return `${tls ? 'https' : 'http'}://${shown}:${port}`;
}

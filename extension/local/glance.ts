import type { OutboxRow } from './database.ts';
import type { KnownStatistics } from './statistics.ts';

/**
 * Reads the local database the shortest way, for pages that paint before anything else: without the library that the background
 * writes with. What is not there yet counts as empty, and nothing is created.
 */
export interface Glance {
  known: KnownStatistics | null;
  /** All that is not delivered, the first to go first. */
  outbox: OutboxRow[];
}

const DATABASE = 'xinda';
/** As in statistics.ts. */
const STATISTICS = 'statistics-2';
const SEEN = 'xinda-database-seen';
/** All states behind `delivered`: refused, sending, waiting. */
const UNDELIVERED = IDBKeyRange.lowerBound('delivered', true);
/** How long what was delivered is shown, in milliseconds: 30 days. */
const SHOWN = 30 * 86_400_000;
const NOTHING: Glance = { known: null, outbox: [] };

/** Statistics and what is not delivered, as they lie on disk, in one transaction. */
export async function glance(): Promise<Glance> {
  return (await reading(read)) ?? NOTHING;
}

/** What was put into the outbox in the last 30 days and has arrived, the newest first. It stays on disk longer, for the checks of later drafts. */
export async function recentlyDelivered(now: Date): Promise<OutboxRow[]> {
  const since = new Date(now.getTime() - SHOWN).toISOString();
  return (await reading((database) => readDelivered(database, since))) ?? [];
}

/** Reads and closes; null where there is no database yet. */
async function reading<T>(read: (database: IDBDatabase) => Promise<T>): Promise<T | null> {
  const database = await openExisting();
  if (database === null) return null;
  try {
    return await read(database);
  } finally {
    database.close();
  }
}

/** Opening what does not exist would create it, in the way of the background, which alone knows its shape. */
async function openExisting(): Promise<IDBDatabase | null> {
  if (localStorage.getItem(SEEN) === null && !(await exists())) return null;
  return new Promise((resolve) => {
    const opening = indexedDB.open(DATABASE);
    opening.onupgradeneeded = () => {
      localStorage.removeItem(SEEN);
      opening.transaction?.abort();
    };
    opening.onerror = () => resolve(null);
    opening.onsuccess = () => resolve(opening.result);
  });
}

/** Asked until it was seen once: the answer takes as long as the reading itself. */
async function exists(): Promise<boolean> {
  const found = (await indexedDB.databases()).some((database) => database.name === DATABASE);
  if (found) localStorage.setItem(SEEN, '1');
  return found;
}

function read(database: IDBDatabase): Promise<Glance> {
  return new Promise((resolve, reject) => {
    const asking = database.transaction(['cache', 'outbox']);
    let known: KnownStatistics | null = null;
    const row = asking.objectStore('cache').get(STATISTICS);
    row.onsuccess = () => {
      if (row.result) known = { fetchedAt: row.result.fetchedAt, statistics: row.result.value };
    };
    const open = asking.objectStore('outbox').index('state').getAll(UNDELIVERED);
    asking.oncomplete = () => {
      const outbox = (open.result as OutboxRow[]).sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
      resolve({ known, outbox });
    };
    asking.onerror = () => reject(asking.error);
  });
}

function readDelivered(database: IDBDatabase, since: string): Promise<OutboxRow[]> {
  return new Promise((resolve, reject) => {
    const rows = database.transaction('outbox').objectStore('outbox').index('savedAt').getAll(IDBKeyRange.lowerBound(since));
    rows.onsuccess = () => resolve((rows.result as OutboxRow[]).filter((row) => row.state === 'delivered').reverse());
    rows.onerror = () => reject(rows.error);
  });
}

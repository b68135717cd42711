import type { OutboxRow } from './database.ts';
import type { KnownStatistics } from './statistics.ts';

/**
 * Reads the local database the shortest way, for pages that paint before anything else: without the library that the background
 * writes with. What is not there yet counts as empty, and nothing is created.
 */
export interface Glance {
  known: KnownStatistics | null;
  /** The newest first, at most {@link ROWS}. */
  outbox: OutboxRow[];
}

const DATABASE = 'xinda';
/** As in statistics.ts. */
const STATISTICS = 'statistics-1';
const ROWS = 200;
const SEEN = 'xinda-database-seen';
const NOTHING: Glance = { known: null, outbox: [] };

/** Statistics and outbox as they lie on disk, in one transaction. */
export async function glance(): Promise<Glance> {
  const database = await openExisting();
  if (database === null) return NOTHING;
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
    const reading = database.transaction(['cache', 'outbox']);
    const outbox: OutboxRow[] = [];
    let known: KnownStatistics | null = null;
    const row = reading.objectStore('cache').get(STATISTICS);
    row.onsuccess = () => {
      if (row.result) known = { fetchedAt: row.result.fetchedAt, statistics: row.result.value };
    };
    const cursor = reading.objectStore('outbox').index('savedAt').openCursor(null, 'prev');
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (at === null || outbox.length === ROWS) return;
      outbox.push(at.value);
      at.continue();
    };
    reading.oncomplete = () => resolve({ known, outbox });
    reading.onerror = () => reject(reading.error);
  });
}

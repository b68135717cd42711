import { Statistics } from '../../shared/vocabulary/statistics.ts';
import type { LocalDatabase } from './database.ts';

const KEY = 'statistics';

/** Statistics as last fetched, and when. */
export interface KnownStatistics {
  fetchedAt: string;
  statistics: Statistics;
}

/** What was last fetched, or null. The row was checked when it was written; another version's shape counts as none. */
export async function knownStatistics(database: LocalDatabase): Promise<KnownStatistics | null> {
  const row = await database.cache.get(KEY);
  if (row === undefined || row.etag !== SHAPE) return null;
  return { fetchedAt: row.fetchedAt, statistics: row.value as Statistics };
}

/** Grows when the shape of the cached statistics changes, so that an older row is not painted. */
const SHAPE = 'shape-1';

/** Checks and keeps an answer of the statistics endpoint; null when it is no statistics. */
export async function keepStatistics(database: LocalDatabase, body: unknown, fetchedAt: string): Promise<KnownStatistics | null> {
  const parsed = Statistics.safeParse(body);
  if (!parsed.success) return null;
  await database.cache.put({ key: KEY, fetchedAt, etag: SHAPE, value: parsed.data });
  return { fetchedAt, statistics: parsed.data };
}

/** Forgets them, as when another person is paired. */
export async function forgetStatistics(database: LocalDatabase): Promise<void> {
  await database.cache.delete(KEY);
}

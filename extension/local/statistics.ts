import type { Statistics } from '../../shared/vocabulary/statistics.ts';
import type { LocalDatabase } from './database.ts';

/** Grows when the shape of the cached statistics changes, so that an older row is not painted. */
const KEY = 'statistics-2';

/** Statistics as last fetched, and when. */
export interface KnownStatistics {
  fetchedAt: string;
  statistics: Statistics;
}

/** What was last fetched, or null. It was checked when it was kept. */
export async function knownStatistics(database: LocalDatabase): Promise<KnownStatistics | null> {
  const row = await database.cache.get(KEY);
  return row === undefined ? null : { fetchedAt: row.fetchedAt, statistics: row.value as Statistics };
}

/** Keeps statistics that were checked against the contract. */
export async function keepStatistics(database: LocalDatabase, { fetchedAt, statistics }: KnownStatistics): Promise<void> {
  await database.cache.put({ key: KEY, fetchedAt, etag: null, value: statistics });
}

/** Forgets them, as when another person is paired. */
export async function forgetStatistics(database: LocalDatabase): Promise<void> {
  await database.cache.delete(KEY);
}

import { type LocalDatabase, openLocalDatabase } from '../local/database.ts';

/** A page's own handle on the local database, for pages that write in it; opened at first use. */
export const database: LocalDatabase = openLocalDatabase();

import { openLocalDatabase } from '../../local/database.ts';

/** The background's handle on the local database; opened at first use. */
export const database = openLocalDatabase();

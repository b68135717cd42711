import { type LocalDatabase, openLocalDatabase } from '../../local/database.ts';

/** The extension's own database, as the panel reads and writes it. */
export const database: LocalDatabase = openLocalDatabase();

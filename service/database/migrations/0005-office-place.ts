import type { Migration } from './migration.ts';

/** Where the office is, in its own words. Null means that its name says it; so it does for those set up before. */
export const officePlace: Migration = {
  name: '0005-office-place',
  async up(database) {
    await database.schema.alterTable('offices').addColumn('located_in', 'text').execute();
  },
};

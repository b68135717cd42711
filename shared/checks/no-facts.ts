import type { Facts } from '../vocabulary/finding.ts';

/** What an empty body tells. */
export const noFacts = (): Facts => ({
  dates: [],
  quantities: [],
  quotations: [],
  documentNumbers: [],
  places: [],
  organisations: [],
  people: [],
  events: [],
});

import type { Generated } from 'kysely';

/** What the search knows of a report: which content it has read, and that content's keywords. */
export interface SearchIndexTable {
  /** Row of `search_terms` on SQLite. */
  number: Generated<number>;
  report_id: string;
  content_id: string;
  /** JSON array, most telling first. */
  keywords: string;
}

/** Sketches of the reports that were compared with others. */
export interface SketchTable {
  report_id: string;
  content_id: string;
  sketch: string;
}

export interface SearchTables {
  sketches: SketchTable;
  search_index: SearchIndexTable;
}

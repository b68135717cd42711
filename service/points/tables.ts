import type { EntryReason } from '../../shared/vocabulary/points.ts';

/** 计分流水: why there are points, one line for each event, rule and account. */
export interface LedgerTable {
  /** `report`, `commission`, or `closing` for what a settlement entered. */
  item_kind: string;
  item_id: string;
  event_id: string;
  /** Which of the item's entries of that event, from 0. */
  ordinal: number;
  event_seq: number;
  /** Which fact of the item. */
  fact: string;
  report_id: string | null;
  /** The adoption that it is about. */
  adoption_id: string | null;
  member_id: string | null;
  section_id: string | null;
  month: string;
  /** Civil day it counts for. */
  day: string;
  /** Hundredths of a point, so that sums are exact. */
  centipoints: number;
  ruleset: string;
  version: number;
  rule: string;
  why: EntryReason;
  /** JSON of the reckoning. */
  how: string;
  /** Entered into a month that was closed already. */
  adjustment: 0 | 1;
  at: string;
}

/** By section: its quota, and what it had sent in and had adopted. */
export type SeenSections = Record<string, { quota: number | null; submissions: number; adoptedOfReceived: number }>;

/** Rule sets that the office adopted; one at most is in force on any day. */
export interface RulesetTable {
  id: string;
  version: number;
  valid_from: string;
  valid_to: string | null;
  /** JSON. */
  content: string;
  adopted_at: string;
  /** Null for the one a new office begins with. */
  adopted_by: string | null;
}

/** Months that are closed 关账. */
export interface ClosingTable {
  id: string;
  month: string;
  /** The newest event that it saw. */
  seq: number;
  at: string;
  actor_id: string | null;
  actor_name: string;
  /** JSON of {@link SeenSections}: what the sections had in the month when it was closed. */
  seen: string;
}

/** One row: whether the ledger has to be reckoned again from the events before it is read. */
export interface LedgerStateTable {
  place: 1;
  stale: 0 | 1;
}

export interface PointsTables {
  ledger: LedgerTable;
  rulesets: RulesetTable;
  closings: ClosingTable;
  ledger_state: LedgerStateTable;
}

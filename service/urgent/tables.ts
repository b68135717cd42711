import type { Severity, UrgentStep } from '../../shared/vocabulary/deadline.ts';
import type { TellingMeans, UrgentStage } from '../../shared/vocabulary/urgent.ts';

/** An urgent event. */
export interface UrgentChainTable {
  id: string;
  title: string;
  event_at: string | null;
  received_at: string;
  severity: Severity;
  section_id: string | null;
  /** JSON: the receivers as they were when it was entered. */
  receivers: string;
  closed_at: string | null;
  version: number;
}

export interface UrgentReportTable {
  chain_id: string;
  report_id: string;
  stage: UrgentStage;
  number: number;
}

export interface UrgentTellingTable {
  id: string;
  chain_id: string;
  receiver_id: string;
  step: UrgentStep;
  means: TellingMeans;
  told_at: string;
  told_to: string;
  words_id: string | null;
  recorded_at: string;
  recorded_by: string;
}

/** What has been recorded of a clock: late, missed; a correction sets it back. */
export interface UrgentFactTable {
  chain_id: string;
  receiver_id: string;
  step: UrgentStep;
  due: string;
  late_at: string | null;
  missed_at: string | null;
}

/** Whom the office must tell: one row, JSON. */
export interface UrgentReceiverTable {
  place: 1;
  receivers: string;
  changed_at: string;
}

export interface UrgentTables {
  urgent_chains: UrgentChainTable;
  urgent_reports: UrgentReportTable;
  urgent_tellings: UrgentTellingTable;
  urgent_facts: UrgentFactTable;
  urgent_receivers: UrgentReceiverTable;
}

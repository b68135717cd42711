import type { Addressee, CommissionBasis, CommissionState } from '../../shared/vocabulary/commission.ts';

export interface CommissionTable {
  id: string;
  /** With `running`, the number that people quote. */
  year: number;
  running: number;
  /** Its words: topic as title, the rest as annex. */
  content_id: string;
  basis: CommissionBasis;
  length: number | null;
  deadline: string;
  /** From when on a report that has not come is missed. */
  missed_from: string;
  grace_hours: number;
  /** JSON array of hours before the deadline. */
  reminders: string;
  /** Up to when reminders by the clock have been sent. */
  reminded_until: string;
  topic_key: string | null;
  issued_at: string;
  issued_by: string;
  cancelled_at: string | null;
  cancel_reason_id: string | null;
  version: number;
}

/** Where one addressee of a commission stands; derived from its events. */
export interface AssignmentTable {
  commission_id: string;
  addressee_kind: Addressee['kind'];
  addressee_id: string;
  section_id: string | null;
  /** What the addressee has done; lateness stands beside it. */
  step: Exclude<CommissionState, 'late' | 'missed'>;
  seen_at: string | null;
  answered_at: string | null;
  answered_by: string | null;
  reason_id: string | null;
  report_id: string | null;
  submitted_at: string | null;
  fulfilled_at: string | null;
  late_at: string | null;
  missed_at: string | null;
  reminders: number;
  reminded_at: string | null;
}

export interface CommissionTables {
  commissions: CommissionTable;
  assignments: AssignmentTable;
}

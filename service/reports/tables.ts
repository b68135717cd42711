import type { Generated } from 'kysely';
import type { AdoptionKind, Proof } from '../../shared/vocabulary/adoption.ts';
import type { ReportKind, ReportState } from '../../shared/vocabulary/report.ts';

/** What people wrote. Everything else refers to it by identifier, so that it can be blanked while the events stay. */
export interface ContentTable {
  id: string;
  /** The report that it belongs to; null where it belongs to none. */
  report_id: string | null;
  purpose: 'submission' | 'edit' | 'reason' | 'remark' | 'wording' | 'commission' | 'telling';
  /** Empty for all but submissions, edits and commissions. */
  title: string;
  body: string;
  /** JSON: a submission's cited passages and check, a commission's words; null elsewhere. */
  annex: string | null;
  blanked_at: string | null;
}

/** Where a report stands now; derived from its events. */
export interface ReportTable {
  id: string;
  /** `2026-1123-0037`; stays the same through all revisions. */
  number: string;
  member_id: string;
  section_id: string | null;
  kind: ReportKind;
  /** 0 urgent, 1 commissioned, 2 routine: the order of the inbox. */
  urgency: number;
  state: ReportState;
  revision: number;
  content_id: string;
  /** First receipt: what figures count by. */
  received_at: string;
  /** Civil day of the first receipt. */
  received_on: string;
  claimed_by: string | null;
  /** Findings of the current revision. */
  errors: number;
  doubts: number;
  adoptions: number;
  distinguished: 0 | 1;
  /** The commission that it answers. */
  commission_id: string | null;
  /** How many events it has. */
  version: number;
  /** 1 while it is still within its section, waiting for the head's 签发 or returned by the head: the office does not have it yet. */
  in_section: 0 | 1;
  /** End of the claim's lease; null while nobody has claimed it. */
  claimed_until: string | null;
  awaits_signature: 0 | 1;
  withdrawal_asked: 0 | 1;
  /** The text that an editor made of the present revision; null while it is as it was sent. */
  edited_id: string | null;
  /** The report that this one was taken into. */
  merged_into: string | null;
  /** JSON of the parts in a joint report; null where it is the reporter's alone. */
  credits: string | null;
}

/** Every revision that was received, with what its receipt says. */
export interface RevisionTable {
  report_id: string;
  revision: number;
  content_id: string;
  digest: string;
  received_at: string;
  reported_at: string;
  event_time: string | null;
}

export interface AdoptionTable {
  id: string;
  report_id: string;
  level: string;
  publication: string;
  issue: string;
  adopted_on: string;
  kind: AdoptionKind;
  remark_id: string | null;
  /** The adoption of the report into which this one was taken. */
  through: string | null;
  /** 1 where it happened on paper and was entered afterwards. */
  back_entry: Generated<0 | 1>;
  recorded_at: string;
  recorded_by: string;
}

export interface LevelTable {
  id: string;
  name: string;
  rank: number;
  /** JSON array of names. */
  publications: string;
  /** JSON: how publications write their issues, by name. */
  patterns: Generated<string>;
}

/** 佐证: files that show adoptions which happened on paper, one for each. */
export interface ProofTable {
  adoption_id: string;
  report_id: string;
  name: string;
  type: Proof['type'];
  size: number;
  /** SHA-256, in hexadecimal. */
  digest: string;
  /** Base64; empty once it was blanked. */
  content: string;
  added_at: string;
}

/** 好信息 that was proposed and not yet decided on. */
export interface ProposalTable {
  report_id: string;
  month: string;
  reason_id: string | null;
  proposed_at: string;
  proposed_by: string;
}

export interface InstructionTable {
  id: string;
  report_id: string;
  level: string;
  leader: string;
  wording_id: string | null;
  instructed_on: string;
  recorded_at: string;
  recorded_by: string;
}

/** 好信息: reports that were chosen, and for which month. */
export interface DistinctionTable {
  report_id: string;
  month: string;
  reason_id: string | null;
  chosen_at: string;
  chosen_by: string;
}

/** The month's figures of a member or a section, kept as events arrive. */
export interface FigureTable {
  holder: 'member' | 'section';
  holder_id: string;
  month: string;
  submissions: number;
  adopted_items: number;
  adoption_times: number;
  adopted_of_received: number;
  /** Hundredths of a point, so that sums are exact. */
  centipoints: number;
}

/** Running numbers of each civil day. */
export interface DayNumberTable {
  day: string;
  last: number;
}

export interface ReportTables {
  contents: ContentTable;
  reports: ReportTable;
  revisions: RevisionTable;
  adoptions: AdoptionTable;
  levels: LevelTable;
  instructions: InstructionTable;
  distinctions: DistinctionTable;
  proofs: ProofTable;
  proposals: ProposalTable;
  figures: FigureTable;
  day_numbers: DayNumberTable;
}

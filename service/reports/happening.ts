import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import type { Actor, EventSubject, ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import type { ReasonCode } from '../../shared/vocabulary/review.ts';
import type { UrgentStage } from '../../shared/vocabulary/urgent.ts';
import type { Entry } from '../events/log.ts';

/** An adoption as its events tell it; what the editor wrote is referred to by identifier. */
export interface AdoptionDetail {
  adoptionId: string;
  level: string;
  publication: string;
  issue: string;
  /** Civil day. */
  adoptedOn: string;
  adoptionKind: AdoptionKind;
  remarkId: string | null;
  /** The text that was adopted. */
  contentId?: string;
  /** The adoption of the report into which this one was taken; points are given there, by shares. */
  through?: string;
  /** It happened on paper. */
  backEntry?: boolean;
  /** SHA-256 of the file that proves it. */
  proofDigest?: string;
}

interface ReasonedDetail {
  code: ReasonCode;
  reasonId: string;
  revision: number;
}

interface RevisionDetail {
  revision: number;
  contentId: string;
  kind: ReportKind;
  /** Findings of the submitted text. */
  errors: number;
  doubts: number;
  /** Goes to the office by way of the section head, who has to sign it off. */
  throughHead?: boolean;
}

/** A part in a report: all parts make one. */
export interface CreditDetail {
  memberId: string;
  sectionId: string | null;
  share: number;
}

interface MergedDetail {
  into: string;
  state: 'received' | 'claimed' | 'accepted';
  claimedBy: string | null;
}

/** Words that somebody wrote at a step. */
interface WordedDetail {
  reasonId: string;
}

/** What each kind of event tells beside who and when. Enough to derive everything else from the events alone. */
export interface Details {
  received: RevisionDetail & {
    number: string;
    memberId: string;
    sectionId: string | null /** Civil day. */;
    day: string;
    commissionId?: string;
    urgent?: { id: string; stage: UrgentStage };
  };
  resubmitted: RevisionDetail;
  withdrawn: { reasonId: string | null /** The office granted what the reporter asked for. */; onRequest?: boolean };
  claimed: object;
  released: object;
  returned: ReasonedDetail;
  rejected: ReasonedDetail;
  accepted: object;
  adopted: AdoptionDetail;
  'adoption-corrected': AdoptionDetail & { reasonId?: string | null };
  /** It was recorded by mistake; nothing of it counts any more, the record of it stays. */
  'adoption-cancelled': WordedDetail & { adoptionId: string };
  /** Proposed as 好信息 of a month; declining ends the proposal. */
  'distinction-proposed': { month: string; reasonId: string | null };
  'distinction-declined': WordedDetail & { month: string };
  instructed: { instructionId: string; level: string; leader: string; instructedOn: string; wordingId: string | null };
  distinguished: { month: string; reasonId: string | null };
  signed: object;
  /** To which levels, on which civil day. */
  forwarded: { levels: string[]; forwardedOn: string /** The text that went. */; contentId: string };
  merged: MergedDetail;
  archived: object;
  blanked: object;
  endorsed: object;
  /** The head who is told of an urgent report that went past them. */
  'head-told': { memberId: string; name: string };
  /** From whom. */
  'taken-over': WordedDetail & { from: string };
  'signature-asked': object;
  'sent-back': WordedDetail;
  /** The text that an editor made of the revision. */
  edited: { contentId: string; revision: number };
  /** These reports were taken into this one, which is theirs together from now on. */
  composed: { reports: string[]; shares: CreditDetail[] };
  uncomposed: { reports: string[]; shares: CreditDetail[] };
  /** Taken into that report, from that state and hand. */
  unmerged: MergedDetail;
  credited: { shares: CreditDetail[] };
  'withdrawal-asked': WordedDetail;
  'withdrawal-refused': WordedDetail;
}

/** One thing that happened to a report. */
export type Happening = {
  [K in ReportEventKind]: { id: string; reportId: string; kind: K; at: string; actor: Actor; detail: Details[K] };
}[ReportEventKind];

export type HappeningOf<K extends ReportEventKind> = Extract<Happening, { kind: K }>;

/** What a report's event is in the log; outcomes are told to `memberId`, whose report it is, an urgent report's going past to the head. */
export function entryOf(event: Happening, memberId: string): Entry {
  return { ...event, subject: subjectOf(event), toldTo: toldTo(event, memberId) };
}

/** The adoption or instruction that an event is about. */
function subjectOf(event: Happening): EventSubject | null {
  if (event.kind === 'adopted' || event.kind === 'adoption-corrected' || event.kind === 'adoption-cancelled')
    return { kind: 'adoption', id: event.detail.adoptionId };
  return event.kind === 'instructed' ? { kind: 'instruction', id: event.detail.instructionId } : null;
}

/** What the reporter, or a head past whom a report went, is told as an outcome. */
export const OUTCOMES: readonly ReportEventKind[] = [
  'adopted',
  'returned',
  'rejected',
  'instructed',
  'distinguished',
  'forwarded',
  'withdrawal-refused',
  'head-told',
];

function toldTo(event: Happening, memberId: string): string | null {
  if (event.kind === 'head-told') return event.detail.memberId;
  return OUTCOMES.includes(event.kind) ? memberId : null;
}

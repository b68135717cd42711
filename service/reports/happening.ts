import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import type { Actor, EventSubject, ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import type { ReasonCode } from '../../shared/vocabulary/review.ts';
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
}

/** What each kind of event tells beside who and when. Enough to derive everything else from the events alone. */
export interface Details {
  received: RevisionDetail & { number: string; memberId: string; sectionId: string | null /** Civil day. */; day: string };
  resubmitted: RevisionDetail;
  withdrawn: { reasonId: string | null };
  claimed: object;
  released: object;
  returned: ReasonedDetail;
  rejected: ReasonedDetail;
  accepted: object;
  adopted: AdoptionDetail;
  'adoption-corrected': AdoptionDetail;
  instructed: { instructionId: string; level: string; leader: string; instructedOn: string; wordingId: string | null };
  distinguished: { month: string; reasonId: string | null };
  signed: object;
  forwarded: object;
  merged: object;
  archived: object;
  blanked: object;
}

/** One thing that happened to a report. */
export type Happening = {
  [K in ReportEventKind]: { id: string; reportId: string; kind: K; at: string; actor: Actor; detail: Details[K] };
}[ReportEventKind];

export type HappeningOf<K extends ReportEventKind> = Extract<Happening, { kind: K }>;

/** What a report's event is in the log; outcomes are told to `memberId`, whose report it is. */
export function entryOf(event: Happening, memberId: string): Entry {
  return { ...event, subject: subjectOf(event), toldTo: OUTCOMES.includes(event.kind) ? memberId : null };
}

/** The adoption or instruction that an event is about. */
function subjectOf(event: Happening): EventSubject | null {
  if (event.kind === 'adopted' || event.kind === 'adoption-corrected') return { kind: 'adoption', id: event.detail.adoptionId };
  return event.kind === 'instructed' ? { kind: 'instruction', id: event.detail.instructionId } : null;
}

/** What the reporter is told as an outcome. */
export const OUTCOMES: readonly ReportEventKind[] = ['adopted', 'returned', 'rejected', 'instructed', 'distinguished'];

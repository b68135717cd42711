import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import type { Actor, EventKind } from '../../shared/vocabulary/event.ts';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import type { ReasonCode } from '../../shared/vocabulary/review.ts';

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
  [K in EventKind]: { id: string; reportId: string; kind: K; at: string; actor: Actor; detail: Details[K] };
}[EventKind];

export type HappeningOf<K extends EventKind> = Extract<Happening, { kind: K }>;

/** The adoption or instruction that an event is about. */
export function subjectOf(event: Happening): string | null {
  if (event.kind === 'adopted' || event.kind === 'adoption-corrected') return event.detail.adoptionId;
  return event.kind === 'instructed' ? event.detail.instructionId : null;
}

const OUTCOMES: readonly EventKind[] = ['adopted', 'returned', 'rejected', 'instructed', 'distinguished'];

/** Whether the reporter is told of it as an outcome. */
export const isOutcome = (kind: EventKind) => OUTCOMES.includes(kind);

import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import type { ReasonCode } from '../../shared/vocabulary/review.ts';
import type { BureauMember } from './bureau.ts';
import type { WrittenText } from './writing.ts';

/** One receipt of a report: the first, or a later revision. Moments are milliseconds since 1970, UTC. */
export interface Receiving {
  at: number;
  /** The reporter's clock when it was sent off. */
  reportedAt: number;
  eventTime: number | null;
  text: WrittenText;
}

interface Done {
  at: number;
  by: BureauMember;
}

/** What happens to a report between and after its receipts. */
export type Step =
  | (Done & { kind: 'claimed' | 'accepted' | 'withdrawn' })
  | (Done & { kind: 'returned' | 'rejected'; code: ReasonCode; words: string })
  | (Done & { kind: 'adopted'; level: string; publication: string; issue: string; adoptedOn: string; adoptionKind: AdoptionKind })
  | (Done & { kind: 'instructed'; level: string; leader: string; wording: string; instructedOn: string })
  | (Done & { kind: 'distinguished'; month: string; reason: string });

/** A report of the practice office and all that became of it, in the order of time. */
export interface Story {
  id: string;
  member: BureauMember;
  kind: ReportKind;
  /** The commission that it answers. */
  commissionId?: string;
  receivings: Receiving[];
  steps: Step[];
}

import type { ErrorKey } from '../../shared/contract/errors.ts';
import type { ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { ReportState } from '../../shared/vocabulary/report.ts';

type Steps = Partial<Record<ReportEventKind, ReportState>>;

/** Facts beside the state: once a report is accepted they leave it where it is. */
const facts = (state: ReportState): Steps => ({ adopted: state, 'adoption-corrected': state, instructed: state, distinguished: state });

/**
 * From which state each step leads to which ("States of a report" in the product description).
 * An adoption of a report nobody has decided on says that it was accepted. An instruction may fall on any report that is
 * with the office.
 */
const TABLE: Record<ReportState, Steps> = {
  received: {
    claimed: 'claimed',
    withdrawn: 'withdrawn',
    returned: 'returned',
    rejected: 'rejected',
    accepted: 'accepted',
    adopted: 'accepted',
    instructed: 'received',
  },
  claimed: {
    released: 'received',
    returned: 'returned',
    rejected: 'rejected',
    accepted: 'accepted',
    adopted: 'accepted',
    instructed: 'claimed',
  },
  returned: { resubmitted: 'received', instructed: 'returned' },
  rejected: { instructed: 'rejected' },
  accepted: facts('accepted'),
  merged: facts('merged'),
  signed: facts('signed'),
  forwarded: facts('forwarded'),
  archived: facts('archived'),
  withdrawn: {},
};

/** Where a step leads, or null where it can't be taken. */
export function nextState(state: ReportState, step: ReportEventKind): ReportState | null {
  return TABLE[state][step] ?? null;
}

/** Who wants to take the step. */
export interface Stepper {
  memberId: string;
  /** May end another's claim: someone who is away must not block a report. */
  administrator: boolean;
}

/** Steps that a claim reserves for the editor who holds it. */
const RESERVED: readonly ReportEventKind[] = ['claimed', 'released', 'returned', 'rejected', 'accepted', 'adopted'];

/** Why a step must not be taken, or null where it may. `claimedBy` counts while the report is claimed. */
export function stepRefusal(
  step: ReportEventKind,
  report: { state: ReportState; claimedBy: string | null },
  stepper: Stepper,
): Extract<ErrorKey, 'wrong-state' | 'someone-elses' | 'taken-up'> | null {
  const elses = report.state === 'claimed' && report.claimedBy !== stepper.memberId;
  if (elses && RESERVED.includes(step) && !(step === 'released' && stepper.administrator)) return 'someone-elses';
  if (nextState(report.state, step) !== null) return null;
  return step === 'withdrawn' ? 'taken-up' : 'wrong-state';
}

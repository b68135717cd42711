import type { ErrorKey } from '../../shared/contract/errors.ts';
import type { ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { ReportState } from '../../shared/vocabulary/report.ts';

type Steps = Partial<Record<ReportEventKind, ReportState>>;

/** Facts beside the state: once a report is accepted they leave it where it is. */
const facts = (state: ReportState): Steps => ({
  adopted: state,
  'adoption-corrected': state,
  'adoption-cancelled': state,
  instructed: state,
  distinguished: state,
  'distinction-proposed': state,
  'distinction-declined': state,
  credited: state,
});

/** Taking other reports in, and letting them go again; whose it is can be told anew at any time after. */
const composing = (state: ReportState): Steps => ({ composed: state, uncomposed: state, credited: state });

/** What the reporter asks for, and a "no" to it, leave a report where it is; a "yes" withdraws it. */
const withdrawal = (state: ReportState): Steps => ({ 'withdrawal-asked': state, 'withdrawal-refused': state, withdrawn: 'withdrawn' });

/**
 * From which state each step leads to which ("States of a report" in the product description).
 * An adoption of a report nobody has decided on says that it was accepted. An instruction may fall on any report that is
 * with the office. What was sent back unsigned is again in the hands of its editor.
 */
const TABLE: Record<ReportState, Steps> = {
  received: {
    endorsed: 'received',
    'head-told': 'received',
    claimed: 'claimed',
    merged: 'merged',
    composed: 'claimed',
    withdrawn: 'withdrawn',
    returned: 'returned',
    rejected: 'rejected',
    accepted: 'accepted',
    adopted: 'accepted',
    instructed: 'received',
  },
  claimed: {
    claimed: 'claimed',
    'taken-over': 'claimed',
    edited: 'claimed',
    merged: 'merged',
    ...composing('claimed'),
    released: 'received',
    returned: 'returned',
    rejected: 'rejected',
    accepted: 'accepted',
    adopted: 'accepted',
    'adoption-corrected': 'claimed',
    'adoption-cancelled': 'claimed',
    instructed: 'claimed',
    ...withdrawal('claimed'),
  },
  returned: { resubmitted: 'received', instructed: 'returned', ...withdrawal('returned') },
  rejected: { instructed: 'rejected', archived: 'archived' },
  accepted: {
    ...facts('accepted'),
    ...withdrawal('accepted'),
    edited: 'accepted',
    merged: 'merged',
    ...composing('accepted'),
    'signature-asked': 'accepted',
    signed: 'signed',
    'sent-back': 'claimed',
    archived: 'archived',
  },
  merged: { ...facts('merged'), unmerged: 'received', archived: 'archived' },
  signed: { ...facts('signed'), ...withdrawal('signed'), 'sent-back': 'claimed', forwarded: 'forwarded', archived: 'archived' },
  forwarded: { ...facts('forwarded'), forwarded: 'forwarded', archived: 'archived' },
  archived: facts('archived'),
  withdrawn: {},
};

/** Where a step leads, or null where it can't be taken. */
export function nextState(state: ReportState, step: ReportEventKind): ReportState | null {
  return TABLE[state][step] ?? null;
}

/** Who wants to take the step, and when. */
export interface Stepper {
  memberId: string;
  /** May end another's claim: someone who is away must not block a report. */
  administrator: boolean;
  at?: string;
}

/** The report as the step finds it; `claimedBy` and the end of its lease count while it is claimed. */
export interface Stepped {
  state: ReportState;
  claimedBy: string | null;
  claimedUntil?: string | null;
  adoptions?: number;
  withdrawalAsked?: boolean;
}

/** Steps that a claim reserves for the editor who holds it. */
const RESERVED: readonly ReportEventKind[] = [
  'claimed',
  'released',
  'returned',
  'rejected',
  'accepted',
  'adopted',
  'edited',
  'merged',
  'composed',
  'uncomposed',
];

/** Why a step must not be taken, or null where it may. A claim whose lease has ended keeps nobody away. */
export function stepRefusal(
  step: ReportEventKind,
  report: Stepped,
  stepper: Stepper,
): Extract<ErrorKey, 'wrong-state' | 'someone-elses' | 'taken-up' | 'not-signed' | 'already-asked'> | null {
  if (step === 'merged' && (report.adoptions ?? 0) > 0) return 'wrong-state';
  const elses = report.state === 'claimed' && report.claimedBy !== stepper.memberId && !ended(report.claimedUntil, stepper.at);
  if (elses && RESERVED.includes(step) && !(step === 'released' && stepper.administrator)) return 'someone-elses';
  if (step === 'taken-over' && report.claimedBy === stepper.memberId) return 'wrong-state';
  if (step === 'forwarded' && report.state === 'accepted') return 'not-signed';
  if (step === 'withdrawn' || step === 'withdrawal-asked' || step === 'withdrawal-refused') return withdrawalRefusal(step, report);
  return nextState(report.state, step) === null ? 'wrong-state' : null;
}

const ended = (until: string | null | undefined, at: string | undefined) => !!until && at !== undefined && until <= at;

/** A report that nobody has taken up is withdrawn at once, any other on request, what was adopted somewhere never. */
function withdrawalRefusal(
  step: 'withdrawn' | 'withdrawal-asked' | 'withdrawal-refused',
  { state, adoptions = 0, withdrawalAsked = false }: Stepped,
) {
  if (step === 'withdrawal-asked') {
    if (withdrawalAsked) return 'already-asked';
    return nextState(state, step) === null || adoptions > 0 ? 'wrong-state' : null;
  }
  if (step === 'withdrawal-refused') return withdrawalAsked ? null : 'wrong-state';
  return state === 'received' || (withdrawalAsked && nextState(state, step) !== null) ? null : 'taken-up';
}

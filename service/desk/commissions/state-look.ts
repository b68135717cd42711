import type { Assignment } from '../../../shared/contract/commissions.ts';
import type { IconName } from '../../../shared/interface/components/icon.tsx';
import type { CommissionState } from '../../../shared/vocabulary/commission.ts';

/** How a state looks on the board: its icon, and ok (indigo icon), late (cinnabar) or plain. */
export const LOOKS: Record<CommissionState, { icon: IconName; look: '' | 'ok' | 'late' }> = {
  sent: { icon: 'sent', look: '' },
  seen: { icon: 'eye', look: '' },
  accepted: { icon: 'check', look: 'ok' },
  declined: { icon: 'x', look: '' },
  submitted: { icon: 'adopted', look: 'ok' },
  fulfilled: { icon: 'adopted', look: 'ok' },
  late: { icon: 'warn', look: 'late' },
  missed: { icon: 'warn', look: 'late' },
};

const PRESSING: readonly CommissionState[] = ['missed', 'late', 'sent', 'seen', 'accepted', 'declined', 'submitted', 'fulfilled'];

/** Of several addressees in one section, the one that needs most attention. */
export function mostPressing(assignments: readonly Assignment[]): Assignment | undefined {
  return [...assignments].sort((one, other) => PRESSING.indexOf(one.state) - PRESSING.indexOf(other.state))[0];
}

/** Whether a report has come. */
export const hasReported = ({ state }: Assignment) => state === 'submitted' || state === 'fulfilled';

/** Whether a report is still to come. */
export const owes = ({ state }: Assignment) => !hasReported({ state } as Assignment) && state !== 'declined';

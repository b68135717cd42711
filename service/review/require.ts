import type { ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { Standing } from '../reports/standing.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { stepRefusal } from './states.ts';

/** What can happen to a report that its section's head has yet to sign off. */
const WITHIN_SECTION: readonly ReportEventKind[] = ['endorsed', 'returned', 'withdrawn'];

/** Refuses a step that the state or another's claim forbids. @throws Refusal with the reason */
export function requireStep(room: Room, who: Who, kind: ReportEventKind, standing: Standing): void {
  if (standing.in_section === 1 ? !WITHIN_SECTION.includes(kind) : kind === 'endorsed') throw new Refusal('wrong-state');
  const { state, claimed_by: claimedBy, claimed_until: claimedUntil, adoptions } = standing;
  const stepper = { memberId: who.memberId, administrator: who.role === 'administrator', at: room.now().toISOString() };
  const refused = stepRefusal(
    kind,
    { state, claimedBy, claimedUntil, adoptions, withdrawalAsked: standing.withdrawal_asked === 1 },
    stepper,
  );
  if (refused) throw new Refusal(refused);
}

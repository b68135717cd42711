import type { CommissionDuty, DraftCommission } from '../../shared/vocabulary/commission.ts';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import { newDraft } from './draft.ts';

/** An empty draft that answers a commission: what is asked for becomes its checklist. */
export function draftFor(duty: CommissionDuty, id: string, now: Date): Draft {
  const { topic, deadline, length, points, requirements } = duty;
  const checklist = [...points, ...requirements].map((text) => ({ text, done: false }));
  return { ...newDraft(id, null, now), kind: 'commissioned', commission: { id: duty.id, topic, deadline, length, checklist } };
}

/** The commission with one point of its checklist ticked, or no longer. */
export function ticked(commission: DraftCommission, at: number, done: boolean): DraftCommission {
  return { ...commission, checklist: commission.checklist.map((point, index) => (index === at ? { ...point, done } : point)) };
}

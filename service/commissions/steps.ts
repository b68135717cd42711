import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { assignmentsFor } from './addressed.ts';
import { isOwed, mayStep, type Standing } from './standing.ts';
import { assignmentsOf, findCommission, record } from './store.ts';

/** What an addressee does: has looked, takes it on, or does not, and why. */
export type AddresseeStep = { kind: 'commission-seen' | 'commission-accepted' } | { kind: 'commission-declined'; reason: string };

/**
 * Takes an addressee's step for every assignment of the commission that asks this person. What has been done already is done
 * again without effect.
 * @throws Refusal `not-found` (also where it asks others), `commission-over`, `already-answered`
 */
export function takeStep(room: Room, who: Who, id: string, step: AddresseeStep): Promise<void> {
  return writing(room.database, async (trx) => {
    const commission = await findCommission(trx, id);
    const assignments = commission === null ? [] : await assignmentsFor(trx, who, id);
    if (commission === null || assignments.length === 0) throw new Refusal('not-found');
    if (commission.cancelled_at !== null) throw new Refusal('commission-over');
    const open = assignments.filter(({ step: at }) => mayStep(at, step.kind));
    if (open.length === 0 && !assignments.some(isDone(step.kind))) throw new Refusal('already-answered');
    const head = { at: room.now(), actor: { memberId: who.memberId, name: who.name } };
    for (const standing of open) {
      if (step.kind === 'commission-declined') {
        const reasonId = await keepText(trx, 'reason', null, step.reason);
        if (reasonId === null) throw new Error('a reason without words');
        await record(trx, commission, standing, { ...head, kind: step.kind, detail: { reasonId } });
      } else await record(trx, commission, standing, { ...head, kind: step.kind, detail: {} });
    }
  });
}

/** Whether a step has been taken already: to have looked is part of every answer. */
const isDone =
  (kind: AddresseeStep['kind']) =>
  ({ step }: Standing) =>
    kind === 'commission-seen' ? step !== 'sent' : step === kind.replace('commission-', '');

/**
 * 催报: reminds the named addressees, or all that have neither reported nor declined. Returns how many.
 * @throws Refusal `not-found`, `commission-over`
 */
export function remind(room: Room, who: Who, id: string, only: readonly string[] | undefined): Promise<number> {
  return writing(room.database, async (trx) => {
    const commission = await findCommission(trx, id);
    if (!commission) throw new Refusal('not-found');
    if (commission.cancelled_at !== null) throw new Refusal('commission-over');
    const owing = (await assignmentsOf(trx, id)).filter(isOwed).filter(({ addressee_id }) => only?.includes(addressee_id) ?? true);
    const happening = reminder({ memberId: who.memberId, name: who.name }, room.now());
    for (const standing of owing) await record(trx, commission, standing, happening);
    return owing.length;
  });
}

function reminder(actor: { memberId: string; name: string }, at: Date) {
  return { kind: 'commission-reminded' as const, at, actor, detail: { by: 'person' as const, hoursBefore: null } };
}

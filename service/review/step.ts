import type { Transaction } from 'kysely';
import type { Reason } from '../../shared/vocabulary/review.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { appendEvent } from '../reports/record.ts';
import type { Standing } from '../reports/standing.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { stepRefusal } from './states.ts';

/** A step of the review, and what it needs: the version that was looked at, for some a reason. */
export type ReviewStep =
  | { kind: 'claimed' | 'released' | 'accepted'; version: number }
  | { kind: 'returned' | 'rejected'; version: number; reason: Reason };

/** Refuses a step that the state or another's claim forbids. */
export function requireStep(who: Who, kind: Parameters<typeof stepRefusal>[0], { state, claimed_by }: Standing): void {
  const stepper = { memberId: who.memberId, administrator: who.role === 'administrator' };
  const refused = stepRefusal(kind, { state, claimedBy: claimed_by }, stepper);
  if (refused) throw new Refusal(refused);
}

/**
 * Takes a step of the review, if the report is still as it was when the editor decided. Claiming what one holds already
 * does nothing.
 * @throws Refusal `not-found`, `wrong-state`, `someone-elses`
 */
export function takeStep(room: Room, who: Who, reportId: string, step: ReviewStep): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, reportId);
    if (step.kind === 'claimed' && standing.state === 'claimed' && standing.claimed_by === who.memberId) return;
    requireStep(who, step.kind, standing);
    if (step.version !== standing.version) throw new Refusal('wrong-state');
    const head = heading(who, reportId, room.now());
    if (step.kind === 'returned' || step.kind === 'rejected') {
      const { code, words } = step.reason;
      const reasonId = await reasonFor(trx, reportId, words);
      await appendEvent(trx, { ...head, kind: step.kind, detail: { code, reasonId, revision: standing.revision } }, standing);
    } else {
      await appendEvent(trx, { ...head, kind: step.kind, detail: {} }, standing);
    }
  });
}

async function reasonFor(trx: Transaction<Tables>, reportId: string, words: string): Promise<string> {
  const id = await keepText(trx, 'reason', reportId, words);
  if (id === null) throw new Error('a reason without words');
  return id;
}

/**
 * Takes back one's own report as long as nobody has taken it up; again does nothing.
 * @throws Refusal `not-found` (also for others' reports), `taken-up`
 */
export function withdraw(room: Room, who: Who, reportId: string, reason: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, reportId);
    if (standing.member_id !== who.memberId) throw new Refusal('not-found');
    if (standing.state === 'withdrawn') return;
    requireStep(who, 'withdrawn', standing);
    const reasonId = await keepText(trx, 'reason', reportId, reason);
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'withdrawn', detail: { reasonId } }, standing);
  });
}

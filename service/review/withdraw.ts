import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { appendEvent } from '../reports/record.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireStep } from './require.ts';

/**
 * Takes back one's own report as long as nobody has taken it up; again does nothing.
 * @throws Refusal `not-found` (also for others' reports), `taken-up`
 */
export function withdraw(room: Room, who: Who, reportId: string, reason: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    if (standing.member_id !== who.memberId) throw new Refusal('not-found');
    if (standing.state === 'withdrawn') return;
    if (standing.state !== 'received') throw new Refusal('taken-up');
    requireStep(room, who, 'withdrawn', standing);
    const reasonId = await keepText(trx, 'reason', reportId, reason);
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'withdrawn', detail: { reasonId } }, standing);
  });
}

/**
 * Asks the office to let one's own report be withdrawn, once it has been taken up.
 * @throws Refusal `not-found` (also for others' reports), `wrong-state`, `already-asked`
 */
export function askWithdrawal(room: Room, who: Who, reportId: string, words: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    if (standing.member_id !== who.memberId) throw new Refusal('not-found');
    requireStep(room, who, 'withdrawal-asked', standing);
    const reasonId = await keepText(trx, 'reason', reportId, words);
    if (reasonId === null) throw new Error('a reason without words');
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'withdrawal-asked', detail: { reasonId } }, standing);
  });
}

import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { appendEvent } from '../reports/record.ts';
import { requireStep } from '../review/require.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { findAdoption } from './store.ts';
import { cancelTakenIn } from './taken-in.ts';

/**
 * Strikes out an adoption that was recorded by mistake: nothing of it counts any more, while its events and the reason stay.
 * @throws Refusal `not-found`, `wrong-state`
 */
export function cancelAdoption(room: Room, who: Who, id: string, reason: string): Promise<string> {
  return writing(room.database, async (trx) => {
    const former = await findAdoption(trx, id);
    if (!former) throw new Refusal('not-found');
    const standing = await standingOf(trx, who, former.reportId);
    requireStep(room, who, 'adoption-cancelled', standing);
    const reasonId = await keepText(trx, 'reason', former.reportId, reason);
    if (reasonId === null) throw new Error('a reason without words');
    const detail = { adoptionId: id, reasonId };
    await appendEvent(trx, { ...heading(who, former.reportId, room.now()), kind: 'adoption-cancelled', detail }, standing);
    await cancelTakenIn(trx, room, who, id, reasonId);
    return former.reportId;
  });
}

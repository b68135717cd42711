import { writing } from '../database/writing.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { appendEvent } from '../reports/record.ts';
import { requireStep } from '../review/require.ts';
import type { Room } from '../room.ts';
import type { Who } from '../security/who.ts';
import { requireNotToCome } from './possible.ts';

/**
 * Chooses a report as 好信息 of a month that has begun; the same again does nothing, another month moves it there.
 * @throws Refusal `not-found`, `wrong-state` where it was not accepted, `future-date`
 */
export function distinguish(room: Room, who: Who, reportId: string, month: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    const former = await trx.selectFrom('distinctions').select('month').where('report_id', '=', reportId).executeTakeFirst();
    if (former?.month === month) return;
    requireNotToCome(room, 'month', `${month}-01`);
    requireStep(room, who, 'distinguished', standing);
    const detail = { month, reasonId: null };
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'distinguished', detail }, standing);
  });
}

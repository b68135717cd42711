import type { Transaction } from 'kysely';
import type { Shares } from '../../shared/vocabulary/credit.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { heading, standingOf } from '../reports/deed.ts';
import type { CreditDetail } from '../reports/happening.ts';
import { appendEvent } from '../reports/record.ts';
import type { Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireStep } from './require.ts';

/** The parts with each member's present section. @throws Refusal `invalid` for a member whom nobody knows */
export async function creditDetails(trx: Transaction<Tables>, shares: Shares): Promise<CreditDetail[]> {
  const ids = shares.map(({ memberId }) => memberId);
  const members = await trx.selectFrom('members').select(['id', 'section_id']).where('id', 'in', ids).execute();
  return shares.map(({ memberId, share }, index) => {
    const member = members.find(({ id }) => id === memberId);
    if (!member) throw new Refusal('invalid', { fields: [fieldProblem(`shares.${index}.memberId`, 'unknown')] });
    return { memberId, sectionId: member.section_id, share };
  });
}

/**
 * Records whose a report is, by parts; the same again does nothing.
 * @throws Refusal `not-found`, `wrong-state`, `invalid`
 */
export function creditReport(room: Room, who: Who, reportId: string, version: number, shares: Shares): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    requireStep(room, who, 'credited', standing);
    const details = await creditDetails(trx, shares);
    if (standing.credits === JSON.stringify(details)) return;
    if (version !== standing.version) throw new Refusal('wrong-state');
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'credited', detail: { shares: details } }, standing);
  });
}

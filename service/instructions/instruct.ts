import type { InstructionEntry } from '../../shared/contract/record.ts';
import { requireLevel, requireNotToCome } from '../adoption/possible.ts';
import type { Reading } from '../database/open.ts';
import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { appendEvent } from '../reports/record.ts';
import { requireStep } from '../review/require.ts';
import type { Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { type InstructionFact, instructionOf, instructionRows } from './store.ts';

const FACTS = ['reportId', 'level', 'leader', 'wording', 'instructedOn'] as const;

/**
 * Records an instruction under the identifier that the desk made: once, however often it is sent. Other facts under the same
 * identifier replace it.
 * @throws Refusal `not-found`, `invalid`, `future-date`, `wrong-state`
 */
export function instruct(
  room: Room,
  who: Who,
  id: string,
  entry: InstructionEntry,
): Promise<{ instruction: InstructionFact; isNew: boolean }> {
  return writing(room.database, async (trx) => {
    const former = await findInstruction(trx, id);
    if (former && FACTS.every((fact) => former[fact] === entry[fact])) return { instruction: former, isNew: false };
    if (former && former.reportId !== entry.reportId) throw new Refusal('invalid', { fields: [fieldProblem('reportId', 'invalid')] });
    const standing = await standingOf(trx, who, entry.reportId);
    await requireLevel(trx, entry.level);
    requireNotToCome(room, 'instructedOn', entry.instructedOn);
    requireStep(room, who, 'instructed', standing);
    const wordingId = await keepText(trx, 'wording', entry.reportId, entry.wording);
    const { level, leader, instructedOn } = entry;
    const detail = { instructionId: id, level, leader, instructedOn, wordingId };
    await appendEvent(trx, { ...heading(who, entry.reportId, room.now()), kind: 'instructed', detail }, standing);
    const instruction = await findInstruction(trx, id);
    if (!instruction) throw new Error(`instruction ${id} was not kept`);
    return { instruction, isNew: !former };
  });
}

async function findInstruction(db: Reading, id: string): Promise<InstructionFact | null> {
  const row = await instructionRows(db).where('i.id', '=', id).executeTakeFirst();
  return row ? instructionOf(row, true) : null;
}

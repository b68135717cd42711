import type { AdoptionEntry } from '../../shared/vocabulary/adoption.ts';
import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { appendEvent } from '../reports/record.ts';
import type { Standing } from '../reports/standing.ts';
import { requireStep } from '../review/require.ts';
import type { Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireLevel, requireNotToCome } from './possible.ts';
import { type AdoptionFact, findAdoption } from './store.ts';

/**
 * Records an adoption under the identifier that the desk made: once, however often it is sent. Other facts under the same
 * identifier correct it, and figures and points with it. Where nobody has decided on the report yet, it is accepted by that.
 * @throws Refusal `not-found`, `invalid`, `adopted-before-received`, `future-date`, `wrong-state`, `someone-elses`
 */
export async function adopt(room: Room, who: Who, id: string, entry: AdoptionEntry): Promise<{ adoption: AdoptionFact; isNew: boolean }> {
  return writing(room.database, async (trx) => {
    const former = await findAdoption(trx, id);
    if (former && isSame(former, entry)) return { adoption: former, isNew: false };
    if (former && former.reportId !== entry.reportId) throw new Refusal('invalid', { fields: [fieldProblem('reportId', 'invalid')] });
    const standing = await standingOf(trx, who, entry.reportId);
    await requireLevel(trx, entry.level);
    requirePossibleDate(room, standing, entry.adoptedOn);
    const kind = former ? 'adoption-corrected' : 'adopted';
    requireStep(room, who, kind, standing);
    const remarkId = await keepText(trx, 'remark', entry.reportId, entry.remark);
    const { level, publication, issue, adoptedOn, kind: adoptionKind } = entry;
    const detail = { adoptionId: id, level, publication, issue, adoptedOn, adoptionKind, remarkId };
    await appendEvent(trx, { ...heading(who, entry.reportId, room.now()), kind, detail }, standing);
    const adoption = await findAdoption(trx, id);
    if (!adoption) throw new Error(`adoption ${id} was not kept`);
    return { adoption, isNew: !former };
  });
}

const FACTS = ['reportId', 'level', 'publication', 'issue', 'adoptedOn', 'kind', 'remark'] as const;

const isSame = (kept: AdoptionFact, entry: AdoptionEntry) => FACTS.every((fact) => kept[fact] === entry[fact]);

function requirePossibleDate(room: Room, standing: Standing, adoptedOn: string): void {
  if (adoptedOn < standing.received_on) throw new Refusal('adopted-before-received', { fields: [fieldProblem('adoptedOn', 'invalid')] });
  requireNotToCome(room, 'adoptedOn', adoptedOn);
}

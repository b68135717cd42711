import type { Transaction } from 'kysely';
import type { AdoptionEntry } from '../../shared/vocabulary/adoption.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import type { AdoptionDetail } from '../reports/happening.ts';
import { newId } from '../reports/identifier.ts';
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
    const facts = { level, publication, issue, adoptedOn, adoptionKind, remarkId };
    const detail = { ...facts, adoptionId: id, contentId: standing.edited_id ?? standing.content_id };
    await appendEvent(trx, { ...heading(who, entry.reportId, room.now()), kind, detail }, standing);
    await adoptTakenIn(trx, room, who, standing.id, { through: id, facts, kind });
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

interface Through {
  /** The adoption of the report into which the others were taken. */
  through: string;
  facts: Omit<AdoptionDetail, 'adoptionId' | 'contentId' | 'through'>;
  kind: 'adopted' | 'adoption-corrected';
}

/** What was taken into a report is adopted with it: each reporter is told, and it counts for each section. */
async function adoptTakenIn(
  trx: Transaction<Tables>,
  room: Room,
  who: Who,
  leadId: string,
  { through, facts, kind }: Through,
): Promise<void> {
  const taken = await trx.selectFrom('reports').selectAll().where('merged_into', '=', leadId).orderBy('number').execute();
  for (const standing of taken) {
    const kept = await trx
      .selectFrom('adoptions')
      .select('id')
      .where('report_id', '=', standing.id)
      .where('through', '=', through)
      .executeTakeFirst();
    if ((kind === 'adopted') === (kept !== undefined)) continue;
    const detail = { ...facts, adoptionId: kept?.id ?? newId(), contentId: standing.content_id, through };
    await appendEvent(trx, { ...heading(who, standing.id, room.now()), kind, detail }, standing);
  }
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { heading } from '../reports/deed.ts';
import type { AdoptionDetail } from '../reports/happening.ts';
import { newId } from '../reports/identifier.ts';
import { appendEvent } from '../reports/record.ts';
import type { Room } from '../room.ts';
import type { Who } from '../security/who.ts';

interface Through {
  /** The adoption of the report into which the others were taken. */
  through: string;
  facts: Pick<AdoptionDetail, 'level' | 'publication' | 'issue' | 'adoptedOn' | 'adoptionKind' | 'remarkId'>;
  kind: 'adopted' | 'adoption-corrected';
}

/** What was taken into a report is adopted with it: each reporter is told, and it counts for each section. */
export async function adoptTakenIn(trx: Transaction<Tables>, room: Room, who: Who, leadId: string, through: Through): Promise<void> {
  const taken = await trx.selectFrom('reports').selectAll().where('merged_into', '=', leadId).orderBy('number').execute();
  for (const standing of taken) {
    const kept = await adoptionThrough(trx, standing.id, through.through);
    if ((through.kind === 'adopted') === (kept !== null)) continue;
    const detail = { ...through.facts, adoptionId: kept ?? newId(), contentId: standing.content_id, through: through.through };
    await appendEvent(trx, { ...heading(who, standing.id, room.now()), kind: through.kind, detail }, standing);
  }
}

/** What was taken into a report is no longer adopted once its adoption is struck out. */
export async function cancelTakenIn(trx: Transaction<Tables>, room: Room, who: Who, through: string, reasonId: string): Promise<void> {
  const adoptions = await trx.selectFrom('adoptions').select(['id', 'report_id']).where('through', '=', through).execute();
  for (const { id, report_id } of adoptions) {
    const standing = await trx.selectFrom('reports').selectAll().where('id', '=', report_id).executeTakeFirstOrThrow();
    const detail = { adoptionId: id, reasonId };
    await appendEvent(trx, { ...heading(who, report_id, room.now()), kind: 'adoption-cancelled', detail }, standing);
  }
}

async function adoptionThrough(trx: Transaction<Tables>, reportId: string, through: string): Promise<string | null> {
  const kept = await trx
    .selectFrom('adoptions')
    .select('id')
    .where('report_id', '=', reportId)
    .where('through', '=', through)
    .executeTakeFirst();
  return kept?.id ?? null;
}

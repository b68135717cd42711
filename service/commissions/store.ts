import type { Selectable, Transaction } from 'kysely';
import type { CommissionEntry } from '../../shared/vocabulary/commission.ts';
import type { Actor } from '../../shared/vocabulary/event.ts';
import type { Reading } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { append, type Entry } from '../events/log.ts';
import { scoreEvent } from '../points/book.ts';
import { newId } from '../reports/identifier.ts';
import { type AssignmentDetails, type AssignmentEventKind, changed, type Standing } from './standing.ts';
import type { CommissionTable } from './tables.ts';

export type CommissionRow = Selectable<CommissionTable>;

/** The words of a commission, as its content keeps them. */
export type CommissionWords = Pick<CommissionEntry, 'basisWords' | 'points' | 'requirements' | 'contact'>;

/** What stands for the words of a commission that were blanked. */
const NO_WORDS: CommissionWords = { basisWords: '', points: [], requirements: [], contact: '' };

export const readWords = (annex: string | null): CommissionWords => (annex === null ? NO_WORDS : (JSON.parse(annex) as CommissionWords));

/** `约稿〔2026〕41号`, with six-cornered brackets as in documents. */
export const commissionNumber = ({ year, running }: Pick<CommissionRow, 'year' | 'running'>) => `约稿〔${year}〕${running}号`;

export async function findCommission(db: Reading, id: string): Promise<CommissionRow | null> {
  return (await db.selectFrom('commissions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** All addressees of a commission, in the order of the office's sections. */
export async function assignmentsOf(db: Reading, commissionId: string): Promise<Standing[]> {
  return db.selectFrom('assignments').selectAll().where('commission_id', '=', commissionId).orderBy('addressee_id').execute();
}

/** An event between a commission and one of its addressees. */
export interface AssignmentHappening<K extends AssignmentEventKind> {
  kind: K;
  at: Date;
  actor: Actor;
  reportId?: string | null;
  detail: AssignmentDetails[K];
}

/** Appends such an event, told to the addressee, and brings the addressee's row and the points to what follows from it. */
export async function record<K extends AssignmentEventKind>(
  trx: Transaction<Tables>,
  commission: Pick<CommissionRow, 'id' | 'deadline'>,
  before: Standing,
  { kind, at, actor, reportId = null, detail }: AssignmentHappening<K>,
): Promise<Standing> {
  const { commission_id, addressee_kind, addressee_id, section_id } = before;
  const moment = at.toISOString();
  const entry: Entry = {
    id: newId(),
    kind,
    at: moment,
    actor,
    reportId,
    subject: { kind: 'commission', id: commission.id },
    toldTo: addressee_id,
    detail: { addressee: { kind: addressee_kind, id: addressee_id }, sectionId: section_id, deadline: commission.deadline, ...detail },
  };
  await scoreEvent(trx, { ...entry, seq: await append(trx, entry) });
  const reasonId = 'reasonId' in detail ? (detail.reasonId as string) : undefined;
  const change = changed({ kind, at: moment, actorName: actor.name, reportId, ...(reasonId === undefined ? {} : { reasonId }) }, before);
  if (Object.keys(change).length > 0)
    await trx
      .updateTable('assignments')
      .set(change)
      .where('commission_id', '=', commission_id)
      .where('addressee_id', '=', addressee_id)
      .execute();
  return { ...before, ...change };
}

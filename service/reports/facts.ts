import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Happening } from './happening.ts';

/** Keeps the facts that stand beside a report's state: adoptions, instructions, distinction. A later event about one replaces it. */
export async function applyFact(trx: Transaction<Tables>, event: Happening): Promise<void> {
  const by = event.actor.memberId ?? '';
  if (event.kind === 'adopted' || event.kind === 'adoption-corrected') {
    const { adoptionId, level, publication, issue, adoptedOn, adoptionKind, remarkId } = event.detail;
    const facts = {
      level,
      publication,
      issue,
      adopted_on: adoptedOn,
      kind: adoptionKind,
      remark_id: remarkId,
      through: event.detail.through ?? null,
      back_entry: event.detail.backEntry ? (1 as const) : (0 as const),
    };
    await trx
      .insertInto('adoptions')
      .values({ id: adoptionId, report_id: event.reportId, ...facts, recorded_at: event.at, recorded_by: by })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
      .execute();
  } else if (event.kind === 'adoption-cancelled') {
    await trx.deleteFrom('adoptions').where('id', '=', event.detail.adoptionId).execute();
  } else if (event.kind === 'instructed') {
    const { instructionId, level, leader, instructedOn, wordingId } = event.detail;
    const facts = { level, leader, instructed_on: instructedOn, wording_id: wordingId };
    await trx
      .insertInto('instructions')
      .values({ id: instructionId, report_id: event.reportId, ...facts, recorded_at: event.at, recorded_by: by })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
      .execute();
  } else if (event.kind === 'distinguished') {
    const facts = { month: event.detail.month, reason_id: event.detail.reasonId, chosen_at: event.at, chosen_by: by };
    await trx
      .insertInto('distinctions')
      .values({ report_id: event.reportId, ...facts })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet(facts))
      .execute();
    await trx.deleteFrom('proposals').where('report_id', '=', event.reportId).execute();
  } else if (event.kind === 'distinction-proposed') {
    const facts = { month: event.detail.month, reason_id: event.detail.reasonId, proposed_at: event.at, proposed_by: by };
    await trx
      .insertInto('proposals')
      .values({ report_id: event.reportId, ...facts })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet(facts))
      .execute();
  } else if (event.kind === 'distinction-declined') {
    await trx.deleteFrom('proposals').where('report_id', '=', event.reportId).execute();
  }
}

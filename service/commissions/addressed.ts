import type { Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import type { Standing } from './standing.ts';
import type { AssignmentTable } from './tables.ts';

/**
 * The assignments `a` that ask this person: those of the member, those of their section, for its head also those of its members;
 * and those of a colleague who has left, so that nothing is owed by nobody.
 */
export function asks({ memberId, sectionId, role }: Who) {
  return (eb: ExpressionBuilder<{ a: AssignmentTable } & Tables, 'a'>): Expression<SqlBool> => {
    if (sectionId === null) return eb('a.addressee_id', '=', memberId);
    const gone = eb.exists(eb.selectFrom('members as g').select('g.id').whereRef('g.id', '=', 'a.addressee_id').where('g.active', '=', 0));
    return eb.or([
      eb('a.addressee_id', 'in', [memberId, sectionId]),
      role === 'head' ? eb('a.section_id', '=', sectionId) : eb.and([eb('a.section_id', '=', sectionId), gone]),
    ]);
  };
}

/** The assignments of a commission that ask this person, one's own first. */
export async function assignmentsFor(trx: Transaction<Tables>, who: Who, commissionId: string): Promise<Standing[]> {
  const rows = await trx
    .selectFrom('assignments as a')
    .selectAll('a')
    .where('a.commission_id', '=', commissionId)
    .where(asks(who))
    .execute();
  const nearness = ({ addressee_id }: Standing) => [who.memberId, who.sectionId].indexOf(addressee_id) >>> 0;
  return rows.sort((one, other) => nearness(one) - nearness(other));
}

/** The assignment that a report by this person answers. @throws Refusal `invalid` where the commission does not ask them */
export async function requireAddressed(trx: Transaction<Tables>, who: Who, commissionId: string): Promise<Standing> {
  const [assignment] = await assignmentsFor(trx, who, commissionId);
  if (!assignment) throw new Refusal('invalid', { fields: [fieldProblem('commissionId', 'unknown')] });
  return assignment;
}

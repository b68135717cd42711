import type { Reading } from '../database/open.ts';
import { prepared } from '../database/prepared.ts';
import type { Entry } from '../events/log.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { newId } from './identifier.ts';
import { maySee } from './sight.ts';
import type { Standing } from './standing.ts';

type Heading = Pick<Entry, 'id' | 'at' | 'actor' | 'reportId'>;

/** Identifier, time and actor of an event that happens now, in the history of that report; null: of none. */
export function heading<R extends string | null>(who: Who, reportId: R, at: Date): Omit<Heading, 'reportId'> & { reportId: R } {
  return { id: newId(), reportId, at: at.toISOString(), actor: { memberId: who.memberId, name: who.name } };
}

const selectStanding = prepared((db, { id }: { id: string }) => db.selectFrom('reports').selectAll().where('id', '=', id));

/** Where a report stands, or null while none was received under this identifier. */
export async function findStanding(db: Reading, id: string): Promise<Standing | null> {
  const [standing] = await selectStanding(db, { id });
  return standing ?? null;
}

/** Where a report stands that this person may see. @throws Refusal `not-found`, also where it is out of their sight */
export async function standingOf(db: Reading, who: Who, reportId: string): Promise<Standing> {
  const standing = await findStanding(db, reportId);
  if (!standing || !maySee(who, standing)) throw new Refusal('not-found');
  return standing;
}

import { v7 as uuid } from 'uuid';
import type { Reading } from '../database/open.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import type { Happening } from './happening.ts';
import type { Standing } from './standing.ts';

/** Identifier, time and actor of an event that happens now. */
export function heading(who: Who, reportId: string, at: Date): Pick<Happening, 'id' | 'reportId' | 'at' | 'actor'> {
  return { id: uuid(), reportId, at: at.toISOString(), actor: { memberId: who.memberId, name: who.name } };
}

/** Where a report stands. @throws Refusal `not-found` */
export async function standingOf(db: Reading, reportId: string): Promise<Standing> {
  const standing = await db.selectFrom('reports').selectAll().where('id', '=', reportId).executeTakeFirst();
  if (!standing) throw new Refusal('not-found');
  return standing;
}

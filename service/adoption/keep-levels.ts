import type { LevelEntry } from '../../shared/contract/record.ts';
import type { AdoptionLevel } from '../../shared/vocabulary/adoption.ts';
import { writing } from '../database/writing.ts';
import type { Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';

/** Enters a level, or changes it; what was adopted at it keeps its publication and issue. */
export function keepLevel(room: Room, id: string, { name, rank, publications, patterns }: LevelEntry): Promise<AdoptionLevel> {
  return writing(room.database, async (trx) => {
    const taken = await trx.selectFrom('levels').select('id').where('name', '=', name).where('id', '!=', id).executeTakeFirst();
    if (taken) throw new Refusal('invalid', { fields: [fieldProblem('name', 'taken')] });
    for (const publication of Object.keys(patterns))
      if (!publications.includes(publication))
        throw new Refusal('invalid', { fields: [fieldProblem(`patterns.${publication}`, 'unknown')] });
    const row = { name, rank, publications: JSON.stringify(publications), patterns: JSON.stringify(patterns) };
    await trx
      .insertInto('levels')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    return { id, name, rank, publications, patterns };
  });
}

/** Removes a level; none there is fine. @throws Refusal `invalid` where something was adopted or instructed at it */
export function removeLevel(room: Room, id: string): Promise<void> {
  return writing(room.database, async (trx) => {
    for (const table of ['adoptions', 'instructions'] as const) {
      const used = await trx.selectFrom(table).select('id').where('level', '=', id).limit(1).executeTakeFirst();
      if (used) throw new Refusal('invalid', { fields: [fieldProblem('id', 'in-use')] });
    }
    await trx.deleteFrom('levels').where('id', '=', id).execute();
  });
}

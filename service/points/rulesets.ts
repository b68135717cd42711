import type { z } from 'zod';
import type { RulesetAdoption, RulesetList } from '../../shared/contract/points.ts';
import type { Ruleset } from '../../shared/vocabulary/ruleset.ts';
import { listLevels } from '../adoption/store.ts';
import type { Reading } from '../database/open.ts';
import { writing } from '../database/writing.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { rebuildWithin } from '../statistics/rebuild.ts';
import { overlaps, unfitness } from './fitness.ts';
import { presets } from './presets/index.ts';
import { closingsOf, rulesetOf } from './store.ts';

/** What the office scores by, newest first, and what ships. */
export async function listRulesets(db: Reading): Promise<RulesetList> {
  const rows = await db
    .selectFrom('rulesets as r')
    .leftJoin('members as m', 'm.id', 'r.adopted_by')
    .select(['r.content', 'r.valid_from', 'r.valid_to', 'r.adopted_at', 'm.name'])
    .orderBy('r.valid_from', 'desc')
    .execute();
  return {
    items: rows.map((row) => ({ ruleset: rulesetOf(row), adoptedAt: row.adopted_at, adoptedBy: row.name })),
    presets: [...presets],
  };
}

/** A set that nobody has adopted yet. */
export type Draft = z.infer<typeof RulesetAdoption>['ruleset'];

/**
 * Holds a draft to what the office knows. The answer bears the version it would get.
 * @throws Refusal `ruleset-unfit` with each place and reason
 */
export async function fitDraft(db: Reading, draft: Draft): Promise<Ruleset> {
  const row = await db
    .selectFrom('rulesets')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('id', '=', draft.id)
    .executeTakeFirst();
  const ruleset: Ruleset = { ...draft, version: Number(row?.version ?? 0) + 1 };
  const levels = (await listLevels(db)).map(({ id }) => id);
  const fields = unfitness(ruleset, levels);
  if (fields.length > 0) throw new Refusal('ruleset-unfit', { fields });
  return ruleset;
}

/**
 * Adopts a set from its first day on; the open-ended one before it ends the day before. What was scored on days from then on
 * is scored anew, so that it must begin in a month that is open.
 * @throws Refusal `ruleset-unfit`, `period-closed`
 */
export function adoptRuleset(room: Room, who: Who, draft: Draft): Promise<Ruleset> {
  return writing(room.database, async (trx) => {
    const ruleset = await fitDraft(trx, draft);
    const rows = await trx.selectFrom('rulesets').selectAll().execute();
    const fields = overlaps(ruleset, rows.map(rulesetOf));
    if (fields.length > 0) throw new Refusal('ruleset-unfit', { fields });
    const closed = (await closingsOf(trx)).at(-1);
    if (closed && ruleset.validFrom.slice(0, 7) <= closed.month) throw new Refusal('period-closed');
    await trx
      .updateTable('rulesets')
      .set({ valid_to: dayBefore(ruleset.validFrom) })
      .where('valid_to', 'is', null)
      .where('valid_from', '<', ruleset.validFrom)
      .execute();
    await trx
      .insertInto('rulesets')
      .values({
        id: ruleset.id,
        version: ruleset.version,
        valid_from: ruleset.validFrom,
        valid_to: ruleset.validTo,
        content: JSON.stringify(ruleset),
        adopted_at: room.now().toISOString(),
        adopted_by: who.memberId,
      })
      .execute();
    if (await scoredSince(trx, ruleset.validFrom)) await rebuildWithin(trx);
    return ruleset;
  });
}

/** The civil day before a day. */
export const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Whether anything was received, adopted or instructed on such a day, so that it must be scored anew. */
async function scoredSince(db: Reading, day: string): Promise<boolean> {
  const month = day.slice(0, 7);
  return (await db.selectFrom('figures').select('month').where('month', '>=', month).executeTakeFirst()) !== undefined;
}

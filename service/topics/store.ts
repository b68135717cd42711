import type { Topic } from '../../shared/vocabulary/topic.ts';
import type { Reading } from '../database/open.ts';

/** What the office adds to the built-in rules. */
export interface OfficeRules {
  topics: Topic[];
  /** Ids of built-in rules that are switched off. */
  rulesOff: string[];
  changedAt: string;
}

/** As entered last; nothing, changed never, before anybody entered anything. */
export async function readOfficeRules(db: Reading): Promise<OfficeRules> {
  const row = await db.selectFrom('rule_packs').selectAll().where('id', '=', 1).executeTakeFirst();
  if (!row) return { topics: [], rulesOff: [], changedAt: new Date(0).toISOString() };
  return { topics: JSON.parse(row.topics) as Topic[], rulesOff: JSON.parse(row.rules_off) as string[], changedAt: row.changed_at };
}

/** Replaces the topics, the switched-off rules, or both. */
export async function keepOfficeRules(trx: Reading, change: Partial<Pick<OfficeRules, 'topics' | 'rulesOff'>>, at: Date): Promise<void> {
  const row = {
    ...(change.topics && { topics: JSON.stringify(change.topics) }),
    ...(change.rulesOff && { rules_off: JSON.stringify(change.rulesOff) }),
    changed_at: at.toISOString(),
  };
  await trx
    .insertInto('rule_packs')
    .values({ id: 1, topics: '[]', rules_off: '[]', ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

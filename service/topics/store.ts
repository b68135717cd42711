import type { OfficeRulePack } from '../../shared/contract/rulepacks.ts';
import type { Reading } from '../database/open.ts';

/** What the office adds to and changes in the built-in rules. */
export interface OfficeRules extends Omit<OfficeRulePack, 'version'> {
  changedAt: string;
}

/** As entered last; nothing, changed never, before anybody entered anything. */
export async function readOfficeRules(db: Reading): Promise<OfficeRules> {
  const row = await db.selectFrom('rule_packs').selectAll().where('id', '=', 1).executeTakeFirst();
  const own = { changes: [], rules: [], signals: [] };
  if (!row) return { topics: [], rulesOff: [], ...own, changedAt: new Date(0).toISOString() };
  return { topics: JSON.parse(row.topics), rulesOff: JSON.parse(row.rules_off), ...own, ...JSON.parse(row.own), changedAt: row.changed_at };
}

/** Replaces what is given: the topics, the switched-off rules, or (all three together) changes, rules and signals. */
export async function keepOfficeRules(trx: Reading, change: Partial<Omit<OfficeRules, 'changedAt'>>, at: Date): Promise<void> {
  const { topics, rulesOff, changes, rules, signals } = change;
  const row = {
    ...(topics && { topics: JSON.stringify(topics) }),
    ...(rulesOff && { rules_off: JSON.stringify(rulesOff) }),
    ...(changes && rules && signals && { own: JSON.stringify({ changes, rules, signals }) }),
    changed_at: at.toISOString(),
  };
  await trx
    .insertInto('rule_packs')
    .values({ id: 1, topics: '[]', rules_off: '[]', own: '{}', ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

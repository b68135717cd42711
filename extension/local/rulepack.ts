import { PackRefused } from '../../shared/checks/compile.ts';
import { admitOffice } from '../../shared/checks/office-pack.ts';
import { OfficeRulePack } from '../../shared/contract/rulepacks.ts';
import { civilAffairsTopics } from '../../shared/rulepacks/topics.ts';
import type { LocalDatabase } from './database.ts';

const KEY = 'rulepack';

const BUILT_IN: OfficeRulePack = { version: '', topics: civilAffairsTopics, rulesOff: [], changes: [], rules: [], signals: [] };

/** The office's rules as last fetched; before the first time, the topics that come with the extension. Works offline. */
export async function officeRules(database: LocalDatabase): Promise<OfficeRulePack> {
  const row = await database.cache.get(KEY);
  const pack = OfficeRulePack.safeParse(row?.value);
  return pack.success ? pack.data : BUILT_IN;
}

/** The mark of the pack we have, for `If-None-Match`. */
export async function rulepackMark(database: LocalDatabase): Promise<string | null> {
  return (await database.cache.get(KEY))?.etag ?? null;
}

/**
 * Checks and keeps a fetched pack. What is no pack, or whose rules do not hold by their own examples here (the extension may be older than
 * the office), leaves the last one in force.
 */
export async function keepRulepack(database: LocalDatabase, body: unknown, etag: string | null, fetchedAt: string): Promise<boolean> {
  const pack = OfficeRulePack.safeParse(body);
  if (!pack.success || !holds(pack.data)) return false;
  await database.cache.put({ key: KEY, fetchedAt, etag, value: pack.data });
  return true;
}

function holds(pack: OfficeRulePack): boolean {
  try {
    admitOffice(pack);
    return true;
  } catch (error) {
    if (error instanceof PackRefused) return false;
    throw error;
  }
}

import { OfficeRulePack } from '../../shared/contract/people.ts';
import { civilAffairsTopics } from '../../shared/rulepacks/topics.ts';
import type { Topic } from '../../shared/vocabulary/topic.ts';
import type { LocalDatabase } from './database.ts';

const KEY = 'rulepack';

/** What the office adds to the built-in rules. */
export interface OfficeRules {
  topics: Topic[];
  rulesOff: string[];
}

/** The office's rules as last fetched; before the first time, the topics that come with the extension. Works offline. */
export async function officeRules(database: LocalDatabase): Promise<OfficeRules> {
  const row = await database.cache.get(KEY);
  const pack = OfficeRulePack.safeParse(row?.value);
  return pack.success ? pack.data : { topics: civilAffairsTopics, rulesOff: [] };
}

/** The mark of the pack we have, for `If-None-Match`. */
export async function rulepackMark(database: LocalDatabase): Promise<string | null> {
  return (await database.cache.get(KEY))?.etag ?? null;
}

/** Checks and keeps a fetched pack; what is no pack leaves the last one in force. */
export async function keepRulepack(database: LocalDatabase, body: unknown, etag: string | null, fetchedAt: string): Promise<boolean> {
  const pack = OfficeRulePack.safeParse(body);
  if (!pack.success) return false;
  await database.cache.put({ key: KEY, fetchedAt, etag, value: pack.data });
  return true;
}

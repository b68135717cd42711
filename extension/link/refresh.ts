import { Me } from '../../shared/contract/access.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Statistics } from '../../shared/vocabulary/statistics.ts';
import type { LocalDatabase } from '../local/database.ts';
import { keepRulepack, rulepackMark } from '../local/rulepack.ts';
import { type KnownStatistics, keepStatistics } from '../local/statistics.ts';
import { askOffice } from './office.ts';
import { keepPairing, readPairing } from './store.ts';

/**
 * Fetches who we are and how we are doing, and keeps both.
 * @returns the fresh statistics, or null when the service gave none
 */
export async function refreshFromOffice(database: LocalDatabase): Promise<KnownStatistics | null> {
  if (!(await refreshIdentity())) return null;
  await refreshRules(database);
  const answer = await askOffice({ method: 'GET', path: ROUTES.statistics });
  if (answer?.kind !== 'answer' || answer.status !== 200) return null;
  const statistics = Statistics.safeParse(answer.body);
  if (!statistics.success) return null;
  const known = { fetchedAt: new Date().toISOString(), statistics: statistics.data };
  await keepStatistics(database, known);
  return known;
}

/** Name, section and office may change on the desk; false when the service did not say. */
async function refreshIdentity(): Promise<boolean> {
  const answer = await askOffice({ method: 'GET', path: ROUTES.me });
  if (answer?.kind !== 'answer' || answer.status !== 200) return false;
  const me = Me.safeParse(answer.body);
  const pairing = await readPairing();
  if (!me.success || pairing === null) return false;
  await keepPairing({ ...pairing, office: me.data.office, member: me.data.member, section: me.data.section });
  return true;
}

async function refreshRules(database: LocalDatabase): Promise<void> {
  const answer = await askOffice({ method: 'GET', path: `${ROUTES.rulepacks}/current`, etag: await rulepackMark(database) });
  if (answer?.kind === 'answer' && answer.status === 200) {
    await keepRulepack(database, answer.body, answer.etag, new Date().toISOString());
  }
}

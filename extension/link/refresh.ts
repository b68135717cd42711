import { Me } from '../../shared/contract/access.ts';
import { ReportList } from '../../shared/contract/reports.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Statistics } from '../../shared/vocabulary/statistics.ts';
import type { LocalDatabase } from '../local/database.ts';
import { keepRulepack, rulepackMark } from '../local/rulepack.ts';
import { keepSent, SENT_KEPT } from '../local/sent.ts';
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
  await refreshSent(database);
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

/** Fetches the office's topics and rules, if they are others than those at hand. */
export async function refreshRules(database: LocalDatabase): Promise<void> {
  const answer = await askOffice({ method: 'GET', path: `${ROUTES.rulepacks}/current`, etag: await rulepackMark(database) });
  if (answer?.kind === 'answer' && answer.status === 200) {
    await keepRulepack(database, answer.body, answer.etag, new Date().toISOString());
  }
}

/** What this member has sent from any machine. Editors and leaders have another `mine`: what is in their hands. */
async function refreshSent(database: LocalDatabase): Promise<void> {
  const pairing = await readPairing();
  if (pairing === null || (pairing.member.role !== 'reporter' && pairing.member.role !== 'head')) return;
  const answer = await askOffice({ method: 'GET', path: `${ROUTES.reports}?view=mine&limit=${SENT_KEPT}` });
  if (answer?.kind !== 'answer' || answer.status !== 200) return;
  const list = ReportList.safeParse(answer.body);
  if (!list.success) return;
  const sent = list.data.items.filter((report) => report.state !== 'withdrawn');
  const told = sent.map(({ id, receivedAt, title }) => ({ reportId: id, sentAt: receivedAt, title }));
  await keepSent(database, { officeId: pairing.office.id, memberId: pairing.member.id }, told, new Date().toISOString());
}

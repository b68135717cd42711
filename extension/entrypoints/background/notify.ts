import { say as sayCommission } from '../../../shared/interface/messages/commissions.ts';
import { fill, type Locale } from '../../../shared/interface/messages/messages.ts';
import { say } from '../../../shared/interface/messages/outbox.ts';
import { moment } from '../../../shared/interface/moment.ts';
import { reasonName } from '../../../shared/interface/names.ts';
import { commissionKeys, commissionNews } from '../../link/commission-news.ts';
import { news, type Outcome, outcomeKey } from '../../link/news.ts';
import { readPairing } from '../../link/store.ts';
import type { OutboxRow } from '../../local/database.ts';
import { readSettings } from '../../local/settings.ts';
import type { KnownStatistics } from '../../local/statistics.ts';
import { browser, ownAddress } from '../../seam/browser.ts';
import { openInWindow, panelPath } from '../../seam/panel.ts';
import { database } from './database.ts';

const HEADLINES = {
  adopted: say.sentences.toldAdopted,
  returned: say.sentences.toldReturned,
  rejected: say.sentences.toldRejected,
  instructed: say.sentences.toldInstructed,
  distinguished: say.sentences.toldDistinguished,
  forwarded: say.sentences.toldForwarded,
  'withdrawal-refused': say.sentences.toldWithdrawalRefused,
  'head-told': say.sentences.toldHead,
} as const;

/** Says each new outcome and each new commission or reminder once. What was told is written down before it is said: better silent once than told twice. */
export async function tellNews({ statistics }: KnownStatistics): Promise<void> {
  const pairing = await readPairing();
  if (pairing === null) return;
  const key = `told:${pairing.office.id}/${pairing.member.id}`;
  const row = await database.cache.get(key);
  const told = row === undefined ? null : new Set(row.value as string[]);
  const fresh = news(statistics.outcomes, told);
  const asked = commissionNews(statistics.commissions, told);
  const now = [...statistics.outcomes.map(outcomeKey), ...commissionKeys(statistics.commissions)];
  const keys = [...new Set([...(told ?? []), ...now])].slice(-500);
  await database.cache.put({ key, fetchedAt: new Date().toISOString(), etag: null, value: keys });
  const { locale } = await readSettings();
  for (const outcome of fresh) {
    await notify(outcomeKey(outcome), fill(HEADLINES[outcome.kind], { title: outcome.title }, locale), detail(outcome, locale));
  }
  for (const { key: id, about, duty } of asked) {
    const { sentences } = sayCommission;
    const headline = fill(about === 'new' ? sentences.told : sentences.toldReminder, { topic: duty.topic }, locale);
    await notify(id, headline, fill(sentences.toldDue, { at: moment(duty.deadline, { language: locale }) }, locale));
  }
}

/** Says that the office did not take a submission. */
export async function tellRefusal(row: OutboxRow): Promise<void> {
  const { locale } = await readSettings();
  const { title } = row.submission;
  await notify(`refused/${row.id}`, fill(say.sentences.toldRefused, { title }, locale), row.refusal?.[locale] ?? '');
}

function detail(outcome: Outcome, language: Locale): string {
  if (outcome.reasonCode !== null) return `${reasonName.sentences[outcome.reasonCode][language]}：${outcome.reason ?? ''}`;
  if (outcome.reason !== null) return outcome.reason;
  return [outcome.levelName, outcome.publication, outcome.issue].filter((part) => part !== null).join(' ');
}

/**
 * A click on what was told opens what it is about: a returned report its draft, another outcome the popup's page with that outcome
 * unfolded, a refusal the outbox. In a window of its own, since a notification may be clicked when no browser is in sight.
 */
export async function openTold(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const [what, ...rest] = id.split('/');
  if (what === 'returned') return openInWindow(panelPath(null, { draftId: rest[0] ?? null }));
  const asked = new URLSearchParams(what === 'refused' ? { view: 'outbox' } : { outcome: id });
  await openInWindow(`popup.html?${asked}`);
}

async function notify(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, { type: 'basic', iconUrl: ownAddress('/icon/128.png'), title, message });
}

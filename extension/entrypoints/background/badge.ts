import { knownStatistics } from '../../local/statistics.ts';
import { browser } from '../../seam/browser.ts';
import { database } from './database.ts';

/** Shows on the extension's button how many things need the person: returned reports, commissions, urgent events and refused submissions. */
export async function showBadge(): Promise<void> {
  const [known, refused] = await Promise.all([knownStatistics(database), database.outbox.where('state').equals('refused').count()]);
  const count =
    (known?.statistics.todos.length ?? 0) + (known?.statistics.commissions.length ?? 0) + (known?.statistics.urgent.length ?? 0) + refused;
  await browser.action.setBadgeBackgroundColor({ color: '#1f4e79' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

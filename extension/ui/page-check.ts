import { signal } from '@preact/signals';
import { say } from '../../shared/interface/messages/popup.ts';
import { changeSettings, readSettings } from '../local/settings.ts';
import { checkedAt } from '../local/site.ts';
import { browser } from '../seam/browser.ts';
import { openPanel } from '../seam/panel.ts';
import { injectInto, patternOf } from '../seam/sites.ts';

/** The tab that the popup stands over; read when the popup opens, so that a click needs no waiting. Who is quicker waits for it. */
export const pageTab = signal<{ id: number; url: string } | null>(null);

export async function readPageTab(): Promise<typeof pageTab.value> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  pageTab.value = tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
  return pageTab.value;
}

/** Opens the panel on a draft, beside the page the popup stands over. */
export async function openDraft(draftId: string | null): Promise<void> {
  const tab = pageTab.value ?? (await readPageTab());
  await openPanel(tab?.id ?? null, draftId);
}

/**
 * 检查本页草稿: switches checking on for the page's site (asking the browser once), brings the content script in, opens the panel.
 * @returns a sentence on why it could not be done, or null
 */
export async function checkThisPage(desk: string | null): Promise<string | null> {
  const tab = pageTab.value ?? (await readPageTab());
  if (tab === null || !/^https?:/.test(tab.url)) return say('notHere');
  const { origin } = new URL(tab.url);
  const settings = await readSettings();
  if (!checkedAt(tab.url, settings, desk)) {
    await changeSettings({
      sites: [...new Set([...settings.sites, origin])],
      sitesOff: settings.sitesOff.filter((site) => site !== origin),
    });
    if (!(await browser.permissions.request({ origins: [patternOf(origin)] }))) {
      await changeSettings({ sites: settings.sites });
      return say('siteRefused');
    }
  }
  if (!(await injectInto(tab.id))) return say('notHere');
  await openPanel(tab.id, null);
  return null;
}

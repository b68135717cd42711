import { sendMessage } from '../../link/protocol.ts';
import { browser } from '../../seam/browser.ts';

type What = 'outbox' | 'link' | 'statistics' | 'drafts' | 'sources' | 'settings';

/** Tells the extension's open pages that something changed; none open is no fault. */
export function announce(what: What): void {
  sendMessage('changed', { what }).catch(() => undefined);
  if (what === 'settings' || what === 'outbox') tellTabs(what);
}

/** Content scripts are reached by tab; tabs without one have no ear for it. */
async function tellTabs(what: What): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) if (id !== undefined) sendMessage('changed', { what }, id).catch(() => undefined);
}

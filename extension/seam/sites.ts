import { browser } from './browser.ts';

const ID = 'sites';

/** The permission and match pattern of a site: its origin without the port. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Registers the content script of the manifest on the sites that are switched on and permitted, and on no others.
 * The browser keeps the registration over restarts, so the same call settles it at every start.
 */
export function registerOnSites(origins: string[]): Promise<void> {
  settled = settled.catch(() => {}).then(() => register(origins));
  return settled;
}

/** One call after the other: a permission and the setting that it is for arrive together, and the browser takes the script once. */
let settled: Promise<void> = Promise.resolve();

async function register(origins: string[]): Promise<void> {
  const own = browser.runtime.getManifest().content_scripts?.[0];
  const matches: string[] = [];
  for (const pattern of new Set(origins.map(patternOf))) {
    if (await browser.permissions.contains({ origins: [pattern] })) matches.push(pattern);
  }
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0 || own?.js === undefined) return;
  await browser.scripting.registerContentScripts([
    { id: ID, matches, js: own.js, allFrames: true, runAt: 'document_end', persistAcrossSessions: true },
  ]);
}

/** Brings the content script into a page that is already open. Fails quietly where the browser forbids it (its own pages, the store). */
export async function injectInto(tabId: number): Promise<boolean> {
  const own = browser.runtime.getManifest().content_scripts?.[0];
  if (own?.js === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: own.js as never });
    return true;
  } catch {
    return false;
  }
}

import type { Settings } from './settings.ts';

/** Where the practice office keeps its drafting page, on the service's own address. */
const PRACTICE_PATH = '/practice/';
const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/**
 * Whether drafts are checked on the page at `address`: on loopback and on sites that were switched on, unless switched off there;
 * never on the desk, where texts are other people's.
 * @param desk the paired service's address, or null
 */
export function checkedAt(address: string, settings: Pick<Settings, 'sites' | 'sitesOff'>, desk: string | null): boolean {
  const url = parse(address);
  if (url === null || settings.sitesOff.includes(url.origin)) return false;
  if (url.origin === desk && !url.pathname.startsWith(PRACTICE_PATH)) return false;
  return LOOPBACK.has(url.hostname) || settings.sites.includes(url.origin);
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

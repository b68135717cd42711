import { isLoopback, readAddress } from '../link/address.ts';
import { browser } from '../seam/browser.ts';

/**
 * What the address of the welcome page brings along: `welcome.html?address=…&code=…`, and `practice=1&next=…` where the practice
 * office has opened this browser.
 */
export interface Provision {
  address: string | null;
  code: string | null;
  /** Pair without a click: only with an office on this very machine, and only for practice. */
  atOnce: boolean;
  /** Where to go on to once paired; a page of that same office, or null. */
  next: string | null;
}

/** @param query the page's query, with or without the question mark */
export function readProvision(query: string): Provision {
  const asked = new URLSearchParams(query);
  const address = readAddress(asked.get('address') ?? '');
  const code = asked.get('code');
  const atOnce = asked.get('practice') === '1' && address !== null && isLoopback(address) && code !== null;
  const next = asked.get('next');
  return { address, code, atOnce, next: atOnce && next?.startsWith(`${address}/`) ? next : null };
}

/** A file that the start of the practice office lays beside the extension's own: the query that the page would else be opened with. */
const LAID_DOWN = '/provision.txt';

/** What was laid down with the extension; nothing where it was installed in any other way. */
export async function laidDownProvision(): Promise<Provision> {
  const address = browser.runtime.getURL(LAID_DOWN as '/welcome.html');
  const text = await fetch(address).then(
    (file) => (file.ok ? file.text() : ''),
    () => '',
  );
  return readProvision(text.trim());
}

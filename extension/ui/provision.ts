import { isLoopback, readAddress } from '../link/address.ts';

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

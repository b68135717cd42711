/**
 * Reads the address of the service as a person types it: with or without `http://`, with full-width signs, with a path behind.
 * @returns the origin without a slash at the end, or null when it is none
 */
export function readAddress(typed: string): string | null {
  const text = typed.normalize('NFKC').replaceAll('。', '.').trim();
  if (text === '') return null;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    return url.hostname === '' || url.username !== '' ? null : url.origin;
  } catch {
    return null;
  }
}

/** True for this machine's own addresses, which the extension may reach from installation. */
export function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost'].includes(new URL(address).hostname);
}

/** The permission that the browser must give for `address`: `http://10.36.8.20/*` (a pattern has no port). */
export function permissionFor(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

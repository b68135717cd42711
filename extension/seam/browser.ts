import { browser } from 'wxt/browser';

/** The one place through which the extension reaches the browser's own API. */
export { browser };

/** Full address of a page or file of the extension, `/welcome.html`. */
export function ownAddress(path: string): string {
  return (browser.runtime as unknown as { getURL: (path: string) => string }).getURL(path);
}

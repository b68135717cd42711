import { launchWithExtension } from '../e2e/browser.ts';
import { servePages } from '../e2e/page-office.ts';
import type { Figure, Measure } from './figure.ts';
import { KEY_PAGES, keys } from './page/keys.ts';
import { MEMORY_PAGES, memory } from './page/memory.ts';
import { QUIET_PAGES, quiet } from './page/quiet.ts';

/** What Xinda costs in other people's pages: a key in a long draft, a page without an editor, editors that come and go. */
export const measure: Measure = async (): Promise<Figure[]> => {
  const site = await servePages({ ...KEY_PAGES, ...QUIET_PAGES, ...MEMORY_PAGES });
  const browser = await launchWithExtension({ viewport: { width: 900, height: 640 }, extension: process.env.XINDA_EXTENSION });
  try {
    return [...(await keys(browser, site.address)), ...(await quiet(browser, site.address)), ...(await memory(browser, site.address))];
  } finally {
    await browser.close();
    await site.close();
  }
};

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsWithin } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { extensionWorld, linesIn, openBrowser, servePages, until } from './page-office.ts';

let browser: ExtensionBrowser;
let site: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  site = await servePages();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The overlay in a page; everywhere else its shadow root is closed. */
const OVERLAY = '[data-xinda=page]';

/** Opens an editor whose overlay axe can look into: in the extension's own world of this page, closed roots are opened before it wakes. */
async function written(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(site.address + path);
  await (await extensionWorld(page))(
    'const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function () { return attach.call(this, { mode: "open" }); }',
  );
  await page.locator('#editor').click();
  await until(
    () => linesIn(page.mainFrame()),
    (lines) => lines.length > 0,
    'lines',
  );
  await page.locator(`${OVERLAY} .pill:visible`).waitFor();
  return page;
}

const faultless = async (page: Page) => expect(await violationsWithin(page, OVERLAY)).toEqual([]);

describe.each([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('what stands over the page, in %s, on a page that is %s', (language, scheme) => {
  it('passes axe: pill, card, why, menu, and what stands in the way', async () => {
    await browser.worker.evaluate(async (locale) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } };
      await chrome.storage.local.set({ settings: { locale } });
    }, language);
    const page = await written(scheme === 'light' ? '/textarea' : '/dark');
    await faultless(page);
    await page.keyboard.press('Alt+ArrowDown');
    const card = page.locator(`${OVERLAY} .pop`);
    await card.waitFor();
    await faultless(page);
    await card.getByRole('button', { name: language === 'zh' ? '为什么' : 'Why' }).click();
    await card.locator('.why').waitFor();
    await faultless(page);
    await page.keyboard.press('Escape');
    await page.locator('#editor').click();
    await page.keyboard.press('Alt+Enter');
    const menu = page.getByRole('dialog');
    await menu.locator('.gauges').waitFor();
    await faultless(page);
    await menu.locator('.btn--main').click();
    await menu.locator('.blocks').waitFor();
    await faultless(page);
    await page.close();
  });
});

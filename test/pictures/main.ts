import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { DRAFTING } from '../../service/practice/drafting/page.ts';
import { type ExtensionBrowser, launchWithExtension } from '../e2e/browser.ts';
import { type PicturedOffice, picturedOffice } from './office.ts';

declare const chrome: typeof import('wxt/browser').browser;

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const WIDE = { width: 1280, height: 800 };

/** Takes the pictures of the READMEs, from a practice office whose clock stands still and a real browser with the extension. */
async function takeAll(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'xinda-pictures-'));
  const office = await picturedOffice(data);
  const browser = await launchWithExtension({ viewport: WIDE });
  try {
    await takeExtension(browser, office);
    await takeDesk(browser, office);
  } finally {
    await browser.close();
    await office.close();
    await rm(data, { recursive: true, force: true });
  }
}

async function takeExtension({ context, page, worker }: ExtensionBrowser, office: PicturedOffice): Promise<void> {
  const drafting = `${office.address}${DRAFTING}`;
  const writing = await context.newPage();
  const asked = new URLSearchParams({ address: office.address, code: office.code, practice: '1', next: drafting });
  await writing.goto(`${page('welcome.html')}?${asked}`);
  await writing.waitForURL(drafting);
  await writing.frameLocator('#editor').locator('body').click();
  const tab = await worker.evaluate(async (address) => (await chrome.tabs.query({ url: address }))[0]?.id, drafting);
  const panel = await open(context.newPage(), page(`sidepanel.html?tab=${tab}`), { width: 380, height: 800 });
  await panel.locator('article[data-rule]').first().waitFor();
  await picture(panel, 'panel');
  await writing.bringToFront();
  await pointAt(writing, '1200户');
  await picture(writing, 'page');
  const popup = await open(context.newPage(), page('popup.html'), { width: 360, height: 600 });
  await popup.locator('.outcome').first().waitFor();
  await picture(popup, 'popup');
}

async function takeDesk({ context }: ExtensionBrowser, office: PicturedOffice): Promise<void> {
  const desk = await open(context.newPage(), office.desk, WIDE);
  await desk
    .getByRole('link', { name: /城区老年助餐点/ })
    .first()
    .click();
  await desk.getByRole('toolbar', { name: '处理' }).waitFor();
  await picture(desk, 'inbox');
  for (const [name, path] of [
    ['adoptions', '/adoptions'],
    ['points', '/points'],
    ['people', '/people'],
    ['topics', '/topics'],
  ] as const) {
    await desk.goto(`${office.address}${path}`);
    await desk.waitForLoadState('networkidle');
    await picture(desk, name);
  }
}

async function open(making: Promise<Page>, address: string, size: { width: number; height: number }): Promise<Page> {
  const page = await making;
  await page.setViewportSize(size);
  await page.goto(address);
  return page;
}

/** Rests the pointer on words of the rich editor until the card about them has opened. */
async function pointAt(page: Page, words: string): Promise<void> {
  const place = await page
    .frameLocator('#editor')
    .locator('p', { hasText: words })
    .evaluate((paragraph, looked) => {
      const text = paragraph.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(looked));
      range.setEnd(text, text.data.indexOf(looked) + looked.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, words);
  const frame = await page.locator('#editor').boundingBox();
  await page.mouse.move((frame?.x ?? 0) + place.x, (frame?.y ?? 0) + place.y, { steps: 5 });
  await page.waitForTimeout(1_000);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`test/pictures/${name}.png`);
}

await takeAll();

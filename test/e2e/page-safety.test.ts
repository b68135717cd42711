import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeWelcome, type ExtensionBrowser, launchWithExtension } from './browser.ts';
import { DRAFT, Overlay, servePages, until } from './page-office.ts';

let profile: string;
let browser: ExtensionBrowser | null;
let site: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  site = await servePages();
});
afterAll(async () => {
  await site?.close();
});
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'xinda-safety-'));
  browser = null;
});
afterEach(async () => {
  await browser?.close().catch(() => {});
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<ExtensionBrowser> {
  const again = browser !== null;
  browser = await launchWithExtension({ profile, extension: process.env.XINDA_EXTENSION });
  if (!again) await closeWelcome(browser);
  return browser;
}

/** Ends the whole browser as when the power goes, and waits until it is gone. */
async function kill({ context }: ExtensionBrowser): Promise<void> {
  const { processInfo } = await processes(context);
  const main = processInfo.find(({ type }) => type === 'browser')!;
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await closed;
}

async function processes(context: BrowserContext): Promise<{ processInfo: { type: string; id: number }[] }> {
  const session = await context.browser()!.newBrowserCDPSession();
  return session.send('SystemInfo.getProcessInfo') as Promise<{ processInfo: { type: string; id: number }[] }>;
}

async function inPanel(begun: ExtensionBrowser): Promise<Page> {
  const page = await begun.context.newPage();
  await page.goto(begun.page('sidepanel.html'));
  await page.getByRole('button', { name: '自己写', exact: true }).click();
  await page.getByLabel('标题').fill('东岭镇低保复核发现三个问题');
  await page.getByLabel('正文').click();
  await page.keyboard.type(DRAFT[0]!);
  await page.getByText(`${DRAFT[0]!.length} 字`).waitFor();
  return page;
}

/** The drafts that the panel lists after a new start, and the text of the first. */
async function listed(begun: ExtensionBrowser): Promise<Page> {
  const page = await begun.context.newPage();
  await page.goto(begun.page('sidepanel.html'));
  await page.getByRole('button', { name: '草稿', exact: true }).click();
  return page;
}

describe('the browser is killed', () => {
  it('right after the panel said 已存: the draft is there', async () => {
    const first = await start();
    const page = await inPanel(first);
    await page.getByText(/^已存 \d\d:\d\d$/).waitFor();
    await kill(first);
    const again = await listed(await start());
    await again.getByRole('button', { name: /东岭镇低保复核/ }).click();
    await until(
      () => again.getByLabel('正文').textContent(),
      (text) => text === DRAFT[0],
      'the text that was saved',
    );
  });

  it('0.3 seconds after the last key in the panel: every letter is there', async () => {
    const first = await start();
    const page = await inPanel(first);
    await page.getByText(/^已存 \d\d:\d\d$/).waitFor();
    await page.keyboard.type('最后一句。');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await kill(first);
    const again = await listed(await start());
    await again.getByRole('button', { name: /东岭镇低保复核/ }).click();
    await until(
      () => again.getByLabel('正文').textContent(),
      (text) => text === `${DRAFT[0]}最后一句。`,
      'the text to its last letter',
    );
  });

  it('right after 已保存 in a page: the report is in the outbox, once', async () => {
    const first = await start();
    const page = await first.context.newPage();
    await page.goto(`${site.address}/textarea`);
    await page.locator('#bt').fill('东岭镇低保复核发现三个问题');
    await page.locator('#editor').click();
    const overlay = await Overlay.of(page);
    await until(
      () => overlay.box('.pill'),
      (box) => box !== null,
      'the pill',
    );
    await page.keyboard.press('Alt+Enter');
    await until(
      () => overlay.ask<boolean>(`return root.activeElement?.classList.contains('btn--main') === true`),
      Boolean,
      'the menu with its main button',
    );
    await page.keyboard.press('Enter');
    await until(
      () => overlay.text('[role=status]'),
      (text) => /已存本机|已保存/.test(text ?? ''),
      'saved',
    );
    await kill(first);
    const second = await start();
    const popup = await second.context.newPage();
    await popup.goto(second.page('sidepanel.html'));
    await popup.getByRole('button', { name: '草稿', exact: true }).click();
    await popup.getByText('等待送出').waitFor();
    expect(await popup.getByRole('button', { name: /东岭镇低保复核/ }).count()).toBe(1);
  });
});

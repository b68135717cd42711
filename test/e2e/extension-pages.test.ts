import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { closeWelcome, type ExtensionBrowser, launchWithExtension, type RunningService, startService } from './browser.ts';
import { freePortPair } from './ports.ts';
import { outboxRows, pairingCode, report } from './reporting.ts';

declare const chrome: typeof import('wxt/browser').browser;

const LOOKS = [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;

/** Popup, options and welcome in every state, as a person meets them. */
describe('the extension’s own pages', () => {
  let data: string;
  let port: number;
  let service: RunningService;
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'xinda-pages-'));
    port = await freePortPair();
    service = await startService(['--practice', '--port', String(port), '--data', data]);
    browser = await launchWithExtension({ welcome: 'kept' });
    page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.kill();
    await rm(data, { recursive: true, force: true });
  });

  const open = async (path: string) => {
    await page.setViewportSize(path.startsWith('popup') ? { width: 360, height: 600 } : { width: 900, height: 800 });
    await page.goto(browser.page(path));
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const speak = (locale: 'zh' | 'en') => page.evaluate((locale) => chrome.storage.local.set({ settings: { locale } }), locale);

  /** Opens a page in both languages, light and dark, and finds nothing that keeps anybody out. */
  const accessible = async (path: string, then: (page: Page) => Promise<unknown> = async () => undefined) => {
    for (const [locale, colorScheme] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await open(path);
      await speak(locale);
      await open(path);
      await then(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale === 'zh' ? 'zh-CN' : 'en');
      expect(await violations(page), `${path} ${locale} ${colorScheme}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} fits`).toBe(true);
    }
    await speak('zh');
    await page.emulateMedia({ colorScheme: 'light' });
  };

  it('opens the welcome page after installation', async () => {
    await closeWelcome(browser);
  });

  it('are accessible before pairing', async () => {
    for (const path of ['popup.html', 'options.html', 'welcome.html']) await accessible(path);
  });

  it('pair at once when the practice office prepared the profile, and leave no code in the address', async () => {
    const address = `http://127.0.0.1:${port + 1}`;
    await page.goto(`${browser.page('welcome.html')}?address=${address}&code=${await pairingCode(service)}&practice=1`);
    await page.getByText('通了，可以用了').waitFor();
    expect(page.url()).toBe(browser.page('welcome.html'));
  });

  it('show the month from the service: figures, rank, curve, outcomes', async () => {
    await open('popup.html');
    await page.getByText(/^\d+月报送$/).waitFor();
    await page.getByText(/^第 \d+ \/ \d+ 名/).waitFor();
    await page.getByRole('img', { name: /近12个月采用条数：/ }).waitFor();
    await page.getByRole('heading', { name: '最近结果' }).waitFor();
    expect(await page.getByText('练习', { exact: true }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(600);
  });

  it('are accessible when paired', async () => {
    for (const path of ['popup.html', 'options.html', 'welcome.html']) await accessible(path);
  });

  it('unfold an outcome and reach everything by keyboard', async () => {
    await open('popup.html');
    const focused: string[] = [];
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab');
      focused.push(
        await page.evaluate(() => (document.activeElement as HTMLElement).ariaLabel ?? document.activeElement?.textContent ?? ''),
      );
      if (await page.evaluate(() => document.activeElement?.tagName === 'SUMMARY')) break;
    }
    expect(focused.slice(0, 2)).toEqual(['打开办公台', '设置']);
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open] p').first().isVisible()).toBe(true);
    expect(await page.locator(':focus-visible').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  });

  it('change the language at once on every open page', async () => {
    await open('popup.html');
    const options = await browser.context.newPage();
    await options.goto(browser.page('options.html'));
    await options.getByLabel('English（英文）').check();
    await page.getByRole('button', { name: 'Check this page' }).waitFor();
    await options.getByLabel('中文 (Chinese)').check();
    await page.getByRole('button', { name: '检查本页草稿' }).waitFor();
    await options.close();
  });

  it('show the keys as they are bound', async () => {
    await open('options.html');
    await page.getByText('打开侧栏').waitFor();
    const bound = await page.evaluate(async () => (await chrome.commands.getAll()).map((command) => command.shortcut).filter(Boolean));
    expect(bound.length).toBeGreaterThan(0);
    for (const key of bound) await page.getByText(key as string, { exact: true }).waitFor();
  });

  it('say offline since when and what is safe, keep the figures, and hand out the waiting reports as a file', async () => {
    await service.kill();
    await open('popup.html');
    await report(page, 1, '冬春救助资金发放');
    await page.getByText('1 条已存在本机，连上后自动报送，不会重复。').waitFor();
    await page.getByText(/^\d+月报送$/).waitFor();
    await accessible('popup.html', (shown) => shown.getByRole('status').first().waitFor());
    await open('popup.html');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成文件备用' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'xinda-outbox', reports: [{ submission: { title: '冬春救助资金发放' } }] });
    expect(text).not.toContain('token');
  });

  it('end the pairing after asking, and keep what waits', async () => {
    await open('options.html');
    await page.getByRole('button', { name: '解除配对' }).click();
    await page.getByText('还有 1 条没有发出').waitFor();
    await page.getByRole('button', { name: '确实解除' }).click();
    await page.getByText('尚未配对').waitFor();
    expect((await outboxRows(page)).map((row) => row.state)).toEqual(['waiting']);
    await open('popup.html');
    await page.getByRole('heading', { name: '连上本单位的办公台' }).waitFor();
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type RunningService, startService } from './browser.ts';
import { axeFindings } from './desk-office.ts';

/** The practice page in a browser without the extension: an office system that works by itself. */
describe('the drafting page without the extension', () => {
  let folder: string;
  let service: RunningService;
  let browser: Browser;
  let address: string;
  let page: Page;

  const editor = () => page.frameLocator('#editor').locator('body');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinda-drafting-'));
    service = await startService(['--port', '0', '--data', folder]);
    [, address] = (await service.waitFor(/(http:\/\/\S+\/practice\/drafting)/)) as unknown as [string, string];
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(address);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('is marked as practice and says what to do', async () => {
    await page.getByText('练习', { exact: true }).waitFor();
    await page.getByText('草稿里有几处真毛病').waitFor();
  });

  test('makes words bold by its toolbar, and takes that back', async () => {
    await editor().click();
    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'B', exact: true }).click();
    await expect.poll(() => editor().locator('b').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => editor().locator('b').count()).toBe(0);
  });

  test('keeps what was written, and gives the faulty draft back', async () => {
    await editor().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('已核实。');
    await page.getByRole('button', { name: '暂存' }).click();
    await page.getByText('已暂存在这个浏览器里。').waitFor();
    await page.reload();
    await editor().getByText('已核实。').waitFor();
    await page.getByRole('button', { name: '换回原稿' }).click();
    await expect.poll(() => editor().textContent()).not.toContain('已核实。');
  });

  test('submits nothing, and asks to sign in before it begins anew', async () => {
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('这里不会真的提交').waitFor();
    await page.getByRole('button', { name: '重新开始练习' }).click();
    await page.getByText('请先在练习办公台登录').waitFor();
  });

  test.each([[''], ['?plain=1'], ['?lang=en'], ['/loading']])('%s is accessible', async (more) => {
    await page.goto(`${address}${more}`);
    expect(await axeFindings(page)).toEqual([]);
  });
});

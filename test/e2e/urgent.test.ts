import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCivilInput } from '../../shared/interface/civil-input.ts';
import { violations } from './axe.ts';
import { chromiumPath, type RunningService, startService } from './browser.ts';
import { freePortPair } from './ports.ts';

const EVENT = '河口镇养老服务中心电路起火';

/** The urgent board as two people of the office use it at once, with a real service. The tests follow upon each other. */
describe('the urgent board', () => {
  let folder: string;
  let service: RunningService;
  let browser: Browser;
  let desk: Page;
  let colleague: Page;

  const card = () => desk.locator('article.chain', { hasText: EVENT });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinda-urgent-'));
    const port = await freePortPair();
    service = await startService(['--port', String(port), '--data', folder]);
    const [, signIn] = await service.waitFor(/(http:\/\/\S+\/sign-in#link=\S+)/);
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    desk = await context.newPage();
    await desk.goto(signIn as string);
    await seen(desk.getByRole('navigation').getByRole('link', { name: /紧急/ }));
    colleague = await context.newPage();
    await colleague.goto(new URL('/urgent', signIn).href);
    await seen(colleague.getByRole('heading', { name: '紧急', level: 1 }));
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('stands at the top of every page with the nearest limit', async () => {
    await seen(desk.locator('.top-alarm'));
    expect(await desk.locator('.top-alarm').textContent()).toMatch(/紧急 首报 (还剩|已超)/);
  });

  test('a call is entered before there is any text; the colleague’s title flashes', async () => {
    await desk.bringToFront();
    await desk.getByRole('navigation').getByRole('link', { name: /紧急/ }).click();
    await desk.getByRole('button', { name: '登记事件' }).click();
    const form = desk.getByRole('dialog', { name: '登记紧急事件' });
    await form.getByRole('button', { name: '保存' }).click();
    await seen(form.getByLabel('事件').and(form.locator('[aria-invalid=true]')));
    await form.getByLabel('事件').fill(EVENT);
    await form.getByLabel('事发时间').fill(toCivilInput(new Date(Date.now() - 30 * 60_000)));
    await form.getByRole('button', { name: '保存' }).click();
    await seen(card().getByText('还没有文字'));
    await seen(card().getByText(/还剩 1小时/));
    expect(await violations(desk)).toEqual([]);
    await colleague.waitForFunction(() => document.title === '紧急信息到了', null, { polling: 50 });
  });

  test('what was told is written down, and the clock stops', async () => {
    await card().getByRole('button', { name: '记告知' }).click();
    const form = desk.getByRole('dialog', { name: '记告知' });
    await form.getByLabel('接收单位').selectOption({ label: '县委县政府总值班室' });
    await form.getByLabel('接报人').fill('值班员 严某');
    await form.getByRole('button', { name: '保存' }).click();
    await seen(
      card()
        .locator('tr', { hasText: '县委县政府总值班室' })
        .getByText(/\d\d:\d\d 已报/),
    );
    await colleague.bringToFront();
    await seen(colleague.locator('article.chain', { hasText: EVENT }).getByText(/值班员 严某/));
  });

  test('a time of the event that was wrong is corrected, and lateness shows', async () => {
    await desk.bringToFront();
    await card().getByRole('button', { name: '更正' }).click();
    const form = desk.getByRole('dialog', { name: '更正紧急事件' });
    await form.getByLabel('事发时间').fill(toCivilInput(new Date(Date.now() - 5 * 3_600_000)));
    await form.getByRole('button', { name: '保存' }).click();
    await seen(card().getByText(/已报，迟 \d小时|已报，迟 2小时/));
    await seen(desk.locator('.late-list').getByText(EVENT));
  });

  test('is closed, and stays among those that are over', async () => {
    await card().getByRole('button', { name: '办结' }).click();
    await seen(desk.locator('.table tr', { hasText: EVENT }));
    expect(await violations(desk)).toEqual([]);
  });

  test('is usable on a small screen, in English and in the dark', async () => {
    await desk.setViewportSize({ width: 1093, height: 614 });
    await desk.emulateMedia({ colorScheme: 'dark' });
    await desk.getByRole('button', { name: 'English' }).click();
    await seen(desk.getByRole('heading', { name: 'Urgent', level: 1 }));
    const [width, scrolled] = await desk.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(scrolled).toBeLessThanOrEqual(width as number);
    expect(await violations(desk)).toEqual([]);
  });
});

const seen = (found: Locator) => found.first().waitFor({ state: 'visible' });

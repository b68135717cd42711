import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCivilInput } from '../../shared/interface/civil-input.ts';
import { violations } from './axe.ts';
import { type ExtensionBrowser, launchWithExtension, type RunningService, startService } from './browser.ts';
import { freePortPair } from './ports.ts';

const TOPIC = '冬季临时救助发放进度';

/** 约稿 from the desk to the report, with a real service and the built extension. The tests follow upon each other. */
describe('a commission', () => {
  let folder: string;
  let service: RunningService;
  let browser: ExtensionBrowser;
  let desk: Page;
  let popup: Page;
  let panel: Page;

  const mine = (page: Page) => page.locator('.commissions details', { hasText: TOPIC });
  /** The popup as it is when it is opened; the desk tells the service's clock, the service what became of it. */
  const openPopup = async () => {
    await popup.goto(browser.page('popup.html'));
    await popup.bringToFront();
  };
  const row = () => desk.locator('.matrix tbody tr', { hasText: TOPIC });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinda-commissions-'));
    const port = await freePortPair();
    browser = await launchWithExtension();
    service = await startService(['--port', String(port), '--data', folder]);
    const [, signIn] = await service.waitFor(/(http:\/\/\S+\/sign-in#link=\S+)/);
    const [, code] = await service.waitFor(/(\d{4}-\d{4})\n/);
    desk = await browser.context.newPage();
    await desk.goto(signIn as string);
    const welcome = await browser.context.newPage();
    const address = new URL(signIn as string).origin;
    await welcome.goto(`${browser.page('welcome.html')}?${new URLSearchParams({ address, code: code as string, practice: '1' })}`);
    await seen(welcome.getByText('岚溪县民政局').first());
    popup = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('is issued on the desk, where what is missing is said at its field and what was typed stays', async () => {
    await desk.bringToFront();
    await desk.getByRole('navigation').getByRole('link', { name: '约稿' }).click();
    await seen(desk.getByRole('heading', { name: '约稿', level: 1 }));
    await desk.getByRole('button', { name: '新约稿' }).click();
    const form = desk.getByRole('dialog', { name: '新约稿' });
    await form.getByLabel('题目').fill(TOPIC);
    await form.getByLabel('内容要点').fill('发放户数、金额\n没有发到的原因');
    await form.getByLabel('撰写要求').fill('写到乡镇');
    await form.getByRole('button', { name: '发出约稿' }).click();
    await seen(form.getByLabel('截止', { exact: true }).and(form.locator('[aria-invalid=true]')));
    expect(await form.getByLabel('题目').inputValue()).toBe(TOPIC);
    await form.getByLabel('截止', { exact: true }).fill(toCivilInput(new Date(Date.now() + 26 * 3_600_000)));
    await form.getByRole('checkbox', { name: '社会救助股' }).check({ force: true });
    await form.getByRole('checkbox', { name: '养老服务股' }).check({ force: true });
    await form.getByRole('button', { name: '发出约稿' }).click();
    await seen(row());
    expect(await row().locator('.cell:not(.none)').allInnerTexts()).toEqual([
      expect.stringContaining('未读'),
      expect.stringContaining('未读'),
    ]);
    expect(await violations(desk)).toEqual([]);
  });

  test('is walked to and read by keyboard alone', async () => {
    const chosen = () => desk.locator('.matrix [aria-current=true]').textContent();
    const first = await chosen();
    await desk.keyboard.press('j');
    const next = await chosen();
    expect(next).not.toBe(first);
    expect(await desk.locator('.side h2').textContent()).toBe(next);
    await desk.keyboard.press('k');
    expect(await chosen()).toBe(first);
  });

  test('is in the popup with the time left, and seen once it is unfolded', async () => {
    await openPopup();
    await seen(mine(popup).getByText('还剩 1天'));
    await mine(popup).locator('summary').click();
    await seen(mine(popup).getByText('没有发到的原因'));
    expect(await violations(popup)).toEqual([]);
    await desk.bringToFront();
    await seen(row().getByText('已读'));
  });

  test('becomes a draft whose checklist is what was asked for, and the report fulfils it', async () => {
    panel = await browser.context.newPage();
    await panel.emulateMedia({ reducedMotion: 'reduce' });
    await panel.goto(browser.page('sidepanel.html'));
    await panel.getByRole('button', { name: '草稿', exact: true }).click();
    await mine(panel).locator('summary').click();
    await mine(panel).getByRole('button', { name: '按约稿起草' }).click();
    await seen(panel.getByText('约稿要求 0/3'));
    await panel.getByRole('checkbox', { name: '发放户数、金额' }).check();
    await seen(panel.getByText('约稿要求 1/3'));
    await panel.getByLabel('标题').fill('全县冬季临时救助发放312户46.8万元');
    await panel
      .getByRole('textbox', { name: '正文' })
      .fill('11月1日以来，社会救助股按户核对，向312户困难家庭发放临时救助46.8万元，户均1500元。');
    await seen(panel.locator('.foot .btn--main'));
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: '一键报送' }).click();
    await seen(panel.getByRole('heading', { name: '已送达办公室' }));
    await desk.bringToFront();
    await seen(row().getByText('已报'));
    await seen(row().getByText('1/2'));
    await row().getByRole('link', { name: TOPIC }).click();
    await seen(desk.getByRole('link', { name: '社会救助股 已报' }));
  });

  test('is no longer asked for in the popup; the other section is reminded on a click', async () => {
    await openPopup();
    await gone(mine(popup));
    await desk.bringToFront();
    await desk.getByRole('button', { name: '催报 1 家' }).click();
    await seen(desk.getByText('养老服务股 不到1分未读，催过 1 次').or(desk.getByText(/养老服务股 \d+分未读，催过 1 次/)));
  });

  test('is usable on a small screen, in English and in the dark', async () => {
    await desk.setViewportSize({ width: 1093, height: 614 });
    await desk.emulateMedia({ colorScheme: 'dark' });
    await desk.getByRole('button', { name: 'English' }).click();
    await seen(desk.getByRole('heading', { name: 'Commissions', level: 1 }));
    const [width, scrolled] = await desk.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(scrolled).toBeLessThanOrEqual(width as number);
    expect(await violations(desk)).toEqual([]);
  });
});

const seen = (found: Locator) => found.first().waitFor({ state: 'visible' });
const gone = (found: Locator) => found.first().waitFor({ state: 'detached' });

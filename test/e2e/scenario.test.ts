import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { type ExtensionBrowser, launchWithExtension, type RunningService, startService } from './browser.ts';
import { freePortPair } from './ports.ts';
import { retryNow, until } from './reporting.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** What `npm start` prints where it can open no browser. */
interface Printed {
  drafting: string;
  desk: string;
  code: string;
}

/**
 * The main job from end to end, as a newcomer does it: the real service process on a real database file, the built extension
 * in a real Chromium. The tests follow upon each other.
 */
describe('from the first start to the points', () => {
  let folder: string;
  let port: number;
  let service: RunningService;
  let printed: Printed;
  let browser: ExtensionBrowser;
  let office: Page;
  let panel: Page;
  let desk: Page;

  const start = async (...more: string[]) => {
    service = await startService(['--port', String(port), '--data', folder, ...more]);
  };
  const editor = () => office.frameLocator('#editor').locator('body');
  const finding = (rule: string) => panel.locator(`article[data-rule="${rule}"]`);
  const popup = async () => {
    const page = await browser.context.newPage();
    await page.goto(browser.page('popup.html'));
    return page;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinda-scenario-'));
    port = await freePortPair();
    browser = await launchWithExtension();
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('the first start runs a practice office and says where everything is', async () => {
    printed = await whatIsPrinted(service);
    expect(service.output()).toContain(`http://127.0.0.1:${port}/setup#secret=`);
    expect(printed.drafting).toBe(`http://127.0.0.1:${port + 1}/practice/drafting`);
  });

  test('the extension pairs with it by itself and goes on to a draft with real faults', async () => {
    office = await browser.context.newPage();
    const asked = { address: new URL(printed.drafting).origin, code: printed.code, practice: '1', next: printed.drafting };
    await office.goto(`${browser.page('welcome.html')}?${new URLSearchParams(asked)}`);
    await office.waitForURL(printed.drafting);
    await seen(office.getByText('练习', { exact: true }));
    expect(await editor().textContent()).toContain('1200户，其中城市500户、农村800户');
  });

  test('the draft is checked as soon as it is clicked into, and the panel lists why', async () => {
    await editor().click();
    panel = await panelBeside(browser, office);
    await seen(finding('truth/arithmetic/sum'));
    await seen(finding('form/wording/as-of'));
    await seen(panel.getByText('1300', { exact: false }).first());
  });

  test('one click puts the wording right, in the page itself', async () => {
    await finding('form/wording/as-of').getByRole('button', { name: /截至/ }).click();
    await gone(finding('form/wording/as-of'));
    expect(await editor().textContent()).toContain('截至');
    expect(await editor().textContent()).not.toContain('截止');
  });

  test('the figure is the writer’s to put right, and the checks follow', async () => {
    await office.bringToFront();
    await retype(office, '1200', '1300');
    await gone(finding('truth/arithmetic/sum'));
  });

  test('一键报送 brings a receipt', async () => {
    await panel.bringToFront();
    await panel.getByRole('button', { name: '一键报送' }).click();
    await seen(panel.getByRole('heading', { name: '已送达办公室' }));
    expect(await panel.getByText(/回执 \d{4}-\d{4}-\d{4}/).count()).toBe(1);
  });

  test('the editor sees it arrive, opens it with its findings, and records an adoption', async () => {
    desk = await browser.context.newPage();
    await desk.goto(printed.desk);
    await openReport(desk, '关于困难群众取暖救助发放情况的报告');
    await seen(desk.getByText('报送时的检查'));
    await recordAdoption(desk, { issue: '第47期' });
  });

  test('the popup shows the adoption with its points', async () => {
    const page = await popup();
    const outcome = page.locator('details.outcome', { hasText: '关于困难群众取暖救助发放情况的报告' });
    await seen(outcome.getByText('本局采用'));
    expect(await outcome.textContent()).toMatch(/[+＋]2/);
    await page.close();
  });

  test('with the service stopped a report waits, visibly, and goes when the service is back', async () => {
    await service.stop();
    await writeInPanel(panel, '东岭镇低保复核发现三个问题', '11月20日，县民政局在东岭镇复核低保对象，发现三个问题。');
    await seen(panel.getByRole('heading', { name: '已存本机' }));
    const page = await popup();
    await seen(page.getByText('等待发出', { exact: true }));
    await start();
    printed = await whatIsPrinted(service);
    await retryNow(page);
    await seen(panel.getByRole('heading', { name: '已送达办公室' }));
    await page.close();
  });

  test('a return with its reason becomes the reporter’s to-do, and the next revision goes back', async () => {
    await openReport(desk, '东岭镇低保复核发现三个问题');
    await giveReason(desk, '退改', '请补上复核了多少户。', '缺数据');
    const asking = await popup();
    const todo = asking.locator('.todo-item', { hasText: '东岭镇低保复核' });
    await seen(todo.getByText('请补上复核了多少户。'));
    await todo.click();
    const address = await sidePanelAddress(asking);
    await asking.close();
    const page = await browser.context.newPage();
    await page.goto(address);
    await seen(page.getByText('请补上复核了多少户。').first());
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.panel .note').first().textContent()).toContain('缺数据');
    await fillBody(page, '11月20日，县民政局在东岭镇复核低保对象126户，发现三个问题。');
    await page.getByRole('button', { name: '一键报送' }).click();
    await seen(page.getByRole('heading', { name: '已送达办公室' }));
    await openReport(desk, '东岭镇低保复核发现三个问题');
    await seen(desk.getByText('第2版').first());
    await page.close();
  });

  test('a rejection tells why', async () => {
    await openReport(desk, '东岭镇低保复核发现三个问题');
    await giveReason(desk, '退稿', '与上月报送的重复。', '重复');
    const page = await popup();
    const outcome = page.locator('details.outcome', { hasText: '东岭镇低保复核' }).first();
    await seen(outcome.getByText('未采用'));
    await outcome.locator('summary').click();
    await seen(outcome.getByText('与上月报送的重复。'));
    await page.close();
  });

  test('until someone has taken it up, the reporter can withdraw', async () => {
    await writeInPanel(panel, '写错了的一条', '11月21日，这一条写错了。');
    await seen(panel.getByRole('heading', { name: '已送达办公室' }));
    await panel.getByRole('button', { name: '撤回' }).click();
    await seen(panel.getByRole('heading', { name: '已撤回' }));
  });

  test('the real office is set up on its own page', async () => {
    const [, address] = await service.waitFor(/(http:\/\/\S+\/setup#secret=\S+)/);
    const page = await browser.context.newPage();
    await page.goto(address as string);
    await page.getByLabel('单位名称').fill('青石县民政局');
    await page.getByLabel('姓名').fill('丁𠮷');
    await page.getByLabel('账号').fill('dingji');
    await page.getByLabel('密码').fill('xiangxin-2026');
    await page.getByRole('button', { name: '建立单位' }).click();
    await seen(page.getByText('社会救助股').first());
    await page.close();
  });

  test('a second start runs the real office alone and finds everything as it was', async () => {
    await service.stop();
    await start();
    expect(service.output()).not.toContain('setup#secret');
    expect(service.output()).not.toContain('/practice/');
    const page = await browser.context.newPage();
    await page.goto(service.address);
    await page.getByText('青石县民政局').first().waitFor();
    await page.close();
  });

  test('--practice brings the practice back, with what was done there', async () => {
    await service.stop();
    await start('--practice');
    printed = await whatIsPrinted(service);
    await desk.goto(`${new URL(printed.desk).origin}/inbox?view=all`);
    await seen(desk.getByRole('link', { name: /关于困难群众取暖救助发放情况的报告/ }).first());
  });
});

const seen = (locator: Locator) => locator.waitFor({ state: 'visible', timeout: 20_000 });
const gone = (locator: Locator) => locator.waitFor({ state: 'detached', timeout: 20_000 });

async function whatIsPrinted(service: RunningService): Promise<Printed> {
  const [, drafting] = await service.waitFor(/(http:\/\/\S+\/practice\/drafting)/);
  const [, desk] = await service.waitFor(/(http:\/\/\S+\/sign-in#link=\S+)/);
  const [, code] = await service.waitFor(/(\d{4}-\d{4})\n/);
  return { drafting: drafting as string, desk: desk as string, code: code as string };
}

/** Waits until the browser shows the panel in its side, and tells its address; it closes with the tab that it stands beside. */
async function sidePanelAddress(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  let found: string | undefined;
  await until(async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    found = targetInfos.find(({ url }) => url.includes('/sidepanel.html?draft='))?.url;
    return found !== undefined;
  });
  return found as string;
}

/** The side panel's page in a tab of its own, standing beside the tab that is written in. */
async function panelBeside({ context, page, worker }: ExtensionBrowser, office: Page): Promise<Page> {
  const tab = await worker.evaluate(async (address) => (await chrome.tabs.query({ url: `${address}*` }))[0]?.id, office.url());
  const panel = await context.newPage();
  await panel.goto(page(`sidepanel.html?tab=${tab}`));
  return panel;
}

/** Selects words in the rich editor as a person does, and types others over them. */
async function retype(office: Page, from: string, to: string): Promise<void> {
  await office.frameLocator('#editor').locator('body').click();
  await office
    .frameLocator('#editor')
    .locator('body')
    .evaluate((body, words) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1;
        if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
      throw new Error(`no ${words} in the editor`);
    }, from);
  await office.keyboard.type(to);
}

async function writeInPanel(panel: Page, title: string, body: string): Promise<void> {
  await panel.bringToFront();
  await panel.getByRole('button', { name: '自己写', exact: true }).click();
  const another = panel.getByRole('button', { name: '再写一条' });
  if (await another.isVisible()) await another.click();
  await panel.getByLabel('标题').fill(title);
  await fillBody(panel, body);
  await panel.getByRole('button', { name: '一键报送' }).click();
}

async function fillBody(panel: Page, body: string): Promise<void> {
  await panel.getByRole('textbox', { name: '正文' }).fill(body);
}

async function openReport(desk: Page, title: string): Promise<void> {
  await desk.bringToFront();
  await desk
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await seen(desk.getByRole('toolbar', { name: '处理' }));
}

async function recordAdoption(desk: Page, { issue }: { issue: string }): Promise<void> {
  await desk.getByRole('toolbar', { name: '处理' }).getByRole('button', { name: /^采用/ }).click();
  await desk.getByLabel('级别').selectOption({ label: '本局' });
  await desk.getByLabel('期号').fill(issue);
  await desk.getByRole('button', { name: '记采用', exact: true }).click();
  await seen(desk.getByText(/已记采用/));
}

async function giveReason(desk: Page, step: '退改' | '退稿', words: string, reason: string): Promise<void> {
  await desk
    .getByRole('toolbar', { name: '处理' })
    .getByRole('button', { name: new RegExp(`^${step}`) })
    .click();
  await desk.getByRole('radio', { name: reason }).check({ force: true });
  await desk.locator('form textarea').fill(words);
  await desk.locator('form button[type=submit]').click();
  await gone(desk.locator('form textarea'));
}

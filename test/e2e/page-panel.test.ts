import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type ExtensionBrowser, type RunningService, startService } from './browser.ts';
import { DRAFT, editorFrame, linesIn, openBrowser, servePages, until } from './page-office.ts';
import { outboxRows } from './reporting.ts';

declare const chrome: typeof import('wxt/browser').browser;

const TITLE = '农村低保渐退期政策落实难问题值得关注';

let browser: ExtensionBrowser;
let site: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  site = await servePages();
  browser = await openBrowser({ width: 380, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

async function panel(query = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.page(`sidepanel.html${query}`));
  return page;
}

/** A draft typed into the panel itself. */
async function typed(text = DRAFT.join('\n'), title = TITLE): Promise<Page> {
  const page = await panel();
  await page.getByRole('button', { name: '自己写' }).click();
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('正文').click();
  await page.keyboard.type(text);
  return page;
}

const saved = (page: Page) => page.getByText(/^已存 \d\d:\d\d$/).waitFor();

/** What the panel's own sheet holds, a line a paragraph. */
const body = (page: Page) => page.getByLabel('正文').evaluate((sheet) => [...sheet.children].map((line) => line.textContent).join('\n'));

async function faultless(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
}

describe('a draft written in the panel', () => {
  it('is checked under its words, listed by criterion, and fixed with a click', async () => {
    const page = await typed();
    const lines = await until(
      () => linesIn(page.mainFrame()),
      (found) => found.some((line) => line.words === '1200户'),
      'lines',
    );
    expect(lines.map((line) => line.words)).toContain('截止');
    await page.getByRole('button', { name: /截至/ }).first().click();
    await until(
      () => body(page),
      (text) => text === DRAFT.join('\n').replace('截止', '截至'),
      'the fix',
    );
    await page.keyboard.press('Control+Z');
    await until(
      () => body(page),
      (text) => text === DRAFT.join('\n'),
      'the text as it was',
    );
  });

  it('survives a reload, and goes back to an earlier revision', async () => {
    const page = await typed('第一稿：10月底走访6个乡镇。');
    await saved(page);
    await page.reload();
    await page.getByRole('button', { name: '草稿' }).click();
    await page
      .getByRole('button', { name: new RegExp(TITLE) })
      .first()
      .click();
    await until(
      () => body(page),
      (text) => text === '第一稿：10月底走访6个乡镇。',
      'the text after the reload',
    );
    await page.getByLabel('正文').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('又走访2个。');
    await saved(page);
    await page.getByRole('button', { name: /^修订 2$/ }).click();
    await page.getByRole('button', { name: '恢复这一版' }).last().click();
    await until(
      () => body(page),
      (text) => text === '第一稿：10月底走访6个乡镇。',
      'the first revision',
    );
  });

  it('keeps a finding set aside until it is taken up again', async () => {
    const page = await typed();
    const item = page.locator('[data-rule]').filter({ hasText: '据说' }).first();
    await item.getByRole('button', { name: '忽略此处' }).click();
    await page.getByText('已忽略 1 处').waitFor();
    expect(await page.locator('[data-rule]').filter({ hasText: '据说' }).count()).toBe(0);
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await item.waitFor();
  });

  it('is not reported without a title, nor with a classification mark', async () => {
    const page = await typed(`机密★1年\n${DRAFT[1]}`, '');
    await page.getByRole('button', { name: '一键报送' }).click();
    await page.getByText('还没有标题').waitFor();
    await page.getByText('报送以前要先处理').waitFor();
    expect(await page.locator('.gate--shut .i-lock').count()).toBeGreaterThan(0);
    await page.getByLabel('标题').fill(TITLE);
    await page.getByRole('button', { name: '一键报送' }).click();
    expect(await page.getByRole('heading', { name: /已存|已送达|正在送往/ }).count()).toBe(0);
  });
});

const FIRE = '11月22日13时05分，东岭镇中心敬老院锅炉房起火，28名老人全部转移至镇卫生院。';

describe('an urgent report', () => {
  it('is offered by its name, asks for what is missing, and goes with 待核实 but never blank', async () => {
    const page = await typed(FIRE, '东岭镇中心敬老院锅炉房起火');
    await page.getByText('像是紧急信息：火灾爆炸。').waitFor();
    await page.getByRole('button', { name: '按紧急报送' }).click();
    await page.getByText(/尚缺 \d 项/).waitFor();
    await faultless(page);
    await page.getByLabel('信息来源').fill('院值班员电话，13时22分接报');
    await page.getByRole('button', { name: '写入' }).click();
    await until(
      () => body(page),
      (text) => text === `${FIRE}信息来源：院值班员电话，13时22分接报。`,
      'what was filled in',
    );
    await page.getByRole('button', { name: '标待核实并报出' }).click();
    await page.getByRole('heading', { name: '已存本机' }).waitFor();
    await faultless(page);
    const [row] = (await outboxRows(page)).filter(({ submission }) => submission.kind === 'urgent');
    expect(row?.submission.body).toBe(`${FIRE}信息来源：院值班员电话，13时22分接报。伤亡情况待核实。起因经过待核实。`);
  });
});

describe('a draft that another window writes', () => {
  const WRITTEN_TWICE = '两个窗口同写一稿';

  /** The draft of this name as it lies on disk. */
  const kept = (page: Page) =>
    page.evaluate(async (title) => {
      const opening = indexedDB.open('xinda');
      const drafts = await new Promise<{ id: string; title: string; body: string }[]>((resolve) => {
        opening.onsuccess = () => {
          const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
          asking.onsuccess = () => resolve(asking.result);
        };
      });
      return drafts.filter((draft) => draft.title === title).at(-1);
    }, WRITTEN_TWICE);

  const bothOpen = async () => {
    const first = await typed('第一个窗口里写的。', WRITTEN_TWICE);
    const draft = await until(
      () => kept(first),
      (draft) => draft?.body === '第一个窗口里写的。',
      'the draft on disk',
    );
    return { first, second: await panel(`?draft=${draft?.id}`) };
  };

  it('is not written here until that one is closed, and then as it was left there', async () => {
    const { first, second } = await bothOpen();
    await second.getByRole('heading', { name: '这一条正在另一个窗口里写' }).waitFor();
    await faultless(second);
    expect(await second.getByLabel('正文').count()).toBe(0);
    await first.bringToFront();
    await first.getByLabel('正文').click();
    await first.keyboard.press('Control+End');
    await first.keyboard.type('又添一句。');
    await until(
      () => kept(first),
      (draft) => draft?.body === '第一个窗口里写的。又添一句。',
      'the sentence on disk',
    );
    await first.close();
    await until(
      () => second.getByLabel('正文').count(),
      (count) => count === 1,
      'the sheet',
    );
    expect(await body(second)).toBe('第一个窗口里写的。又添一句。');
  });

  it('can be written as a copy', async () => {
    const { second } = await bothOpen();
    await second.getByRole('button', { name: '另存一份来写' }).click();
    await until(
      () => second.getByLabel('正文').count(),
      (count) => count === 1,
      'the sheet',
    );
    expect(await body(second)).toBe('第一个窗口里写的。');
    expect(await second.getByLabel('标题').inputValue()).toBe(WRITTEN_TWICE);
  });
});

describe('the panel beside a page without a draft', () => {
  it('leads to a new draft, and back to one that was begun', async () => {
    const page = await typed('第一稿：10月底走访6个乡镇。', '走访六个乡镇的情况');
    await saved(page);
    await page.reload();
    await faultless(page);
    await page.getByRole('button', { name: '走访六个乡镇的情况' }).click();
    await until(
      () => body(page),
      (text) => text === '第一稿：10月底走访6个乡镇。',
      'the draft that was begun',
    );
  });
});

describe('a draft written in the page', () => {
  it.each(['/textarea', '/frame'])('is listed in the panel and fixed in %s from there', async (path) => {
    const page = await browser.context.newPage();
    await page.goto(site.address + path);
    const frame = await editorFrame(page);
    await frame.locator('#editor').click();
    await until(
      () => linesIn(frame),
      (lines) => lines.length > 0,
      'lines',
    );
    const tab = await browser.worker.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query: (asked: object) => Promise<{ id: number; url?: string }[]> } };
      };
      return (await chrome.tabs.query({})).find((one) => one.url?.startsWith(address))?.id;
    }, site.address);
    const beside = await panel(`?tab=${tab}`);
    await beside.getByRole('button', { name: /截至/ }).first().click();
    await until(
      () => frame.locator('#editor').evaluate((editor) => ('value' in editor ? String(editor.value) : (editor.textContent ?? ''))),
      (text) => text.startsWith('截至10月底') && text.includes('落到位。'),
      'the fix in the page',
    );
    await until(
      () => beside.getByRole('button', { name: /截至/ }).count(),
      (count) => count === 0,
      'the finding gone from the list',
    );
  });
});

describe('reporting to an office', () => {
  let service: RunningService;
  let data: string;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'xinda-panel-'));
    service = await startService(['--port', '0', '--data', data]);
  });
  afterAll(async () => {
    await service?.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('says where the report is, from the outbox here to the receipt', async () => {
    const [, code] = await service.waitFor(/配对码[^：]*：(\d{4}-\d{4})/);
    const [, practice] = await service.waitFor(/(http:\/\/127\.0\.0\.1:\d+)\/practice\/drafting/);
    const page = await typed();
    await saved(page);
    await page.getByRole('button', { name: '一键报送' }).click();
    await page.getByRole('heading', { name: '已存本机' }).waitFor();
    await faultless(page);
    await page.evaluate(
      async (asked) => {
        const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } };
        await chrome.runtime.sendMessage({ id: 1, type: 'pair', data: asked, timestamp: Date.now() });
      },
      { address: practice, code, deviceName: '测试' },
    );
    await page.getByRole('heading', { name: '已送达办公室' }).waitFor();
    await page.getByText(/^回执 \d{4}-\d{4}-\d{4}/).waitFor();
    await faultless(page);
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('heading', { name: '已撤回' }).waitFor();
    await page.getByRole('button', { name: '接着改' }).click();
    await until(
      () => body(page),
      (text) => text === DRAFT.join('\n'),
      'the text, to go on with',
    );
  });

  it('holds the next draft against the office’s place and what was sent before', async () => {
    const NEWS = '11月20日，岚溪县民政局复核困难群众取暖救助名单，发现并停发重复享受对象12户。';
    const page = await typed(NEWS, '取暖救助名单复核停发十二户');
    await page.getByRole('button', { name: '一键报送' }).click();
    await page.getByRole('heading', { name: '已送达办公室' }).waitFor();
    await page.getByRole('button', { name: '再写一条' }).click();
    await page.getByLabel('标题').fill('取暖救助名单又作复核');
    await page.getByLabel('正文').click();
    await page.keyboard.type(`${NEWS}\n青石县低保对象全部纳入。`);
    await page.locator('[data-rule="speed/repeat/reheated"]', { hasText: '取暖救助名单复核停发十二户' }).waitFor();
    await page.locator('[data-rule="truth/borrowed/other-place"]', { hasText: '青石县' }).waitFor();
  });

  it('says when the office is not reached, and that what is written is safe', async () => {
    const page = await typed();
    await service.stop();
    const speak = (locale: string) => page.evaluate((locale) => chrome.storage.local.set({ settings: { locale } }), locale);
    for (const [locale, colorScheme, words] of [
      ['zh', 'light', /连不上办公室/],
      ['zh', 'dark', /连不上办公室/],
      ['en', 'light', /cannot be reached/],
      ['en', 'dark', /cannot be reached/],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await speak(locale);
      await page.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'refresh', timestamp: 1 }));
      await page.getByText(words).waitFor();
      await faultless(page);
    }
    await speak('zh');
  });
});

describe.each([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('the panel in %s, %s', (language, scheme) => {
  it('passes axe empty, blank, with findings and with the list of drafts', async () => {
    const page = await panel();
    await page.evaluate(async (locale) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: (key: string) => Promise<Record<string, object>>; set: (items: object) => Promise<void> } } };
      };
      const { settings = {} } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...settings, locale } });
    }, language);
    await page.emulateMedia({ colorScheme: scheme });
    await page.reload();
    const words =
      language === 'zh'
        ? { own: '自己写', list: '草稿', title: '标题', text: '正文' }
        : { own: 'Write here', list: 'Drafts', title: 'Title', text: 'Text' };
    await faultless(page);
    await page.getByRole('button', { name: words.own, exact: true }).click();
    await page.getByLabel(words.title, { exact: true }).waitFor();
    await faultless(page);
    await page.getByLabel(words.title, { exact: true }).fill(TITLE);
    await page.getByLabel(words.text, { exact: true }).click();
    await page.keyboard.type(DRAFT.join('\n'));
    await page.locator('[data-rule]').first().waitFor();
    await faultless(page);
    await page.getByRole('button', { name: words.list, exact: true }).click();
    await page.locator('.drafts li').first().waitFor();
    await faultless(page);
  });
});

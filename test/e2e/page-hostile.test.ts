import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './browser.ts';
import { HOSTILE } from './hostile-pages.ts';
import { DRAFT, editorFrame, extensionWorld, linesIn, Overlay, openBrowser, servePages, until } from './page-office.ts';
import { outboxRows } from './reporting.ts';

let browser: ExtensionBrowser;
let site: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  site = await servePages(HOSTILE);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

async function open(path: string): Promise<{ page: Page; overlay: Overlay; errors: string[] }> {
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.address + path);
  return { page, overlay: await Overlay.of(page), errors };
}

/** Clicks into the editor and waits for the lines under its faults. */
async function marked(page: Page, frame: Frame = page.mainFrame(), words = '1200户') {
  await frame.locator('#editor').click();
  return until(
    () => linesIn(frame),
    (lines) => lines.some((line) => line.words === words),
    'lines',
  );
}

const value = (page: Page) => page.locator('#editor').evaluate((editor) => (editor as HTMLTextAreaElement).value);

/** What is kept and reported, as it lies on disk. */
async function kept(): Promise<{ drafts: { title: string }[]; rows: unknown[] }> {
  const page = await browser.context.newPage();
  await page.goto(browser.page('popup.html'));
  const rows = await outboxRows(page);
  const drafts = await page.evaluate(
    () =>
      new Promise<{ title: string }[]>((resolve) => {
        const opening = indexedDB.open('xinda');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
          asking.onsuccess = () => resolve(asking.result);
        };
      }),
  );
  await page.close();
  return { drafts, rows };
}

describe('a page that spies', () => {
  it('gets none of our shadow roots, whatever elements it defines and methods it overwrites', async () => {
    const { page, overlay } = await open('/spy');
    await marked(page);
    await until(
      () => overlay.box('.pill'),
      (box) => box !== null,
      'the pill',
    );
    const seen = await page.evaluate(() => {
      const { caught } = window as unknown as { caught: ShadowRoot[] };
      const open = [...document.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element.shadowRoot] : []));
      return [...caught, ...open].map((root) => root.textContent);
    });
    expect(seen).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/合计|报送|就绪/);
  });

  it('finds none of the extension’s doors in its own world', async () => {
    const { page } = await open('/presser');
    await marked(page);
    const deaf = await page.evaluate(() => (window as unknown as { say: () => boolean }).say());
    expect(deaf).toBe(true);
    const { drafts, rows } = await kept();
    expect(drafts.filter(({ title }) => title === '假的')).toEqual([]);
    expect(rows).toEqual([]);
  });
});

describe('a page that presses by script', () => {
  it('opens nothing, changes nothing and reports nothing', async () => {
    const { page, overlay } = await open('/presser');
    await marked(page);
    await until(
      () => overlay.box('.pill'),
      (box) => box !== null,
      'the pill',
    );
    await page.evaluate(() => (window as unknown as { press: () => void }).press());
    expect(await overlay.box('.pop')).toBeNull();
    expect(await value(page)).toBe(DRAFT.join('\n'));
    const pill = (await overlay.box('.pill'))!;
    await page.mouse.click(pill.x + pill.width / 2, pill.y + pill.height / 2);
    await until(
      () => overlay.text('.pop'),
      (text) => text?.includes('一键报送') === true,
      'the menu, for a person’s own click',
    );
    await page.evaluate(() => (window as unknown as { press: () => void }).press());
    expect((await kept()).rows).toEqual([]);
    expect(await value(page)).toBe(DRAFT.join('\n'));
  });
});

describe('the background, asked by a page’s content script', () => {
  const draft = (origin: object | null) => ({
    id: '019ab000-0000-7000-8000-000000000078',
    title: '别处的稿子',
    body: '别处的稿子。',
    kind: 'routine',
    eventTime: null,
    sourceIds: [],
    origin,
    ignored: [],
    createdAt: '2026-11-23T00:00:00.000Z',
    updatedAt: '2026-11-23T00:00:00.000Z',
    revision: 1,
    reportedAt: null,
  });
  const ask = (type: string, data: unknown) =>
    `chrome.runtime.sendMessage(${JSON.stringify({ id: 1, type, data, timestamp: 0 })}).then((answer) => answer?.err ? 'refused' : JSON.stringify(answer?.res ?? null), () => 'refused')`;

  it.each([
    ['keepDraft', draft(null)],
    ['keepDraft', draft({ address: 'https://oa.example.gov.cn/draft', field: 'a' })],
    ['keepDraft', { ...draft(null), id: 'x' }],
    ['report', { draft: draft(null), submission: {} }],
    ['withdraw', { reportId: '019ab000-0000-7000-8000-000000000078' }],
    ['reportDetail', { reportId: '019ab000-0000-7000-8000-000000000078' }],
    ['pair', { address: 'http://127.0.0.1:1', code: '1', deviceName: 'x' }],
    ['unpair', undefined],
    ['reopen', { outboxId: 'x' }],
  ])('refuses %s of what is not the page’s', async (type, data) => {
    const { page } = await open('/spy');
    await marked(page);
    expect(await (await extensionWorld(page))(ask(type, data))).toBe('refused');
  });

  it('keeps what is the page’s, and tells nothing of another site’s', async () => {
    const { page } = await open('/spy');
    await marked(page);
    const evaluate = await extensionWorld(page);
    expect(await evaluate(ask('keepDraft', draft({ address: `${site.address}/spy`, field: 'a' })))).toContain('savedAt');
    expect(await evaluate(ask('draftFor', { address: 'https://oa.example.gov.cn/draft', field: 'a' }))).toBe('null');
    expect(await evaluate(`chrome.storage.local.get().then(() => 'read', () => 'refused')`)).toBe('refused');
  });
});

describe('a page that gets in the way', () => {
  it.each(['/renderer', '/meddler'])('%s is checked, and stays itself', async (path) => {
    const { page, errors } = await open(path);
    await marked(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('截止10月底,共1户。');
    const lines = await until(
      () => linesIn(page.mainFrame()),
      (found) => found.filter(({ words }) => words === '截止').length === 2,
      'the second 截止',
    );
    expect(lines.filter(({ rects }) => rects.length === 0)).toEqual([]);
    const text = await page
      .locator('#editor')
      .evaluate((editor) => ('value' in editor ? String(editor.value) : (editor.textContent ?? '')));
    expect(text).toMatch(path === '/meddler' ? /截止10月底，共1户。$/ : /截止10月底,共1户。$/);
    expect(errors).toEqual([]);
  });

  it('with its own methods broken is checked by ours', async () => {
    const { page, overlay, errors } = await open('/broken');
    await page.locator('#editor').click();
    await until(
      () => overlay.text('.pill'),
      (text) => text?.includes('处') === true,
      'the pill with what was found',
    );
    expect(errors).toEqual([]);
  });

  it('with 200 fields has lines and traces for the one that is written in alone', async () => {
    const { page } = await open('/many');
    for (const number of [0, 57, 120, 199]) {
      await page.locator(`#f${number}`).click();
      await until(
        () => linesIn(page.mainFrame()),
        (lines) => lines.filter(({ words }) => words === '1200户').length === 1,
        'the lines of one field',
      );
    }
    expect(await page.locator('[data-xinda=mirror]').count()).toBe(1);
    expect(await page.locator('[data-xinda=page]').count()).toBe(1);
  });

  it('with 20,000 nodes in its editor takes what is typed', async () => {
    const { page } = await open('/huge');
    await page.locator('#editor p').last().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('截止10月底，共1户。');
    await until(
      () => linesIn(page.mainFrame()),
      (lines) => lines.filter(({ words }) => words === '截止').length === 2,
      'lines',
    );
    expect(await page.locator('#editor').evaluate((editor) => editor.textContent?.endsWith('截止10月底，共1户。'))).toBe(true);
  });

  it('with its field in a modal dialog has the pill within reach', async () => {
    const { page, overlay } = await open('/dialog');
    await page.locator('#open').click();
    await marked(page);
    const pill = await until(
      () => overlay.box('.pill'),
      (box) => box !== null,
      'the pill',
    );
    await page.mouse.click(pill!.x + pill!.width / 2, pill!.y + pill!.height / 2);
    await until(
      () => overlay.text('.pop'),
      (text) => text?.includes('一键报送') === true,
      'the menu over the dialog',
    );
  });

  it('that makes its editor anew is checked in the new one', async () => {
    const { page } = await open('/again');
    await marked(page);
    await page.locator('#anew').click();
    await until(
      () => linesIn(page.mainFrame()),
      (lines) => lines.length === 0,
      'no lines left of the old one',
    );
    await marked(page);
  });
});

describe('editors of rarer kinds', () => {
  it('a document in design mode is checked', async () => {
    const { page } = await open('/design');
    await marked(page, await editorFrame(page));
  });

  it('an editor in an open shadow root is checked and drawn there', async () => {
    const { page, overlay } = await open('/shadow');
    const lines = await marked(page);
    expect(lines.every(({ rects }) => rects.length > 0)).toBe(true);
    const adopted = await page.evaluate(() => document.querySelector('x-editor')!.shadowRoot!.adoptedStyleSheets.length);
    expect(adopted).toBe(1);
    await until(
      () => overlay.box('.pill'),
      (box) => box !== null,
      'the pill',
    );
  });
});

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION_FOLDER, type ExtensionBrowser } from './browser.ts';
import { DRAFT, editorFrame, type Line, linesIn, Overlay, openBrowser, servePages, until } from './page-office.ts';

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
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

/** Opens a page and puts the caret at the end of its editor. */
async function write(path: string): Promise<{ page: Page; frame: Frame; overlay: Overlay }> {
  const page = await browser.context.newPage();
  await page.goto(site.address + path);
  const frame = await until(() => editorFrame(page).catch(() => null), Boolean, 'editor');
  await frame!.locator('#editor').click();
  await page.keyboard.press('Control+End');
  return { page, frame: frame!, overlay: await Overlay.of(page) };
}

const fault = (line: Line) => line.name === 'xinda-form-error';
const wrong = async (frame: Frame) => (await linesIn(frame)).filter(fault);
const drawn = (frame: Frame) =>
  until(
    () => wrong(frame),
    (lines) => lines.length === 1,
    'one line under the wrong word',
  );

/** What the editor holds, read by the page's own means. */
const held = (frame: Frame) =>
  frame
    .locator('#editor')
    .evaluate((editor) =>
      editor instanceof HTMLTextAreaElement ? editor.value : [...editor.children].map((line) => line.textContent).join('\n'),
    );
const markup = (frame: Frame) => frame.locator('#editor').evaluate((editor) => editor.outerHTML);

/** The text that the browser finds under the middle of each rectangle's ends: what the line really stands under. */
function wordsUnder(frame: Frame, { rects }: Line): Promise<string> {
  return frame.evaluate((boxes) => {
    const at = (x: number, y: number) => document.caretPositionFromPoint(x, y);
    return boxes
      .map((box) => {
        const y = (box.top + box.bottom) / 2;
        const start = at(box.left + 2, y);
        const end = at(box.right - 2, y);
        if (!start || !end) return '';
        const holder = start.offsetNode;
        const text = holder instanceof HTMLTextAreaElement ? holder.value : (holder.textContent ?? '');
        return text.slice(start.offset, end.offset);
      })
      .join('');
  }, rects);
}

describe.each(['/textarea', '/rich', '/frame'])('an editor of the kind %s', (path) => {
  it('gets a line under exactly the wrong word, and nothing put into its content', async () => {
    const page = await browser.context.newPage();
    await page.goto(site.address + path);
    const frame = await editorFrame(page);
    const before = await markup(frame);
    await frame.locator('#editor').click();
    const [line] = await drawn(frame);
    expect(line!.words).toBe('截止');
    expect(await wordsUnder(frame, line!)).toBe('截止');
    expect(await markup(frame)).toBe(before);
  });

  it('keeps the line under the word when scrolled, resized and zoomed', async () => {
    const { page, frame } = await write(path);
    await drawn(frame);
    await page.keyboard.type(`\n${'情况正常。\n'.repeat(12)}截止11月底，又查。`);
    await frame.locator('#editor').evaluate((editor) => {
      editor.style.fontSize = '19px';
      document.documentElement.style.zoom = '1.25';
      editor.scrollTop = editor.scrollHeight;
      document.scrollingElement!.scrollTop = 10_000;
    });
    await page.setViewportSize({ width: 860, height: 600 });
    const last = async () => {
      const lines = await wrong(frame);
      return { words: lines.map((line) => line.words), under: await wordsUnder(frame, lines[lines.length - 1]!) };
    };
    const found = await until(last, ({ words, under }) => words.length === 2 && under === '截止', 'a line under the last word');
    expect(found.words).toEqual(['截止', '截止']);
  });

  it('is changed by a fix in exactly that word, and one undo takes it back', async () => {
    const { page, frame, overlay } = await write(path);
    await drawn(frame);
    const before = { text: await held(frame), html: await markup(frame) };
    await page.keyboard.press('Alt+ArrowDown');
    await until(
      () => overlay.text('.pop h2'),
      (title) => title !== null,
      'card',
    );
    for (let step = 0; step < 8 && (await overlay.text('.pop .btn'))?.includes('截至') !== true; step++)
      await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
    await until(
      () => held(frame),
      (text) => text === before.text.replace('截止', '截至'),
      'the fix',
    );
    await until(
      () => wrong(frame),
      (lines) => lines.length === 0,
      'the line gone',
    );
    await page.keyboard.type('。');
    expect(await held(frame)).toBe(`${before.text.replace('截止', '截至')}。`);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    expect(await held(frame)).toBe(before.text);
    expect(await markup(frame)).toBe(before.html);
  });

  it('lets the input method compose undisturbed', async () => {
    const { page, frame } = await write(path);
    await drawn(frame);
    const session = await page.context().newCDPSession(page);
    const before = await linesIn(frame);
    for (const text of ['j', 'ji', '截', '截止']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    expect((await linesIn(frame)).map((line) => line.words)).toEqual(before.map((line) => line.words));
    await session.send('Input.insertText', { text: '截止12月，' });
    await until(
      () => wrong(frame),
      (lines) => lines.length === 2,
      'a line under the composed word',
    );
    expect(await held(frame)).toBe(`${DRAFT.join('\n')}截止12月，`);
  });

  it('shows the pill beside the text, and leaves no trace when it is taken away', async () => {
    const { page, frame, overlay } = await write(path);
    await drawn(frame);
    const pill = await until(
      () => overlay.box('.pill'),
      (box) => box !== null,
      'pill',
    );
    const words = (await linesIn(frame)).flatMap((line) => line.rects);
    if (path !== '/frame') {
      for (const word of words)
        expect(
          word.right <= pill!.x || word.bottom <= pill!.y || word.left >= pill!.x + pill!.width || word.top >= pill!.y + pill!.height,
        ).toBe(true);
    }
    await page.locator(path === '/frame' ? '#ueditor_0' : '#editor').evaluate((element) => element.remove());
    await until(
      () => page.locator('[data-xinda]').count(),
      (count) => count === 0,
      'nothing left',
    );
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0);
  });
});

describe('the card and the menu by keyboard', () => {
  it('goes through the findings, tells why, and closes', async () => {
    const { page, frame, overlay } = await write('/textarea');
    await drawn(frame);
    await page.keyboard.press('Alt+ArrowDown');
    const first = await until(
      () => overlay.text('.pop h2'),
      (title) => title !== null,
      'card',
    );
    await page.keyboard.press('Alt+ArrowDown');
    await until(
      () => overlay.text('.pop h2'),
      (title) => title !== null && title !== first,
      'the next card',
    );
    await page.keyboard.press('Alt+ArrowUp');
    await until(
      () => overlay.text('.pop h2'),
      (title) => title === first,
      'back at the first',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(
      () => overlay.text('.pop .why'),
      (why) => why !== null && why.length > 10,
      'why',
    );
    await page.keyboard.press('Escape');
    await until(
      () => overlay.box('.pop'),
      (box) => box === null,
      'no card',
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor');
    expect(await held(frame)).toBe(DRAFT.join('\n'));
  });

  it('says what stands in the way of reporting', async () => {
    const { page, frame, overlay } = await write('/textarea');
    await drawn(frame);
    await page.keyboard.press('Alt+Enter');
    await until(
      () => overlay.text('.pop .gauges'),
      (gauges) => gauges !== null,
      'menu',
    );
    await page.keyboard.press('Enter');
    await until(
      () => overlay.text('.pop .blocks'),
      (blocks) => blocks?.includes('还没有标题') === true,
      'the missing title',
    );
  });

  it('takes the title from the field beside the text', async () => {
    const { page, frame, overlay } = await write('/frame');
    await drawn(frame);
    await page.locator('#bt').fill('关于低保渐退期的情况');
    await frame.locator('#editor').click();
    await page.keyboard.press('Alt+Enter');
    await until(
      () => overlay.text('.pop .gauges'),
      (gauges) => gauges !== null,
      'menu',
    );
    await page.keyboard.press('Enter');
    await until(
      () => overlay.text('.pop [role=status]'),
      (status) => status?.includes('已') === true,
      'what became of it',
    );
  });
});

describe('where Xinda stays out', () => {
  it.each(['#line', '#secret', '#find', '#tiny', '#fixed'])('shows nothing at %s', async (selector) => {
    const page = await browser.context.newPage();
    await page.goto(`${site.address}/others`);
    await page.locator(selector).click();
    await page.keyboard.type('截止12月底');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.locator('[data-xinda]').count()).toBe(0);
  });

  it('brings at most 10 KB into a page before an editor has the focus', () => {
    const folder = process.env.XINDA_EXTENSION ?? EXTENSION_FOLDER;
    expect(statSync(join(folder, 'content-scripts/editor.js')).size).toBeLessThanOrEqual(10 * 1024);
  });
});

describe('an editor whose document is written anew', () => {
  it('is taken up again', async () => {
    const { page, frame } = await write('/frame');
    await drawn(frame);
    await page.evaluate(() => (window as unknown as { rewrite: () => void }).rewrite());
    const again = await editorFrame(page);
    await again.locator('#editor').click();
    const [line] = await drawn(again);
    expect(line!.words).toBe('截止');
  });
});

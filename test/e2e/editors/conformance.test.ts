import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../browser.ts';
import { openBrowser, until } from '../page-office.ts';
import { ckeditor5 } from './ckeditor5.ts';
import { type Site, serveSite } from './site.ts';
import { pageWith, SPECIMENS } from './specimens.ts';
import { RICH, WORD } from './texts.ts';
import { Writer } from './writer.ts';

let browser: ExtensionBrowser;
let site: Site;
let office: Page;

const pathOf = (name: string) => `/${name.replace(/\W+/g, '-')}`;

beforeAll(async () => {
  const pages = Object.fromEntries(SPECIMENS.map(({ name, body }) => [pathOf(name), pageWith(body)]));
  site = await serveSite({ ...pages, '/ckeditor5.js': await ckeditor5() });
  browser = await openBrowser();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.address });
  office = await browser.context.newPage();
  await office.goto(browser.page('options.html'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(SPECIMENS)('$name', (specimen) => {
  let writer: Writer;
  const { plain = false, lacks = [], coarseUndo = false } = specimen;
  const content = (lines: readonly (readonly [string, string])[]) =>
    lines.map(([html, text]) => (plain ? text : html)).join(plain ? '\n' : '');
  const paragraphs = (...lines: string[]) =>
    plain ? lines.map((line) => line.replace(/<[^>]+>/g, '')).join('\n') : lines.map((line) => `<p>${line}</p>`).join('');

  beforeAll(async () => {
    writer = await Writer.open(browser, office, site.address + pathOf(specimen.name), specimen);
  });
  afterAll(() => writer?.page.close());

  it('gets nothing put into it, and shows no trace once the site is switched off', async () => {
    await writer.switchSite(false);
    await writer.set(paragraphs('上报<strong>截止</strong>10月底，全县共有低保对象1户。'));
    await writer.atEnd();
    const bare = await writer.settled();
    expect(bare.highlights).toBe(0);
    expect(bare.beside.join()).not.toContain('Xinda');
    await writer.switchSite(true);
    await writer.drawn('截止');
    await writer.openCard('截至');
    await writer.page.keyboard.press('Escape');
    expect((await writer.trace()).content).toBe(bare.content);
    await writer.switchSite(false);
    await until(
      () => writer.trace(),
      (left) => JSON.stringify(left) === JSON.stringify(bare),
      `no trace: ${JSON.stringify(bare)}`,
    );
    await writer.switchSite(true);
    await writer.drawn('截止');
  });

  it('is captured as typed, with bold words, line breaks and characters beyond the first plane', async () => {
    const { keyboard } = writer.page;
    await writer.clear();
    await keyboard.type('县里');
    if (!plain) await keyboard.press('Control+B');
    await keyboard.type('重点');
    if (!plain) await keyboard.press('Control+B');
    await keyboard.type('核对。');
    await keyboard.press('Enter');
    await keyboard.type('第二段');
    await keyboard.press(lacks.includes('softBreak') ? 'Enter' : 'Shift+Enter');
    await keyboard.type('新行');
    await keyboard.press('Enter');
    await keyboard.insertText('𠮷林镇👨‍👩‍👧家庭');
    await writer.captured('县里重点核对。\n第二段\n新行\n𠮷林镇👨‍👩‍👧家庭');
  });

  it('is captured as the page fills it: lists, tables, pictures, zero-width fill', async () => {
    await writer.set(content(RICH));
    await writer.atEnd();
    await writer.page.keyboard.type('。');
    await writer.captured(`${RICH.map(([, text]) => text).join('\n')}。`);
  });

  it('is captured as pasted from Word', async () => {
    await writer.clear();
    await writer.page.evaluate(async ({ html, text }) => {
      const of = (type: string, data: string) => new Blob([data], { type });
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': of('text/html', html), 'text/plain': of('text/plain', text) })]);
    }, WORD);
    await writer.page.keyboard.press('Control+V');
    await until(
      async () => (await writer.draft())?.body.trim(),
      (body) => body === WORD.read,
      'the pasted passage',
    );
  });

  it('has lines under exactly the words, also scrolled, zoomed and resized', async () => {
    await writer.set(
      paragraphs(
        '情况正常。',
        '情况正常。',
        '上报<b>截止</b>10月底，全县共有低保对象1200户，其中城市500户、农村800户。',
        ...Array(20).fill('情况正常。'),
      ),
    );
    await writer.atEnd();
    const exact = async (what: string) => {
      await until(
        async () => {
          const [line] = await writer.drawn('截止');
          return { rects: line!.rects, place: await writer.placeOf('截止', line!) };
        },
        ({ rects, place }) => place.words === '截止' && JSON.stringify(place.rects) === JSON.stringify(rects),
        `a line under 截止 ${what}`,
      );
    };
    await writer.content().press('Control+Home');
    await exact('as it stands');
    await writer.page.locator('#region').evaluate((region) => region.scrollTo(0, 60));
    await exact('in a scrolled region');
    await writer.page.setViewportSize({ width: 700, height: 560 });
    await exact('resized');
    await writer.page.setViewportSize({ width: 900, height: 640 });
    await writer.zoom(1.25);
    await exact('zoomed');
    await writer.zoom(1);
    await writer.page.locator('#region').evaluate((region) => region.scrollTo(0, 0));
  });

  it('is changed by a fix in exactly those words, keeps caret and form, and one undo takes it back', async () => {
    await writer.set(paragraphs('上报<b>截止</b>10月底，全县共有低保对象1户。', '第二段情况正常。'));
    await writer.atEnd();
    if (!coarseUndo) await writer.page.keyboard.type('再核。');
    await writer.captured(`上报截止10月底，全县共有低保对象1户。\n第二段情况正常。${coarseUndo ? '' : '再核。'}`);
    await writer.page.keyboard.press('ArrowLeft');
    await writer.page.keyboard.press('ArrowLeft');
    await writer.drawn('截止');
    const before = await writer.get();
    const caret = await writer.beforeCaret();
    await writer.openCard('截至');
    // What was typed is recorded before the fix is put in, so that the count tells of the fix alone.
    const recorded = await writer.recorded();
    await writer.page.keyboard.press('Enter');
    await until(
      () => writer.get(),
      (held) => held === before.replace('截止', '截至'),
      'the fix in what the editor holds',
    );
    await until(
      () => writer.beforeCaret(),
      (found) => found === caret,
      `the caret behind ${caret}`,
    );
    await until(
      () => writer.recorded(),
      (now) => recorded === null || now! > recorded,
      'the fix in what can be undone',
    );
    await writer.page.keyboard.press('Control+Z');
    await until(
      () => writer.get(),
      (held) => held === before,
      `as before: ${before}`,
    );
  });

  it('lets the input method compose undisturbed', async () => {
    await writer.set(paragraphs('上报截止10月底，全县共有低保对象1户。'));
    await writer.atEnd();
    await writer.page.keyboard.type('另，');
    await writer.captured('上报截止10月底，全县共有低保对象1户。另，');
    const lines = await writer.drawn('截止');
    for (const text of ['j', 'ji', 'jie', '截止']) {
      await writer.keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      expect((await writer.lines()).filter(({ words }) => words === '截止')).toEqual(lines);
    }
    await writer.keys.send('Input.insertText', { text: '截止11月' });
    await writer.captured('上报截止10月底，全县共有低保对象1户。另，截止11月');
    await writer.drawn('截止', '截止');
  });
});

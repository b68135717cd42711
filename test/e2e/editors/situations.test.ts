import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS } from '../../../extension/drawing/keys.ts';
import type { ExtensionBrowser } from '../browser.ts';
import { linesIn, openBrowser, until } from '../page-office.ts';
import { type Site, serveSite } from './site.ts';
import { pageWith, SPECIMENS } from './specimens.ts';
import { Writer } from './writer.ts';

const TEXT = '上报截止10月底，全县共有低保对象1户。';
const FIELD = 'style="width:560px;height:140px;font:16px/1.8 serif"';
const script = (code: string) => `<script>${code}</script>`;
const specimen = (name: string) => SPECIMENS.find((one) => one.name === name)!;
const nothing = script('window.specimen = Promise.resolve()');

/** UEditor's own files and a place for it, without an editor yet. */
const UEDITOR = specimen('UEditor 1.4.3')
  .body.replace(/<script>window\.specimen[\s\S]*$/, '')
  .replace(/<div style="width:660px">[\s\S]*$/, '');
const MAKE = `UE.getEditor('e', { serverUrl: '', autoHeightEnabled: false, initialFrameHeight: 160, initialContent: '<p>${TEXT}</p>', enableAutoSave: false })`;

const PAGES: Record<string, string> = {
  '/nested': pageWith(`<iframe src="/within" style="width:700px;height:320px"></iframe>${nothing}`),
  '/within': `<!doctype html><body><p>事项</p><iframe src="/innermost" style="width:640px;height:240px"></iframe>`,
  '/innermost': `<!doctype html><body><div id="e" contenteditable="true" ${FIELD}><p>${TEXT}</p></div>`,
  '/late': pageWith(
    `<iframe id="f" style="width:640px;height:200px"></iframe>${script(
      `const write = () => { const d = document.getElementById('f').contentDocument; d.open(); d.write('<!doctype html><body id="e" contenteditable="true"><p>${TEXT}</p>'); d.close(); };
       window.specimen = new Promise((done) => addEventListener('load', () => setTimeout(() => { write(); done({ set: write, get: () => '' }) }, 30)))`,
    )}`,
  ),
  '/later': pageWith(
    `${UEDITOR}<div id="place" style="width:660px"></div><button id="make">写信息</button>${script(
      `document.getElementById('make').onclick = () => { document.getElementById('place').innerHTML = '<div id="e"></div>'; ${MAKE} };
       window.drop = () => { UE.getEditor('e').destroy(); document.getElementById('place').innerHTML = '' };`,
    )}${nothing}`,
  ),
  '/two': pageWith(
    `<div id="a" contenteditable="true" ${FIELD}><p>${TEXT}</p></div><textarea id="b" ${FIELD}>${TEXT}\n${TEXT}</textarea>${nothing}`,
  ),
  '/dialog': pageWith(
    `<button id="open" onclick="d.showModal()">填报</button><dialog id="d"><textarea id="e" ${FIELD}>${TEXT}</textarea></dialog>${nothing}`,
  ),
  '/shadow': pageWith(
    `<x-form></x-form>${script(
      `customElements.define('x-text', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div id="e" contenteditable="true" style="width:560px;height:140px"><p>${TEXT}</p></div>' } });
       customElements.define('x-form', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<x-text></x-text>' } });`,
    )}${nothing}`,
  ),
  '/many': pageWith(`${Array.from({ length: 200 }, (_, at) => `<textarea id="f${at}" ${FIELD}>${TEXT}</textarea>`).join('')}${nothing}`),
  '/restores': pageWith(
    `<textarea id="e" ${FIELD}></textarea>${script(
      `window.specimen = Promise.resolve(); addEventListener('load', () => { e.focus(); setTimeout(() => { e.value = '${TEXT}' }, 200) })`,
    )}`,
  ),
};

let browser: ExtensionBrowser;
let site: Site;
let office: Page;

beforeAll(async () => {
  site = await serveSite(PAGES);
  browser = await openBrowser();
  office = await browser.context.newPage();
  await office.goto(browser.page('options.html'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visit<T>(path: string, at: Writer['specimen'], act: (writer: Writer) => Promise<T>): Promise<T> {
  const writer = await Writer.open(browser, office, site.address + path, at);
  try {
    return await act(writer);
  } finally {
    await writer.page.close();
  }
}

/** Types behind the text, and sees it captured and marked. */
async function writes(writer: Writer): Promise<void> {
  await writer.atEnd();
  await writer.drawn('截止');
  await writer.page.keyboard.type('已核。');
  await writer.captured(`${TEXT}已核。`);
}

describe('an editor is found and followed', () => {
  it('in a frame within a frame', () =>
    visit('/nested', { content: '#e', frame: 'iframe' }, async (outer) => {
      const inner = outer.page.frameLocator('iframe').frameLocator('iframe').locator('#e');
      outer.content = () => inner;
      await writes(outer);
    }));

  it('in a frame that is written late, and written anew while it is edited', () =>
    visit('/late', { content: '#e', frame: '#f' }, async (writer) => {
      await writes(writer);
      await writer.set('');
      await writes(writer);
    }));

  it('made by a script after the page has loaded, removed, and made again', () =>
    visit('/later', { content: 'body.view', frame: '#e iframe' }, async (writer) => {
      await writer.page.locator('#make').click();
      await writes(writer);
      await writer.page.evaluate(() => (window as unknown as { drop: () => void }).drop());
      await until(
        () => writer.page.locator('[data-xinda]').count(),
        (count) => count === 0,
        'nothing left of the former editor',
      );
      await writer.page.locator('#make').click();
      await writes(writer);
    }));

  it('beside another in the same page: each has its lines while it is written in, and its own draft', () =>
    visit('/two', { content: '#a' }, async (writer) => {
      await writes(writer);
      const first = await writer.draft();
      await writer.page.locator('#b').click();
      await writer.page.keyboard.press('Control+End');
      await writer.drawn('截止', '截止');
      await writer.page.keyboard.type('再核。');
      await writer.captured(`${TEXT}\n${TEXT}再核。`);
      expect((await writer.draft())!.origin).not.toEqual(first!.origin);
      await writer.page.locator('#a').click();
      await writer.drawn('截止');
    }));

  it('in a modal dialog', () =>
    visit('/dialog', { content: '#e' }, async (writer) => {
      await writer.page.locator('#open').click();
      await writes(writer);
      await writer.openCard('截至');
    }));

  it('in an open shadow root within another', () => visit('/shadow', { content: '#e' }, writes));

  it('among two hundred fields, one at a time', () =>
    visit('/many', { content: '#f150' }, async (writer) => {
      await writes(writer);
      await writer.page.locator('#f3').click();
      await writer.drawn('截止');
      expect(await writer.page.locator('[data-xinda=mirror]').count()).toBe(2);
    }));

  it('in a page that restores a draft by script after it has loaded', () =>
    visit('/restores', { content: '#e' }, async (writer) => {
      await writer.drawn('截止');
      await writes(writer);
    }));
});

describe('by the keyboard alone', () => {
  it('findings are gone through, applied and set aside, and the menu leads to reporting', () =>
    visit('/two', { content: '#b' }, async (writer) => {
      const { page, overlay } = writer;
      const card = () => overlay.text('.pop h2');
      await writer.atEnd();
      await writer.drawn('截止', '截止');
      await writer.openCard('截至');
      /** Where the words stand whose card is open. */
      const place = async () => (await linesIn(page.mainFrame())).find(({ name }) => name === 'xinda-open')?.rects[0]?.top ?? null;
      const first = await place();
      await page.keyboard.press(KEYS.next.keys.join('+').replace('↓', 'ArrowDown'));
      await until(place, (top) => top !== null && top !== first, 'the next card');
      await page.keyboard.press(KEYS.previous.keys.join('+').replace('↑', 'ArrowUp'));
      await until(place, (top) => top === first, 'the card before');
      await page.keyboard.press(KEYS.apply.keys.join('+'));
      await writer.drawn('截止');
      await writer.openCard('截至');
      await page.keyboard.press(KEYS.ignore.keys.join('+'));
      await until(
        () => writer.lines(),
        (lines) => lines.every(({ words }) => words !== '截止'),
        'no line under what was set aside',
      );
      expect(await page.locator('#b').inputValue()).toBe(`${TEXT.replace('截止', '截至')}\n${TEXT}`);
      await page.keyboard.press(KEYS.menu.keys.join('+'));
      await until(
        () => overlay.ask<boolean>(`return root.activeElement?.textContent === '一键报送'`),
        Boolean,
        'the menu, with its first button in hand',
      );
      await page.keyboard.press('Escape');
      await until(card, (title) => title === null, 'no menu');
    }));

  it('as the options page tells', async () => {
    for (const { keys } of Object.values(KEYS)) await office.getByText(keys.join('+'), { exact: true }).waitFor();
  });
});

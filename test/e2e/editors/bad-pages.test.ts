import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../browser.ts';
import { openBrowser, until } from '../page-office.ts';
import { type Site, serveSite } from './site.ts';
import { Writer } from './writer.ts';

const TEXT = '上报截止10月底，全县共有低保对象1户。';
const FIELD = 'style="width:560px;height:140px;font:16px/1.8 serif"';

/** Nothing may be loaded, and no script may be made of a string; the page's own script stands in it. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const STRICT_PAGES = {
  '/field': `<!doctype html><body><textarea id="e" ${FIELD}>${TEXT}</textarea><script>window.specimen = Promise.resolve()</script>`,
  '/rich': `<!doctype html><body><div id="e" contenteditable="true" ${FIELD}><p>${TEXT}</p></div><script>window.specimen = Promise.resolve()</script>`,
};

const PAGES = {
  '/million': `<!doctype html><body contenteditable="true"><script>
    const line = document.createElement('i'); line.append('字');
    const row = document.createElement('p'); row.style.contentVisibility = 'auto'; for (let at = 0; at < 250; at++) row.append(line.cloneNode(true));
    for (let at = 0; at < 2000; at++) document.body.append(row.cloneNode(true));
    window.specimen = Promise.resolve();
  </script>`,
  '/immense': `<!doctype html><body><textarea id="e" ${FIELD}></textarea><script>e.value = '情况正常。'.repeat(100000); window.specimen = Promise.resolve()</script>`,
  '/around': `<!doctype html><body><iframe id="f" style="width:640px;height:220px"></iframe><script>
    document.getElementById('f').src = location.href.replace('127.0.0.1', 'localhost').replace('/around', '/stranger'); window.specimen = Promise.resolve()</script>`,
  '/stranger': `<!doctype html><body><textarea id="e" ${FIELD}>${TEXT}</textarea>`,
};

let browser: ExtensionBrowser;
let strict: Site;
let site: Site;
let office: Page;

beforeAll(async () => {
  strict = await serveSite(STRICT_PAGES, STRICT);
  site = await serveSite(PAGES);
  browser = await openBrowser();
  office = await browser.context.newPage();
  await office.goto(browser.page('options.html'));
});
afterAll(async () => {
  await browser?.close();
  await strict?.close();
  await site?.close();
});

async function visit(address: string, at: Writer['specimen'], act: (writer: Writer) => Promise<void>): Promise<void> {
  const writer = await Writer.open(browser, office, address, at);
  const errors: string[] = [];
  writer.page.on('pageerror', (error) => errors.push(error.message));
  try {
    await act(writer);
    expect(errors).toEqual([]);
  } finally {
    await writer.page.close();
  }
}

describe('a page under the strictest policies', () => {
  it.each(['/field', '/rich'])('%s is captured, marked and mended', (path) =>
    visit(strict.address + path, { content: '#e' }, async (writer) => {
      await writer.atEnd();
      await writer.drawn('截止');
      await writer.page.keyboard.type('已核。');
      await writer.captured(`${TEXT}已核。`);
      await writer.openCard('截至');
      await writer.page.keyboard.press('Enter');
      await writer.captured(`${TEXT.replace('截止', '截至')}已核。`);
    }),
  );
});

describe('a page that is too much', () => {
  /** Types where the caret stands, and says how the page took it. */
  const typed = async (writer: Writer) => {
    await writer.page.keyboard.type('新');
    await writer.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return writer.page.locator('[data-xinda]').count();
  };

  it('with a million nodes in its edited body takes keys, and Xinda stays out', () =>
    visit(`${site.address}/million`, { content: 'body' }, async (writer) => {
      await writer.page
        .locator('p')
        .first()
        .click({ position: { x: 5, y: 5 } });
      expect(await typed(writer)).toBe(0);
      expect(await writer.page.evaluate(() => document.body.textContent!.includes('新'))).toBe(true);
    }));

  it('with half a million characters in a field takes keys, and Xinda stays out', () =>
    visit(`${site.address}/immense`, { content: '#e' }, async (writer) => {
      await writer.atEnd();
      expect(await typed(writer)).toBe(0);
      expect(await writer.page.locator('#e').inputValue()).toMatch(/新$/);
    }));
});

describe('a frame of another origin', () => {
  it('is served by itself, where it stands, and its page sees nothing of it', () =>
    visit(`${site.address}/around`, { content: '#e', frame: '#f' }, async (writer) => {
      await writer.atEnd();
      await writer.drawn('截止');
      expect(await writer.page.locator('[data-xinda]').count()).toBe(0);
      const frame = await writer.frame();
      await until(
        () => frame.locator('[data-xinda=page]').count(),
        (count) => count === 1,
        'what Xinda shows, within the frame',
      );
    }));
});

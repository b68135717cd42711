import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--headless=new', '--no-sandbox'] });
  page = await browser.newPage();
  const source = readFileSync(new URL('../../extension/editors/walker.ts', import.meta.url), 'utf8');
  const script = stripTypeScriptTypes(source).replace(/^export /gm, '');
  await page.evaluate(`${script}; window.walk = walk;`);
});
afterAll(() => browser?.close());

interface Walked {
  text: string;
  /** For each offset, the characters of the content that it leads to; null for line ends and tabs. */
  held: (string | null)[];
}

/** Walks each piece of content in a real editor of a real browser. */
function walked(contents: string[], style = ''): Promise<Walked[]> {
  return page.evaluate(
    ({ contents, style }) =>
      contents.map((content) => {
        document.body.innerHTML = `<div contenteditable style="${style}">${content}</div>`;
        const { walk } = window as unknown as {
          walk: (root: Element) => { text: string; range: (start: number, end: number) => Range | null };
        };
        const { text, range } = walk(document.body.firstElementChild as Element);
        return { text, held: [...Array(text.length).keys()].map((at) => range(at, at + 1)?.toString() ?? null) };
      }),
    { contents, style },
  );
}

describe('the text of edited content', () => {
  it.each([
    ['paragraphs', '<p>一</p><p>二</p>', '一\n二'],
    ['an empty paragraph', '<p>一</p><p><br></p><p>二</p>', '一\n\n二'],
    ['breaks in a paragraph', '<p>一<br>二<br></p><p>三</p>', '一\n二\n三'],
    ['a last empty line', '<p>一</p><p><br></p>', '一\n'],
    ['text beside blocks', '一<div>二</div>三', '一\n二\n三'],
    ['bold and coloured words', '<p>全县<b>1200</b><span style="color:red">户</span></p>', '全县1200户'],
    ['a list', '<ul><li>一</li><li><p>二</p></li></ul>', '一\n二'],
    ['a table', '<table><tbody><tr><td>甲</td><td>1</td></tr><tr><td><p>乙</p></td><td><p>2</p></td></tr></tbody></table>', '甲\t1\n乙\t2'],
    ['a table with an empty cell', '<table><tbody><tr><td></td><td>1</td></tr></tbody></table>', '\t1'],
    ['zero-width fill', '<p>\u200b截\ufeff止</p>', '截止'],
    ['no-break spaces as typed', '<p>一 \u00a0二\u00a0</p>', '一  二 '],
    ['white space that is not shown', '<p>\n  一\n  二  </p>\n<p>三</p>', '一 二\n三'],
    ['a picture between lines', '<p>一</p><p><img alt=""></p><p>二</p>', '一\n\n二'],
    ['hidden bookmarks of editors', '<p>一<span style="display:none">x</span><span data-mce-bogus="all">y</span>二</p>', '一二'],
    ['pasted Word markup', '<p class="MsoNormal"><span lang="EN-US">12<o:p></o:p></span>户</p><style>p{}</style>', '12户'],
    ['astral characters', '<p>𠮷某<i>👨‍👩‍👧</i></p>', '𠮷某👨‍👩‍👧'],
    ['nothing', '<p><br></p>', ''],
  ])('%s', async (_, content, expected) => {
    const [found] = await walked([content]);
    expect(found!.text).toBe(expected);
  });

  it('keeps line feeds where the editor shows them', async () => {
    const [found] = await walked(['一\n  二\n\n三\n'], 'white-space:pre-wrap');
    expect(found!.text).toBe('一\n  二\n\n三');
  });
});

const word = fc.string({ unit: fc.constantFrom('截', '止', '1', '2', 'a', '，', '𠮷', '户'), minLength: 1, maxLength: 6 });
const fill = fc.constantFrom('', '\u200b', '\ufeff', '<span style="display:none">x</span>', '<b></b>');
const dressed = fc.tuple(word, fill, fc.constantFrom('', 'b', 'span', 'em', 'font', 'a')).map(([text, extra, tag]) => ({
  text,
  html: tag === '' ? `${extra}${text}` : `<${tag}>${extra}${text}</${tag}>`,
}));
const line = fc.array(dressed, { maxLength: 5 }).map((parts) => ({
  text: parts.map((part) => part.text).join(''),
  html: parts.map((part) => part.html).join(''),
}));
const blocks = fc.tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('p', 'div', 'li', 'h2', 'blockquote', 'br'));
const typed = blocks.map(([lines, block]) => {
  const text = lines.map((one) => one.text).join('\n');
  const filled = lines.map((one) => (one.text === '' ? '<br>' : one.html));
  if (block === 'br')
    return { text, html: `<div>${lines.map((one) => one.html).join('<br>')}${lines[lines.length - 1]!.text === '' ? '<br>' : ''}</div>` };
  return { text, html: filled.map((one) => `<${block}>${one}</${block}>`).join(block === 'li' ? '\n' : '') };
});

describe('whatever lines are typed, however the editor dresses them', () => {
  it('are read as typed, and every offset leads to its own character', async () => {
    const drawn = fc.sample(typed, { numRuns: 600, seed: 20261123 });
    const found = await walked(drawn.map(({ html }) => html));
    found.forEach(({ text, held }, index) => {
      expect(text, drawn[index]!.html).toBe(drawn[index]!.text);
      held.forEach((characters, at) => {
        if (text[at] === '\n') expect(characters).toBeNull();
        else expect(characters?.replace(/[\u200b\ufeff]/g, ''), `${drawn[index]!.html} at ${at}`).toBe(text[at]);
      });
    });
  });
});

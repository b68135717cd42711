import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './browser.ts';

const EXTENSION = fileURLToPath(new URL('../../extension', import.meta.url));
const ENTRY = 'virtual:boxes';

let browser: Browser;
let page: Page;

/** The drawing for browsers without highlights, with the two kinds of editors, as one script for a page. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) =>
          id === `\0${ENTRY}`
            ? `import { BoxDrawing } from '${EXTENSION}/drawing/boxes.ts';
               import { FieldEditor } from '${EXTENSION}/editors/textarea.ts';
               import { RichEditor } from '${EXTENSION}/editors/contenteditable.ts';
               window.drawing = { BoxDrawing, FieldEditor, RichEditor };`
            : undefined,
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  const [chunk] = output.output;
  return chunk.code;
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--headless=new', '--no-sandbox'] });
  page = await browser.newPage();
  await page.setContent('<body></body>');
  await page.evaluate(await bundled());
});
afterAll(() => browser?.close());

describe.each(['textarea', 'rich'])('lines without highlights, in an editor of the kind %s', (kind) => {
  it('stand under exactly the words, beside the content, and go without a trace', async () => {
    const found = await page.evaluate((kind) => {
      const text = '全县低保对象截止10月底共1200户。';
      document.body.innerHTML =
        kind === 'textarea'
          ? `<textarea id="e" style="width:400px;height:80px;font:16px serif">${text}</textarea><div id="layer"></div>`
          : `<div id="e" contenteditable style="width:400px;font:16px serif"><p>${text.replace('1200', '<b>1200</b>')}</p></div><div id="layer"></div>`;
      const { drawing } = window as unknown as {
        drawing: Record<string, new (...given: unknown[]) => Record<string, (...given: unknown[]) => never>>;
      };
      const element = document.getElementById('e') as HTMLElement;
      const layer = document.getElementById('layer') as HTMLElement;
      const before = element.outerHTML;
      const editor =
        kind === 'textarea' ? new drawing.FieldEditor!(element, 'e') : new drawing.RichEditor!(element, 'e', 'contenteditable');
      editor.read!();
      const boxes = new drawing.BoxDrawing!(editor, layer, false);
      const start = text.indexOf('截止');
      const finding = { rule: 'form/term/until', criterion: 'form', level: 'error', field: 'body', start, end: start + 2, message: '' };
      boxes.settle!();
      boxes.draw!([finding]);
      const words = (editor.anchor!(start, start + 2) as Range).getBoundingClientRect();
      const drawn = [...layer.querySelectorAll<HTMLElement>('[data-rule]')].map((box) => box.getBoundingClientRect());
      const under = document.caretPositionFromPoint(drawn[0]!.left + 2, drawn[0]!.top + 4);
      const answer = {
        count: drawn.length,
        offset: under?.offset,
        left: drawn[0]!.left - words.left,
        width: drawn[0]!.width - words.width,
        untouched: element.outerHTML === before,
      };
      boxes.leave!();
      editor.leave!();
      return { ...answer, left_over: layer.children.length + document.querySelectorAll('[data-xinda=mirror]').length };
    }, kind);
    expect(found).toEqual({ count: 1, offset: 6, left: 0, width: 0, untouched: true, left_over: 0 });
  });
});

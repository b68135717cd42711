import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchWithExtension } from '../e2e/browser.ts';
import { html, linesIn, servePages, until } from '../e2e/page-office.ts';
import { type Figure, type Measure, quantile } from './figure.ts';

const KEYS = 60;
const FIRST_KEYS = 10;
const LENGTH = 20_000;
/** Work added to one key, in milliseconds at p95: no more than one frame of sixty a second. */
const LIMIT = 16;

const FAULTY = '截止10月底，全县共有低保对象1200户，其中城市500户、农村800户。\n';
const SOUND = '走访东岭镇、石桥镇的困难群众家庭，核对收入变化，当场说明政策，登记需要帮扶的事项，由乡镇经办人员逐户回访。\n';
/** Two findings in every hundred to two hundred characters. */
const BLOCK = FAULTY + SOUND.repeat(3);
const TEXT = BLOCK.repeat(Math.ceil(LENGTH / BLOCK.length)).slice(0, LENGTH);
const LOOK = 'style="width:700px;height:400px;overflow:auto;font:16px/1.9 serif"';

/** The same editor twice: one that Xinda checks, and a bare one whose role keeps it out. */
const PAGES: Record<string, string> = {
  '/textarea': html(`<textarea id="editor" ${LOOK}>${TEXT}</textarea>`),
  '/textarea-bare': html(`<textarea id="editor" role="searchbox" ${LOOK}>${TEXT}</textarea>`),
  '/rich': html(`<div id="editor" contenteditable="true" ${LOOK}>${paragraphs()}</div>`),
  '/rich-bare': html(`<div id="editor" role="searchbox" contenteditable="true" ${LOOK}>${paragraphs()}</div>`),
};

function paragraphs(): string {
  return TEXT.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
}

/** What a key costs in a draft of 20,000 characters with some 200 findings, beside the same page left alone; milliseconds at p95. */
export const measure: Measure = async (): Promise<Figure[]> => {
  const site = await servePages(PAGES);
  const browser = await launchWithExtension({ viewport: { width: 900, height: 640 }, extension: process.env.XINDA_EXTENSION });
  try {
    const figures: Figure[] = [];
    for (const kind of ['textarea', 'rich']) {
      const ours = await opened(browser, `${site.address}/${kind}`, true);
      const bare = await opened(browser, `${site.address}/${kind}-bare`, false);
      const taken: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
      for (let key = 0; key < FIRST_KEYS + KEYS; key++) {
        const [one, other] = [await keyCost(ours), await keyCost(bare)];
        if (key < FIRST_KEYS) continue;
        taken.ours.push(one);
        taken.bare.push(other);
      }
      const [with95, without95] = [quantile(taken.ours, 0.95), quantile(taken.bare, 0.95)];
      figures.push({
        name: `page: a key in a ${kind} of 20,000 characters, p95`,
        ours: with95,
        floor: without95,
        limit: `floor + ≤ ${LIMIT} ms`,
        holds: with95 - without95 <= LIMIT,
      });
      await ours.close();
      await bare.close();
    }
    return figures;
  } finally {
    await browser.close();
    await site.close();
  }
};

async function opened({ context }: ExtensionBrowser, address: string, checked: boolean): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.bringToFront();
  await page.locator('#editor').click();
  await page.keyboard.press('Control+Home');
  if (checked) {
    await until(
      () => linesIn(page.mainFrame()),
      (lines) => lines.length > 100,
      'lines',
    );
  }
  return page;
}

/** Time in the page's main thread over one key: script, style and layout, as the browser itself counts its tasks. */
async function keyCost(page: Page): Promise<number> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await taskTime(session);
  await page.keyboard.insertText('中');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const after = await taskTime(session);
  await session.detach();
  return (after - before) * 1000;
}

async function taskTime(session: { send: (method: 'Performance.getMetrics') => Promise<{ metrics: { name: string; value: number }[] }> }) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

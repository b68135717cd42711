import type { CDPSession, Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../e2e/browser.ts';
import { html, linesIn, until } from '../../e2e/page-office.ts';
import { type Figure, quantile } from '../figure.ts';
import { LENGTH, longDraft } from './draft.ts';

/** Keys are struck in turns at the two pages; the first ones of a turn paint a page that was just brought to the front. */
const TURNS = 8;
const KEYS_A_TURN = 12;
const FIRST_KEYS = 3;
const KEYS = TURNS * (KEYS_A_TURN - FIRST_KEYS);
/** Main-thread work added to one key at p95, in milliseconds. */
const LIMITS = { textarea: 12, rich: 8 } as const;
/** A task longer than this is felt, in milliseconds. */
const LONG_TASK = 50;
const LOOK = 'style="width:700px;height:400px;overflow:auto;font:16px/1.9 serif"';

const paragraphs = () =>
  longDraft()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');

/** The same editor twice: one that Xinda checks, and a bare one whose role keeps it out. */
export const KEY_PAGES: Record<string, string> = {
  '/textarea': html(`<textarea id="editor" ${LOOK}>${longDraft()}</textarea>`),
  '/textarea-bare': html(`<textarea id="editor" role="searchbox" ${LOOK}>${longDraft()}</textarea>`),
  '/rich': html(`<div id="editor" contenteditable="true" ${LOOK}>${paragraphs()}</div>`),
  '/rich-bare': html(`<div id="editor" role="searchbox" contenteditable="true" ${LOOK}>${paragraphs()}</div>`),
};

/** What a key costs beside the same page left alone, and the longest task that it brings. */
export async function keys(browser: ExtensionBrowser, address: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ['textarea', 'rich'] as const) {
    const ours = await Typist.at(browser, `${address}/${kind}`, true);
    const bare = await Typist.at(browser, `${address}/${kind}-bare`, false);
    const taken: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (let turn = 0; turn < TURNS; turn++) {
      taken.ours.push(...(await ours.turn()));
      taken.bare.push(...(await bare.turn()));
    }
    const [with95, without95] = [quantile(taken.ours, 0.95), quantile(taken.bare, 0.95)];
    const [longest, longestBare] = [await ours.longTask(), await bare.longTask()];
    figures.push(
      {
        name: `page: a key in a ${kind} of ${LENGTH} characters with ${ours.findings} findings, p95`,
        ours: with95,
        floor: without95,
        limit: `floor + ≤ ${LIMITS[kind]} ms`,
        holds: with95 - without95 <= LIMITS[kind],
      },
      {
        name: `page: longest task over ${KEYS} keys in a ${kind} (0: none over ${LONG_TASK} ms)`,
        ours: longest,
        floor: longestBare === 0 ? null : longestBare,
        limit: `≤ ${LONG_TASK} ms`,
        holds: longest <= Math.max(LONG_TASK, longestBare),
      },
    );
    await ours.page.close();
    await bare.page.close();
  }
  return figures;
}

class Typist {
  readonly page: Page;
  readonly findings: number;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession, findings: number) {
    this.page = page;
    this.session = session;
    this.findings = findings;
  }

  /** Opens the page, goes to the draft's middle, and with `checked` waits for the lines. */
  static async at({ context }: ExtensionBrowser, address: string, checked: boolean): Promise<Typist> {
    const page = await context.newPage();
    await page.goto(address);
    await page.bringToFront();
    await page.locator('#editor').click();
    const lines = checked
      ? await until(
          () => linesIn(page.mainFrame()),
          (found) => found.length > 200,
          'lines',
        )
      : [];
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.evaluate((least) => {
      const seen = window as unknown as { longest: number };
      seen.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) if (duration > least) seen.longest = Math.max(seen.longest, duration);
      }).observe({ type: 'longtask' });
    }, LONG_TASK);
    return new Typist(page, session, lines.length);
  }

  /** A turn at this page: milliseconds for each key but the first. */
  async turn(): Promise<number[]> {
    await this.page.bringToFront();
    const taken: number[] = [];
    for (let key = 0; key < KEYS_A_TURN; key++) taken.push(await this.key());
    return taken.slice(FIRST_KEYS);
  }

  /** Time in the page's main thread over one key and the frames after it, in milliseconds, as the browser itself counts its tasks. */
  private async key(): Promise<number> {
    const before = await this.taskTime();
    await this.page.keyboard.insertText('中');
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return ((await this.taskTime()) - before) * 1000;
  }

  private async taskTime(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  }

  longTask(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { longest: number }).longest);
  }
}

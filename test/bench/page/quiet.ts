import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath, EXTENSION_FOLDER, type ExtensionBrowser } from '../../e2e/browser.ts';
import { html } from '../../e2e/page-office.ts';
import { type Figure, median } from '../figure.ts';

const ROUNDS = 25;
const LOADER_BYTES = 10 * 1024;
const LOADER_MS = 2;
const ZIP_BYTES = 600 * 1024;
/** Local header, central entry and names of one file in a zip, at the most. */
const ZIP_ENTRY = 200;

/** A page to read, without anything to write in. */
export const QUIET_PAGES: Record<string, string> = { '/reading': html('<h1>通知</h1><p>各乡镇：</p>'.repeat(40)) };

/** What the extension costs where nothing is written: the loader in the page, and the room it takes. */
export async function quiet(browser: ExtensionBrowser, address: string): Promise<Figure[]> {
  const plain = await chromium.launch({ executablePath: chromiumPath(), args: ['--headless=new', '--no-sandbox'] });
  try {
    const context = await plain.newContext();
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await scriptTime(browser.context, `${address}/reading`));
      bare.push(await scriptTime(context, `${address}/reading`));
    }
    const added = median(ours) - median(bare);
    const observers = await observersIn(browser, `${address}/reading`);
    const loader = statSync(join(folder(), 'content-scripts/editor.js')).size;
    const zip = zipSize(folder());
    return [
      {
        name: 'page: script on a page without an editor',
        ours: median(ours),
        floor: median(bare),
        limit: `floor + ≤ ${LOADER_MS} ms`,
        holds: added <= LOADER_MS,
      },
      {
        name: 'page: observers of mutations on a page without an editor',
        ours: observers,
        floor: null,
        limit: '0',
        holds: observers === 0,
      },
      { name: 'page: loader, bytes', ours: loader, floor: null, limit: `≤ ${LOADER_BYTES}`, holds: loader <= LOADER_BYTES },
      { name: 'page: extension zipped, bytes', ours: zip, floor: null, limit: `≤ ${ZIP_BYTES}`, holds: zip <= ZIP_BYTES },
    ];
  } finally {
    await plain.close();
  }
}

const folder = () => process.env.XINDA_EXTENSION ?? EXTENSION_FOLDER;

/** Milliseconds of script that loading the page ran, in all its worlds. */
async function scriptTime(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
}

/** How many mutation observers the extension's own world holds in a page. */
async function observersIn({ context }: ExtensionBrowser, address: string): Promise<number> {
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context: world }) => worlds.push(world));
  await page.goto(address);
  await session.send('Runtime.enable');
  const own = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (own === undefined) throw new Error('the loader is not in the page');
  const { result } = await session.send('Runtime.evaluate', { expression: 'MutationObserver.prototype', contextId: own.id });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const { result: properties } = await session.send('Runtime.getProperties', { objectId: objects.objectId!, ownProperties: true });
  await page.close();
  return properties.find(({ name }) => name === 'length')?.value?.value ?? Number.NaN;
}

/** Size of the folder as a zip: every file deflated as a zip does it, and its entry. */
function zipSize(place: string): number {
  return readdirSync(place, { withFileTypes: true })
    .map((entry) => {
      const path = join(place, entry.name);
      return entry.isDirectory() ? zipSize(path) : deflateRawSync(readFileSync(path), { level: 9 }).length + ZIP_ENTRY;
    })
    .reduce((sum, size) => sum + size, 0);
}

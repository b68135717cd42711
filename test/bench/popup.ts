import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Statistics } from '../../shared/vocabulary/statistics.ts';
import { EXTENSION_FOLDER, launchWithExtension } from '../e2e/browser.ts';
import { type Figure, type Measure, median } from './figure.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ROUNDS = 30;
const FIRST_ROUNDS = 3;
const LIMIT = 1.5;

/** The least an extension page can do: read one row of IndexedDB and show a number of it. Stands in a copy of the build only. */
const BARE_PAGE = '<!doctype html><meta charset="utf-8"><body><script type="module" src="/bare.js"></script></body>';
const BARE_SCRIPT = `
const opening = indexedDB.open('xinda');
opening.onsuccess = () => {
  const asking = opening.result.transaction('cache').objectStore('cache').get('statistics-2');
  asking.onsuccess = () => { document.body.append(String(asking.result.value.own.submissions)); };
};`;

/** Time from opening the popup to its numbers on the screen, against a bare page of the same extension; milliseconds, medians. */
export const measure: Measure = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'xinda-bench-popup-'));
  await cp(EXTENSION_FOLDER, folder, { recursive: true });
  await writeFile(join(folder, 'bare.html'), BARE_PAGE);
  await writeFile(join(folder, 'bare.js'), BARE_SCRIPT);
  const browser = await launchWithExtension({ extension: folder, viewport: { width: 360, height: 600 } });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.page('popup.html'));
    await seed(page);
    const taken: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (let round = 0; round < FIRST_ROUNDS + ROUNDS; round++) {
      const ours = await painted(page, browser.page('popup.html'));
      const bare = await painted(page, browser.page('bare.html'));
      if (round >= FIRST_ROUNDS) {
        taken.ours.push(ours);
        taken.bare.push(bare);
      }
    }
    const ours = median(taken.ours);
    const floor = median(taken.bare);
    return [{ name: 'popup: numbers painted from the local cache', ours, floor, limit: `≤ ${LIMIT} ×`, holds: ours <= LIMIT * floor }];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Opens the page and answers when its first content was on the screen, in milliseconds after navigation began. Both show nothing before their numbers. */
async function painted(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** A pairing and a month's statistics, as the background leaves them. */
async function seed(page: Page): Promise<void> {
  await page.evaluate(async (statistics) => {
    const at = new Date().toISOString();
    const office = { id: statistics.member.id, name: '岚溪县民政局', practice: true, timeZone: 'Asia/Shanghai' };
    const { member, section } = statistics;
    const pairing = { address: 'http://127.0.0.1:9', token: 't', deviceId: member.id, office, member, section, pairedAt: at };
    const contact = { status: 'online', since: at, lastReachedAt: at, error: null, skew: 0 };
    await chrome.storage.local.set({ 'pairing-1': pairing, 'contact-1': contact });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('xinda');
      opening.onsuccess = () => {
        const writing = opening.result.transaction('cache', 'readwrite');
        writing.objectStore('cache').put({ key: 'statistics-2', fetchedAt: at, etag: null, value: statistics });
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        writing.onerror = () => reject(writing.error);
      };
    });
  }, sample());
}

function sample(): Statistics {
  const id = '019ab000-0000-7000-8000-000000000001';
  const figures = { submissions: 12, adoptedItems: 5, adoptionTimes: 6, adoptedOfReceived: 5, points: 38 };
  const at = '2026-11-23T06:00:00.000Z';
  return {
    asOf: at,
    month: '2026-11',
    member: { id, name: '李红' },
    section: { id, name: '社会救助股', category: '股室' },
    own: { ...figures, submissions: 7 },
    sectionFigures: figures,
    rank: { place: 3, of: 12, previous: 2 },
    quota: { target: 15, done: 12 },
    curve: [2, 3, 3, 4, 6, 4, 5, 7, 6, 8, 8, 5].map((adoptedItems, index) => ({
      month: index === 0 ? '2025-12' : `2026-${String(index).padStart(2, '0')}`,
      submissions: adoptedItems + 5,
      adoptedItems,
    })),
    outcomes: [1, 2, 3].map((number) => ({
      reportId: id.replace(/1$/, String(number)),
      title: '我县建立低收入人口“月比对、季走访”机制',
      kind: 'adopted',
      at,
      level: 'province',
      levelName: '省厅',
      publication: '民政信息',
      issue: '第11期',
      on: '2026-11-20',
      points: 8,
      reasonCode: null,
      reason: null,
    })),
    commissions: [],
    urgent: [],
    todos: [
      { kind: 'returned', reportId: id, title: '临时救助备用金使用情况', at, reasonCode: 'no-figures', reason: '请补1至10月各乡镇发放数' },
    ],
  };
}

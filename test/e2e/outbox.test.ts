import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../extension/local/database.ts';
import { type ExtensionBrowser, launchWithExtension, type RunningService, startService } from './browser.ts';
import { freePortPair } from './ports.ts';
import { idOf, outboxRows, pairingCode, report, retryNow, stopWorkers, token, until } from './reporting.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** The whole way of a report in a real Chromium with the built extension and the real service, with everything stopped on the way. */
describe('the outbox, with the real service', () => {
  let data: string;
  let port: number;
  let service: RunningService;
  let browser: ExtensionBrowser;
  let page: Page;
  const start = async () => {
    const started = await startService(['--practice', '--port', String(port), '--data', data]);
    await pairingCode(started);
    return started;
  };
  const practice = () => `http://127.0.0.1:${port + 1}`;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'xinda-outbox-'));
    port = await freePortPair();
    service = await start();
    browser = await launchWithExtension();
    page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.kill();
    await rm(data, { recursive: true, force: true });
  });

  it('pairs on the welcome page by keyboard alone, and proves it by a round trip', async () => {
    const code = await pairingCode(service);
    await page.goto(`${browser.page('welcome.html')}?address=${practice()}`);
    expect(new URL(page.url()).search).toBe('');
    await page.getByLabel('配对码').focus();
    await page.keyboard.type('9999-9999');
    await page.keyboard.press('Enter');
    await page.getByText('配对码不对或已过期').waitFor();
    await page.getByLabel('配对码').fill('');
    await page.getByLabel('配对码').focus();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.getByText('通了，可以用了').waitFor();
    await expect(page.getByText('与服务一致').isVisible()).resolves.toBe(true);
    await expect(page.getByText('练习', { exact: true }).isVisible()).resolves.toBe(true);
  });

  it('delivers a report and shows its number', async () => {
    await page.goto(browser.page('popup.html'));
    await report(page, 1, '我县提高城乡低保标准');
    await until(async () => (await outboxRows(page))[0]?.state === 'delivered');
    await page.getByRole('button', { name: /^发件箱/ }).click();
    await page.getByText(/收到 · 编号 \d{4}-\d{4}-\d{4}/).waitFor();
    await page.getByText('已送达').waitFor();
  });

  it('keeps a report visibly while the service is stopped, and delivers it when the service is back', async () => {
    await service.kill();
    await page.goto(browser.page('popup.html'));
    await report(page, 2, '农村低保渐退期政策落实难');
    await page.getByText('起连不上办公室服务').waitFor();
    await page.getByText('1 条已存在本机').waitFor();
    await page.getByText('等待发出', { exact: true }).waitFor();
    service = await start();
    await retryNow(page);
    await until(async () => (await outboxRows(page)).every((row) => row.state === 'delivered'));
    await page.getByText('起连不上办公室服务').waitFor({ state: 'detached' });
  });

  it('tells another server from the service, and waits', async () => {
    await service.kill();
    const other = createServer((_, response) => response.end('<h1>Sign in to the network</h1>'));
    await new Promise<void>((resolve) => other.listen(port + 1, '127.0.0.1', resolve));
    await page.goto(browser.page('popup.html'));
    await report(page, 3, '冬春救助资金发放');
    await page.getByText('这个地址上答话的不是信达服务').first().waitFor();
    expect((await outboxRows(page)).filter((row) => row.state === 'waiting')).toHaveLength(1);
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    service = await start();
    await retryNow(page);
    await until(async () => (await outboxRows(page)).every((row) => row.state === 'delivered'));
  });

  it('keeps the second of two contents under one number as a new draft, and says so', async () => {
    const elsewhere = idOf(4);
    await fetch(`${practice()}/api/reports/${elsewhere}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${await token(page)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify((await outboxRows(page))[0]?.submission),
    });
    await page.goto(browser.page('popup.html'));
    await report(page, 4, '另一份内容');
    await page.getByText('没有收下').waitFor();
    await page.getByText('您这份已存成新草稿').waitFor();
    const refused = (await outboxRows(page)).find((row) => row.state === 'refused') as OutboxRow;
    const draft = await page.evaluate(
      (id) =>
        new Promise<{ body: string }>((resolve) => {
          const opening = indexedDB.open('xinda');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('drafts').objectStore('drafts').get(id);
            asking.onsuccess = () => resolve(asking.result);
          };
        }),
      refused.keptAs as string,
    );
    expect(draft.body).toBe(refused.submission.body);
  });

  it('loses none and doubles none of 500 reports while its worker is stopped at random moments', async () => {
    await page.goto(browser.page('options.html'));
    const session = await browser.context.newCDPSession(page);
    const first = 1_000;
    const count = 500;
    let finished = false;
    let stops = 0;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      stops += versions.filter((version) => version.runningStatus === 'stopped').length;
    });
    const stopping = (async () => {
      while (!finished) {
        await new Promise((resolve) => setTimeout(resolve, randomInt(20, 400)));
        await stopWorkers(session);
      }
    })();
    for (let number = first; number < first + count; number++) await report(page, number, `第${number}条`);
    finished = true;
    await stopping;
    await until(async () => {
      await page.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'retryOutbox', timestamp: 1 }).catch(() => undefined));
      return (await outboxRows(page)).filter((row) => row.state !== 'refused').every((row) => row.state === 'delivered');
    }, 60_000);
    expect(stops).toBeGreaterThan(10);
    const sent = (await outboxRows(page)).filter((row) => row.reportId >= idOf(first));
    expect(new Set(sent.map((row) => row.receipt?.number)).size).toBe(count);
    expect(await receivedTitles(practice(), await token(page), /^第\d+条$/)).toEqual(
      Array.from({ length: count }, (_, index) => `第${first + index}条`),
    );
  }, 400_000);

  it('says that it has to be paired anew when the device was revoked, and keeps what waits', async () => {
    const given = await token(page);
    await fetch(`${practice()}/api/devices/${await deviceId(page)}`, { method: 'DELETE', headers: { Authorization: `Bearer ${given}` } });
    await page.goto(browser.page('popup.html'));
    await report(page, 5, '撤销之后');
    await page.getByRole('heading', { name: '需要重新配对' }).waitFor();
    await page.getByText('等待发出', { exact: true }).waitFor();
    await service.kill();
    service = await start();
    await page.getByLabel('配对码').fill(await pairingCode(service));
    await page.keyboard.press('Enter');
    await until(async () => (await outboxRows(page)).find((row) => row.reportId === idOf(5))?.state === 'delivered');
  });
});

async function deviceId(page: Page): Promise<string> {
  return page.evaluate(async () => ((await chrome.storage.local.get('pairing-1'))['pairing-1'] as { deviceId: string }).deviceId);
}

/** Titles of all reports of ours that the office has, in order; one that was taken twice would stand twice. */
async function receivedTitles(address: string, bearer: string, pattern: RegExp): Promise<string[]> {
  const titles: string[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ view: 'all', limit: '200', ...(cursor === null ? {} : { cursor }) });
    const answer = await fetch(`${address}/api/reports?${query}`, { headers: { Authorization: `Bearer ${bearer}` } });
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    const list = (await answer.json()) as { items: { title: string }[]; next: string | null };
    titles.push(...list.items.map((item) => item.title).filter((title) => pattern.test(title)));
    cursor = list.next;
  } while (cursor !== null);
  return titles.sort((a, b) => Number(a.match(/\d+/)?.[0]) - Number(b.match(/\d+/)?.[0]));
}

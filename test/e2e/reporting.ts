import type { CDPSession, Page } from 'playwright-core';
import type { OutboxRow } from '../../extension/local/database.ts';
import type { RunningService } from './browser.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** The `number`th identifier of a test. */
export const idOf = (number: number) => `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The practice office's pairing code, as the command line prints it. */
export async function pairingCode(service: RunningService): Promise<string> {
  const [, code] = await service.waitFor(/配对码[^\d]*(?:\(?\d+ 分钟[^\d]*)?.*?(\d{4}-\d{4})/);
  return code as string;
}

/** Reports as the page's 一键报送 does, again and again until the background says that it is kept: a stopped worker says nothing, a stopping one that it could not. */
export async function report(page: Page, number: number, title: string): Promise<void> {
  await page.evaluate(
    async ([id, title]) => {
      const at = new Date().toISOString();
      const body = `${title}。`;
      const kind = 'routine';
      const draft = { id, title, body, kind, eventTime: null, sourceIds: [], origin: null, ignored: [], createdAt: at, updatedAt: at };
      const check = { findings: [], scores: { demand: 80, truth: 80, utility: 80, speed: 80 }, readiness: 80, topics: [], sources: null };
      const data = {
        draft: { ...draft, revision: 1, reportedAt: null },
        submission: { revision: 1, title, body, kind, eventTime: null, passages: [], check, reportedAt: at },
      };
      let failure: unknown = null;
      for (let press = 0; press < 100; press++) {
        const answer = await chrome.runtime.sendMessage({ id: 1, type: 'report', data, timestamp: Date.now() }).catch(() => undefined);
        if (answer?.res) return;
        failure = answer?.err ?? failure;
      }
      throw new Error(JSON.stringify(failure));
    },
    [idOf(number), title] as const,
  );
}

/** All rows of the outbox, as they lie on disk. */
export function outboxRows(page: Page): Promise<OutboxRow[]> {
  return page.evaluate(
    () =>
      new Promise<OutboxRow[]>((resolve, reject) => {
        const opening = indexedDB.open('xinda');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('outbox').objectStore('outbox').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
  );
}

/** The device's token, for asking the service beside the extension. */
export function token(page: Page): Promise<string> {
  return page.evaluate(async () => ((await chrome.storage.local.get('pairing-1'))['pairing-1'] as { token: string }).token);
}

/** Ends the extension's worker at once, whatever it is doing. */
export async function stopWorkers(session: CDPSession): Promise<void> {
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

/** Waits until a condition holds; says what it waited for when it never does. */
export async function until(holds: () => Promise<boolean>, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Presses 现在重试 if it is still there: the courier may have come before, by itself. */
export async function retryNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: '现在重试' }).evaluateAll(([button]) => (button as HTMLElement | undefined)?.click());
}

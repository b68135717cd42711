import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDetail } from '../../shared/contract/reports.ts';
import { civilDay } from '../../shared/interface/moment.ts';
import { type ExtensionBrowser, launchWithExtension, type RunningService, startService } from './browser.ts';
import { idOf, outboxRows, pairingCode, report, stopWorkers, token, until } from './reporting.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** What is told when nobody looks, and what a click on it opens. The tests follow upon each other. */
describe('notifications', () => {
  let data: string;
  let service: RunningService;
  let browser: ExtensionBrowser;
  let page: Page;
  let address: string;
  let cookie: string;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'xinda-told-'));
    service = await startService(['--port', '0', '--data', data]);
    const [, drafting] = await service.waitFor(/(http:\/\/\S+)\/practice\/drafting/);
    const [, link] = await service.waitFor(/sign-in#link=(\S+)/);
    address = drafting as string;
    cookie = await signedIn(address, link as string);
    browser = await launchWithExtension();
    page = await browser.context.newPage();
    await page.goto(`${browser.page('welcome.html')}?address=${address}&code=${await pairingCode(service)}&practice=1`);
    await page.getByText('通了，可以用了').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await rm(data, { recursive: true, force: true });
  });

  /** What the editor does at the desk. */
  const edit = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const headers = { cookie, 'Content-Type': 'application/json' };
    const answer = await fetch(`${address}/api${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  };
  const sent = async (number: number, title: string) => {
    await report(page, number, title);
    await until(async () => (await outboxRows(page)).find((row) => row.reportId === idOf(number))?.state === 'delivered');
    return edit<ReportDetail>('GET', `/reports/${idOf(number)}`);
  };
  const refresh = () => page.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'refresh', timestamp: 1 }));
  const told = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  const toldOf = async (kind: string) => {
    await until(async () => (await told()).some((id) => id.startsWith(`${kind}/`)));
    return (await told()).find((id) => id.startsWith(`${kind}/`)) as string;
  };
  /** Clicks on a notification, which stands outside the browser: the browser tells the background so. */
  const clicked = async (id: string) => {
    const opening = browser.context.waitForEvent('page');
    await browser.worker.evaluate((id) => {
      (chrome.notifications.onClicked as unknown as { dispatch: (id: string) => void }).dispatch(id);
    }, id);
    const opened = await opening;
    expect(await told()).not.toContain(id);
    return opened;
  };

  it('are not given for what lies behind when a browser is paired', async () => {
    await refresh();
    expect(await told()).toEqual([]);
  });

  it('tell of a return, and lead to the draft with the reason', async () => {
    const { version } = await sent(1, '我县提高城乡低保标准');
    const claimed = await edit<ReportDetail>('POST', `/reports/${idOf(1)}/claims`, { version });
    await edit('POST', `/reports/${idOf(1)}/returns`, { version: claimed.version, code: 'no-figures', words: '请补提标户数。' });
    await refresh();
    const opened = await clicked(await toldOf('returned'));
    await opened.getByText('请补提标户数。').first().waitFor();
    expect(await opened.getByLabel('标题').inputValue()).toBe('我县提高城乡低保标准');
    await opened.close();
  });

  it('tell of an adoption, and lead to where it was published', async () => {
    await sent(2, '冬春救助资金发放到户');
    const where = { level: 'bureau', publication: '岚溪民政信息', issue: '第47期', kind: 'brief', adoptedOn: civilDay(new Date()) };
    await edit('PUT', `/adoptions/${newId()}`, { reportId: idOf(2), ...where });
    await refresh();
    const opened = await clicked(await toldOf('adopted'));
    const outcome = opened.locator('details[open]', { hasText: '冬春救助资金发放到户' });
    await outcome.getByText('第47期').waitFor();
    await opened.close();
  });

  it('tell that the office did not take a report, and lead to the outbox', async () => {
    const submission = (await outboxRows(page))[0]?.submission;
    const headers = { Authorization: `Bearer ${await token(page)}`, 'Content-Type': 'application/json' };
    await fetch(`${address}/api/reports/${idOf(3)}`, { method: 'PUT', headers, body: JSON.stringify(submission) });
    await report(page, 3, '另一份内容');
    const opened = await clicked(await toldOf('refused'));
    await opened.getByText('您这份已存成新草稿').waitFor();
    await opened.close();
  });

  it('are given once, whoever stops the background in between', async () => {
    await refresh();
    expect(await told()).toEqual([]);
    await stopWorkers(await browser.context.newCDPSession(page));
    await refresh();
    expect(await told()).toEqual([]);
  });
});

/** Signs the practice editor in by the link that was printed; answers the cookie. */
async function signedIn(address: string, link: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${address}/api/sessions`, { method: 'POST', headers, body: JSON.stringify({ link }) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

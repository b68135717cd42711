import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION_FOLDER, type ExtensionBrowser, launchWithExtension } from './browser.ts';
import { linesIn, servePages, until } from './page-office.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'oa.example.gov.cn';

/**
 * Another site than this machine's. The browser's own question whether the extension may work there can be pressed by nobody
 * but a person: here the permission is there already, in a copy of the built extension, and the rest is driven.
 */
describe('a site on which checking is not switched on', () => {
  let folder: string;
  let browser: ExtensionBrowser;
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinda-foreign-'));
    await cp(EXTENSION_FOLDER, folder, { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { host_permissions: string[] };
    manifest.host_permissions.push(`http://${HOST}/*`);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    site = await servePages();
    address = site.address.replace('127.0.0.1', HOST);
    browser = await launchWithExtension({ extension: folder, args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] });
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async () => {
    await page.bringToFront();
    await page.goto(`${address}/textarea`);
    await page.locator('#editor').click();
  };
  const checked = () =>
    until(
      () => linesIn(page.mainFrame()),
      (lines) => lines.length > 0,
      'lines',
    );
  const targets = async () => {
    const { targetInfos } = await (await browser.context.newCDPSession(page)).send('Target.getTargets');
    return targetInfos.filter(({ url }) => url.startsWith(browser.page('')));
  };
  /** The popup over the page, as a click on the extension's button opens it; it is no page of the context's. */
  const popup = async (): Promise<Popup> => {
    await browser.worker.evaluate(() => chrome.action.openPopup());
    const [shown] = await until(
      async () => (await targets()).filter(({ url }) => url.endsWith('/popup.html')),
      (found) => found.length === 1,
      'the popup',
    );
    return Popup.attached(await browser.context.browser()!.newBrowserCDPSession(), shown!.targetId);
  };

  it('holds nothing of Xinda', async () => {
    await open();
    await page.keyboard.type('截止12月底');
    expect(await page.locator('[data-xinda]').count()).toBe(0);
  });

  it('is checked at once after 检查本页草稿, with the panel beside it and the popup gone', async () => {
    await (await popup()).press('检查本页草稿');
    // A click into the page closes the popup whatever it is doing: it is left to close by itself.
    await until(
      async () => (await targets()).map(({ url }) => new URL(url).pathname),
      (paths) => paths.includes('/sidepanel.html') && !paths.includes('/popup.html'),
      'the panel instead of the popup',
    );
    await page.locator('#editor').click();
    await checked();
  });

  it('is checked when it is opened again, and listed among the sites', async () => {
    await open();
    await checked();
    const options = await browser.context.newPage();
    await options.goto(browser.page('options.html'));
    await options.getByRole('button', { name: new RegExp(`${HOST}.*移除|移除.*${HOST}`) }).click();
    await options.getByText('还没有').waitFor();
    await options.close();
  });

  it('holds nothing of Xinda once it was taken off the list', async () => {
    await open();
    await page.keyboard.type('截止12月底');
    expect(await page.locator('[data-xinda]').count()).toBe(0);
  });

  it('is switched on in the page at hand when the permission comes after the popup has closed', async () => {
    await browser.worker.evaluate((origin) => chrome.storage.local.set({ settings: { locale: 'zh', sites: [origin] } }), address);
    await browser.worker.evaluate(
      (origins) => {
        (chrome.permissions.onAdded as unknown as { dispatch: (given: object) => void }).dispatch({ origins });
      },
      [`http://${HOST}/*`],
    );
    await checked();
  });

  it('says on a page of the browser’s own that drafts are checked on web pages alone', async () => {
    await page.goto('chrome://version');
    const shown = await popup();
    await shown.press('检查本页草稿');
    await until(
      () => shown.ask<string>(`document.querySelector('[role=status].p-said').textContent`),
      (said) => said !== '',
      'why it can’t be checked',
    );
  });
});

/** The popup's page, reached through the browser's own session, since it is none of the context's pages. */
class Popup {
  private readonly session: CDPSession;
  private readonly sessionId: string;
  private asked = 0;

  private constructor(session: CDPSession, sessionId: string) {
    this.session = session;
    this.sessionId = sessionId;
  }

  static async attached(session: CDPSession, targetId: string): Promise<Popup> {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new Popup(session, sessionId);
  }

  private send<T>(method: string, params: object): Promise<T> {
    const id = ++this.asked;
    return new Promise((resolve) => {
      const heard = ({ message }: { message: string }) => {
        const answer = JSON.parse(message) as { id?: number; result: T };
        if (answer.id !== id) return;
        this.session.off('Target.receivedMessageFromTarget', heard);
        resolve(answer.result);
      };
      this.session.on('Target.receivedMessageFromTarget', heard);
      void this.session.send('Target.sendMessageToTarget', {
        sessionId: this.sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  }

  /** Evaluates in the popup, as by a person's own click. */
  async ask<T>(expression: string): Promise<T> {
    const { result } = await this.send<{ result: { value: T } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      userGesture: true,
    });
    return result.value;
  }

  async press(name: string): Promise<void> {
    const button = `[...document.querySelectorAll('button')].find((button) => button.textContent === ${JSON.stringify(name)})`;
    await until(() => this.ask<boolean>(`${button} !== undefined`), Boolean, name);
    await this.ask(`${button}.click()`);
  }
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { type ExtensionBrowser, launchWithExtension } from './browser.ts';

/** Text with faults that any version of the checks finds: 截止 for 截至, parts that don't make the total, hearsay. */
export const DRAFT = [
  '截止10月底，全县共有低保对象1200户，其中城市500户、农村800户。',
  '据说部分家庭收入超标后被直接停发，渐退期政策没有落到位。',
];

/** The strictest policy a page can have; its own script and style are let through, ours come from elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src 'self'";

const TITLE = '<table><tr><td>标题</td><td><input id="bt" style="width:420px;font-size:15px"></td></tr></table>';

export function html(body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>信息拟稿</title><body style="margin:16px;font:15px sans-serif">${body}`;
}

const PARAGRAPHS = DRAFT.map((line) => `<p>${line.replace('1200户', '<b>1200</b>户')}</p>`).join('');

/** Pages of an office system, each with another kind of editor; `#editor` is what is typed into. */
export const PAGES: Record<string, string> = {
  '/textarea': html(
    `${TITLE}<textarea id="editor" style="width:560px;height:140px;padding:9px 13px;border:3px solid #88a;font:17px/1.9 serif;text-indent:2em">${DRAFT.join('\n')}</textarea><p><button>提交</button></p>`,
  ),
  '/dark': html(
    `${TITLE}<style>body { background: #16181b; color: #e8e6e1 }</style><textarea id="editor" style="width:560px;height:140px;background:#1f2226;color:#e8e6e1;font:17px/1.9 serif">${DRAFT.join('\n')}</textarea>`,
  ),
  '/rich': html(
    `${TITLE}<div id="editor" contenteditable="true" style="width:560px;height:160px;overflow:auto;padding:12px;border:1px solid #99a;font:17px/2 serif">${PARAGRAPHS}</div>`,
  ),
  '/frame': html(
    `${TITLE}<iframe id="ueditor_0" style="width:600px;height:190px;border:2px solid #99a;padding:3px"></iframe><script>
      const write = (body) => { const d = document.getElementById('ueditor_0').contentDocument; d.open(); d.write('<!doctype html><html><body id="editor" contenteditable="true" spellcheck="false" style="margin:8px;font:17px/2 serif">' + body + '</body></html>'); d.close(); };
      write('<p>\\u200b</p>');
      window.rewrite = () => write(${JSON.stringify(PARAGRAPHS)});
      rewrite();
    </script>`,
  ),
  '/others': html(
    '<input id="line" style="width:400px"><input id="secret" type="password"><input id="find" type="search"><textarea id="tiny" style="width:90px;height:20px"></textarea><textarea id="fixed" readonly style="width:500px;height:90px"></textarea>',
  ),
};

/** An office system on a free port of this machine, or other pages under the same policy. */
export async function servePages(pages: Record<string, string> = PAGES): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** The built extension in a browser; `XINDA_EXTENSION` names another build. */
export function openBrowser(viewport = { width: 900, height: 640 }): Promise<ExtensionBrowser> {
  return launchWithExtension({ viewport, extension: process.env.XINDA_EXTENSION });
}

/** The frame that holds `#editor`. */
export async function editorFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    if ((await frame.locator('#editor').count()) > 0) return frame;
  }
  throw new Error('no editor in this page');
}

/** Evaluates in the extension's isolated world of a page, as only its own scripts can (and whoever has broken the page's renderer). */
export async function extensionWorld(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const own = contexts.find(({ origin }) => origin.startsWith('chrome-extension:'))!;
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', { contextId: own.id, expression, awaitPromise: true, returnByValue: true });
    return result.value;
  };
}

/** A line that is drawn under words: which highlight, over which words, where. */
export interface Line {
  name: string;
  words: string;
  rects: { left: number; top: number; right: number; bottom: number }[];
}

/** All lines drawn in a frame, as the browser keeps them. */
export function linesIn(frame: Frame): Promise<Line[]> {
  return frame.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((range) => ({
        name,
        words: String(range),
        rects: [...(range as Range).getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      })),
    ),
  );
}

/** What Xinda shows over the page; its shadow root is closed, so that it is reached through the debugger alone. */
export class Overlay {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async of(page: Page): Promise<Overlay> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    return new Overlay(session);
  }

  private async stage(): Promise<string | null> {
    const { nodes } = await this.session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    const host = nodes.find(({ attributes = [] }) => attributes[attributes.indexOf('data-xinda') + 1] === 'page');
    const root = host?.shadowRoots?.[0];
    if (root === undefined) return null;
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    return object.objectId ?? null;
  }

  /** Evaluates a function body over `root`, the shadow root; null while Xinda shows nothing. */
  async ask<T>(body: string): Promise<T | null> {
    const objectId = await this.stage();
    if (objectId === null) return null;
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { const root = this; ${body} }`,
      returnByValue: true,
    });
    return result.value as T;
  }

  text(selector: string): Promise<string | null> {
    return this.ask(`return root.querySelector(${JSON.stringify(selector)})?.textContent ?? null`);
  }

  /** Where something is drawn, or null while it is not. */
  box(selector: string): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return this.ask(
      `const found = root.querySelector(${JSON.stringify(selector)}); if (!found || getComputedStyle(found).visibility === 'hidden' || getComputedStyle(found).opacity === '0') return null; const { x, y, width, height } = found.getBoundingClientRect(); return { x, y, width, height }`,
    );
  }
}

/** Asks again until the answer suits; fails with the last answer after twenty seconds. */
export async function until<T>(ask: () => Promise<T>, suits: (answer: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (suits(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

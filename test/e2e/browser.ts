import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { until } from './reporting.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built extension, as a user loads it. */
export const EXTENSION_FOLDER = join(ROOT, '.output/chrome-mv3');

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** A Chromium that still takes `--load-extension`; `XINDA_CHROMIUM` names another one. */
export function chromiumPath(): string {
  const found = [process.env.XINDA_CHROMIUM, ...CHROMIUM_PLACES].find((place) => place !== undefined && existsSync(place));
  if (found === undefined) throw new Error('没有找到 Chromium。No Chromium found: apt-get install chromium, or set XINDA_CHROMIUM.');
  return found;
}

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The background service worker that was alive at launch; it may die and be started anew. */
  worker: Worker;
  /** The folder of the browser profile; pass it again to come back to the same profile. */
  profile: string;
  /** `chrome-extension://…/popup.html` for `popup.html`. */
  page: (path: string) => string;
  /** Closes the browser, and removes the profile if it was made here. */
  close: () => Promise<void>;
}

/**
 * Starts a real Chromium with the built extension loaded.
 * `profile` keeps or reuses a profile folder; without it a new one is made and removed on close. The welcome page that a new
 * profile opens is closed, unless `welcome` keeps it: it comes to the front in its own time, and a page behind it is not painted.
 */
export async function launchWithExtension(
  options: {
    headless?: boolean;
    profile?: string;
    extension?: string;
    args?: string[];
    viewport?: { width: number; height: number };
    welcome?: 'kept';
  } = {},
): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'xinda-profile-')));
  const extension = options.extension ?? EXTENSION_FOLDER;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`${extension}: run npm run build:extension first`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: options.viewport ?? { width: 1280, height: 860 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    args: [
      ...(options.headless === false ? [] : ['--headless=new']),
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--no-first-run',
      '--lang=zh-CN',
      ...(options.args ?? []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const extensionId = new URL(worker.url()).host;
  const browser: ExtensionBrowser = {
    context,
    extensionId,
    worker,
    profile,
    page: (path) => `chrome-extension://${extensionId}/${path}`,
    close: async () => {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
  if (options.profile === undefined && options.welcome === undefined) await closeWelcome(browser);
  return browser;
}

/** Waits for the welcome page of a fresh installation and closes it. */
export async function closeWelcome({ context, page }: ExtensionBrowser): Promise<void> {
  let welcome: Page | undefined;
  await until(async () => {
    welcome = context.pages().find((open) => open.url() === page('welcome.html'));
    return welcome !== undefined;
  });
  await welcome?.close();
}

export interface RunningService {
  /** Where it listens, without a slash at the end: `http://127.0.0.1:43121`. */
  address: string;
  process: ChildProcess;
  /** All that it has printed so far. */
  output: () => string;
  /** Waits until the output matches, and returns the match. */
  waitFor: (pattern: RegExp, milliseconds?: number) => Promise<RegExpMatchArray>;
  /** Asks it to end and waits for it. */
  stop: () => Promise<void>;
  /** SIGKILL, as when the power goes. */
  kill: () => Promise<void>;
}

/**
 * Runs the real service in a process of its own: `node service/main.ts start …args`. Resolves when it has printed the
 * address it listens on and answers `/healthz`. Give `--port 0 --data DIR` for a free port and a place of its own.
 */
export async function startService(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<RunningService> {
  const child = spawn(process.execPath, ['service/main.ts', 'start', '--no-browser', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const service = watch(child);
  const [, address] = await service.waitFor(/(https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+)/);
  await answers(`${address}/healthz`);
  return { ...service, address: address as string };
}

/** Watches the output of a process that prints what others wait for. */
export function watch(child: ChildProcess): Omit<RunningService, 'address'> {
  let text = '';
  const listeners = new Set<() => void>();
  const take = (chunk: Buffer) => {
    text += chunk.toString('utf8');
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const waitFor = (pattern: RegExp, milliseconds = 60_000) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer);
        listeners.delete(look);
        act();
      };
      const look = () => {
        const match = text.match(pattern);
        if (match) finish(() => resolve(match));
      };
      const timer = setTimeout(() => finish(() => reject(new Error(`nothing like ${pattern} was printed:\n${text}`))), milliseconds);
      listeners.add(look);
      ended.then(() => finish(() => reject(new Error(`the process ended before it printed ${pattern}:\n${text}`))));
      look();
    });
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { process: child, output: () => text, waitFor, stop: end('SIGTERM'), kill: end('SIGKILL') };
}

async function answers(address: string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`${address} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

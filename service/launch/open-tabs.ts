import { spawn } from 'node:child_process';
import { tell } from '../command/sentence.ts';
import { words } from './words.ts';

export interface Tabs {
  /** Folder of a profile of its own; null for the person's usual one. */
  profile: string | null;
  /** Folder of an unpacked extension to load, or null. */
  extension: string | null;
  /** Addresses, the first one in front. */
  tabs: readonly string[];
}

/** A first sight without questions: no welcome, no default browser, and no offer to translate the Chinese pages. */
const QUIET = ['--no-first-run', '--no-default-browser-check', '--disable-features=Translate'];

/** What the browser is started with. Root on Linux has no sandbox, and Chromium says no unless told so. */
export function browserLine({ profile, extension, tabs }: Tabs, root: boolean): string[] {
  return [
    ...(profile === null ? [] : [`--user-data-dir=${profile}`, ...QUIET]),
    ...(extension === null ? [] : [`--load-extension=${extension}`]),
    ...(root ? ['--no-sandbox'] : []),
    ...tabs,
  ];
}

/** Opens tabs in a browser that goes on when the service ends. */
export function openTabs(path: string, tabs: Tabs): void {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = spawn(path, browserLine(tabs, root), { detached: true, stdio: 'ignore' });
  browser.on('error', () => tell(words.noBrowser));
  browser.unref();
}

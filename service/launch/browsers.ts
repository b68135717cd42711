import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser of the Chromium family on this machine. */
export interface Browser {
  path: string;
  /** Branded Chrome and Edge no longer take an extension from the command line; there it is loaded by hand. */
  loadsExtensions: boolean;
}

/** Where to look; a machine other than this one in tests. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  home: string;
  exists: (path: string) => boolean;
  list: (folder: string) => string[];
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};

/** The best browser here: one that loads extensions if there is any, else a branded one, else null. `XINDA_CHROMIUM` names one. */
export function findBrowser(machine: Machine = thisMachine): Browser | null {
  const named = machine.environment.XINDA_CHROMIUM;
  const open = [...(named ? [named] : []), ...openPlaces(machine)].find(machine.exists);
  if (open !== undefined) return { path: open, loadsExtensions: true };
  const branded = brandedPlaces(machine).find(machine.exists);
  return branded === undefined ? null : { path: branded, loadsExtensions: false };
}

/** Chromium, Chrome for Testing, and what test tools have downloaded. */
function openPlaces(machine: Machine): string[] {
  const { platform, home } = machine;
  if (platform === 'win32') return [...windows(machine, 'Chromium\\Application\\chrome.exe'), ...testing(machine, windowsCaches(machine))];
  if (platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ...testing(machine, [join(home, 'Library/Caches/ms-playwright'), join(home, '.cache/puppeteer/chrome')]),
    ];
  }
  return [
    ...onPath(machine, ['chromium', 'chromium-browser', 'ungoogled-chromium']),
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    ...testing(machine, [join(home, '.cache/ms-playwright'), join(home, '.cache/puppeteer/chrome')]),
  ];
}

function brandedPlaces(machine: Machine): string[] {
  if (machine.platform === 'win32') {
    return [
      ...windows(machine, 'Google\\Chrome\\Application\\chrome.exe'),
      ...windows(machine, 'Microsoft\\Edge\\Application\\msedge.exe'),
    ];
  }
  if (machine.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  return onPath(machine, ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']);
}

function windows({ environment }: Machine, place: string): string[] {
  return ['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) =>
    environment[name] ? [`${environment[name]}\\${place}`] : [],
  );
}

const windowsCaches = ({ environment, home }: Machine) => [
  ...(environment.LOCALAPPDATA ? [`${environment.LOCALAPPDATA}\\ms-playwright`] : []),
  `${home}\\.cache\\puppeteer\\chrome`,
];

/** In a cache of a test tool each version has a folder of its own; the newest is taken first. */
function testing(machine: Machine, caches: string[]): string[] {
  const inside = {
    win32: ['chrome-win\\chrome.exe', 'chrome-win64\\chrome.exe'],
    darwin: [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    linux: ['chrome-linux/chrome', 'chrome-linux64/chrome'],
  }[machine.platform as 'win32' | 'darwin' | 'linux'];
  const separator = machine.platform === 'win32' ? '\\' : '/';
  return caches.flatMap((cache) =>
    machine
      .list(cache)
      .filter((version) => !version.includes('headless'))
      .sort()
      .reverse()
      .flatMap((version) => (inside ?? []).map((place) => [cache, version, place].join(separator))),
  );
}

function onPath({ environment }: Machine, names: string[]): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether a window can be opened at all. */
export function hasDisplay({ platform, environment }: Machine = thisMachine): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

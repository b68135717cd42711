import { describe, expect, test } from 'vitest';
import { findBrowser, hasDisplay, type Machine } from '../../../service/launch/browsers.ts';
import { browserLine } from '../../../service/launch/open-tabs.ts';

function machine(
  platform: NodeJS.Platform,
  files: string[],
  environment: NodeJS.ProcessEnv = {},
  folders: Record<string, string[]> = {},
): Machine {
  return {
    platform,
    environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
    home: platform === 'win32' ? 'C:\\Users\\wang' : '/h/wang',
    exists: (path) => files.includes(path),
    list: (folder) => folders[folder] ?? [],
  };
}

describe('the browser that is opened', () => {
  test.each([
    ['nothing where there is none', machine('linux', []), null],
    ['Chromium on Debian', machine('linux', ['/usr/bin/chromium']), { path: '/usr/bin/chromium', loadsExtensions: true }],
    [
      'Chromium before branded Chrome',
      machine('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium']),
      { path: '/usr/bin/chromium', loadsExtensions: true },
    ],
    [
      'branded Chrome where there is nothing else, which loads no extension',
      machine('linux', ['/usr/bin/google-chrome']),
      { path: '/usr/bin/google-chrome', loadsExtensions: false },
    ],
    [
      'the one that is named',
      machine('linux', ['/opt/c/chrome', '/usr/bin/chromium'], { XINDA_CHROMIUM: '/opt/c/chrome' }),
      { path: '/opt/c/chrome', loadsExtensions: true },
    ],
    [
      'the newest Chrome for Testing of a test tool',
      machine(
        'linux',
        ['/h/wang/.cache/puppeteer/chrome/linux-131/chrome-linux64/chrome'],
        {},
        {
          '/h/wang/.cache/puppeteer/chrome': ['linux-130', 'linux-131'],
        },
      ),
      { path: '/h/wang/.cache/puppeteer/chrome/linux-131/chrome-linux64/chrome', loadsExtensions: true },
    ],
    [
      'Edge on Windows, which loads no extension',
      machine('win32', ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'], { 'ProgramFiles(x86)': 'C:\\P86' }),
      { path: 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe', loadsExtensions: false },
    ],
    [
      'Chrome on macOS, which loads no extension',
      machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
      { path: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', loadsExtensions: false },
    ],
  ])('is %s', (_, there, found) => {
    expect(findBrowser(there)).toEqual(found);
  });
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('a window can be opened on %s with %j: %s', (platform, environment, can) => {
  expect(hasDisplay(machine(platform, [], environment))).toBe(can);
});

describe('the line that starts the browser', () => {
  const tabs = { profile: '/d/practice-browser', extension: '/x', tabs: ['http://a/', 'http://b/'] };

  test('has the profile, the extension, and the tabs in their order', () => {
    expect(browserLine(tabs, false)).toEqual([
      '--user-data-dir=/d/practice-browser',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-features=Translate',
      '--load-extension=/x',
      'http://a/',
      'http://b/',
    ]);
  });

  test('gives up the sandbox for root alone', () => {
    expect(browserLine(tabs, true)).toContain('--no-sandbox');
    expect(browserLine(tabs, false)).not.toContain('--no-sandbox');
  });

  test('leaves a person’s own profile alone', () => {
    expect(browserLine({ profile: null, extension: null, tabs: ['http://a/'] }, false)).toEqual(['http://a/']);
  });
});

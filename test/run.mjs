import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../service/launch/build.mjs';
import { install, ROOT, requirePinnedNode, run } from '../service/launch/install.mjs';

const POSTGRES = 'postgres://postgres@127.0.0.1:5432/test';
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
const OFFICES = ['/usr/bin/soffice', '/usr/local/bin/soffice'];

const title = (text) => console.log(`\n── ${text}`);

/**
 * Installs Debian's Chromium, Chinese fonts, and LibreOffice, which opens the exported documents, where we may; else says what
 * is missing. The tests that need it tell by failing.
 */
function prepareMachine() {
  const missing = [
    ...(process.env.XINDA_CHROMIUM || BROWSERS.some(existsSync) ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(OFFICES.some(existsSync) ? [] : ['libreoffice-writer', 'libreoffice-calc']),
  ];
  if (missing.length === 0) return;
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!mayInstall) {
    console.log(`missing for the tests: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`);
    return;
  }
  title(`apt-get install ${missing.join(' ')}`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!run('apt-get', ['update', '-q'], quiet)) console.log('apt-get update failed; trying with what is known');
  if (!run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], quiet)) {
    console.log(`could not install ${missing.join(', ')}: see above`);
  }
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** The PostgreSQL server that the service's tests use beside SQLite and PGlite: the one named, or the local one if it answers. */
async function postgres() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const { Client } = createRequire(join(ROOT, 'package.json'))('pg');
  const client = new Client({ connectionString: POSTGRES, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query('select 1');
    return POSTGRES;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs projects of the test suite; returns how many tests passed and failed. A file that can't be loaded counts as a failure. */
function vitest(node, projects, environment) {
  title(`tests: ${projects.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'xinda-test-'));
  const file = join(folder, 'results.json');
  const ended = run(
    node,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '-c',
      'test/vitest.config.ts',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    environment,
  );
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  if (results === null) return { passed: 0, failed: 1 };
  const unloaded = results.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  const failed = results.numFailedTests + unloaded;
  return { passed: results.numPassedTests, failed: ended ? failed : Math.max(1, failed) };
}

install();
const node = requirePinnedNode();
prepareMachine();
const server = await postgres();
console.log(
  server === null ? 'PostgreSQL: no server answers; SQLite and PGlite are tested' : 'PostgreSQL: a server answers and is tested too',
);
const environment = server === null ? {} : { TEST_DATABASE_URL: server };

const steps = [
  ['build of extension and desk', () => build(node)],
  ['types', () => run(node, ['node_modules/wxt/bin/wxt.mjs', 'prepare']) && run(node, ['node_modules/typescript/bin/tsc', '-p', '.'])],
  ['format and lint', () => run(node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])],
];
const broken = [];
for (const [name, step] of steps) {
  title(name);
  if (!step()) broken.push(name);
}
const suites = [vitest(node, ['unit', 'service'], environment), vitest(node, ['e2e'], environment)];

const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
const failed = suites.reduce((sum, suite) => sum + suite.failed, 0) + broken.length;
console.log('');
for (const name of broken) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

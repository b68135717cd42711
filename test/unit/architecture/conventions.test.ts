import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../service/database/migrations/index.ts';
import { ROOT, sourcesOf } from './sources.ts';

const code = sourcesOf(['extension', 'service', 'shared', 'test']);

describe('the top level', () => {
  const KNOWN = new Set([
    'extension',
    'service',
    'shared',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'wxt.config.ts',
    'biome.json',
    'README.md',
    'README.zh-CN.md',
    'LICENSE',
    'node_modules',
  ]);

  test('holds the four rooms, the lock file, the READMEs, the licence and what tools insist on', () => {
    const strange = readdirSync(ROOT).filter((name) => !KNOWN.has(name) && !name.startsWith('.'));
    expect(strange).toEqual([]);
  });
});

describe('files', () => {
  test('are named after what they hold', () => {
    const vague = /(^|\/)(utils?|helpers?|managers?|common|misc|lib)(\.|\/|-)/i;
    expect(code.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('are short enough to be read at once, data apart', () => {
    const isData = (path: string) => path.startsWith('shared/rulepacks/') || path.startsWith('test/');
    const long = code.filter(({ path, text }) => !isData(path) && text.split('\n').length > 400);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([]);
  });

  test('leave nothing for later', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|\b(test|describe|it)\.(skip|only|todo)\b/;
    const here = 'test/unit/architecture/conventions.test.ts';
    expect(code.filter(({ path, text }) => path !== here && marks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('know no path of the machine they were written on, and no registry', () => {
    const places = /['"`\s(](\/work|\/root|\/home\/\w+)\/|registry\.npm|npmmirror|taobao\.org/;
    const all = [...sourcesOf(['extension', 'service', 'shared', 'test'], ['']), ...topLevelTexts()];
    const binary = /\.(png|ico|woff2)$/;
    const here = 'test/unit/architecture/conventions.test.ts';
    expect(all.filter(({ path, text }) => !binary.test(path) && path !== here && places.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function topLevelTexts() {
  const names = ['package.json', 'README.md', 'README.zh-CN.md', 'wxt.config.ts', 'tsconfig.json', 'biome.json', '.npmrc', '.ci/run'];
  return names.filter((name) => existsSync(join(ROOT, name))).map((name) => ({ path: name, text: readFileSync(join(ROOT, name), 'utf8') }));
}

describe('migrations', () => {
  const names = readdirSync(join(ROOT, 'service/database/migrations'))
    .filter((file) => /^\d{4}-/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

  test('are all taken, in the order of their numbers', () => {
    expect(migrations.map(({ name }) => name)).toEqual(names);
  });

  test('have each a number of its own', () => {
    const numbers = names.map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

  test('starts and tests by plain JavaScript, since Node 20 runs it before anything is installed', () => {
    expect(scripts.start).toBe('node service/launch/start.mjs');
    expect(scripts.test).toBe('node test/run.mjs');
  });

  test('runs only files that are there', () => {
    const missing = Object.values(scripts)
      .flatMap((script) => [...script.matchAll(/(?:^|\s)((?:service|test)\/\S+)/g)].map((match) => match[1] as string))
      .filter((file) => !existsSync(join(ROOT, file)));
    expect(missing).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Import, importsOf, type SourceFile, sourcesOf } from './sources.ts';

const files = sourcesOf(['extension', 'service', 'shared']);
const roomOf = (path: string) => path.slice(0, path.indexOf('/'));

/** What a room must not import, and why. */
const FORBIDDEN: readonly { room: string; why: string; is: (one: Import) => boolean }[] = [
  { room: 'shared', why: 'shared knows neither side', is: ({ file }) => file !== null && roomOf(file) !== 'shared' },
  {
    room: 'shared',
    why: 'shared runs in browsers and in Node alike',
    is: ({ of }) => of.startsWith('node:') || /^(wxt|dexie|@hono|hono|kysely|pg|pino|better-sqlite3|nodejieba|@webext-core)/.test(of),
  },
  {
    room: 'extension',
    why: 'the extension takes at most a type from the service',
    is: ({ file, typeOnly }) => file !== null && roomOf(file) === 'service' && !typeOnly,
  },
  { room: 'extension', why: 'the extension is no Node program', is: ({ of }) => of.startsWith('node:') },
  { room: 'service', why: 'the service knows nothing of the extension', is: ({ file }) => file !== null && roomOf(file) === 'extension' },
];

describe('imports', () => {
  test.each(FORBIDDEN)('$room: $why', ({ room, is }) => {
    const wrong = files
      .filter(({ path }) => roomOf(path) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter(is)
          .map(({ of }) => `${file.path} imports ${of}`),
      );
    expect(wrong).toEqual([]);
  });

  test('name files that are there', () => {
    const known = new Set(sourcesOf(['extension', 'service', 'shared'], ['']).map(({ path }) => path));
    const dangling = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => one.file !== null && !known.has(one.file.replace(/\?.*$/, '')))
        .map(({ of }) => `${file.path} imports ${of}`),
    );
    expect(dangling).toEqual([]);
  });

  test('run in no circle', () => {
    expect(circles(files)).toEqual([]);
  });
});

/** Circles of run-time imports, each as the path that leads back to where it began. */
function circles(sources: readonly SourceFile[]): string[] {
  const next = new Map(
    sources.map((file) => [file.path, importsOf(file).flatMap(({ file: path, typeOnly }) => (path && !typeOnly ? [path] : []))]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface SourceFile {
  /** Path from the root, with slashes. */
  path: string;
  text: string;
}

/** Files of some rooms with some endings, by path. */
export function sourcesOf(rooms: readonly string[], endings: readonly string[] = ['.ts', '.tsx', '.mjs']): SourceFile[] {
  return rooms
    .flatMap((room) => walk(join(ROOT, room)))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

export interface Import {
  /** As written, `./paragraphs.ts` or `hono`. */
  of: string;
  /** Path from the root where it names a file of ours, else null. */
  file: string | null;
  /** `import type` leaves no trace at run time. */
  typeOnly: boolean;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports or re-exports, in code; comments are not looked at. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [
    ...[...code.matchAll(STATEMENT)].map((match) => ({ of: match[2] as string, typeOnly: match[1] !== undefined })),
    ...[...code.matchAll(DYNAMIC)].map((match) => ({ of: match[1] as string, typeOnly: false })),
  ];
  return found.map((one) => ({ ...one, file: one.of.startsWith('.') ? fileOf(path, one.of) : null }));
}

const fileOf = (from: string, of: string) =>
  relative(ROOT, resolve(ROOT, dirname(from), of))
    .split(sep)
    .join('/');

import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { Refusal } from '../security/refusal.ts';
import type { AppEnv } from '../security/who.ts';
import { NOT_BUILT } from './not-built.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Vite puts a hash of the content into the names below assets/, so they never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const ASKED_EACH_TIME = 'no-cache';

/**
 * Serves the built desk. An address without a dot in its last part is one of the desk's own and gets its page, which finds its
 * way itself; what lies outside the folder, or is no kind of file the desk has, is not found.
 */
export function deskFiles(folder: string): MiddlewareHandler<AppEnv> {
  return async (c) => {
    const path = safePath(c.req.path);
    if (path === null || path.startsWith('/api/') || path === '/api') throw new Refusal('not-found');
    if (!path.slice(path.lastIndexOf('/')).includes('.')) return page(c, folder);
    const type = TYPES[extname(path)];
    const file = type && (await readIfThere(join(folder, path)));
    if (!file) throw new Refusal('not-found');
    c.header('Content-Type', type);
    c.header('Cache-Control', path.startsWith('/assets/') ? IMMUTABLE : ASKED_EACH_TIME);
    return c.body(file);
  };
}

async function page(c: Context<AppEnv>, folder: string): Promise<Response> {
  const file = await readIfThere(join(folder, 'index.html'));
  c.header('Content-Type', 'text/html; charset=utf-8');
  c.header('Cache-Control', ASKED_EACH_TIME);
  return file ? c.body(file) : c.body(NOT_BUILT, 503);
}

/** The address as a path below the folder; null where it leaves it or means no path at all. */
function safePath(address: string): string | null {
  try {
    const path = decodeURIComponent(address);
    const plain = path.startsWith('/') && !path.includes('\\') && !path.includes('\0') && !path.includes('//');
    return plain && normalize(path).split(sep).join('/') === path ? path : null;
  } catch {
    return null;
  }
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return (await stat(file)).isFile() ? new Uint8Array(await readFile(file)) : null;
  } catch {
    return null;
  }
}

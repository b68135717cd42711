import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { MODULES, PACKAGES } from './specimens.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.png': 'image/png',
};

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/** Serves pages and scripts by their paths, and beside them the files of the editors' packages as npm brought them. `headers` go with every page. */
export async function serveSite(pages: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0]!);
    const page = pages[path];
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8', ...headers });
      response.end(page);
      return;
    }
    const file = fileAt(path);
    if (file === null) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=3600',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function fileAt(path: string): string | null {
  const [, name = '', ...rest] = normalize(path).split('/');
  const folder = PACKAGES[name];
  if (folder === undefined) return null;
  const file = join(MODULES, folder, ...rest);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

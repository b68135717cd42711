import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { deskFiles } from '../../service/desk-files/serve.ts';
import { answerError } from '../../service/security/answer-error.ts';
import type { AppEnv } from '../../service/security/who.ts';

const folder = mkdtempSync(join(tmpdir(), 'xinda-desk-'));
mkdirSync(join(folder, 'desk/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'not for the web');
writeFileSync(join(folder, 'desk/index.html'), '<title>信达</title>');
writeFileSync(join(folder, 'desk/assets/main-abc123.js'), 'export {};');
writeFileSync(join(folder, 'desk/seal.svg'), '<svg/>');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function serving(root: string) {
  const app = new Hono<AppEnv>();
  app.onError(answerError({ error: () => undefined }));
  app.get('*', deskFiles(root));
  return app;
}

describe('the built desk', () => {
  const app = serving(join(folder, 'desk'));
  it.each([
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/inbox/01a2060b-b6bd-7667-8e10-c29b36a1b0dc?view=mine', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/sign-in', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-abc123.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/seal.svg', 200, 'image/svg+xml', 'no-cache'],
  ])('%s', async (path, status, type, cache) => {
    const answer = await app.request(path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([status, type, cache]);
  });

  it.each([
    '/assets/gone.js',
    '/api/nothing',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00.js',
    '/%E0%A4%A.js',
    '//secret.txt',
    '/.env',
    '/index.php',
  ])('%s is not found and tells nothing', async (path) => {
    const answer = await app.request(path);
    const text = await answer.text();
    expect(answer.status).toBe(404);
    expect(text).not.toMatch(/not for the web|<title>/);
    expect(text).not.toContain(folder);
  });

  it('that is not built says so, in both languages', async () => {
    const answer = await serving(join(folder, 'nowhere')).request('/');
    expect(answer.status).toBe(503);
    const text = await answer.text();
    for (const words of ['npm run build:desk', '还没有生成', 'not been built']) expect(text).toContain(words);
  });
});

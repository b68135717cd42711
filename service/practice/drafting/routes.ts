import { readFile } from 'node:fs/promises';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Locale } from '../../../shared/interface/messages/messages.ts';
import type { Room } from '../../room.ts';
import type { AppEnv } from '../../security/who.ts';
import { loadingPage } from './loading.ts';
import { DRAFTING, draftingPage, editorPage } from './page.ts';

const FILES: Record<string, string> = {
  'page.css': 'text/css; charset=utf-8',
  'editor.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'loading.js': 'text/javascript; charset=utf-8',
};

/** As the desk's, but the page may hold its own editor frame, and its rich editor may style what people write. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const policy: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', POLICY);
};

/** Chinese, unless English is asked for. */
const localeOf = (c: Context): Locale => (c.req.query('lang') === 'en' ? 'en' : 'zh');

/** The office-like drafting page; open to all, since it shows nothing of the record. Only where the office is for practice. */
export function draftingRoutes(room: Room): Hono<AppEnv> {
  const pages = new Hono<AppEnv>();
  pages.use(DRAFTING, policy).use(`${DRAFTING}/*`, policy);
  pages.get(DRAFTING, (c) => {
    return c.html(draftingPage({ now: room.now(), plain: c.req.query('plain') !== undefined, locale: localeOf(c) }));
  });
  pages.get(`${DRAFTING}/loading`, (c) => c.html(loadingPage({ address: new URL(c.req.url).origin, locale: localeOf(c) })));
  pages.get(`${DRAFTING}/editor`, (c) => c.html(editorPage({ now: room.now() })));
  for (const [name, type] of Object.entries(FILES)) {
    pages.get(`${DRAFTING}/${name}`, async (c) => c.body(await readFile(new URL(name, import.meta.url)), 200, { 'Content-Type': type }));
  }
  return pages;
}

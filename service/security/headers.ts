import type { MiddlewareHandler } from 'hono';
import { API_HEADER, API_VERSION } from '../../shared/contract/version.ts';
import type { AppEnv } from './who.ts';

/** The desk loads nothing from elsewhere, is shown in no frame, and runs no inline script. */
export const DESK_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What every answer bears, errors included: the contract's version, and the browser's protections.
 * A page that needs another policy (the practice drafting page) sets its own. No CORS headers: the extension's
 * background has host permission and needs none.
 */
export function commonHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    headers.set(API_HEADER, String(API_VERSION));
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', DESK_POLICY);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

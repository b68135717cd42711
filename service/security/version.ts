import type { MiddlewareHandler } from 'hono';
import { API_HEADER, API_VERSION } from '../../shared/contract/version.ts';
import { Refusal } from './refusal.ts';
import type { AppEnv } from './who.ts';

/** A request that names no version is accepted; one that names another is told so, before anything is read into it. */
export function versionCheck(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const asked = c.req.header(API_HEADER);
    if (asked !== undefined && asked.trim() !== String(API_VERSION)) throw new Refusal('other-version');
    await next();
  };
}

import type { Context } from 'hono';
import { digest } from './secrets.ts';
import type { AppEnv } from './who.ts';

/** Sets the ETag of a content; true where the asker has that content already. */
export function knowsAlready(c: Context<AppEnv>, content: object): boolean {
  const tag = `"${digest(JSON.stringify(content)).slice(0, 32)}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'private, no-cache');
  const known = c.req.header('if-none-match')?.split(',') ?? [];
  return known.some((entry) => entry.trim().replace(/^W\//, '') === tag || entry.trim() === '*');
}

/** The answer of a route that {@link knowsAlready}. */
export const unchanged = { description: 'As the `If-None-Match` of the request already knows it' };

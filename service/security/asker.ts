import type { Context } from 'hono';
import type { Access } from './access.ts';
import type { AppEnv } from './who.ts';

/**
 * The address a request came from, for limits. Behind a proxy it is the last one the proxy wrote down; what a client
 * put before it is not believed.
 */
export function askerAddress(c: Context<AppEnv>, { behindProxy }: Access): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return forwarded || incoming?.socket?.remoteAddress || 'unknown';
}

/** Whether the asker's browser speaks TLS to us or to the proxy, so that a cookie may be kept to TLS. */
export function overTls(c: Context<AppEnv>, { tls, behindProxy }: Access): boolean {
  return tls || (behindProxy && c.req.header('x-forwarded-proto') !== 'http');
}

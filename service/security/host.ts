import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';
import type { AppEnv } from './who.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Host of a `Host` header or an address: lower case, without port. Null where it is no host at all. */
export function hostName(host: string): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(host);
  return match?.[1] ? match[1].toLowerCase().replace(/\.$/, '') : null;
}

/** Names under which the service answers: loopback and those of `--name`. */
export function servedNames(names: readonly string[]): ReadonlySet<string> {
  return new Set([...LOOPBACK, ...names.map((name) => hostName(name) ?? name.toLowerCase())]);
}

/** Refuses a request that was meant for another name, so that no foreign site can reach the service by rebinding its DNS name. */
export function hostCheck(served: ReadonlySet<string>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const name = hostName(c.req.header('host') ?? new URL(c.req.url).host);
    if (name === null || !served.has(name)) throw new Refusal('unknown-host');
    await next();
  };
}

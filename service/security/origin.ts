import type { Context } from 'hono';
import { hostName } from './host.ts';
import { Refusal } from './refusal.ts';
import type { AppEnv } from './who.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that another site asks a signed-in browser to make. The browser's `Origin` must name the very host that
 * was asked; where a proxy stands before the service and may have rewritten that, any of the served names.
 * Without `Origin`, `Sec-Fetch-Site` decides; a caller that sends neither is no browser and bears no ambient cookie.
 */
export function sameOriginCheck({ behindProxy, served }: { behindProxy: boolean; served: ReadonlySet<string> }) {
  return (c: Context<AppEnv>): void => {
    if (SAFE.includes(c.req.method)) return;
    const origin = c.req.header('origin');
    if (origin === undefined) {
      const site = c.req.header('sec-fetch-site');
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('cross-origin');
      return;
    }
    const host = URL.parse(origin)?.host ?? '';
    const asked = c.req.header('host') ?? new URL(c.req.url).host;
    if (host !== '' && (host === asked.toLowerCase() || (behindProxy && served.has(hostName(host) ?? '')))) return;
    throw new Refusal('cross-origin');
  };
}

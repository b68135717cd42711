import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { ROUTES } from '../../shared/contract/routes.ts';
import { whoHoldsDevice } from '../people/devices.ts';
import { whoseSession } from '../people/sessions.ts';
import type { Room } from '../room.ts';
import { sameOriginCheck } from './origin.ts';
import { Refusal } from './refusal.ts';
import type { AppEnv, Who } from './who.ts';

/** Two offices on one machine share its name, and cookies know no ports: each has a cookie of its own. */
export const sessionCookie = (practice: boolean) => (practice ? 'xinda_practice' : 'xinda_session');

/** What anybody may ask before signing in; all else below /api needs a device token or a session. */
const OPEN: readonly string[] = [ROUTES.openapi, ROUTES.setup, ROUTES.pairings, ROUTES.sessions];

/**
 * Finds out who is asking: by device token (`Authorization: Bearer`) or by the desk's cookie.
 * A request that changes something on the strength of a cookie must come from the desk itself.
 */
export function authentication(room: Room): MiddlewareHandler<AppEnv> {
  const checkOrigin = sameOriginCheck(room.access);
  return async (c, next) => {
    const path = c.req.path;
    if (!path.startsWith('/api/') || OPEN.includes(path)) {
      if (path === ROUTES.setup || path === ROUTES.sessions) checkOrigin(c);
      return next();
    }
    c.set('who', await whoAsks(room, c, checkOrigin));
    await next();
  };
}

async function whoAsks(room: Room, c: Context<AppEnv>, checkOrigin: (c: Context<AppEnv>) => void): Promise<Who> {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (!token) throw new Refusal('not-signed-in');
    const holder = await whoHoldsDevice(room, token);
    if (!holder) throw new Refusal('device-revoked');
    return holder;
  }
  const cookie = getCookie(c, sessionCookie(room.access.practice));
  const who = cookie ? await whoseSession(room, cookie) : null;
  if (!who) throw new Refusal('not-signed-in');
  checkOrigin(c);
  return who;
}

import type { MiddlewareHandler } from 'hono';
import type { Logger } from '../room.ts';
import type { AppEnv } from './who.ts';

/**
 * One line a request: method, path, status, time taken, who. Neither headers nor queries nor bodies, so that no token,
 * code, password or draft gets into the log.
 */
export function requestLog(logger: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const who = c.get('who') as AppEnv['Variables']['who'] | undefined;
    logger.info(
      {
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms: Math.round((performance.now() - start) * 10) / 10,
        ...(who ? { member: who.memberId } : {}),
        ...(who?.deviceId ? { device: who.deviceId } : {}),
      },
      'request',
    );
  };
}

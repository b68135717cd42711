import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';
import type { AppEnv } from './who.ts';

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * A body that is not declared as JSON is not read. That also keeps out what other sites can send without being asked
 * first by the browser (forms, plain text).
 */
export function contentCheck(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const type = c.req.header('content-type');
      const hasBody = Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined;
      if (type === undefined ? hasBody : !JSON_TYPE.test(type)) throw new Refusal('not-json');
    }
    await next();
  };
}

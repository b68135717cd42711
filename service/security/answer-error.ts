import { randomBytes } from 'node:crypto';
import type { Context, Env } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { ERRORS, type ErrorKey, errorBody } from '../../shared/contract/errors.ts';
import { fieldProblems } from './problems.ts';
import { Refusal, type RefusalDetail } from './refusal.ts';

/** The one line of the log that an unexpected error leaves; pino's signature. */
export interface ErrorLog {
  error(detail: object, message: string): void;
}

/** `app.onError`: every way of failing becomes an answer with its number and its sentences; only bugs are logged. */
export function answerError(log: ErrorLog) {
  return (error: Error, c: Context): Response => {
    const refusal = asRefusal(error);
    if (refusal) return refusalAnswer(c, refusal.key, refusal);
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, method: c.req.method, route: c.req.routePath, error: withoutWords(error) }, 'unexpected error');
    return c.json(errorBody('unexpected', { reference }), ERRORS.unexpected.status);
  };
}

/** Where an error arose, without its message, which may quote what a person wrote. */
function withoutWords(error: Error): object {
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...('code' in error && { code: String(error.code) }), stack: places };
}

/** `app.notFound`. */
export const answerNotFound = (c: Context): Response => refusalAnswer(c, 'not-found');

/** `defaultHook` of an OpenAPIHono: what the schemas turn down is told field by field. */
export function validationHook<E extends Env>(
  result: { success: true } | { success: false; error: z.core.$ZodError },
  _c: Context<E>,
): undefined {
  if (!result.success) throw new Refusal('invalid', { fields: fieldProblems(result.error) });
}

function refusalAnswer(c: Context, key: ErrorKey, { fields, retryAfter, receipt }: RefusalDetail = {}): Response {
  if (retryAfter !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  return c.json(errorBody(key, { ...(fields && { fields }), ...(receipt && { receipt }) }), ERRORS[key].status as ContentfulStatusCode);
}

function asRefusal(error: Error): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof z.core.$ZodError) return null;
  if (error instanceof HTTPException) return httpRefusal(error.status);
  const key = storageRefusal('code' in error ? String(error.code) : '');
  return key ? new Refusal(key) : null;
}

/** Hono itself throws only for bodies it cannot read. */
function httpRefusal(status: number): Refusal | null {
  if (status === 400 || status === 415) return new Refusal('not-json');
  if (status === 413) return new Refusal('too-large');
  return null;
}

/** Codes of better-sqlite3 (SQLITE_…), of PostgreSQL (five characters: 53100 disk full, 25006 read-only) and of the network. */
function storageRefusal(code: string): ErrorKey | null {
  if (/^SQLITE_(FULL|READONLY|IOERR|CANTOPEN)/.test(code) || ['ENOSPC', 'EROFS', '53100', '25006'].includes(code)) return 'storage-full';
  if (
    /^SQLITE_BUSY/.test(code) ||
    /^(08|57P|53)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', '40001', '40P01'].includes(code)
  )
    return 'unavailable';
  return null;
}

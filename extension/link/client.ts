import { API_HEADER, API_VERSION } from '../../shared/contract/version.ts';
import type { Answer } from './answer.ts';

/** A service that has not answered by then counts as not reached. Below the thirty seconds after which a browser ends an idle worker. */
export const TIMEOUT = 20_000;

export interface Request {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  /** The mark of what we have; answered by 304 when nothing changed. */
  etag?: string | null;
}

/**
 * One request to the service at `address`. Never throws: whatever happens is an {@link Answer}.
 * Redirects are not followed, so that the token goes to the paired address and nowhere else.
 */
export async function ask(address: string, token: string | null, request: Request, timeout = TIMEOUT): Promise<Answer> {
  const headers: Record<string, string> = { [API_HEADER]: String(API_VERSION), Accept: 'application/json' };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  if (request.etag) headers['If-None-Match'] = request.etag;
  if (request.body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    const response = await fetch(address + request.path, {
      method: request.method,
      headers,
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      signal: AbortSignal.timeout(timeout),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    if (response.headers.get(API_HEADER) === null) return { kind: 'other-server', status: response.status };
    return {
      kind: 'answer',
      status: response.status,
      body: await bodyOf(response),
      serverTime: serverTime(response),
      etag: response.headers.get('ETag'),
    };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: 'unreachable', cause: timedOut ? 'timeout' : 'network' };
  }
}

/** Throws when the connection breaks in mid-answer; an answer that is no JSON is undefined. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function serverTime(response: Response): number | null {
  const time = Date.parse(response.headers.get('Date') ?? '');
  return Number.isNaN(time) ? null : time;
}

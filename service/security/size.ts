import type { MiddlewareHandler } from 'hono';
import { BODY_BYTES_LIMIT } from '../../shared/contract/version.ts';
import { Refusal } from './refusal.ts';
import type { AppEnv } from './who.ts';

/** Refuses bodies above the limit: by the announced length, or, where none is announced, by counting what arrives. */
export function sizeCheck(limit = BODY_BYTES_LIMIT): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const method = c.req.method;
    if (method === 'GET' || method === 'HEAD') return next();
    const announced = c.req.header('content-length');
    if (announced !== undefined && c.req.header('transfer-encoding') === undefined) {
      if (Number(announced) > limit) throw new Refusal('too-large');
    } else if (c.req.raw.body) {
      const body = await readUpTo(c.req.raw.body, limit);
      c.req.raw = new Request(c.req.raw.url, { method, headers: c.req.raw.headers, signal: c.req.raw.signal, body });
    }
    await next();
  };
}

async function readUpTo(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

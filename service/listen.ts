import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { ERRORS, errorBody } from '../shared/contract/errors.ts';
import { API_HEADER, API_VERSION } from '../shared/contract/version.ts';
import { Complaint } from './command/sentence.ts';

/** A certificate and its key, in PEM. */
export interface Tls {
  cert: string;
  key: string;
}

/** A request without a Host is refused by us, in our words, and not by Node. */
const OURS_TO_ANSWER = { requireHostHeader: false };

/** How long requests under way may take to end when the service stops. */
const GRACE_MS = 5_000;

/** Serves a Hono app over HTTP, or HTTPS with a certificate. @throws Complaint where the port or the certificate won't do */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port, tls }: { host: string; port: number; tls: Tls | null },
): Promise<{ port: number; close: () => Promise<void> }> {
  const listener = getRequestListener(fetch, { errorHandler: malformedRequest });
  const server = tls ? withCertificate(tls, listener) : createPlainServer(OURS_TO_ANSWER, listener);
  server.on('clientError', answerUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(asComplaint(error, host, port)));
    server.listen(port, host.replace(/^\[|\]$/g, ''), resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => stop(server) };
}

function withCertificate({ cert, key }: Tls, listener: Parameters<typeof createTlsServer>[1]): Server {
  try {
    return createTlsServer({ ...OURS_TO_ANSWER, cert, key }, listener) as unknown as Server;
  } catch (error) {
    throw new Complaint(
      {
        zh: '证书或私钥读不懂，或两者不成对，没有启动。请核对 --tls-cert 和 --tls-key（PEM 格式）。',
        en: 'The certificate or its key cannot be read, or they do not belong together; nothing was started. Check --tls-cert and --tls-key (PEM).',
      },
      error,
    );
  }
}

function asComplaint(error: Error & { code?: string }, host: string, port: number): unknown {
  if (error.code === 'EADDRINUSE')
    return new Complaint(
      {
        zh: `端口 ${port} 已被占用：可能信达已在运行，也可能是别的程序。数据没有动。请先停掉它，或用 --port 换一个端口。`,
        en: `Port ${port} is taken: Xinda may be running already, or another program. No data were touched. Stop it, or choose another port with --port.`,
      },
      error,
    );
  if (error.code === 'EACCES')
    return new Complaint(
      {
        zh: `没有权限使用端口 ${port}。请用 --port 换一个 1024 以上的端口。`,
        en: `Port ${port} may not be used without more rights. Choose one above 1024 with --port.`,
      },
      error,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Complaint(
      { zh: `这台机器没有地址 ${host}。请核对 --host。`, en: `This machine has no address ${host}. Check --host.` },
      error,
    );
  return error;
}

/** What cannot even be made a request of (a Host or an address that is none) still gets an answer of ours. */
function malformedRequest(error: unknown): Response {
  const key = error instanceof Error && /backslash/i.test(error.message) ? 'not-found' : 'unknown-host';
  return Response.json(errorBody(key), { status: ERRORS[key].status, headers: { [API_HEADER]: String(API_VERSION) } });
}

function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\n${API_HEADER}: ${API_VERSION}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

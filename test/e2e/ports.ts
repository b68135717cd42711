import { createServer, type Server } from 'node:net';

/** A free port whose next one is free too: the office takes the first, the practice office the second. */
export async function freePortPair(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    const port = portOf(first);
    const second = port < 65_535 ? await listen(port + 1).catch(() => null) : null;
    await close(first);
    if (second === null) continue;
    await close(second);
    return port;
  }
}

const portOf = (server: Server) => (server.address() as { port: number }).port;

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

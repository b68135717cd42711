import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../service/database/open.ts';
import type { Logger } from '../../service/room.ts';
import { startOffice } from '../../service/start.ts';
import { PASSWORD } from './access-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'xinda-start-'));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  said: string;
}

/** Runs the command line; `until` resolves as soon as that was printed, `ended` when the process is gone. */
function xinda(args: string[], environment: NodeJS.ProcessEnv = {}) {
  return watched(process.execPath, ['service/main.ts', ...args], environment);
}

function watched(command: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(command, args, { env: { ...process.env, DATABASE_URL: '', ...environment } });
  running.push(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      for (const listener of listeners) listener();
    });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, said })));
  const until = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = said.match(pattern);
        if (match) resolve(match);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without ${pattern}: ${said}`)));
    });
  return { child, ended, until };
}

const data = (name: string) => join(folder, name);
const quiet: Logger = { info() {}, warn() {}, error: (detail) => console.error(detail) };

describe('a start that cannot be', () => {
  it('taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, said } = await xinda(['start', '--no-browser', '--port', String(port), '--data', data('taken')]).ended;
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`端口 ${port} 已被占用`);
    expect(said).not.toMatch(/\bat .*\.ts/);
  });

  it('a database of a newer version, left as it was', async () => {
    const file = join(data('newer'), 'xinda.db');
    const { db, close } = await openDatabase({ file });
    await sql`insert into migrations (name, taken_at) values ('9999-later', '2030-01-01')`.execute(db);
    await close();
    const before = readFileSync(file);
    const { code, said } = await xinda(['start', '--no-browser', '--port', '0', '--data', data('newer')], {
      LANG: 'en_US.UTF-8',
      LC_ALL: '',
    }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/newer Xinda.*9999-later/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a folder that takes no file', async () => {
    writeFileSync(data('a-file'), '');
    const { code, said } = await xinda(['start', '--no-browser', '--port', '0', '--data', join(data('a-file'), 'below')]).ended;
    expect([code, said.includes('写不进去')]).toEqual([1, true]);
  });

  it('a certificate that is none, or is not there', async () => {
    writeFileSync(data('none.pem'), 'no certificate');
    const given = (cert: string) => ['start', '--no-browser', '--port', '0', '--data', data('tls'), '--tls-cert', cert, '--tls-key', cert];
    expect(await xinda(given(data('none.pem'))).ended).toMatchObject({ code: 1, said: expect.stringContaining('证书或私钥读不懂') });
    expect(await xinda(given(data('gone.pem'))).ended).toMatchObject({ code: 1, said: expect.stringContaining(data('gone.pem')) });
  });

  it.each([
    ['a server that is not there', 'postgres://office:Secret-1@127.0.0.1:1/office', '127.0.0.1:1/office'],
    ['another kind of server', 'mysql://office:Secret-1@127.0.0.1/office', '127.0.0.1/office'],
    ['no address', 'Secret-1', 'DATABASE_URL'],
  ])('a DATABASE_URL that names %s, told without the password', async (_, url, named) => {
    const { code, said } = await xinda(['start', '--no-browser', '--port', '0', '--data', data('server')], { DATABASE_URL: url }).ended;
    expect([code, said]).toEqual([1, expect.stringMatching(/^连不上 DATABASE_URL/)]);
    expect(said).toContain(named);
    expect(said).not.toContain('Secret-1');
  });

  it('a practice office that cannot be keeps no real office from running', async () => {
    const place = data('broken-practice');
    mkdirSync(place);
    writeFileSync(join(place, 'practice.db'), 'no database at all '.repeat(500));
    const office = xinda(['start', '--no-browser', '--port', '0', '--data', place]);
    const [, address] = await office.until(/信达已启动：(http:\/\/127\.0\.0\.1:\d+)/);
    await office.until(/练习单位没有开起来：这个文件不是信达的数据库.*正式单位照常运行/);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    office.child.kill('SIGTERM');
    expect(await office.ended).toMatchObject({ code: 0, said: expect.stringContaining('数据都已存好') });
  });

  it('a practice office for which there is no room leaves none of it behind', async () => {
    const place = data('no-room');
    const start = ['service/main.ts', 'start', '--no-browser', '--port', '0', '--data', place];
    const office = watched('bash', ['-c', 'ulimit -f 2048; exec "$0" "$@"', process.execPath, ...start]);
    await office.until(/练习单位没有开起来：数据文件写不进去.*正式单位照常运行/);
    expect(readdirSync(place).filter((name) => name.startsWith('practice.db'))).toEqual([]);
    const [, address, secret] = await office.until(/(http:\/\/127\.0\.0\.1:\d+)\/setup#secret=([\w-]{43})/);
    const administrator = { name: '吴某', account: 'wu', password: PASSWORD };
    const founded = await fetch(`${address}/api/setup`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ secret, officeName: '岚溪县民政局', administrator, template: 'civil-affairs' }),
    });
    expect(founded.status).toBe(201);
  });

  it('a log that cannot be written keeps nobody from working, nor the service from stopping', async () => {
    const place = data('full-log');
    mkdirSync(place);
    symlinkSync('/dev/full', join(place, 'xinda.log'));
    const office = xinda(['start', '--no-browser', '--port', '0', '--data', place]);
    const [, address] = await office.until(/信达已启动：(http:\/\/127\.0\.0\.1:\d+)/);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await office.until(/扩展在这个文件夹|配对码/);
    office.child.kill('SIGTERM');
    expect(await office.ended).toMatchObject({ code: 0, said: expect.stringContaining('数据都已存好') });
  });

  it('behind a proxy the address to open is the proxy’s', async () => {
    const given = ['--no-browser', '--port', '0', '--data', data('proxied'), '--behind-proxy', '--name', 'xinda.county.example'];
    const office = xinda(['start', ...given]);
    await office.until(/https:\/\/xinda\.county\.example\/setup#secret=/);
  });

  it.each([
    [['strat'], 2, 'strat'],
    [['start', '--porto', '1'], 1, '--porto'],
    [['start', '--host', '0.0.0.0'], 1, '--behind-proxy'],
    [['pair', '张某', '--data', join(tmpdir(), 'no-such-xinda')], 1, '没有信达的数据'],
    [['pair'], 1, '姓名或账号'],
    [['help'], 0, 'rebuild-statistics'],
  ])('%j ends with %i and names %s', async (args, code, named) => {
    expect(await xinda(args).ended).toMatchObject({ code, said: expect.stringContaining(named) });
  });
});

describe('an office from its first start on', () => {
  it('is set up by its address, stops when told, and finds everything at the next start', async () => {
    const place = ['--no-browser', '--port', '0', '--data', data('office')];
    const first = xinda(['start', ...place]);
    const [, address, secret] = await first.until(/(http:\/\/127\.0\.0\.1:\d+)\/setup#secret=([\w-]{43})/);
    const post = (base: string, path: string, body: object) =>
      fetch(`${base}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const administrator = { name: '吴某', account: 'wu', password: PASSWORD };
    const founded = await post(address as string, '/api/setup', {
      secret,
      officeName: '岚溪县民政局',
      administrator,
      template: 'civil-affairs',
    });
    expect(founded.status).toBe(201);
    first.child.kill('SIGTERM');
    const end = await first.ended;
    expect([end.code, end.said.includes('已停止')]).toEqual([0, true]);

    const code = await xinda(['pair', '吴某', '--data', data('office')]).ended;
    expect(code).toMatchObject({ code: 0, said: expect.stringMatching(/\d{4}-\d{4}/) });
    const link = await xinda(['link', 'wu', '--data', data('office'), '--address', 'https://xinda.example/']).ended;
    const [, linkSecret] = link.said.match(/https:\/\/xinda\.example\/sign-in#link=([\w-]{43})/) ?? [];

    const second = xinda(['start', ...place]);
    const [again] = await second.until(/http:\/\/127\.0\.0\.1:\d+/);
    expect((await post(again, '/api/sessions', { account: 'wu', password: PASSWORD })).status).toBe(201);
    expect((await post(again, '/api/sessions', { link: linkSecret })).status).toBe(201);
    expect((await post(again, '/api/pairings', { code: code.said.match(/\d{4}-\d{4}/)?.[0], deviceName: '电脑' })).status).toBe(201);
    second.child.kill('SIGINT');
    const { said } = await second.ended;
    expect(said).not.toMatch(/secret=|练习/);
    const log = readFileSync(join(data('office'), 'xinda.log'), 'utf8');
    expect(log).toContain('"path":"/api/sessions"');
    for (const hidden of [secret as string, PASSWORD, linkSecret as string]) expect(log).not.toContain(hidden);
  });
});

describe('what comes over the wire', () => {
  const open = (more: object = {}) =>
    startOffice({ place: { file: join(data(`wire-${Date.now()}-${Math.random()}`), 'x.db') }, port: 0, logger: quiet, ...more });
  const raw = (port: number, text: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = createConnection(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => {
        answer += chunk.toString('utf8');
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    ['another Host', 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    ['a Host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 421],
    ['no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['an endless header', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['a path out of the desk', 'GET /../../package.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 404],
  ])('%s', async (_, text, status) => {
    const office = await open();
    const answer = await raw(office.port, text);
    await office.close();
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain('x-xinda-api: 1');
    expect(answer).not.toContain('"dependencies"');
  });

  it.each(['announced', 'in pieces'])('a body over 4 MB, %s, is refused with an answer that can be read', async (how) => {
    const office = await open();
    const bytes = new Uint8Array(4 * 1024 * 1024 + 1).fill(32);
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.subarray(at, at + 65_536));
        controller.close();
      },
    });
    const answer = await fetch(`${office.address}/api/pairings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(how === 'announced' ? { body: bytes } : { body: pieces, duplex: 'half' }),
    } as RequestInit);
    expect([answer.status, answer.headers.get('x-xinda-api')]).toEqual([413, '1']);
    await office.close();
  });

  it('over TLS the cookie is kept to TLS', async () => {
    const pem = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');
    const office = await open({ tls: { cert: pem('cert'), key: pem('key') }, names: ['localhost'] });
    expect(office.address).toMatch(/^https:\/\/localhost:\d+$/);
    const secret = office.setupAddress?.split('#secret=')[1];
    const administrator = { name: '吴某', account: 'wu', password: PASSWORD };
    const body = JSON.stringify({ secret, officeName: '岚溪县民政局', administrator, template: 'empty' });
    const cookie = await new Promise<string>((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: office.port,
          path: '/api/setup',
          method: 'POST',
          ca: pem('cert'),
          headers: { 'content-type': 'application/json' },
        },
        (answer) => {
          answer.resume();
          resolve(answer.headers['set-cookie']?.[0] ?? '');
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    await office.close();
  });
});

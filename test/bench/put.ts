import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type Sqlite from 'better-sqlite3';
import { Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { createApp } from '../../service/app.ts';
import { openDatabase, openWith } from '../../service/database/open.ts';
import { FileDialect, openFile } from '../../service/database/sqlite.ts';
import { pairDevice } from '../../service/people/devices.ts';
import { openRoom } from '../../service/room.ts';
import { loopbackAccess } from '../../service/security/access.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';
import { alternately, type Figure, median } from './figure.ts';

const ROUNDS = 400;
/** Until the engine has compiled both sides for good; a service runs for weeks. */
const WARM_UP = 1_500;
const LIMIT = 1.5;

/** A statement as the service ran it. */
interface Run {
  text: string;
  values: readonly unknown[];
}

/** Where statements are taken down; null while they aren't, so that keeping them weighs on nothing that is timed. */
interface Taking {
  runs: Run[] | null;
}

/**
 * A PUT of a usual report, against the least it could cost: the statements of its transaction, taken down from the service
 * itself, run directly through better-sqlite3 with FULL, plus a PUT of the same body
 * to a Hono that receives it and does nothing.
 */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xinda-bench-'));
  const taking: Taking = { runs: null };
  const service = await openService(join(folder, 'service.db'), taking);
  const empty = await listen(new Hono().put('/api/reports/:id', async (c) => c.body(null, (await c.req.text()) === '' ? 400 : 201)).fetch);
  const send = (port: number) => put(port, service.token);
  try {
    const runs = await takenDown(taking, () => send(service.port));
    const path = join(folder, 'direct.db');
    await (await openDatabase({ file: path })).close();
    const direct = replay(openFile(path), service.file, inTransaction(runs), WARM_UP + ROUNDS);
    const works = { ours: () => send(service.port), http: () => send(empty.port), statements: direct.run };
    await alternately(WARM_UP, works);
    const times = await alternately(ROUNDS, works);
    direct.close();
    const ours = median(times.ours);
    const floor = median(times.http.map((http, round) => http + (times.statements[round] ?? 0)));
    return [{ name: 'PUT of a report', ours, floor, limit: `${LIMIT} × statements + empty PUT`, holds: ours <= LIMIT * floor }];
  } finally {
    empty.server.close();
    service.server.close();
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const SENTENCE = '11月20日，县民政局向全县1234户困难群众发放冬季救助金56.7万元，同比增长3.2%，覆盖18个乡镇。';

/** About 1,500 characters, a dozen findings and three cited passages: what a usual report weighs. */
const SUBMISSION: Submission = {
  revision: 1,
  title: '我县提前完成冬季困难群众救助金发放',
  body: Array.from({ length: 8 }, () => `${SENTENCE.repeat(4)}\n`).join(''),
  kind: 'routine',
  eventTime: '2026-11-20T01:00:00.000Z',
  passages: [1, 2, 3].map((index) => ({
    sourceId: `01a20600-0000-7000-8000-00000000000${index}`,
    title: '统计月报',
    address: `https://example.gov.cn/statistics/${index}`,
    capturedAt: '2026-11-20T01:00:00.000Z',
    passage: SENTENCE,
  })),
  check: {
    findings: Array.from({ length: 12 }, (_, index) => ({
      rule: 'truth/source/missing',
      criterion: 'truth' as const,
      level: 'doubt' as const,
      field: 'body' as const,
      start: index * 40,
      end: index * 40 + 6,
      message: '这个数字没有找到出处，请核对。',
    })),
    scores: { demand: 80, truth: 70, utility: 75, speed: 100 },
    readiness: 80,
    topics: [{ topic: '社会救助', focus: 'priority', field: 'title', start: 6, end: 10 }],
    sources: { traced: 3, contradicted: 0, untraced: 2 },
  },
  reportedAt: '2026-11-23T01:59:58.000Z',
};
const BODY = JSON.stringify(SUBMISSION);

async function openService(path: string, taking: Taking) {
  const file = openFile(path);
  const database = await openWith(new FileDialect(watched(file, taking)), 'sqlite');
  const section = uuid();
  const member = uuid();
  const { db } = database;
  await db
    .insertInto('sections')
    .values({ id: section, name: '社会救助股', category: '业务股室', monthly_quota: 6, position: 1 })
    .execute();
  await db
    .insertInto('members')
    .values({ id: member, name: '王芳', role: 'reporter', section_id: section, account: null, password_hash: null, active: 1 })
    .execute();
  const now = () => new Date();
  const { token } = await pairDevice({ db, now }, member, '办公室电脑');
  const logger = { info() {}, warn() {}, error: console.error };
  const { app } = createApp(await openRoom({ database, now, logger, access: loopbackAccess() }));
  return { ...(await listen(app.fetch)), file, token, close: () => database.close() };
}

/** The statements that the service runs meanwhile. */
async function takenDown(taking: Taking, work: () => Promise<void>): Promise<Run[]> {
  const runs: Run[] = [];
  taking.runs = runs;
  await work();
  taking.runs = null;
  return runs;
}

/** The file, with the statements that are run taken down when asked for. */
function watched(file: Sqlite.Database, taking: Taking): Sqlite.Database {
  return new Proxy(file, {
    get(target, name) {
      if (name !== 'prepare') {
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (text: string) => {
        const statement = target.prepare(text);
        return {
          reader: statement.reader,
          all: (values: unknown[]) => {
            taking.runs?.push({ text, values });
            return statement.all(values);
          },
          run: (values: unknown[]) => {
            taking.runs?.push({ text, values });
            return statement.run(values);
          },
        };
      };
    },
  });
}

function listen(fetch: Parameters<typeof serve>[0]['fetch']): Promise<{ port: number; server: ServerType }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => resolve({ port, server }));
  });
}

/** Sends the report as the extension does, by fetch, under a new identifier. */
async function put(port: number, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}/api/reports/${uuid()}`, { method: 'PUT', headers, body: BODY });
  await response.arrayBuffer();
  if (response.status !== 201) throw new Error(`answered ${response.status}`);
}

/** The statements of the transaction; who asks is looked up before it, and counts as the service's own. */
function inTransaction(runs: Run[]): Run[] {
  const from = runs.findIndex(({ text }) => text.startsWith('begin'));
  const to = runs.findIndex(({ text }) => text === 'commit');
  if (from < 0 || to < from) throw new Error('the PUT ran no transaction');
  return runs.slice(from, to + 1);
}

/** Identifiers, and numbers of receipts. */
const OWN = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b\d{4}-\d{4}-\d{4}\b/g;

/**
 * Runs the same statements on a file of its own, each time with fresh identifiers and number for what the PUT made. These are
 * drawn beforehand, for as many `times` as are asked for: only the statements cost.
 */
function replay(file: Sqlite.Database, model: Sqlite.Database, runs: Run[], times: number): { run(): void; close(): void } {
  const known = copyPeople(model, file);
  const statements = runs.map(({ text }) => file.prepare(text));
  const drawn = Array.from({ length: times }, (_, time) => renewed(runs, known, `2026-1123-${time + 1}`));
  const run = () => {
    const own = drawn.pop() ?? [];
    for (const [index, statement] of statements.entries()) {
      if (statement.reader) statement.all(own[index]);
      else statement.run(own[index]);
    }
  };
  return { run, close: () => file.close() };
}

/** The values of the statements, with what the PUT made replaced throughout. */
function renewed(runs: Run[], known: ReadonlySet<string>, number: string): unknown[][] {
  const fresh = new Map<string, string>();
  const renew = (id: string) => {
    if (known.has(id)) return id;
    const kept = fresh.get(id) ?? (id.length > 20 ? uuid() : number);
    fresh.set(id, kept);
    return kept;
  };
  return runs.map(({ values }) =>
    values.map((value) => (typeof value === 'string' && value.length < 1_000 ? value.replace(OWN, renew) : value)),
  );
}

/** Sections and members, to which the statements refer. Returns their identifiers. */
function copyPeople(from: Sqlite.Database, to: Sqlite.Database): Set<string> {
  const known = new Set<string>();
  for (const table of ['sections', 'members'] as const) {
    for (const row of from.prepare(`select * from ${table}`).all() as { id: string }[]) {
      known.add(row.id);
      const names = Object.keys(row);
      to.prepare(`insert into ${table} (${names}) values (${names.map((name) => `@${name}`)})`).run(row);
    }
  }
  return known;
}

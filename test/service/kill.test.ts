import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../service/database/open.ts';
import { pairDevice } from '../../service/people/devices.ts';
import { rebuildStatistics } from '../../service/statistics/rebuild.ts';
import type { Receipt } from '../../shared/vocabulary/report.ts';
import { submission } from './bureau.ts';

const SUBMISSIONS = 500;
const KILLS = 8;
/** Browsers that send at the same time. */
const SENDERS = 6;

const folder = mkdtempSync(join(tmpdir(), 'xinda-kill-'));
const file = join(folder, 'xinda.db');
const service = { child: null as ChildProcess | null, address: '' };
let token = '';

beforeAll(async () => {
  const database = await openDatabase({ file });
  const { db } = database;
  const [section, member] = [uuid(), uuid()];
  const at = '2026-11-01T00:00:00.000Z';
  await db
    .insertInto('offices')
    .values({ place: 1, id: uuid(), name: '某县民政局', practice: 0, time_zone: 'Asia/Shanghai', set_up_at: at })
    .execute();
  await db
    .insertInto('sections')
    .values({ id: section, name: '社会救助股', category: '业务股室', monthly_quota: 6, position: 1 })
    .execute();
  await db
    .insertInto('members')
    .values({ id: member, name: '王芳', role: 'reporter', section_id: section, account: null, password_hash: null, active: 1 })
    .execute();
  token = (await pairDevice({ db, now: () => new Date() }, member, '办公室电脑')).token;
  await database.close();
});
afterAll(() => {
  service.child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test(`killed ${KILLS} times at random moments during ${SUBMISSIONS} submissions, the service loses none and doubles none`, {
  timeout: 180_000,
}, async () => {
  await start();
  const receipts = new Map<string, Receipt>();
  const waiting = Array.from({ length: SUBMISSIONS }, (_, index) => ({
    id: uuid(),
    body: JSON.stringify(submission({ body: `第${index + 1}件。` })),
  }));
  let kills = 0;
  let restarting: Promise<void> = Promise.resolve();
  const send = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      receipts.set(next.id, await delivered(next.id, next.body, () => restarting));
      const due = ((kills + 1) * SUBMISSIONS) / (KILLS + 1);
      if (kills < KILLS && receipts.size >= due) {
        kills++;
        restarting = killSoon().then(start);
      }
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  await restarting;
  await stop();
  expect([kills, receipts.size]).toEqual([KILLS, SUBMISSIONS]);
  await expectAllKeptOnce(receipts);
});

/** As the outbox does: again and again until there is a receipt. */
async function delivered(id: string, body: string, restarted: () => Promise<void>): Promise<Receipt> {
  for (;;) {
    try {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const response = await fetch(`${service.address}/api/reports/${id}`, { method: 'PUT', headers, body });
      const said = await response.text();
      if (response.status !== 200 && response.status !== 201) throw new Error(`refused: ${response.status} ${said}`);
      return JSON.parse(said) as Receipt;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      await restarted();
    }
  }
}

/** While others are sending: within the time that some submissions take. */
async function killSoon(): Promise<void> {
  await pause(Math.random() * 25);
  await stop();
}

function stop(): Promise<void> {
  const { child } = service;
  return new Promise((resolve) => {
    if (!child) return resolve();
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}

function start(): Promise<void> {
  const child = spawn(process.execPath, ['service/main.ts', 'start', '--no-browser', '--port', '0', '--data', folder], {
    env: { ...process.env, DATABASE_URL: '' },
  });
  service.child = child;
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (!address) return;
      service.address = address[0];
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => reject(new Error(`the service ended: ${said}`)));
  });
}

async function expectAllKeptOnce(receipts: Map<string, Receipt>): Promise<void> {
  const database = await openDatabase({ file });
  const { db } = database;
  const kept = await db
    .selectFrom('reports as r')
    .innerJoin('revisions as v', 'v.report_id', 'r.id')
    .innerJoin('contents as c', 'c.id', 'v.content_id')
    .select(['r.id as reportId', 'v.revision', 'r.number', 'v.received_at as receivedAt', 'v.digest'])
    .execute();
  const byId = (one: Receipt, other: Receipt) => (one.reportId < other.reportId ? -1 : 1);
  expect([...kept].sort(byId)).toEqual([...receipts.values()].sort(byId));
  expect(new Set(kept.map(({ number }) => number)).size).toBe(SUBMISSIONS);
  const events = await db.selectFrom('events').select('kind').execute();
  expect(events).toEqual(Array.from({ length: SUBMISSIONS }, () => ({ kind: 'received' })));
  const figures = () => db.selectFrom('figures').selectAll().orderBy('holder').orderBy('month').execute();
  const counted = await figures();
  expect(counted.filter(({ holder }) => holder === 'section').reduce((total, { submissions }) => total + submissions, 0)).toBe(SUBMISSIONS);
  await rebuildStatistics(database);
  expect(await figures()).toEqual(counted);
  await database.close();
}

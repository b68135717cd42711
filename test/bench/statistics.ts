import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../service/app.ts';
import { openDatabase } from '../../service/database/open.ts';
import { pairDevice } from '../../service/people/devices.ts';
import { MEMBERS } from '../../service/practice/bureau.ts';
import { makePractice } from '../../service/practice/office.ts';
import { openRoom } from '../../service/room.ts';
import { loopbackAccess } from '../../service/security/access.ts';
import { alternately, type Figure, median } from './figure.ts';

const FEW = 1_000;
const MANY = 200_000;
const ROUNDS = 300;
const WARM_UP = 100;
const LIMIT = 1.5;

/** What the popup reads, by a busy reporter of an office with 200,000 reports, against the same with 1,000. */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xinda-bench-'));
  try {
    const few = await openOffice(join(folder, 'few.db'), FEW);
    const many = await openOffice(join(folder, 'many.db'), MANY);
    const works = { few: few.ask, many: many.ask };
    await alternately(WARM_UP, works);
    const taken = await alternately(ROUNDS, works);
    await Promise.all([few.close(), many.close()]);
    const ours = median(taken.many);
    const floor = median(taken.few);
    const name = `statistics with ${MANY.toLocaleString('en')} reports`;
    return [{ name, ours, floor, limit: `${LIMIT} × with ${FEW.toLocaleString('en')}`, holds: ours <= LIMIT * floor }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openOffice(file: string, reports: number) {
  const database = await openDatabase({ file });
  await makePractice(database, { now: new Date(), reports });
  const busiest = await database.db
    .selectFrom('reports')
    .select(({ fn }) => ['member_id', fn.countAll<number>().as('number')])
    .where(
      'member_id',
      'in',
      MEMBERS.map(({ id }) => id),
    )
    .groupBy('member_id')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  const now = () => new Date();
  const { token } = await pairDevice({ db: database.db, now }, busiest.member_id, '办公室电脑');
  const logger = { info() {}, warn() {}, error: console.error };
  const { app } = createApp(await openRoom({ database, now, logger, access: loopbackAccess() }));
  const headers = { host: '127.0.0.1', authorization: `Bearer ${token}` };
  const ask = async () => {
    const response = await app.request('http://127.0.0.1/api/statistics', { headers });
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
    await response.text();
  };
  return { ask, close: () => database.close() };
}

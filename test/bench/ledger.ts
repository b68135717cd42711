import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../service/database/open.ts';
import { defaultRuleset } from '../../service/points/presets/index.ts';
import { whatIf } from '../../service/points/what-if.ts';
import { makePractice } from '../../service/practice/office.ts';
import { openRoom } from '../../service/room.ts';
import { loopbackAccess } from '../../service/security/access.ts';
import { rebuildStatistics } from '../../service/statistics/rebuild.ts';
import type { Figure } from './figure.ts';

const REPORTS = 200_000;
const NOW = new Date('2026-11-23T02:00:00Z');
const EVENTS_A_SECOND = 50_000;
const REPLAY_LIMIT = 12_000;

/**
 * The ledger of a year with 200,000 reports reckoned anew, in processor time of the one core that it runs on, beside reading
 * the same events and writing the same rows with nothing in between; and the year replayed under other rules.
 */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xinda-bench-'));
  const database = await openDatabase({ file: join(folder, 'ledger.db') });
  try {
    await makePractice(database, { now: NOW, reports: REPORTS });
    const floor = await processor(() => rawly(database));
    let events = 0;
    const rebuild = await processor(async () => {
      ({ events } = await rebuildStatistics(database));
    });
    const room = await openRoom({
      database,
      now: () => NOW,
      logger: { info() {}, warn() {}, error: console.error },
      access: loopbackAccess(),
    });
    const request = {
      ruleset: { ...defaultRuleset, joint: { split: 'whole' as const }, repetition: HIGHEST },
      from: '2025-12',
      to: '2026-11',
    };
    const start = performance.now();
    const replayed = await whatIf(room, request, () => {}, new AbortController().signal);
    const replay = performance.now() - start;
    const limit = (events / EVENTS_A_SECOND) * 1_000;
    const counted = (number: number) => number.toLocaleString('en');
    return [
      {
        name: `ledger of ${counted(events)} events reckoned anew (${counted(Math.round((events / rebuild) * 1_000))} a second)`,
        ours: rebuild,
        floor,
        limit: `${counted(EVENTS_A_SECOND)} events a second`,
        holds: rebuild <= limit,
      },
      {
        name: `${counted(replayed.reports)} reports, ${counted(replayed.events)} events replayed`,
        ours: replay,
        floor: null,
        limit: `${REPLAY_LIMIT} ms`,
        holds: replay <= REPLAY_LIMIT,
      },
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const HIGHEST = { ...defaultRuleset.repetition, adoption: 'highest' as const };

/** Milliseconds of processor time: what others on the machine take is left out. */
async function processor(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Reads what a rebuild reads, and writes as many rows as it writes. */
async function rawly({ db }: Database): Promise<void> {
  const rows = await db.selectFrom('ledger').selectAll().execute();
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('ledger').execute();
    await trx.selectFrom('events').selectAll().orderBy('report_id').orderBy('seq').execute();
    for (let start = 0; start < rows.length; start += 1_000) {
      await trx
        .insertInto('ledger')
        .values(rows.slice(start, start + 1_000))
        .execute();
    }
  });
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../service/database/open.ts';
import type { Duty } from '../../service/timing/duty.ts';
import { type Alarm, Timer } from '../../service/timing/timer.ts';
import { openSqlite } from './databases.ts';

let database: Database;
let discard: () => Promise<void>;
beforeEach(async () => {
  ({ database, discard } = await openSqlite());
});
afterEach(() => discard());

/** A clock and an alarm in the hands of the test, and a duty that is due at the given moments. */
function atHand(start: string, moments: string[]) {
  let now = Date.parse(start);
  let waiting: { act: () => void; milliseconds: number } | null = null;
  let told: (() => void) | undefined;
  const set: Alarm['set'] = (act, milliseconds) => {
    waiting = { act, milliseconds };
    told?.();
    return () => {
      waiting = null;
    };
  };
  const done: string[] = [];
  const faults: object[] = [];
  const duty: Duty = {
    name: 'a duty',
    next: async () => moments[0] ?? null,
    run: async (_, at, service) => {
      expect(service).toEqual({ memberId: null, name: '信达' });
      while (moments[0] !== undefined && Date.parse(moments[0]) <= at.getTime()) {
        const moment = moments.shift() as string;
        if (moment.startsWith('1999')) throw new Error('out of order');
        done.push(moment.slice(11, 19));
      }
    },
  };
  const logger = { info() {}, warn() {}, error: (detail: object) => void faults.push(detail) };
  const timer = new Timer({ database, now: () => new Date(now), logger, duties: [duty], alarm: { set } });
  /** Resolves when the timer waits for its next look, with how long it will. */
  const asleep = () =>
    new Promise<number>((resolve) => {
      told = () => resolve(waiting?.milliseconds ?? -1);
    });
  const look = async () => {
    const sleeping = asleep();
    timer.look();
    return sleeping;
  };
  /** Lets the time pass that the timer waits for. */
  const pass = async () => {
    const sleeping = asleep();
    now += waiting?.milliseconds ?? 0;
    waiting?.act();
    return sleeping;
  };
  return { timer, done, faults, moments, look, pass, isWaiting: () => waiting !== null };
}

test('what came while the service stood still is done at once, what is ahead to the very moment', async () => {
  const clock = atHand('2026-11-25T09:30:00Z', ['2026-11-25T09:00:00Z', '2026-11-25T09:30:07.250Z', '2026-11-25T09:40:00Z']);
  expect(await clock.look()).toBe(7_250);
  expect(clock.done).toEqual(['09:00:00']);
  expect(await clock.pass()).toBe(15_000);
  expect(clock.done).toEqual(['09:00:00', '09:30:07']);
});

test('what comes nearer in the meantime is seen', async () => {
  const clock = atHand('2026-11-25T09:30:00Z', []);
  expect(await clock.look()).toBe(15_000);
  clock.moments.push('2026-11-25T09:30:05Z');
  expect(await clock.look()).toBe(5_000);
  await clock.pass();
  expect(clock.done).toEqual(['09:30:05']);
});

test('a duty that fails is told to the log and tried again', async () => {
  const clock = atHand('2026-11-25T09:30:00Z', ['1999-01-01T00:00:00Z', '2026-11-25T09:30:00Z']);
  expect(await clock.look()).toBe(15_000);
  expect([clock.done, clock.faults]).toMatchObject([[], [{ duty: 'a duty', error: 'Error: out of order' }]]);
  await clock.pass();
  expect(clock.done).toEqual(['09:30:00']);
});

test('nothing is done once it is closed', async () => {
  const clock = atHand('2026-11-25T09:30:00Z', []);
  await clock.look();
  await clock.timer.close();
  expect(clock.isWaiting()).toBe(false);
  clock.moments.push('2026-11-25T09:00:00Z');
  clock.timer.look();
  await clock.timer.close();
  expect(clock.done).toEqual([]);
});

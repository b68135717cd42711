import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDatabase, openLocalDatabase } from '../../../extension/local/database.ts';
import { type DeliveryPorts, deliverDue, LEASE, nextDue, reclaim, retryNow, type Sender } from '../../../extension/outbox/deliver.ts';
import { enqueue } from '../../../extension/outbox/enqueue.ts';
import { restore } from '../../../extension/outbox/mirror.ts';
import { draftOf, idOf, memoryMirror, OWNER, submissionOf } from './fixtures.ts';
import { MOODS, ModelOffice, Stopped } from './model-office.ts';

const START = Date.parse('2026-11-23T06:00:00.000Z');

/** One machine with its outbox, a clock that only we move, and the office it reports to. */
class Machine {
  readonly office = new ModelOffice();
  readonly mirror = memoryMirror();
  /** What a person was told is kept, by row; what they reported last where they changed it under the same number. */
  readonly promised = new Map<string, string>();
  readonly name = `delivery-${Math.random()}`;
  database: LocalDatabase = openLocalDatabase(this.name);
  clock = START;
  /** Moments the clock may still be read before the worker is stopped; negative for never. */
  stopAfter = -1;
  private made = 0;

  readonly sender: Sender = { officeId: OWNER.officeId, memberId: OWNER.memberId, send: (row) => this.office.put(row) };

  ports(): DeliveryPorts {
    const now = () => {
      if (this.stopAfter === 0) throw new Stopped();
      this.stopAfter -= 1;
      return new Date(this.clock);
    };
    return { database: this.database, mirror: this.mirror, now, chance: () => 0.5, newId: () => idOf(100_000 + this.made++) };
  }

  async report(number: number, text: string): Promise<void> {
    const id = idOf(number);
    const { row } = await enqueue({ ...this.ports(), now: () => new Date(this.clock) }, draftOf(id, text), submissionOf(text), OWNER);
    this.promised.set(row.id, text);
  }

  async deliver(workers = 1): Promise<void> {
    const runs = Array.from({ length: workers }, () => deliverDue(this.ports(), this.sender));
    for (const result of await Promise.allSettled(runs)) {
      if (result.status === 'rejected' && !isStop(result.reason)) throw result.reason;
    }
    this.stopAfter = -1;
    this.office.stop = null;
  }

  /** The worker is gone and comes back: nothing of it was left but what is on disk. */
  async restart(databaseLost: boolean): Promise<void> {
    this.database.close();
    this.database = openLocalDatabase(this.name);
    if (databaseLost) await this.database.outbox.clear();
    await restore(this.database, this.mirror);
    await reclaim(this.ports(), true);
  }

  /** The office is well again and everything is tried until nothing waits. */
  async settle(): Promise<void> {
    this.office.mood = 'well';
    for (let round = 0; round < 5; round++) {
      this.clock += LEASE + 15 * 60_000;
      await reclaim(this.ports(), false);
      await this.deliver();
    }
  }
}

/** Dexie hands the stop on inside an error of its own. */
function isStop(reason: unknown): boolean {
  return reason instanceof Stopped || (reason instanceof Error && (reason as { inner?: unknown }).inner instanceof Stopped);
}

describe('delivery', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = new Machine();
  });
  afterEach(() => machine.database.delete());

  const row = (number = 1) => machine.database.outbox.get(`${idOf(number)}/1`);

  it('delivers at once, and clears the second copy', async () => {
    await machine.report(1, '甲');
    await machine.deliver();
    expect(await row()).toMatchObject({ state: 'delivered', attempts: 1, leaseUntil: null, trouble: null });
    expect(machine.mirror.rows.size).toBe(0);
  });

  it('waits when nobody answers, saying why and until when, and does not try the others in vain', async () => {
    machine.office.mood = 'away';
    await machine.report(1, '甲');
    machine.clock += 1;
    await machine.report(2, '乙');
    await machine.deliver();
    const [first, second] = [await row(1), await row(2)];
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, trouble: { number: 4001 } });
    expect(second).toMatchObject({ state: 'waiting', attempts: 0, nextAttemptAt: first?.nextAttemptAt });
    expect(await nextDue(machine.database, machine.sender)).toBe(first?.nextAttemptAt);
  });

  it('does not try before its time, and does on 现在重试', async () => {
    machine.office.mood = 'away';
    await machine.report(1, '甲');
    await machine.deliver();
    machine.office.mood = 'well';
    await machine.deliver();
    expect(await row()).toMatchObject({ state: 'waiting', attempts: 1 });
    await retryNow(machine.ports());
    await machine.deliver();
    expect(await row()).toMatchObject({ state: 'delivered', attempts: 2 });
  });

  it('goes on with the others when one alone fails', async () => {
    machine.office.mood = 'failing';
    await machine.report(1, '甲');
    await machine.report(2, '乙');
    await machine.deliver();
    expect([await row(1), await row(2)]).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
  });

  it('keeps the refused content as a new draft where the office had other content first', async () => {
    machine.office.kept.set(`${idOf(1)}/1`, '先到的');
    await machine.report(1, '后到的');
    await machine.deliver();
    const refused = await row();
    expect(refused).toMatchObject({ state: 'refused', refusal: { key: 'different-content', number: 2001 } });
    expect(await machine.database.drafts.get(refused?.keptAs ?? '')).toMatchObject({ body: '后到的', reportedAt: null });
    expect(machine.mirror.rows.has(`${idOf(1)}/1`)).toBe(true);
  });

  it('leaves another member’s and another office’s rows alone', async () => {
    await machine.report(1, '甲');
    for (const other of [{ memberId: 'other' }, { officeId: 'other' }]) {
      await deliverDue(machine.ports(), { ...machine.sender, ...other });
      expect(await row()).toMatchObject({ state: 'waiting', attempts: 0 });
      expect(await nextDue(machine.database, { ...machine.sender, ...other })).toBeNull();
    }
  });

  it('two attempts at the same time never take the same row', async () => {
    for (let number = 1; number <= 20; number++) await machine.report(number, `稿${number}`);
    await machine.deliver(4);
    const rows = await machine.database.outbox.toArray();
    expect(rows.map(({ state, attempts }) => ({ state, attempts }))).toEqual(rows.map(() => ({ state: 'delivered', attempts: 1 })));
  });

  it('respects a lease until it ends, then tries again', async () => {
    machine.office.stop = 'after';
    await machine.report(1, '甲');
    await machine.deliver();
    expect(await row()).toMatchObject({ state: 'sending' });
    await reclaim(machine.ports(), false);
    await machine.deliver();
    expect(await row()).toMatchObject({ state: 'sending', attempts: 1 });
    machine.clock += LEASE;
    await reclaim(machine.ports(), false);
    await machine.deliver();
    expect(await row()).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(machine.office.takings.get(`${idOf(1)}/1`)).toBe(1);
  });
});

type Step =
  | { do: 'report'; number: number; text: string }
  | { do: 'deliver'; workers: number }
  | { do: 'mood'; mood: (typeof MOODS)[number] }
  | { do: 'stop-at-office'; when: 'before' | 'after' }
  | { do: 'stop-at-clock'; reads: number }
  | { do: 'wait'; milliseconds: number }
  | { do: 'restart'; databaseLost: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('report' as const), number: fc.integer({ min: 1, max: 6 }), text: fc.constantFrom('甲', '乙') }),
  fc.record({ do: fc.constant('deliver' as const), workers: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('mood' as const), mood: fc.constantFrom(...MOODS) }),
  fc.record({ do: fc.constant('stop-at-office' as const), when: fc.constantFrom('before' as const, 'after' as const) }),
  fc.record({ do: fc.constant('stop-at-clock' as const), reads: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ do: fc.constant('wait' as const), milliseconds: fc.integer({ min: 0, max: 1_000_000 }) }),
  fc.record({ do: fc.constant('restart' as const), databaseLost: fc.boolean() }),
);

async function take(machine: Machine, step: Step): Promise<void> {
  switch (step.do) {
    case 'report':
      return machine.report(step.number, step.text);
    case 'deliver':
      return machine.deliver(step.workers);
    case 'mood':
      machine.office.mood = step.mood;
      return;
    case 'stop-at-office':
      machine.office.stop = step.when;
      return;
    case 'stop-at-clock':
      machine.stopAfter = step.reads;
      return;
    case 'wait':
      machine.clock += step.milliseconds;
      return reclaim({ ...machine.ports(), now: () => new Date(machine.clock) }, false);
    case 'restart':
      machine.stopAfter = -1;
      return machine.restart(step.databaseLost);
  }
}

describe('whatever happens on the way', () => {
  it('each promised report arrives exactly once, or is visibly refused with its content in a draft', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const machine = new Machine();
        for (const next of steps) await take(machine, next);
        machine.stopAfter = -1;
        await machine.settle();
        const drafts = new Set((await machine.database.drafts.toArray()).map((draft) => draft.body));
        for (const [id, text] of machine.promised) {
          const row = await machine.database.outbox.get(id);
          expect(row === undefined || row.state === 'delivered' || row.state === 'refused').toBe(true);
          expect(machine.office.takings.get(id)).toBe(1);
          expect(machine.office.kept.get(id) === text || drafts.has(text)).toBe(true);
          if (row?.state === 'refused')
            expect(await machine.database.drafts.get(row.keptAs ?? '')).toMatchObject({ body: row.submission.body });
        }
        await machine.database.delete();
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

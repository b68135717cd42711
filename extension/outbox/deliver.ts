import type { Answer } from '../link/answer.ts';
import type { LocalDatabase, OutboxRow } from '../local/database.ts';
import { draftFrom } from './aside.ts';
import { pauseAfter } from './backoff.ts';
import { judge, type Verdict } from './judge.ts';
import type { Mirror } from './mirror.ts';

/** How long an attempt may hold a row, in milliseconds: longer than a request may take. */
export const LEASE = 60_000;

/** For whom the outbox goes out: rows of another member or office stay. */
export interface Sender {
  officeId: string;
  memberId: string;
  send: (row: OutboxRow) => Promise<Answer>;
}

export interface DeliveryPorts {
  database: LocalDatabase;
  mirror: Mirror;
  now: () => Date;
  /** From 0 up to 1. */
  chance: () => number;
  newId: () => string;
  /** Told after each row that reached an end. */
  settled?: (row: OutboxRow) => void;
}

/**
 * Frees rows whose attempt ended without a word: the worker was stopped, the machine went off.
 * @param alone true when no other attempt can be alive, so that even a running lease is a dead one's
 */
export async function reclaim({ database, now }: Pick<DeliveryPorts, 'database' | 'now'>, alone: boolean): Promise<void> {
  const moment = now().toISOString();
  await database.outbox
    .where('state')
    .equals('sending')
    .and((row) => alone || row.leaseUntil === null || row.leaseUntil <= moment)
    .modify({ state: 'waiting', leaseUntil: null });
}

/**
 * Sends every row that is due, oldest first, one after the other, until none is due or the service can't be reached.
 * May be stopped at any instant: what was not settled is due again when its lease ends.
 */
export async function deliverDue(ports: DeliveryPorts, sender: Sender): Promise<void> {
  for (;;) {
    const row = await claim(ports, sender);
    if (row === null) return;
    const answer = await sender.send(row);
    const verdict = judge(answer, { reportId: row.reportId, revision: row.submission.revision });
    await settle(ports, row, verdict);
    if (verdict.kind === 'wait' && verdict.unreached) {
      await postponeOthers(ports, sender, row);
      return;
    }
  }
}

/** When the next row that may go in this sender's name is due, as an ISO instant, or null when none waits. */
export async function nextDue(database: LocalDatabase, sender: Pick<Sender, 'officeId' | 'memberId'>): Promise<string | null> {
  const rows = await database.outbox.where('state').anyOf('waiting', 'sending').toArray();
  const moments = rows.filter((row) => fits(row, sender)).map((row) => row.leaseUntil ?? row.nextAttemptAt);
  return moments.sort()[0] ?? null;
}

/** Makes every waiting row due now, as 现在重试 asks. */
export async function retryNow({ database, now }: Pick<DeliveryPorts, 'database' | 'now'>): Promise<void> {
  await database.outbox.where('state').equals('waiting').modify({ nextAttemptAt: now().toISOString() });
}

const fits = (row: OutboxRow, sender: Pick<Sender, 'officeId' | 'memberId'>) =>
  row.owner === null || (row.owner.officeId === sender.officeId && row.owner.memberId === sender.memberId);

/** Takes the oldest due row under a lease; within one transaction, so that no two attempts take the same. */
function claim({ database, now }: DeliveryPorts, sender: Sender): Promise<OutboxRow | null> {
  return database.transaction('rw', database.outbox, async () => {
    const moment = now();
    const due = await database.outbox
      .where('state')
      .equals('waiting')
      .and((row) => row.nextAttemptAt <= moment.toISOString() && fits(row, sender))
      .sortBy('savedAt');
    const row = due[0];
    if (row === undefined) return null;
    const leaseUntil = new Date(moment.getTime() + LEASE).toISOString();
    const claimed: OutboxRow = { ...row, state: 'sending', attempts: row.attempts + 1, leaseUntil };
    await database.outbox.put(claimed);
    return claimed;
  });
}

/** Writes down what came of an attempt. An attempt whose lease was lost may still bring a receipt, but can't put a row back. */
async function settle(ports: DeliveryPorts, sent: OutboxRow, verdict: Verdict): Promise<void> {
  const { database, mirror } = ports;
  const after = await database.transaction('rw', database.outbox, database.drafts, async () => {
    const row = await database.outbox.get(sent.id);
    if (row === undefined || row.state === 'delivered') return null;
    const mine = row.state === 'sending' && row.attempts === sent.attempts;
    if (!mine && verdict.kind !== 'delivered') return null;
    const next = settledRow(ports, row, verdict);
    if (next.keptAs !== null && next.keptAs !== row.keptAs) {
      await database.drafts.put(draftFrom(row.submission, next.keptAs, ports.now().toISOString()));
    }
    await database.outbox.put(next);
    return next;
  });
  if (after === null) return;
  if (after.state === 'delivered') await mirror.remove(after.id);
  if (after.state === 'refused') await mirror.put(after);
  if (after.state !== 'waiting') ports.settled?.(after);
}

function settledRow({ now, chance, newId }: DeliveryPorts, row: OutboxRow, verdict: Verdict): OutboxRow {
  const free: OutboxRow = { ...row, leaseUntil: null, trouble: null };
  switch (verdict.kind) {
    case 'delivered':
      return { ...free, state: 'delivered', receipt: verdict.receipt, refusal: null };
    case 'refused':
      return { ...free, state: 'refused', refusal: verdict.refusal, keptAs: verdict.differs ? newId() : null };
    case 'wait': {
      const nextAttemptAt = new Date(now().getTime() + pauseAfter(row.attempts, chance())).toISOString();
      return { ...free, state: 'waiting', trouble: verdict.trouble, nextAttemptAt };
    }
  }
}

/** What stopped one row would stop the others: they wait as long as it does, without counting an attempt. */
async function postponeOthers({ database, now }: DeliveryPorts, sender: Sender, stopped: OutboxRow): Promise<void> {
  const row = await database.outbox.get(stopped.id);
  if (row?.state !== 'waiting') return;
  const moment = now().toISOString();
  await database.outbox
    .where('state')
    .equals('waiting')
    .and((other) => other.nextAttemptAt <= moment && fits(other, sender))
    .modify({ nextAttemptAt: row.nextAttemptAt, trouble: row.trouble });
}

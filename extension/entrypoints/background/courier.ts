import { retryNow } from '../../outbox/deliver.ts';
import { restore, storageMirror } from '../../outbox/mirror.ts';
import { runOutbox } from '../../outbox/run.ts';
import { browser } from '../../seam/browser.ts';
import { announce } from './announce.ts';
import { showBadge } from './badge.ts';
import { database } from './database.ts';
import { tellRefusal } from './notify.ts';
import { inBackground } from './working.ts';

export const OUTBOX_ALARM = 'outbox';

/** While the worker lives, an attempt that is due sooner than an alarm can ring is waited for. */
const SOON = 25_000;

/** The delivery that waits for its turn, if any: whoever asks meanwhile waits with it. */
let queued: Promise<void> | null = null;

/** Delivers what is due and sees to it that what waits is tried again: by a timer while the worker lives, by an alarm when it does not. */
export function deliver(): Promise<void> {
  const dequeue = () => {
    queued = null;
  };
  queued ??= deliverInTurn(dequeue).catch((error: unknown) => {
    dequeue();
    throw error;
  });
  return queued;
}

async function deliverInTurn(begun: () => void): Promise<void> {
  const next = await runOutbox(database, begun, (row) => {
    announce('outbox');
    if (row.state === 'refused') inBackground(tellRefusal(row));
  });
  announce('outbox');
  announce('link');
  await showBadge();
  await waitUntil(next);
}

/** 现在重试. */
export async function retry(): Promise<void> {
  await retryNow({ database, now: () => new Date() });
  await deliver();
}

/** At every start of the worker: brings back what was lost, clears what is long settled, delivers. */
export async function resume(): Promise<void> {
  if ((await restore(database, storageMirror)) > 0) announce('outbox');
  await deliver();
}

/** Sees to it that the outbox is tried again even if this worker ends now. */
export async function awaitAlarm(): Promise<void> {
  if ((await browser.alarms.get(OUTBOX_ALARM)) === undefined) await browser.alarms.create(OUTBOX_ALARM, { periodInMinutes: 1 });
}

async function waitUntil(next: string | null): Promise<void> {
  if (next === null) return void (await browser.alarms.clear(OUTBOX_ALARM));
  await awaitAlarm();
  const pause = Date.parse(next) - Date.now();
  if (pause < SOON) setTimeout(() => inBackground(deliver()), Math.max(pause, 100));
}

import type { Receipt } from '../../shared/vocabulary/report.ts';
import { sendMessage } from '../link/protocol.ts';

/** How far a press of 一键报送 has come. saved: durable in the outbox, on its way or waiting for the service. */
export type Delivery =
  | { phase: 'none' }
  | { phase: 'saving' }
  | { phase: 'unsaved'; reason: string | null }
  | { phase: 'saved'; outboxId: string; savedAt: string; online: boolean }
  | { phase: 'delivered'; outboxId: string; savedAt: string; receipt: Receipt }
  | { phase: 'refused'; outboxId: string; savedAt: string; refusal: { number: number; zh: string; en: string } };

const FIRST_LOOK = 200;
const SLOWEST_LOOK = 5_000;

/** Follows a row of the outbox until it is settled, telling every step. Ends early when `signal` aborts. */
export async function followDelivery(
  outboxId: string,
  savedAt: string,
  tell: (delivery: Delivery) => void,
  signal: AbortSignal,
): Promise<void> {
  tell({ phase: 'saved', outboxId, savedAt, online: await isOnline() });
  for (let wait = FIRST_LOOK; !signal.aborted; wait = Math.min(wait * 1.6, SLOWEST_LOOK)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const row = await sendMessage('delivery', { outboxId }).catch(() => null);
    if (signal.aborted || row === null) continue;
    if (row.state === 'delivered' && row.receipt) return tell({ phase: 'delivered', outboxId, savedAt, receipt: row.receipt });
    if (row.state === 'refused' && row.refusal) return tell({ phase: 'refused', outboxId, savedAt, refusal: row.refusal });
    tell({ phase: 'saved', outboxId, savedAt, online: await isOnline() });
  }
}

async function isOnline(): Promise<boolean> {
  const link = await sendMessage('linkState', undefined).catch(() => null);
  return link?.status === 'online';
}

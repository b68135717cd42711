import { z } from 'zod';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { ReceiverList, UrgentBoard, type UrgentPut } from '../../../shared/contract/urgent.ts';
import type { TellingEntry, UrgentReceiver } from '../../../shared/vocabulary/urgent.ts';
import { call } from './call.ts';

export const readUrgent = (signal?: AbortSignal) => call(UrgentBoard, ROUTES.urgent, { ...(signal ? { signal } : {}) });

/** Enters an urgent event or corrects it; the identifier is made here. */
export async function putUrgent(id: string, entry: UrgentPut): Promise<void> {
  await call(z.unknown(), `${ROUTES.urgent}/${id}`, { method: 'PUT', body: entry });
}

export async function recordTelling(chainId: string, entry: TellingEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.urgent}/${chainId}/tellings`, { method: 'POST', body: entry });
}

export async function closeUrgent(chainId: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.urgent}/${chainId}/closings`, { method: 'POST' });
}

export async function putReceivers(items: UrgentReceiver[]): Promise<void> {
  await call(ReceiverList, `${ROUTES.urgent}/receivers`, { method: 'PUT', body: { items } });
}

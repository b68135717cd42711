import { v7 as uuid } from 'uuid';
import { ROUTES } from '../../shared/contract/routes.ts';
import { askOffice } from '../link/office.ts';
import { readPairing } from '../link/store.ts';
import type { LocalDatabase, OutboxRow } from '../local/database.ts';
import { type DeliveryPorts, deliverDue, nextDue, reclaim, type Sender } from './deliver.ts';
import { storageMirror } from './mirror.ts';

/** Held by whoever delivers; the browser frees it when its holder dies, whatever it was doing. */
const LOCK = 'xinda-outbox';

/**
 * Delivers what is due, in the name of the paired member. Calls at the same time, from wherever, follow one another.
 * @param begun told when the turn has come: what is put into the outbox before that is still taken along
 * @param settled told after each row that was delivered or refused
 * @returns when the next attempt is due, or null when nothing waits that could go
 */
export async function runOutbox(database: LocalDatabase, begun: () => void, settled: (row: OutboxRow) => void): Promise<string | null> {
  const ports: DeliveryPorts = {
    database,
    mirror: storageMirror,
    now: () => new Date(),
    chance: Math.random,
    newId: uuid,
    settled,
  };
  return navigator.locks.request(LOCK, async () => {
    begun();
    await reclaim(ports, true);
    const sender = await pairedSender();
    if (sender === null) return null;
    await deliverDue(ports, sender);
    return nextDue(database, sender);
  });
}

async function pairedSender(): Promise<Sender | null> {
  const pairing = await readPairing();
  if (pairing === null) return null;
  return {
    officeId: pairing.office.id,
    memberId: pairing.member.id,
    send: async (row) => (await askOffice(requestFor(row))) ?? { kind: 'unreachable', cause: 'network' },
  };
}

function requestFor(row: OutboxRow) {
  return { method: 'PUT', path: `${ROUTES.reports}/${row.reportId}`, body: row.submission } as const;
}

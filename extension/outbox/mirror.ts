import type { LocalDatabase, OutboxRow } from '../local/database.ts';
import { browser } from '../seam/browser.ts';

/** A second place for rows that are not delivered, in case the browser loses the first. */
export interface Mirror {
  put(row: OutboxRow): Promise<void>;
  remove(rowId: string): Promise<void>;
  all(): Promise<OutboxRow[]>;
}

const PREFIX = 'outbox:';

/** The mirror in the extension's `storage.local`, which the browser keeps apart from IndexedDB. */
export const storageMirror: Mirror = {
  put: (row) => browser.storage.local.set({ [PREFIX + row.id]: row }),
  remove: (rowId) => browser.storage.local.remove(PREFIX + rowId),
  all: async () => {
    const stored = await browser.storage.local.get(null);
    return Object.keys(stored)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => stored[key] as OutboxRow);
  },
};

/**
 * Brings back what only the mirror still has, and clears from the mirror what was delivered after all.
 * @returns how many rows were brought back
 */
export async function restore(database: LocalDatabase, mirror: Mirror): Promise<number> {
  const mirrored = await mirror.all();
  const held = await database.outbox.bulkGet(mirrored.map((row) => row.id));
  const lost = mirrored.filter((_, index) => held[index] === undefined);
  await database.outbox.bulkPut(lost.map((row) => (row.state === 'sending' ? { ...row, state: 'waiting', leaseUntil: null } : row)));
  for (const row of held) if (row?.state === 'delivered') await mirror.remove(row.id);
  return lost.length;
}

import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
/** Randomness is fetched for many identifiers at once; fetching it for each costs as much as a small statement. */
const pool = new Uint8Array(BYTES * 256);
let used = pool.length;

/** A new identifier, UUID version 7. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + BYTES);
  used += BYTES;
  return v7({ random });
}

/** How long a claim keeps others away: half a working day. Who is still at it claims again. */
const LEASE_MS = 4 * 3600_000;

/** Until when a claim made (or work done) at this moment holds. */
export const leaseFrom = (at: string): string => new Date(Date.parse(at) + LEASE_MS).toISOString();

import type { OutboxRow } from '../local/database.ts';

/** What is not delivered, as one readable JSON text: enough to hand it over by other means, and nothing that lets others in. */
export function exported(rows: OutboxRow[], now: Date): string {
  const reports = rows
    .filter((row) => row.state !== 'delivered')
    .map(({ reportId, savedAt, submission }) => ({ reportId, savedAt, submission }));
  return JSON.stringify({ format: 'xinda-outbox', version: 1, exportedAt: now.toISOString(), reports }, null, 2);
}

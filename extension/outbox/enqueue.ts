import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';
import type { LocalDatabase, OutboxRow } from '../local/database.ts';
import { draftFrom } from './aside.ts';
import type { Mirror } from './mirror.ts';

export interface EnqueuePorts {
  database: LocalDatabase;
  mirror: Mirror;
  now: () => Date;
  newId: () => string;
}

export const rowId = (reportId: string, revision: number) => `${reportId}/${revision}`;

/** The same text, whenever 一键报送 was pressed. */
export function sameContent(a: Submission, b: Submission): boolean {
  const { reportedAt: _, ...one } = a;
  const { reportedAt: __, ...other } = b;
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Puts a submission into the outbox, together with its draft, in one transaction that is on disk when this resolves.
 * The same content twice is one row. Newer content takes the place of what still waits or was refused; what is on its way or
 * has arrived stays as it is, and the newer content is kept as a new draft, named in `keptAs`.
 */
export async function enqueue(
  ports: EnqueuePorts,
  draft: Draft,
  submission: Submission,
  owner: OutboxRow['owner'],
): Promise<{ row: OutboxRow; keptAs: string | null }> {
  const { database, mirror } = ports;
  const now = ports.now().toISOString();
  const fresh: OutboxRow = {
    id: rowId(draft.id, submission.revision),
    reportId: draft.id,
    state: 'waiting',
    submission,
    savedAt: now,
    attempts: 0,
    nextAttemptAt: now,
    leaseUntil: null,
    receipt: null,
    refusal: null,
    trouble: null,
    owner,
    keptAs: null,
    withdrawnAt: null,
  };
  const outcome = await database.transaction('rw', database.drafts, database.outbox, async () => {
    const there = await database.outbox.get(fresh.id);
    const settledOrFlying = there?.state === 'sending' || there?.state === 'delivered';
    if (there !== undefined && settledOrFlying && !sameContent(there.submission, submission)) {
      const aside = draftFrom(submission, ports.newId(), now);
      await database.drafts.put(aside);
      return { row: there, keptAs: aside.id };
    }
    await database.drafts.put({ ...draft, reportedAt: now, updatedAt: now });
    if (there !== undefined && settledOrFlying) return { row: there, keptAs: null };
    const again = there?.state === 'waiting' && sameContent(there.submission, submission);
    const row = again ? { ...there, nextAttemptAt: now } : fresh;
    await database.outbox.put(row);
    return { row, keptAs: null };
  });
  if (outcome.row.state !== 'delivered') await mirror.put(outcome.row);
  return outcome;
}

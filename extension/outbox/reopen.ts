import type { LocalDatabase } from '../local/database.ts';
import { draftFrom } from './aside.ts';
import type { Mirror } from './mirror.ts';

/**
 * Takes a refused row out of the outbox once its content stands in a draft again: the one it came from, reopened, or the new
 * one that was made when the office had other content under its number.
 * @returns the draft's id, or null when the row is not refused
 */
export async function reopen(database: LocalDatabase, mirror: Mirror, rowId: string, now: string): Promise<string | null> {
  const draftId = await database.transaction('rw', database.outbox, database.drafts, async () => {
    const row = await database.outbox.get(rowId);
    if (row?.state !== 'refused') return null;
    const there = await database.drafts.get(row.keptAs ?? row.reportId);
    const content = draftFrom(row.submission, row.keptAs ?? row.reportId, now);
    await database.drafts.put(
      there === undefined ? { ...content, revision: row.keptAs === null ? row.submission.revision : 1 } : { ...there, reportedAt: null },
    );
    await database.outbox.delete(rowId);
    return content.id;
  });
  if (draftId !== null) await mirror.remove(rowId);
  return draftId;
}

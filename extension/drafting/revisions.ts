import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { DraftRevision, LocalDatabase } from '../local/database.ts';

/** Within this time of one another, states of a draft make one revision, in milliseconds. */
const APART = 30_000;
/** More of one draft are not kept; the oldest goes first. */
const MOST = 200;

/** Keeps the draft's texts as a revision to go back to: a new one, or the newest brought up to date where it is still fresh. */
export async function keepRevision(database: LocalDatabase, draft: Draft, id: string, now: Date): Promise<void> {
  await database.transaction('rw', database.revisions, async () => {
    const known = await revisionsOf(database, draft.id);
    const [newest] = known;
    if (newest && newest.title === draft.title && newest.body === draft.body) return;
    const fresh = newest !== undefined && now.getTime() - new Date(newest.savedAt).getTime() < APART && known.length > 1;
    const revision: DraftRevision = {
      id: fresh ? newest.id : id,
      draftId: draft.id,
      savedAt: fresh ? newest.savedAt : now.toISOString(),
      title: draft.title,
      body: draft.body,
    };
    await database.revisions.put(revision);
    if (!fresh) await database.revisions.bulkDelete(known.slice(MOST - 1).map((old) => old.id));
  });
}

/** The kept states of a draft, newest first. */
export async function revisionsOf(database: LocalDatabase, draftId: string): Promise<DraftRevision[]> {
  const found = await database.revisions.where('draftId').equals(draftId).toArray();
  return found.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

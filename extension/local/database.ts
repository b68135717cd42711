import { Dexie, type EntityTable } from 'dexie';
import type { ErrorKey } from '../../shared/contract/errors.ts';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { Receipt, Submission } from '../../shared/vocabulary/report.ts';
import type { Source } from '../../shared/vocabulary/source.ts';

/** waiting for its turn, sending under a lease, delivered with a receipt, refused with a reason that a person must act on. */
export type OutboxState = 'waiting' | 'sending' | 'delivered' | 'refused';

/** One submission on its way. Written before the interface says 已保存; never removed while undelivered. */
export interface OutboxRow {
  /** `reportId/revision`: the same submission can stand here once only. */
  id: string;
  reportId: string;
  state: OutboxState;
  submission: Submission;
  savedAt: string;
  attempts: number;
  /** Not tried again before this moment. */
  nextAttemptAt: string;
  /** While sending: until when this attempt may hold the row. */
  leaseUntil: string | null;
  receipt: Receipt | null;
  refusal: { key: ErrorKey | 'unknown'; number: number; zh: string; en: string } | null;
  /** Why the last attempt did not arrive, while waiting. */
  trouble: { number: number; zh: string; en: string } | null;
  /** Whose it is: it goes to this office in this member's name alone. Null when written before any pairing. */
  owner: { officeId: string; memberId: string; memberName: string } | null;
  /** The new draft that holds this content, where the office had received other content under the same number. */
  keptAs: string | null;
  /** When the reporter withdrew it from the office. */
  withdrawnAt: string | null;
}

/** A saved state of a draft to go back to. */
export interface DraftRevision {
  id: string;
  draftId: string;
  savedAt: string;
  title: string;
  body: string;
}

/** Answers of the service kept for painting at once and offline: `statistics`, `rulepack` … */
export interface CachedAnswer {
  key: string;
  fetchedAt: string;
  etag: string | null;
  value: unknown;
}

export type LocalDatabase = Dexie & {
  drafts: EntityTable<Draft, 'id'>;
  revisions: EntityTable<DraftRevision, 'id'>;
  sources: EntityTable<Source, 'id'>;
  outbox: EntityTable<OutboxRow, 'id'>;
  cache: EntityTable<CachedAnswer, 'key'>;
};

/** Opens the extension's own database. Writes are on disk when their promise resolves (`strict`), not merely handed to the system. */
export function openLocalDatabase(name = 'xinda'): LocalDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LocalDatabase;
  database.version(1).stores({
    drafts: 'id, updatedAt, [origin.address+origin.field]',
    revisions: 'id, draftId, savedAt',
    sources: 'id, capturedAt',
    outbox: 'id, reportId, state, nextAttemptAt, savedAt',
    cache: 'key',
  });
  // Sources are looked for by page and tag, and bear their kind, their markup and their tags.
  database
    .version(2)
    .stores({ sources: 'id, capturedAt, address, *tags' })
    .upgrade((upgrade) => upgrade.table('sources').toCollection().modify(amendSource));
  return database;
}

/** A source of the first version: captured before sources had kinds, markup or tags. */
function amendSource(source: Partial<Source>): void {
  source.kind ??= 'article';
  source.markup ??= null;
  source.tags ??= [];
}

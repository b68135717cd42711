import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openLocalDatabase } from '../../../extension/local/database.ts';
import { Source } from '../../../shared/vocabulary/source.ts';
import { draftOf, idOf } from '../outbox/fixtures.ts';
import { sourceOf } from '../sources/sources.ts';

/** The tables of each version as they were first shipped; what a browser may still have on disk. */
const SHIPPED = {
  1: {
    drafts: 'id, updatedAt, [origin.address+origin.field]',
    revisions: 'id, draftId, savedAt',
    sources: 'id, capturedAt',
    outbox: 'id, reportId, state, nextAttemptAt, savedAt',
    cache: 'key',
  },
} as const;

async function shipped(version: keyof typeof SHIPPED, name: string, rows: Record<string, object[]>): Promise<void> {
  const former = new Dexie(name);
  former.version(version).stores(SHIPPED[version]);
  for (const [table, some] of Object.entries(rows)) await former.table(table).bulkPut(some);
  former.close();
}

describe('from version 1', () => {
  it('sources get kind, markup and tags, and can be asked for by page and tag; all else stays', async () => {
    const { kind, markup, tags, ...former } = sourceOf(1);
    const draft = draftOf(idOf(2));
    await shipped(1, 'from-1', { sources: [former], drafts: [draft] });
    const database = openLocalDatabase('from-1');
    const [source] = await database.sources.where('address').equals(former.address).toArray();
    expect(Source.parse(source)).toEqual({ ...former, kind: 'article', markup: null, tags: [] });
    await database.sources.update(former.id, { tags: ['低保'] });
    expect(await database.sources.where('tags').equals('低保').count()).toBe(1);
    expect(await database.drafts.toArray()).toEqual([draft]);
    await database.delete();
  });
});

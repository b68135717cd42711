import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDatabase, type OutboxRow, openLocalDatabase } from '../../../extension/local/database.ts';
import { enqueue } from '../../../extension/outbox/enqueue.ts';
import { exported } from '../../../extension/outbox/export.ts';
import { reopen } from '../../../extension/outbox/reopen.ts';
import { draftOf, idOf, memoryMirror, OWNER, REPORT, submissionOf } from './fixtures.ts';

const NOW = '2026-11-23T06:10:00.000Z';

describe('taking a refused report back to a draft', () => {
  let database: LocalDatabase;
  let mirror: ReturnType<typeof memoryMirror>;
  let row: OutboxRow;
  beforeEach(async () => {
    database = openLocalDatabase(`aside-${Math.random()}`);
    mirror = memoryMirror();
    const ports = { database, mirror, now: () => new Date(NOW), newId: () => idOf(9) };
    ({ row } = await enqueue(ports, draftOf(REPORT, '甲'), submissionOf('甲'), OWNER));
  });
  afterEach(() => database.delete());

  it.each(['waiting', 'sending', 'delivered'] as const)('leaves what is %s where it is', async (state) => {
    await database.outbox.update(row.id, { state });
    expect(await reopen(database, mirror, row.id, NOW)).toBeNull();
    expect(await database.outbox.count()).toBe(1);
  });

  it('reopens the draft it came from', async () => {
    await database.outbox.update(row.id, { state: 'refused' });
    expect(await reopen(database, mirror, row.id, NOW)).toBe(REPORT);
    expect(await database.drafts.get(REPORT)).toMatchObject({ body: '甲', reportedAt: null });
    expect(await database.outbox.count()).toBe(0);
    expect(mirror.rows.size).toBe(0);
  });

  it('writes the draft anew where it is gone', async () => {
    await database.outbox.update(row.id, { state: 'refused' });
    await database.drafts.clear();
    await reopen(database, mirror, row.id, NOW);
    expect(await database.drafts.get(REPORT)).toMatchObject({ body: '甲', reportedAt: null, revision: 1 });
  });

  it('hands out as a file what is not delivered, and nothing else', () => {
    const delivered = { ...row, state: 'delivered' as const, reportId: idOf(7) };
    const file = JSON.parse(exported([row, delivered], new Date(NOW)));
    expect(file).toEqual({
      format: 'xinda-outbox',
      version: 1,
      exportedAt: NOW,
      reports: [{ reportId: REPORT, savedAt: NOW, submission: row.submission }],
    });
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDatabase, type OutboxState, openLocalDatabase } from '../../../extension/local/database.ts';
import { enqueue } from '../../../extension/outbox/enqueue.ts';
import { restore } from '../../../extension/outbox/mirror.ts';
import { draftOf, idOf, memoryMirror, OWNER, REPORT, submissionOf } from './fixtures.ts';

const ROW = `${REPORT}/1`;
const now = () => new Date('2026-11-23T06:10:00.000Z');

describe('putting a submission into the outbox', () => {
  let database: LocalDatabase;
  let mirror: ReturnType<typeof memoryMirror>;
  let made = 0;
  const put = (text: string) =>
    enqueue({ database, mirror, now, newId: () => idOf(900 + made++) }, draftOf(REPORT, text), submissionOf(text), OWNER);

  beforeEach(() => {
    database = openLocalDatabase(`enqueue-${Math.random()}`);
    mirror = memoryMirror();
    made = 0;
  });
  afterEach(() => database.delete());

  it('writes row and draft, and a second copy beside', async () => {
    const { row, keptAs } = await put('甲');
    expect(keptAs).toBeNull();
    expect(await database.outbox.toArray()).toEqual([row]);
    expect(row).toMatchObject({ id: ROW, state: 'waiting', attempts: 0, owner: OWNER, nextAttemptAt: now().toISOString() });
    expect(await database.drafts.get(REPORT)).toMatchObject({ body: '甲', reportedAt: now().toISOString() });
    expect(mirror.rows.get(ROW)).toEqual(row);
  });

  const cases: [OutboxState, string, { state: OutboxState; body: string; aside: boolean }][] = [
    ['waiting', '甲', { state: 'waiting', body: '甲', aside: false }],
    ['waiting', '乙', { state: 'waiting', body: '乙', aside: false }],
    ['sending', '甲', { state: 'sending', body: '甲', aside: false }],
    ['sending', '乙', { state: 'sending', body: '甲', aside: true }],
    ['delivered', '甲', { state: 'delivered', body: '甲', aside: false }],
    ['delivered', '乙', { state: 'delivered', body: '甲', aside: true }],
    ['refused', '甲', { state: 'waiting', body: '甲', aside: false }],
    ['refused', '乙', { state: 'waiting', body: '乙', aside: false }],
  ];
  it.each(cases)('甲 is %s and %s is reported under the same number', async (state, text, expected) => {
    await put('甲');
    await database.outbox.update(ROW, { state });
    const { keptAs } = await put(text);
    const rows = await database.outbox.toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ state: expected.state, submission: { body: expected.body } });
    expect(keptAs !== null).toBe(expected.aside);
    const drafts = await database.drafts.toArray();
    expect(drafts.some((draft) => draft.body === text)).toBe(true);
    if (keptAs !== null) expect(await database.drafts.get(keptAs)).toMatchObject({ body: text, reportedAt: null, revision: 1 });
  });

  it('keeps the number of attempts when the same is pressed again, and makes it due', async () => {
    await put('甲');
    await database.outbox.update(ROW, { attempts: 4, nextAttemptAt: '2026-11-23T07:00:00.000Z' });
    await put('甲');
    expect(await database.outbox.get(ROW)).toMatchObject({ attempts: 4, nextAttemptAt: now().toISOString() });
  });

  it('says nothing is kept when the disk refuses', async () => {
    database.close();
    await expect(put('甲')).rejects.toThrow();
    expect(mirror.rows.size).toBe(0);
    await database.open();
  });

  it('comes back from the second copy when the database was lost', async () => {
    await put('甲');
    await database.outbox.clear();
    expect(await restore(database, mirror)).toBe(1);
    expect(await database.outbox.get(ROW)).toMatchObject({ state: 'waiting', submission: { body: '甲' } });
  });

  it('does not bring back what was delivered, and clears its copy', async () => {
    await put('甲');
    await database.outbox.update(ROW, { state: 'delivered' });
    expect(await restore(database, mirror)).toBe(0);
    expect(mirror.rows.size).toBe(0);
    expect(await database.outbox.get(ROW)).toMatchObject({ state: 'delivered' });
  });

  it('frees what was being sent when the copy was made', async () => {
    const { row } = await put('甲');
    mirror.rows.set(ROW, { ...row, state: 'sending', leaseUntil: '2099-01-01T00:00:00.000Z' });
    await database.outbox.clear();
    await restore(database, mirror);
    expect(await database.outbox.get(ROW)).toMatchObject({ state: 'waiting', leaseUntil: null });
  });
});

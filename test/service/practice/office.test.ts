import { expect, test } from 'vitest';
import type { Tables } from '../../../service/database/tables.ts';
import { newestEvent, readFeed } from '../../../service/events/feed.ts';
import { hasPractice, makePractice } from '../../../service/practice/office.ts';
import { rebuildStatistics } from '../../../service/statistics/rebuild.ts';
import { eachDatabase } from '../databases.ts';

const NOW = new Date('2026-11-24T06:18:00Z');

/** An event that the living office numbers by itself. */
const LATER = {
  id: '0192a000-0000-7000-8000-000000000002',
  report_id: '0192a000-0000-7000-8000-000000000003',
  kind: 'claimed' as const,
  at: NOW.toISOString(),
  actor_id: null,
  actor_name: '李某',
  subject: null,
  subject_id: null,
  told_to: null,
  detail: '{}',
};

eachDatabase('the practice office', (database) => {
  const rows = async (table: keyof Tables) => {
    const all = await database().db.selectFrom(table).selectAll().execute();
    return all.map((row) => JSON.stringify(row)).sort();
  };

  test('is made with a bureau, its people and a record', async () => {
    expect(await hasPractice(database())).toBe(false);
    const events = await makePractice(database(), { now: NOW, reports: 150 });
    expect(await hasPractice(database())).toBe(true);
    expect(await rows('sections')).toHaveLength(12);
    expect(await rows('reports')).toHaveLength(150);
    expect(await rows('events')).toHaveLength(events);
  });

  test('has the figures that its events give when they are counted again', async () => {
    const [figures, ledger] = [await rows('figures'), await rows('ledger')];
    expect(ledger.length).toBeGreaterThan(0);
    await rebuildStatistics(database());
    expect(await rows('ledger')).toEqual(ledger);
    expect(await rows('figures')).toEqual(figures);
  });

  test('numbers its reports within each day without a gap', async () => {
    const reports = await database().db.selectFrom('reports').select(['number', 'received_on']).execute();
    const days = await database().db.selectFrom('day_numbers').selectAll().execute();
    for (const { day, last } of days) {
      const numbers = reports.filter(({ received_on }) => received_on === day).map(({ number }) => Number(number.slice(-4)));
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: Number(last) }, (_, index) => index + 1));
    }
  });

  test('begins anew with the same people, so that devices and desks stay signed in', async () => {
    const [{ id: memberId }] = (await database().db.selectFrom('members').select('id').where('name', '=', '张某').execute()) as [
      { id: string },
    ];
    await database()
      .db.insertInto('devices')
      .values({
        id: '0192a000-0000-7000-8000-000000000001',
        member_id: memberId,
        name: '练习浏览器',
        token_hash: 'x',
        paired_at: NOW.toISOString(),
        last_used_at: null,
        revoked_at: null,
      })
      .execute();
    const members = await rows('members');
    await makePractice(database(), { now: new Date('2026-11-25T06:18:00Z'), reports: 80 });
    expect(await rows('reports')).toHaveLength(80);
    expect(await rows('members')).toEqual(members);
    expect(await rows('devices')).toHaveLength(1);
  });

  test('numbers the events of the new record after those of the old one, for a desk that reads on', async () => {
    const last = await newestEvent(database().db);
    const events = await makePractice(database(), { now: NOW, reports: 60 });
    expect(await newestEvent(database().db)).toBe(last + events);
    expect((await readFeed(database().db, last)).items[0]).toMatchObject({ seq: last + 1, kind: 'received' });

    const ledger = await rows('ledger');
    await rebuildStatistics(database());
    expect(await rows('ledger')).toEqual(ledger);
    await database().db.insertInto('events').values(LATER).execute();
    expect(await newestEvent(database().db)).toBe(last + events + 1);
  });

  test('never replaces a real office', async () => {
    await database().db.updateTable('offices').set({ practice: 0 }).execute();
    await expect(makePractice(database(), { now: NOW, reports: 10 })).rejects.toThrow('real office');
    expect(await rows('reports')).toHaveLength(60);
  });
});

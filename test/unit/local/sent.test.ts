import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDatabase, type OutboxRow, openLocalDatabase } from '../../../extension/local/database.ts';
import { keepSent, SENT_KEPT, sentBefore, withoutOthers } from '../../../extension/local/sent.ts';
import { draftOf, idOf, OWNER, submissionOf } from '../outbox/fixtures.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`;

function row(number: number, more: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: `${idOf(number)}/1`,
    reportId: idOf(number),
    state: 'delivered',
    submission: submissionOf(`第${number}条`),
    savedAt: at(number),
    attempts: 1,
    nextAttemptAt: at(number),
    leaseUntil: null,
    receipt: null,
    refusal: null,
    trouble: null,
    owner: OWNER,
    keptAs: null,
    withdrawnAt: null,
    ...more,
  };
}

describe('what was sent before', () => {
  let database: LocalDatabase;
  beforeEach(() => {
    database = openLocalDatabase(`sent-${Math.random()}`);
  });
  afterEach(() => database.delete());
  const bodies = async () => (await sentBefore(database, OWNER)).map(({ body }) => body);

  it('is what went out or waits here, the newest first and each report once, in its newest revision', async () => {
    await database.outbox.bulkPut([
      row(1),
      row(2, { state: 'waiting' }),
      row(3),
      row(3, { id: `${idOf(3)}/2`, savedAt: at(9), submission: submissionOf('第3条，改', 2) }),
    ]);
    expect(await bodies()).toEqual(['第3条，改', '第2条', '第1条']);
  });

  it('is not what the office refused, what was withdrawn, or what another person sent', async () => {
    await database.outbox.bulkPut([
      row(1, { state: 'refused' }),
      row(2, { withdrawnAt: at(3) }),
      row(3, { owner: { ...OWNER, memberId: 'another' } }),
      row(4, { owner: { ...OWNER, officeId: 'another' } }),
      row(5, { owner: null }),
    ]);
    expect(await bodies()).toEqual(['第5条']);
  });

  it('takes along by title what the office knows of from another machine, for the same member alone', async () => {
    await database.outbox.put(row(1));
    const told = [
      { reportId: idOf(1), sentAt: at(1), title: '标题' },
      { reportId: idOf(2), sentAt: at(2), title: '别处报的' },
    ];
    await keepSent(database, OWNER, told, at(3));
    expect((await sentBefore(database, OWNER)).map(({ title, body }) => [title, body])).toEqual([
      ['别处报的', ''],
      ['标题', '第1条'],
    ]);
    expect(await sentBefore(database, { ...OWNER, memberId: 'another' })).toEqual([]);
  });

  it('goes back as far as a busy reporter needs, and no further', async () => {
    await database.outbox.bulkPut(
      Array.from({ length: SENT_KEPT + 20 }, (_, index) =>
        row(index + 1, { savedAt: new Date(Date.parse(at(1)) + index * 60_000).toISOString() }),
      ),
    );
    const found = await bodies();
    expect([found.length, found[0]]).toEqual([SENT_KEPT, `第${SENT_KEPT + 20}条`]);
  });

  it('is told a page’s script without the texts that were written elsewhere', async () => {
    const origin = { address: 'https://oa.example.gov.cn/draft', field: 'a' };
    await database.drafts.bulkPut([
      { ...draftOf(idOf(1)), origin },
      { ...draftOf(idOf(2)), origin: { ...origin, address: 'https://other.example/' } },
      draftOf(idOf(3)),
    ]);
    await database.outbox.bulkPut([row(1), row(2), row(3)]);
    const told = withoutOthers(await sentBefore(database, OWNER), (address) => address.startsWith('https://oa.example.gov.cn/'));
    expect(told.map(({ sentAt, title, body, writtenAt }) => [sentAt, title, body, writtenAt])).toEqual([
      [at(3), '', '', null],
      [at(2), '', '', null],
      [at(1), '标题', '第1条', origin.address],
    ]);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '../../../extension/drafting/draft.ts';
import { keepRevision, revisionsOf } from '../../../extension/drafting/revisions.ts';
import { type LocalDatabase, openLocalDatabase } from '../../../extension/local/database.ts';

const START = Date.parse('2026-11-23T06:20:00Z');
const draft = newDraft('019ab000-0000-7000-8000-000000000001', null, new Date(START));
let database: LocalDatabase;
let made = 0;

beforeEach(() => {
  made += 1;
  database = openLocalDatabase(`revisions-${made}`);
});

async function write(...steps: [seconds: number, body: string][]): Promise<string[]> {
  let number = 0;
  for (const [seconds, body] of steps) {
    number += 1;
    await keepRevision(database, { ...draft, body }, `r${number}`, new Date(START + seconds * 1000));
  }
  return (await revisionsOf(database, draft.id)).map((revision) => revision.body);
}

describe('revisions of a draft', () => {
  it('keep the first state and the newest, those close together as one', async () => {
    expect(await write([0, '一'], [1, '一二'], [2, '一二三'], [3, '一二三四'])).toEqual(['一二三四', '一']);
  });

  it('keep states that lie apart', async () => {
    expect(await write([0, '一'], [60, '一二'], [120, '一二三'])).toEqual(['一二三', '一二', '一']);
  });

  it('keep a state once, however often it is saved', async () => {
    expect(await write([0, '一'], [60, '一'], [120, '一'])).toEqual(['一']);
  });

  it('keep at most 200, the newest', async () => {
    const kept = await write(...Array.from({ length: 205 }, (_, index): [number, string] => [index * 60, `第${index}稿`]));
    expect(kept.length).toBe(200);
    expect([kept[0], kept[199]]).toEqual(['第204稿', '第5稿']);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDatabase, openLocalDatabase } from '../../../extension/local/database.ts';
import { keepSource } from '../../../extension/sources/keep.ts';
import { Source } from '../../../shared/vocabulary/source.ts';
import { idOf } from '../outbox/fixtures.ts';
import { capturedOf } from './sources.ts';

const NOW = new Date('2026-11-23T06:20:00Z');
const SEEN = 'http://www.example.gov.cn/1';
let database: LocalDatabase;
let count = 0;

beforeEach(() => {
  count += 1;
  database = openLocalDatabase(`keep-${count}`);
});
afterEach(() => database.delete());

const keep = (more: Parameters<typeof capturedOf>[0], seenAt = SEEN, number = 1) =>
  keepSource(database, capturedOf(more), seenAt, { id: idOf(number), now: NOW });

describe('a capture becomes a source', () => {
  it('with its exact text, address, site and moment', async () => {
    const text = '  全县共有1200户。\n\n其中城市500户。  ';
    const kept = await keep({ text, title: '通知' });
    expect(kept).toMatchObject({ done: true, again: false });
    const [row] = await database.sources.toArray();
    expect(row).toMatchObject({
      text: text.trim(),
      title: '通知',
      address: SEEN,
      site: 'www.example.gov.cn',
      capturedAt: NOW.toISOString(),
    });
    expect(Source.parse(row)).toEqual(row);
  });

  it('without characters that nobody sees and no record takes', async () => {
    await keep({ text: '全县\u0000共有\uD8001200户。', title: '通\u0007知' });
    expect(await database.sources.toArray()).toMatchObject([{ text: '全县共有1200户。', title: '通知' }]);
  });

  it('once, however often the same is collected', async () => {
    await keep({});
    expect(await keep({}, SEEN, 2)).toMatchObject({ done: true, again: true });
    expect(await database.sources.count()).toBe(1);
  });

  it.each([
    ['another site’s address', 'http://www.gov.cn/', SEEN],
    ['no address at all', 'javascript:alert(1)', SEEN],
    ['another page of the same site', 'http://www.example.gov.cn/2', 'http://www.example.gov.cn/2'],
  ])('under the address that the browser shows, not under %s', async (_, address, kept) => {
    await keep({ address });
    expect(await database.sources.toArray()).toMatchObject([{ address: kept }]);
  });
});

describe('nothing is kept', () => {
  it.each([
    ['where nothing is', ' \n ', 1050],
    ['of more than 200,000 characters', '字'.repeat(200_001), 1051],
    ['of a paper with a classification mark', '机密★1年\n关于某事的通知', 1052],
    ['of one that names its class', '标题\n密级：秘密\n正文', 1052],
  ])('%s', async (_, text, number) => {
    expect(await keep({ text })).toMatchObject({ done: false, trouble: { number } });
    expect(await database.sources.count()).toBe(0);
  });

  it.each([['保守国家秘密是公民的义务。'], ['身份证号11010519491231002X'], ['内部资料 注意保存']])('but this is: %s', async (text) => {
    expect(await keep({ text })).toMatchObject({ done: true });
  });
});

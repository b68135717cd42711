import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../service/database/open.ts';
import type { Cut, Cutter } from '../../service/search/cutter.ts';
import { JiebaCutter } from '../../service/search/jieba.ts';
import { searchReports } from '../../service/search/matching.ts';
import { Search } from '../../service/search/search.ts';
import { SegmenterCutter } from '../../service/search/segmenter.ts';
import { keywordsOf } from '../../service/search/store.ts';
import { type Bureau, openBureau, report } from './bureau.ts';
import { eachDatabase, emptyRecord, openSqlite } from './databases.ts';

const REPORTS = {
  relief: {
    title: '岚溪县提前发放冬季困难群众救助金',
    body: '11月20日，县民政局向1234户低保对象发放冬季救助金56.7万元。\n下一步将核查低保边缘家庭。',
  },
  fire: { title: '东岭敬老院锅炉房起火已扑灭', body: '今晨6时，东岭敬老院锅炉房起火，𠮷某、欧阳㛃等12名老人已转移，无人员伤亡。' },
  marriage: { title: '婚姻登记“全国通办”满半年', body: '办理跨区域登记211对，OA系统已同步。' },
};
type Name = keyof typeof REPORTS;

const warnings: object[] = [];
const log = { warn: (detail: object, message: string) => void warnings.push({ ...detail, message }) };

async function fill(database: Database): Promise<{ bureau: Bureau; ids: Record<Name, string> }> {
  const bureau = await openBureau(database);
  const ids = {} as Record<Name, string>;
  for (const name of Object.keys(REPORTS) as Name[]) ids[name] = await report(bureau, name === 'fire' ? 'sun' : 'wang', REPORTS[name]);
  return { bureau, ids };
}

const cutters: { name: string; make: () => Cutter }[] = [
  { name: 'nodejieba', make: () => new JiebaCutter() },
  { name: 'Intl.Segmenter', make: () => new SegmenterCutter() },
];

eachDatabase('full-text search', (database) => {
  describe.each(cutters)('cut by $name', ({ make }) => {
    let search: Search;
    let bureau: Bureau;
    let ids: Record<Name, string>;
    beforeAll(async () => {
      await emptyRecord(database());
      ({ bureau, ids } = await fill(database()));
      search = new Search(database(), log, make());
      search.catchUp();
      await search.settled();
    });
    afterAll(() => search.close());

    it.each<[string, Name[]]>([
      ['低保', ['relief']],
      ['救助', ['relief']],
      ['敬老院', ['fire']],
      ['敬老院起火', ['fire']],
      ['起火 转移', ['fire']],
      ['𠮷某', ['fire']],
      ['㛃', ['fire']],
      ['登记', ['marriage']],
      ['oa', ['marriage']],
      ['ＯＡ', ['marriage']],
      ['通办', ['marriage']],
      ['火灾', []],
      ['低保 起火', []],
      ['1', []],
      ['" OR terms:*', []],
      ["' | '低保", ['relief']],
      ['%', []],
    ])('%s finds %j', async (query, found) => {
      expect(await searchReports(database(), query)).toEqual(found.map((name) => ids[name]));
    });

    it('stays within what the asker may see', async () => {
      expect(await searchReports(database(), '登记', { memberId: bureau.members.sun })).toEqual([]);
      expect(await searchReports(database(), '登记', { sectionId: bureau.sections.rescue })).toEqual([ids.marriage]);
      const seen = await bureau.ask('sun', 'GET', `/api/reports?q=${encodeURIComponent('登记')}`);
      expect(seen.body.items).toEqual([]);
      const found = await bureau.ask('li', 'GET', `/api/reports?q=${encodeURIComponent('登记')}`);
      expect(JSON.stringify(found.body.items)).toContain(ids.marriage);
      expect(JSON.stringify(found.body.items)).not.toContain(ids.fire);
    });

    it('gives the desk keywords', async () => {
      const keywords = await keywordsOf(database().db, ids.fire);
      expect(keywords.length).toBeGreaterThan(2);
      expect(keywords.length).toBeLessThanOrEqual(8);
      expect(keywords.some((word) => ['敬老院', '锅炉房', '起火', '东岭', '锅炉'].includes(word))).toBe(true);
      const detail = await bureau.ask('li', 'GET', `/api/reports/${ids.fire}`);
      expect(detail.body.keywords).toEqual(keywords);
    });
  });

  it('reads the new revision in place of the old, and what left the record is forgotten', async () => {
    await emptyRecord(database());
    const { ids } = await fill(database());
    const search = new Search(database(), log, new SegmenterCutter());
    search.catchUp();
    await search.settled();
    const { db } = database();
    const { content_id } = await db.selectFrom('reports').select('content_id').where('id', '=', ids.relief).executeTakeFirstOrThrow();
    const changed = { id: ids.marriage.replace(/^./, '0').replace(/.$/, 'f'), report_id: ids.relief, purpose: 'submission' as const };
    await db
      .insertInto('contents')
      .values({ ...changed, title: '殡葬改革', body: '骨灰堂', annex: null, blanked_at: null })
      .execute();
    await db.updateTable('reports').set({ content_id: changed.id }).where('id', '=', ids.relief).execute();
    await db.updateTable('contents').set({ blanked_at: '2026-11-23T03:00:00.000Z' }).where('id', '=', content_id).execute();
    search.arrived(ids.relief);
    await search.settled();
    expect(await searchReports(database(), '低保')).toEqual([]);
    expect(await searchReports(database(), '骨灰')).toEqual([ids.relief]);
    await emptyRecord(database());
    search.catchUp();
    await search.settled();
    expect(await db.selectFrom('search_index').selectAll().execute()).toEqual([]);
    await search.close();
  });
});

describe('reading behind the answers', () => {
  it('what was received before the service ended is read at the next start', async () => {
    const { database, discard } = await openSqlite();
    const { ids } = await fill(database);
    const ended = new Search(database, log, new SegmenterCutter());
    await ended.close();
    ended.arrived(ids.fire);
    expect(await searchReports(database, '敬老院')).toEqual([]);
    const next = new Search(database, log, new SegmenterCutter());
    next.catchUp();
    await next.settled();
    expect(await searchReports(database, '敬老院')).toEqual([ids.fire]);
    await next.close();
    await discard();
  });

  it('without nodejieba the stand-in cuts, and the log says so once', async () => {
    const { database, discard } = await openSqlite();
    const { ids } = await fill(database);
    warnings.length = 0;
    const missing = () => new Worker("throw new Error('no such addon')", { eval: true });
    const search = new Search(database, log, new JiebaCutter(missing));
    search.catchUp();
    await search.settled();
    expect(await searchReports(database, '敬老院')).toEqual([ids.fire]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ message: expect.stringContaining('nodejieba') });
    await search.close();
    await discard();
  });

  it('one report that cannot be cut keeps none of the others waiting for ever', async () => {
    const { database, discard } = await openSqlite();
    const { ids } = await fill(database);
    class Faulty extends SegmenterCutter {
      override async cut(title: string, body: string): Promise<Cut> {
        if (title.includes('起火')) throw new Error('unreadable');
        return super.cut(title, body);
      }
    }
    const search = new Search(database, log, new Faulty());
    search.catchUp();
    await search.settled();
    expect(await searchReports(database, '低保')).toEqual([ids.relief]);
    expect(await searchReports(database, '敬老院')).toEqual([]);
    await search.close();
    await discard();
  });
});

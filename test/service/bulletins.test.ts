import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bulletin, BulletinText } from '../../shared/vocabulary/bulletin.ts';
import { type Answer, adoption, type Bureau, openBureau, type Person, report } from './bureau.ts';
import { eachDatabase, emptyRecord } from './databases.ts';

eachDatabase('bulletins', (database) => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau(database());
  });
  beforeEach(async () => {
    await emptyRecord(database());
    await database().db.deleteFrom('bulletins').execute();
    bureau.at('2026-10-20T02:00:00Z');
    const ids = [];
    for (let count = 0; count < 6; count++) ids.push(await report(bureau, 'wang'));
    for (const id of ids.slice(0, 2)) await bureau.ask('li', 'PUT', `/api/adoptions/${uuid()}`, adoption(id, { adoptedOn: '2026-10-20' }));
    bureau.at('2026-11-03T02:00:00Z');
  });

  const said = (answer: Answer) => answer.body as unknown as Bulletin;
  const draft = (body: object = { period: 'month', month: '2026-10' }, who: Person = 'li') =>
    bureau.ask(who, 'POST', '/api/bulletins', body);
  const read = (id: string, who: Person = 'li') => bureau.ask(who, 'GET', `/api/bulletins/${id}`);
  const put = ({ id, version }: Bulletin, text: BulletinText, who: Person = 'li') =>
    bureau.ask(who, 'PUT', `/api/bulletins/${id}`, { version, text });
  const publish = ({ id, version }: Bulletin, who: Person = 'li') =>
    bureau.ask(who, 'POST', `/api/bulletins/${id}/publications`, { version });
  const signed = async (bulletin: Bulletin) =>
    said(await put(bulletin, { ...bulletin.text, signature: '县民政局办公室', signer: '吴局长' }));
  const published = async () => said(await publish(await signed(said(await draft()))));
  const words = ({ text }: Bulletin) => text.blocks.map((block) => block.text).join('\n');

  test('are drafted from the data in the structure that real ones have, every figure tied', async () => {
    const { status, body } = await draft();
    const bulletin = body as unknown as Bulletin;
    expect(status).toBe(201);
    expect(bulletin.text.title.join('')).toBe('关于2026年10月信息报送及采用情况的通报');
    expect(bulletin.text.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      '一、基本情况',
      '二、成绩较好的单位',
      '三、存在问题',
      '四、下步要求',
    ]);
    expect(words(bulletin)).toContain('收到信息{收到}条，采用{采用}条，采用率{采用率}');
    expect(bulletin.data.figures).toMatchObject({
      收到: { text: '6' },
      采用: { text: '2' },
      采用率: { text: '33.3%' },
      市级采用: { text: '2' },
    });
    expect(bulletin.data.lists).toMatchObject({
      praised: [expect.stringContaining('社会救助股')],
      silent: [expect.stringContaining('养老服务股')],
    });
    expect(bulletin.data.rows[0]).toMatchObject({
      place: 1,
      submissions: 6,
      submissionsInYear: 6,
      adoptedItems: 2,
      levels: { city: 2 },
      points: 20,
      pointsInYear: 20,
    });
    expect(bulletin.data.items).toHaveLength(2);
    expect(bulletin.unresolved.map(({ kind }) => kind)).toEqual(
      ['signature', 'signer'].slice(bulletin.text.signature.trim() === '' ? 0 : 1),
    );
  });

  test('of a quarter and a year add up their months', async () => {
    expect(said(await draft({ period: 'quarter', month: '2026-11' }))).toMatchObject({
      from: '2026-10',
      to: '2026-12',
      data: { figures: { 收到: { text: '6' } } },
    });
    const year = said(await draft({ period: 'year', month: '2026-11' }));
    expect(year).toMatchObject({ from: '2026-01', to: '2026-12' });
    expect(year.text.title.join('')).toContain('2026年信息报送');
  });

  test('follow the data until they are published, and stand from then on', async () => {
    const bulletin = await signed(said(await draft()));
    bureau.at('2026-10-25T02:00:00Z');
    await report(bureau, 'wang');
    bureau.at('2026-11-03T02:00:00Z');
    expect(said(await read(bulletin.id)).data.figures.收到?.text).toBe('7');
    const out = said(await publish(bulletin));
    expect(out).toMatchObject({ issue: 1, year: 2026, publishedBy: '李编辑', unresolved: [] });
    bureau.at('2026-10-26T02:00:00Z');
    await report(bureau, 'wang');
    bureau.at('2026-11-04T02:00:00Z');
    expect(said(await read(bulletin.id)).data).toEqual(out.data);
    expect((await put(out, out.text)).body.error?.key).toBe('bulletin-published');
    expect((await publish(out)).body.error?.key).toBe('bulletin-published');
  });

  test('are numbered within the year in the order of publication', async () => {
    expect([(await published()).issue, (await published()).issue]).toEqual([1, 2]);
  });

  describe('can’t be published', () => {
    const refusal = async (bulletin: Bulletin) => {
      const { status, body } = await publish(bulletin);
      return [status, body.error?.key, (body.error?.fields as unknown as { problem: string }[] | undefined)?.map(({ problem }) => problem)];
    };
    test('with a figure that is written otherwise, or that the data don’t have', async () => {
      const bulletin = await signed(said(await draft()));
      const blocks = bulletin.text.blocks.map((block) => ({
        ...block,
        text: block.text.replace('{收到}', '{收到=130}').replace('{采用率}', '{采率}'),
      }));
      const changed = said(await put(bulletin, { ...bulletin.text, blocks }));
      expect(changed.unresolved).toMatchObject([
        { kind: 'differs', figure: '收到', said: '130', data: '6' },
        { kind: 'unknown', figure: '采率' },
      ]);
      expect(await refusal(changed)).toEqual([409, 'bulletin-unresolved', ['differs', 'unknown']]);
    });
    test('without a signer', async () => {
      const bulletin = await signed(said(await draft()));
      const changed = said(await put(bulletin, { ...bulletin.text, signer: '' }));
      expect(await refusal(changed)).toEqual([409, 'bulletin-unresolved', ['signer']]);
    });
    test('before the period is over', async () => {
      const bulletin = await signed(said(await draft({ period: 'month', month: '2026-11' })));
      expect(await refusal(bulletin)).toEqual([409, 'bulletin-unresolved', ['period-not-over']]);
    });
    test('in a state that somebody has changed meanwhile', async () => {
      const bulletin = said(await draft());
      await signed(bulletin);
      expect((await publish(bulletin)).body.error?.key).toBe('edited-meanwhile');
      expect((await put(bulletin, bulletin.text)).body.error?.key).toBe('edited-meanwhile');
    });
  });

  test('are corrected by a new issue that names the old one', async () => {
    const old = await published();
    const correction = said(await draft({ corrects: old.id }));
    expect(correction.corrects).toEqual({ id: old.id, issue: 1, year: 2026 });
    expect(words(correction)).toContain('〔2026〕第1期《关于2026年10月信息报送及采用情况的通报》有误，现予更正');
    expect((await draft({ corrects: correction.id })).body.error?.key).toBe('bulletin-not-published');
    const out = said(await publish(await signed(correction)));
    expect(said(await read(old.id))).toMatchObject({ issue: 1, correctedBy: { id: out.id, issue: 2 }, data: old.data });
  });

  test.each<[Person, 200 | 404]>([
    ['wang', 404],
    ['qian', 404],
    ['li', 200],
    ['wu', 200],
  ])('as drafts are seen by the office alone: %s', async (who, status) => {
    const { id } = said(await draft());
    expect((await read(id, who)).status).toBe(status);
    expect((await bureau.ask(who, 'GET', `/api/bulletins/${id}.csv`)).status).toBe(status);
    const { items } = (await bureau.ask(who, 'GET', '/api/bulletins')).body as unknown as { items: object[] };
    expect(items).toHaveLength(status === 200 ? 1 : 0);
    const out = await published();
    expect((await read(out.id, who)).status).toBe(200);
  });
});

import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tables } from '../../service/database/tables.ts';
import { digestOf } from '../../service/reports/digest.ts';
import type { Finding } from '../../shared/vocabulary/finding.ts';
import { BODY_LIMIT, TITLE_LIMIT } from '../../shared/vocabulary/prose.ts';
import { type Bureau, openBureau, type Person, report, step, submission } from './bureau.ts';
import { eachDatabase, emptyRecord, rowsOf } from './databases.ts';

const passage = {
  sourceId: '01a20600-0000-7000-8000-000000000001',
  title: '统计月报',
  address: 'https://example.gov.cn/a',
  capturedAt: '2026-11-22T01:00:00.000Z',
  passage: '截至10月底，全县共有低保对象1234户。',
};

/** A submission of which the checks said one thing about those words. */
const checked = (field: Finding['field'], start: number, end: number) => {
  const finding: Finding = { rule: 'form/wording/x', criterion: 'form', level: 'doubt', field, start, end, message: '请核对。' };
  return { check: { ...submission().check, findings: [finding] } };
};

eachDatabase('submitting a report', (database) => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau(database());
  });
  beforeEach(async () => {
    await emptyRecord(database());
    bureau.at('2026-11-23T02:00:00Z');
  });
  const put = (who: Person, id: string, more: object = {}) => bureau.ask(who, 'PUT', `/api/reports/${id}`, submission(more));
  const rows = (table: keyof Tables) => rowsOf(database(), table);

  test('the first time it is received, with number, time and digest', async () => {
    const id = uuid();
    const { status, body } = await put('wang', id);
    expect(status).toBe(201);
    expect(body).toEqual({
      reportId: id,
      revision: 1,
      number: '2026-1123-0001',
      receivedAt: '2026-11-23T02:00:00.000Z',
      digest: digestOf(submission()),
    });
  });

  test('the same content again gets the same receipt, whenever it comes', async () => {
    const id = uuid();
    const first = await put('wang', id);
    bureau.at('2026-11-24T02:00:00Z');
    const again = await put('wang', id, { reportedAt: '2026-11-24T01:00:00.000Z', eventTime: '2026-11-20T01:00:00Z' });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await rows('events')).toBe(1);
  });

  test('sent twenty times at once it is received once', async () => {
    const id = uuid();
    const answers = await Promise.all(Array.from({ length: 20 }, () => put('wang', id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect([await rows('reports'), await rows('events'), await rows('contents')]).toEqual([1, 1, 1]);
  });

  test('different contents sent at once under one identifier: one is kept, the others are told which', async () => {
    const id = uuid();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => put('wang', id, { body: `第${index + 1}稿。` })));
    const kept = answers.filter(({ status }) => status === 201);
    expect(kept).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(7);
    for (const { body } of refused) expect(body.error).toMatchObject({ key: 'different-content', receipt: kept[0]?.body });
  });

  test('reports sent at once are numbered without gap or repetition', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => put('wang', uuid())));
    const numbers = answers.map(({ body }) => String(body.number)).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => `2026-1123-${String(index + 1).padStart(4, '0')}`));
  });

  test('numbers start anew on each civil day, which begins at 16:00 UTC', async () => {
    bureau.at('2026-11-23T15:59:59Z');
    expect((await put('wang', uuid())).body.number).toBe('2026-1123-0001');
    bureau.at('2026-11-23T16:00:00Z');
    expect((await put('wang', uuid())).body.number).toBe('2026-1124-0001');
    expect((await put('sun', uuid())).body.number).toBe('2026-1124-0002');
  });

  const differences: [string, object][] = [
    ['title', { title: '另一个标题' }],
    ['body', { body: '另一篇正文。' }],
    ['kind', { kind: 'urgent' }],
    ['time of the event', { eventTime: null }],
    ['cited passages', { passages: [passage] }],
  ];
  test.each(differences)('another %s is other content', async (_, more) => {
    const id = uuid();
    const first = await put('wang', id);
    const { status, body } = await put('wang', id, more);
    expect(status).toBe(409);
    expect(body.error).toMatchObject({ key: 'different-content', number: 2001, receipt: first.body });
    expect((await bureau.ask('wang', 'GET', `/api/reports/${id}`)).body).toMatchObject({ title: submission().title, kind: 'routine' });
  });

  test('other check results are no other content', async () => {
    const id = uuid();
    await put('wang', id);
    const check = { ...submission().check, readiness: 12 };
    expect((await put('wang', id, { check })).status).toBe(200);
  });

  test('another member’s identifier tells nothing of what was kept', async () => {
    const id = await report(bureau, 'wang');
    const { status, body } = await put('sun', id, { body: '别人的。' });
    expect(status).toBe(409);
    expect(JSON.stringify(body)).not.toContain('receipt');
    expect((await put('sun', id)).status).toBe(409);
  });

  describe('the next revision', () => {
    test('is received while the report is returned, under the same number', async () => {
      const id = await report(bureau, 'wang');
      await step(bureau, 'li', id, 'returns', { code: 'no-figures', words: '请补充户数。' });
      bureau.at('2026-11-24T02:00:00Z');
      const { status, body } = await put('wang', id, { revision: 2, body: '补充：共1234户。' });
      expect(status).toBe(201);
      expect(body).toMatchObject({ revision: 2, number: '2026-1123-0001', receivedAt: '2026-11-24T02:00:00.000Z' });
      const detail = (await bureau.ask('wang', 'GET', `/api/reports/${id}`)).body;
      expect(detail).toMatchObject({ state: 'received', revision: 2, body: '补充：共1234户。', receivedAt: '2026-11-23T02:00:00.000Z' });
      expect(detail.earlier).toEqual([
        { revision: 1, title: submission().title, body: submission().body, receivedAt: '2026-11-23T02:00:00.000Z' },
      ]);
    });

    test('sent again gets its receipt again, and the first revision still its own', async () => {
      const id = uuid();
      const first = await put('wang', id);
      await step(bureau, 'li', id, 'returns', { code: 'empty', words: '太空。' });
      const second = await put('wang', id, { revision: 2, body: '改过。' });
      expect((await put('wang', id, { revision: 2, body: '改过。' })).body).toEqual(second.body);
      expect((await put('wang', id)).body).toEqual(first.body);
    });

    const refused: { name: string; prepare(id: string): Promise<unknown>; revision: number }[] = [
      { name: 'while nobody returned the report', prepare: async () => {}, revision: 2 },
      { name: 'while an editor holds it', prepare: (id) => step(bureau, 'li', id, 'claims'), revision: 2 },
      {
        name: 'after a rejection',
        prepare: (id) => step(bureau, 'li', id, 'rejections', { code: 'outdated', words: '过时。' }),
        revision: 2,
      },
      { name: 'after a withdrawal', prepare: (id) => bureau.ask('wang', 'POST', `/api/reports/${id}/withdrawals`, {}), revision: 2 },
      {
        name: 'when one is skipped',
        prepare: (id) => step(bureau, 'li', id, 'returns', { code: 'other', words: '见电话。' }),
        revision: 3,
      },
    ];
    test.each(refused)('is refused $name', async ({ prepare, revision }) => {
      const id = await report(bureau, 'wang');
      await prepare(id);
      const { status, body } = await put('wang', id, { revision, body: '改过。' });
      expect([status, body.error?.key]).toEqual([409, 'wrong-revision']);
      expect(await rows('revisions')).toBe(1);
    });

    test('of a report that was never received is refused', async () => {
      const { status, body } = await put('wang', uuid(), { revision: 2 });
      expect([status, body.error?.key]).toEqual([409, 'wrong-revision']);
      expect([await rows('reports'), await rows('contents'), await rows('events')]).toEqual([0, 0, 0]);
    });
  });

  describe('what was written is kept to the letter', () => {
    const texts: [string, string][] = [
      ['rare characters', '𠮷林省㛃氏，共１２３人'],
      ['line ends and tabs', '第一行\r\n第二行\t缩进\n\n  '],
      ['quotation marks and backslashes', `"'\\'; drop table reports; --`],
      ['the longest body', '信'.repeat(BODY_LIMIT)],
      ['zero-width and bidirectional marks', 'a\u200bb\u202ec\ufeff'],
    ];
    test.each(texts)('%s', async (_, body) => {
      const id = await report(bureau, 'wang', { body, passages: [passage] });
      const detail = (await bureau.ask('li', 'GET', `/api/reports/${id}`)).body;
      expect(detail.body).toBe(body);
      expect(detail.passages).toEqual([passage]);
    });
  });

  describe('what is unfit is refused with the field and a sentence', () => {
    const unfit: [string, object, string, string][] = [
      ['an empty title', { title: '' }, 'title', 'blank'],
      ['a title of spaces', { title: ' 　' }, 'title', 'blank'],
      ['a title nobody can see', { title: '\u200b\ufeff\u2060' }, 'title', 'blank'],
      ['a body of an editor’s fill characters', { body: '\u200b\n\u200b' }, 'body', 'blank'],
      ['an empty body', { body: '' }, 'body', 'blank'],
      ['a body over the limit', { body: '信'.repeat(BODY_LIMIT + 1) }, 'body', 'too-long'],
      ['a title over the limit', { title: '信'.repeat(TITLE_LIMIT + 1) }, 'title', 'too-long'],
      ['a title of two lines', { title: '第一行\n第二行' }, 'title', 'one-line'],
      ['half a surrogate pair', { body: '坏\ud800字' }, 'body', 'unfit-character'],
      ['a control character', { title: '坏\u0000字' }, 'title', 'unfit-character'],
      ['a control character in a passage', { passages: [{ ...passage, passage: '\u0007' }] }, 'passages.0.passage', 'unfit-character'],
      [
        'a control character in an address',
        { passages: [{ ...passage, address: 'https://a/\u0000' }] },
        'passages.0.address',
        'unfit-character',
      ],
      ['a finding that ends before it begins', checked('body', 3, 2), 'check.findings.0', 'invalid'],
      ['a finding beyond the title', checked('title', 0, submission().title.length + 1), 'check.findings.0', 'invalid'],
      ['a finding far beyond the body', checked('body', 9e15, 9e15), 'check.findings.0', 'invalid'],
      [
        'a topic beyond the body',
        { check: { ...submission().check, topics: [{ topic: 'x', focus: 'hot', field: 'body', start: 0, end: 9e15 }] } },
        'check.topics.0',
        'invalid',
      ],
      ['an unknown kind', { kind: 'gossip' }, 'kind', 'invalid'],
      ['a time that is none', { reportedAt: '昨天' }, 'reportedAt', 'invalid'],
      ['revision 0', { revision: 0 }, 'revision', 'too-small'],
    ];
    test.each(unfit)('%s', async (_, more, path, problem) => {
      const { status, body } = await put('wang', uuid(), more);
      expect([status, body.error?.key]).toEqual([422, 'invalid']);
      expect(body.error?.fields).toMatchObject([{ path, problem }]);
      expect(String(body.error?.fields?.[0]?.zh)).toMatch(/\p{Script=Han}/u);
      expect(await rows('contents')).toBe(0);
    });

    test('a body that is not JSON', async () => {
      const { status, body } = await bureau.ask('wang', 'PUT', `/api/reports/${uuid()}`, '{"revision":1,');
      expect([status, body.error?.key]).toEqual([400, 'not-json']);
    });

    test('an identifier that is none', async () => {
      expect((await put('wang', 'report-1')).status).toBe(422);
    });
  });

  test('who reports from no section is received all the same', async () => {
    const id = await report(bureau, 'li');
    expect((await bureau.ask('li', 'GET', `/api/reports/${id}`)).body).toMatchObject({ section: null, member: { name: '李编辑' } });
  });
});

import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../extension/drafting/draft.ts';
import { type BackingSource, backed, citedPassages, submissionOf } from '../../../extension/drafting/submission.ts';
import { check, standardPack } from '../../../shared/checks/engine.ts';
import type { Finding, SourceMark } from '../../../shared/vocabulary/finding.ts';
import { Submission } from '../../../shared/vocabulary/report.ts';

const NOW = new Date('2026-11-23T06:20:00Z');
const ID = '019ab000-0000-7000-8000-000000000001';
const body = '据说全县共有低保对象1200户，其中城市500户、农村800户。';
const draft = { ...newDraft(ID, null, NOW), title: ' 低保情况 ', body };
const result = check({ title: draft.title, body }, standardPack(), { now: NOW });

const source: BackingSource = {
  id: ID,
  title: '关于提高低保标准的通知',
  address: 'http://www.example.gov.cn/1',
  capturedAt: NOW.toISOString(),
  text: '一、总体要求。农村低保标准由每人每月580元提高到621元。城市低保标准由780元提高到812元。\n二、工作要求。',
};

function marked(...marks: [start: number, end: number][]): SourceMark[] {
  return marks.map(([sourceStart, sourceEnd]) => ({ what: 'number', start: 0, end: 1, source: ID, sourceStart, sourceEnd }));
}

describe('a submission', () => {
  it('is one that the service takes, with the text exactly as written', () => {
    const made = submissionOf(draft, result, NOW);
    expect(Submission.parse(made)).toEqual(made);
    expect(made).toMatchObject({ title: '低保情况', body, revision: 1, reportedAt: NOW.toISOString(), passages: [] });
  });

  it.each([
    ['line breaks', '低保\n情况\r\n报告', '低保 情况  报告'],
    ['the separators of lines and paragraphs', '低保\u2028情况\u2029报告\u0085', '低保 情况 报告'],
    ['a break at either end', '\n低保情况\n', '低保情况'],
  ])('has its title on one line: %s', (_, written, title) => {
    const made = submissionOf({ ...draft, title: written }, result, NOW);
    expect(made.title).toBe(title);
    expect(Submission.safeParse(made).error?.issues ?? []).toEqual([]);
  });

  it('marks the same words in the title that is sent, and nothing beyond the texts', () => {
    const [some] = result.findings as [Finding];
    const written = '\n 低保情况 ';
    const findings: Finding[] = [
      { ...some, field: 'title', start: 2, end: 4 },
      { ...some, field: 'title', start: 0, end: written.length },
      { ...some, field: 'body', start: 2, end: body.length + 5 },
    ];
    const topics = [{ topic: 'x', focus: 'hot' as const, field: 'title' as const, start: 4, end: 6 }];
    const made = submissionOf({ ...draft, title: written }, { ...result, findings, topics }, NOW);
    const words = [...made.check.findings, ...made.check.topics].map(({ field, start, end }) => made[field].slice(start, end));
    expect(words).toEqual(['低保', '低保情况', body.slice(2), '情况']);
    expect(Submission.safeParse(made).error?.issues ?? []).toEqual([]);
  });

  it('leaves out what the reporter set aside', () => {
    const aside = { ...draft, ignored: result.findings.map(({ rule }) => ({ rule, text: null })) };
    expect(submissionOf(aside, result, NOW).check.findings).toEqual([]);
    expect(submissionOf(draft, result, NOW).check.findings.length).toBeGreaterThan(0);
  });

  it('takes along the sentences of a source, each once, and never the whole page', () => {
    const at = source.text.indexOf('621');
    const near = source.text.indexOf('580');
    const other = source.text.indexOf('812');
    const passages = citedPassages(marked([at, at + 3], [near, near + 3], [other, other + 3]), [source]);
    expect(passages.map(({ passage }) => passage)).toEqual([
      '农村低保标准由每人每月580元提高到621元。',
      '城市低保标准由780元提高到812元。',
    ]);
  });

  it('takes nothing of a source that it does not have', () => {
    expect(citedPassages(marked([0, 3]), [])).toEqual([]);
  });

  it('says how much of it the sources back, and cites them, with a draft that contradicts one', () => {
    const written = { ...draft, body: '农村低保标准由每人每月580元提高到612元，惠及2.1万名困难群众。' };
    const made = backed(submissionOf(written, result, NOW), [source], NOW);
    expect(made.check.sources).toEqual({ traced: 1, contradicted: 1, untraced: 1 });
    expect(made.passages.map(({ passage }) => passage)).toEqual(['农村低保标准由每人每月580元提高到621元。']);
    expect(Submission.safeParse(made).error?.issues.filter(({ path }) => path[0] === 'passages') ?? []).toEqual([]);
  });

  it('cites nothing without sources', () => {
    const made = submissionOf(draft, result, NOW);
    expect(backed(made, [], NOW)).toBe(made);
  });
});

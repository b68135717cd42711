import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../extension/drafting/draft.ts';
import { citedPassages, submissionOf } from '../../../extension/drafting/submission.ts';
import { check, standardPack } from '../../../shared/checks/engine.ts';
import type { CheckResult } from '../../../shared/vocabulary/finding.ts';
import { Submission } from '../../../shared/vocabulary/report.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';

const NOW = new Date('2026-11-23T06:20:00Z');
const ID = '019ab000-0000-7000-8000-000000000001';
const body = '据说全县共有低保对象1200户，其中城市500户、农村800户。';
const draft = { ...newDraft(ID, null, NOW), title: ' 低保情况 ', body };
const result = check({ title: draft.title, body }, standardPack(), { now: NOW });

const source: Source = {
  id: ID,
  title: '关于提高低保标准的通知',
  address: 'http://www.example.gov.cn/1',
  site: '县政府网站',
  capturedAt: NOW.toISOString(),
  text: '一、总体要求。农村低保标准由每人每月580元提高到621元。城市低保标准由780元提高到812元。\n二、工作要求。',
};

function backedBy(...marks: [start: number, end: number][]): CheckResult {
  const traced = marks.map(([sourceStart, sourceEnd]) => ({
    what: 'number' as const,
    start: 0,
    end: 1,
    source: ID,
    sourceStart,
    sourceEnd,
  }));
  return { ...result, sources: { traced, contradicted: [], untraced: [] } };
}

describe('a submission', () => {
  it('is one that the service takes, with the text exactly as written', () => {
    const made = submissionOf(draft, result, [], NOW);
    expect(Submission.parse(made)).toEqual(made);
    expect(made).toMatchObject({ title: '低保情况', body, revision: 1, reportedAt: NOW.toISOString(), passages: [] });
  });

  it('leaves out what the reporter set aside', () => {
    const aside = { ...draft, ignored: result.findings.map(({ rule }) => ({ rule, text: null })) };
    expect(submissionOf(aside, result, [], NOW).check.findings).toEqual([]);
    expect(submissionOf(draft, result, [], NOW).check.findings.length).toBeGreaterThan(0);
  });

  it('takes along the sentences of a source, each once, and never the whole page', () => {
    const at = source.text.indexOf('621');
    const near = source.text.indexOf('580');
    const other = source.text.indexOf('812');
    const passages = citedPassages(backedBy([at, at + 3], [near, near + 3], [other, other + 3]), [source]);
    expect(passages.map(({ passage }) => passage)).toEqual([
      '农村低保标准由每人每月580元提高到621元。',
      '城市低保标准由780元提高到812元。',
    ]);
  });

  it('takes nothing of a source that it does not have', () => {
    expect(citedPassages(backedBy([0, 3]), [])).toEqual([]);
  });
});

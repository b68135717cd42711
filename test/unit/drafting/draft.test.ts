import { describe, expect, it } from 'vitest';
import { amended, continues, copyOf, ignoring, isBlank, newDraft, shownFindings } from '../../../extension/drafting/draft.ts';
import { noFacts } from '../../../shared/checks/no-facts.ts';
import type { CheckResult, Finding } from '../../../shared/vocabulary/finding.ts';

const NOW = new Date('2026-11-23T06:20:00Z');
const LATER = new Date('2026-11-23T06:21:00Z');
const draft = { ...newDraft('019ab000-0000-7000-8000-000000000001', null, NOW), title: '情况', body: '截止10月底，截止11月初。' };

function finding(start: number, end: number, rule = 'form/substitution/until'): Finding {
  return { rule, criterion: 'form', level: 'error', field: 'body', start, end, message: '用截至' };
}

function result(findings: Finding[]): CheckResult {
  const scores = { demand: 100, truth: 100, utility: 100, speed: 100 };
  const nothing = { losses: [], answers: [], topics: [], facts: noFacts(), urgent: null, sources: null };
  return { findings, scores, readiness: 90, type: 'update', ...nothing };
}

describe('a text found in a field again', () => {
  const kept = { title: '情况', body: '截至10月底，全县共有低保对象1300户。' };
  it.each([
    ['the same', kept.body, true],
    ['some words more', `${kept.body}另有特困人员86户。`, true],
    ['as the office system kept it, some words ago', '截至10月底，全县共有低保', true],
    ['a figure put right in the middle', '截至10月底，全县共有低保对象1200户。', true],
    ['the form for the next report', '时间：\n地点：\n事由：', false],
    ['another report', '11月22日，东岭镇敬老院锅炉房起火，无人员伤亡。', false],
    ['another report with the same opening', '截至10月底，全县救助站共救助流浪乞讨人员47人次，其中未成年人2人次。', false],
  ])('%s', (_, body, same) => {
    expect(continues(kept, { title: '', body })).toBe(same);
    expect(continues({ title: '', body }, kept)).toBe(same);
  });

  it('written elsewhere is copied, not taken over', () => {
    const there = { ...draft, origin: { address: 'http://oa.example/1', field: 'a' }, revision: 3, reportedAt: NOW.toISOString() };
    const { id, origin, revision, reportedAt, title, body } = copyOf(there, '019ab000-0000-7000-8000-000000000002', LATER);
    expect({ origin, revision, reportedAt, title, body }).toEqual({
      origin: null,
      revision: 1,
      reportedAt: null,
      title: draft.title,
      body: draft.body,
    });
    expect(id).not.toBe(there.id);
  });
});

describe('a draft', () => {
  it('is the same object when an amendment changes nothing', () => {
    expect(amended(draft, { title: draft.title }, LATER)).toBe(draft);
  });

  it('bears the moment of its last change', () => {
    expect(amended(draft, { title: '新情况' }, LATER)).toMatchObject({
      title: '新情况',
      updatedAt: LATER.toISOString(),
      createdAt: NOW.toISOString(),
    });
  });

  it.each([
    ['', '', true],
    [' \n', '　', true],
    ['题', '', false],
    ['', '文', false],
  ])('with title %j and body %j is blank: %s', (title, body, blank) => {
    expect(isBlank({ title, body })).toBe(blank);
  });
});

describe('setting findings aside', () => {
  const [first, second, other] = [finding(0, 2), finding(7, 9), finding(2, 6, 'truth/date/invalid')];

  it('hides the same words of the same rule, wherever they stand', () => {
    const aside = ignoring(draft, first!, false, LATER);
    expect(shownFindings(result([first!, second!, other!]), draft, aside.ignored)).toEqual([other]);
  });

  it('hides a whole rule for the draft', () => {
    const aside = ignoring(draft, other!, true, LATER);
    expect(aside.ignored).toEqual([{ rule: 'truth/date/invalid', text: null }]);
    expect(shownFindings(result([first!, other!]), { ...draft, body: '截止12月底，别的。' }, aside.ignored)).toEqual([first]);
  });

  it('shows a finding again once its words are others', () => {
    const aside = ignoring(draft, other!, false, LATER);
    const changed = { ...draft, body: '截止31月底，截止11月初。' };
    expect(shownFindings(result([other!]), changed, aside.ignored)).toEqual([other]);
  });
});

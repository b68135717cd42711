import { describe, expect, it } from 'vitest';
import { amended, ignoring, isBlank, newDraft, shownFindings } from '../../../extension/drafting/draft.ts';
import type { CheckResult, Finding } from '../../../shared/vocabulary/finding.ts';

const NOW = new Date('2026-11-23T06:20:00Z');
const LATER = new Date('2026-11-23T06:21:00Z');
const draft = { ...newDraft('019ab000-0000-7000-8000-000000000001', null, NOW), title: '情况', body: '截止10月底，截止11月初。' };

function finding(start: number, end: number, rule = 'form/substitution/until'): Finding {
  return { rule, criterion: 'form', level: 'error', field: 'body', start, end, message: '用截至' };
}

function result(findings: Finding[]): CheckResult {
  const scores = { demand: 100, truth: 100, utility: 100, speed: 100 };
  return { findings, scores, readiness: 90, topics: [], facts: { dates: [], quantities: [] }, urgent: null, sources: null };
}

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

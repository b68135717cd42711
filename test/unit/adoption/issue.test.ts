import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completedIssue, IssuePattern, issueOf, readIssue } from '../../../shared/vocabulary/issue.ts';

describe('a pattern of issues', () => {
  test.each([
    ['第{n}期', true],
    ['〔{year}〕{n}期', true],
    ['{year}年第{n}期', true],
    ['第期', false],
    ['{n}-{n}', false],
    ['{year}{year}{n}', false],
    ['第{n}期\n', false],
  ])('%s: %s', (pattern, taken) => {
    expect(IssuePattern.safeParse(pattern).success).toBe(taken);
  });

  test.each([
    ['第{n}期', '第12期', '第12期'],
    ['第{n}期', '12', '第12期'],
    ['第{n}期', '１２', '第12期'],
    ['第{n}期', '第 12 期', '第12期'],
    ['〔{year}〕{n}期', '12', '〔2026〕12期'],
    ['〔{year}〕{n}期', '〔2025〕12期', '〔2025〕12期'],
    ['〔{year}〕{n}期', '[2025]12期', '〔2025〕12期'],
    ['（第{n}期）', '(第7期)', '（第7期）'],
    ['总第{n}期', '第12期', null],
    ['第{n}期', '第十二期', null],
    ['第{n}期', '', null],
    ['第{n}期', '12号', null],
  ])('%s, typed %s: %s', (pattern, typed, issue) => {
    expect(completedIssue(pattern, typed, 2026)).toBe(issue);
  });

  test('what is written by it is read back', () => {
    const patterns = fc.constantFrom('第{n}期', '〔{year}〕{n}期', '{year}年第{n}期', '（第{n}期）', 'No.{n}', '{year}[{n}]+');
    fc.assert(
      fc.property(patterns, fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 999_999 }), (pattern, year, number) => {
        const read = readIssue(pattern, issueOf(pattern, { year, number }));
        expect(read?.number).toBe(number);
        if (pattern.includes('{year}')) expect(read?.year).toBe(year);
      }),
    );
  });
});

import { expect, test } from 'vitest';
import { publicationLines, readPublications } from '../../../service/desk/record/publications.ts';

test.each([
  ['民政信息', { publications: ['民政信息'], patterns: {} }],
  ['民政信息 第{n}期\n\n  工作简报  ', { publications: ['民政信息', '工作简报'], patterns: { 民政信息: '第{n}期' } }],
  ['每日 要情 〔{year}〕{n}期', { publications: ['每日 要情'], patterns: { '每日 要情': '〔{year}〕{n}期' } }],
  ['每日 要情', { publications: ['每日 要情'], patterns: {} }],
  ['', { publications: [], patterns: {} }],
])('%j is read as publications, and written as it is read', (written, level) => {
  expect(readPublications(written)).toEqual(level);
  expect(readPublications(publicationLines(level))).toEqual(level);
});

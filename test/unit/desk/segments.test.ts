import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, segmentsOf } from '../../../service/desk/inbox/segments.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'truth/date/invalid',
  criterion: 'truth',
  level: 'error',
  field: 'body',
  start,
  end,
  message: '',
  ...more,
});

describe('a text is cut where findings begin and end', () => {
  test('overlapping findings share the stretch, the gravest first', () => {
    const findings = [finding(0, 4, { level: 'hint' }), finding(2, 6)];
    expect(segmentsOf('截止九月三一日', 'body', findings)).toEqual([
      { text: '截止', start: 0, findings: [0] },
      { text: '九月', start: 2, findings: [1, 0] },
      { text: '三一', start: 4, findings: [1] },
      { text: '日', start: 6, findings: [] },
    ]);
  });

  test.each([
    ['of the other field', finding(0, 2, { field: 'title' })],
    ['of what is missing altogether', finding(0, 0)],
    ['beyond the text', finding(1, 99)],
  ])('a finding %s marks nothing', (_, one) => {
    expect(segmentsOf('近日', 'body', [one])).toEqual([{ text: '近日', start: 0, findings: [] }]);
  });

  test('paragraphs lose their line ends and leading blanks, offsets stay those of the body', () => {
    const body = '　　第一段。\r\n\r\n  第二段有错。\n';
    const paragraphs = paragraphsOf(body, [finding(body.indexOf('有错'), body.indexOf('有错') + 2)]);
    expect(paragraphs.map(({ start, segments }) => [start, segments.map(({ text }) => text)])).toEqual([
      [2, ['第一段。']],
      [body.indexOf('第二段'), ['第二段', '有错', '。']],
    ]);
  });

  test('the pieces joined are the text, and each bears exactly the findings that cover it', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom('error', 'doubt', 'hint')), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), spans, (text, places) => {
        const findings = places.map(([a, b, level]) => finding(Math.min(a, b), Math.max(a, b), { level: level as Finding['level'] }));
        const segments = segmentsOf(text, 'body', findings);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          const end = segment.start + segment.text.length;
          const covering = findings.flatMap((one, index) =>
            one.start <= segment.start && one.end >= end && one.start < one.end && one.end <= text.length ? [index] : [],
          );
          if (segment.text !== '') expect([...segment.findings].sort((a, b) => a - b)).toEqual(covering);
        }
      }),
    );
  });
});

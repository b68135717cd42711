import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, sentences } from '../../../shared/text/paragraphs.ts';

function sentencesOf(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('paragraphs', () => {
  it('cuts at every kind of line break and keeps the offsets', () => {
    expect(paragraphs('甲\r\n\n 乙\r丙\u2028丁')).toEqual([
      { text: '甲', start: 0, end: 1 },
      { text: ' 乙', start: 4, end: 6 },
      { text: '丙', start: 7, end: 8 },
      { text: '丁', start: 9, end: 10 },
    ]);
  });

  it('leaves out nothing but line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '\n', '\r', ' ', '。') }), (text) => {
        const found = paragraphs(text);
        expect(found.every(({ text: own, start, end }) => text.slice(start, end) === own && own !== '')).toBe(true);
        expect(found.map(({ text: own }) => own).join('')).toBe(text.replace(/[\r\n]/g, ''));
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['甲。乙！丙', ['甲。', '乙！', '丙']],
    ['他说：“好。”走了。', ['他说：“好。”', '走了。']],
    ['增长3.5%。见www.a.cn。', ['增长3.5%。', '见www.a.cn。']],
    ['甲，乙；丙。', ['甲，乙；丙。']],
    ['真的？！是。', ['真的？！', '是。']],
    ['共有低保对象320户.其中城市120户.', ['共有低保对象320户.', '其中城市120户.']],
  ])('cuts %s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

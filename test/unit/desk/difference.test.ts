import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countChanges, difference } from '../../../shared/text/difference.ts';

describe('two revisions are compared by words', () => {
  test('a changed word is one change, with what was there and what is there now', () => {
    const parts = difference('截止10月底，已有5个点停业。', '截至10月底，已有5个点停业，占20.8%。');
    expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['截止']);
    expect(countChanges(parts)).toBe(2);
  });

  test('equal texts differ nowhere', () => {
    expect(countChanges(difference('没有改动', '没有改动'))).toBe(0);
    expect(difference('', '')).toEqual([]);
  });

  test('without what was removed it is the later text, without what was added the earlier', () => {
    const prose = fc.string({ unit: fc.constantFrom('低', '保', '户', '，', '。', '\n', '12', 'ａ', '𠮷'), maxLength: 60 });
    fc.assert(
      fc.property(prose, prose, (from, to) => {
        const parts = difference(from, to);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('removed')).toBe(to);
        expect(without('added')).toBe(from);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretAfter } from '../../../extension/editors/caret.ts';

describe('the caret after a replacement', () => {
  it.each([
    ['before the words stays', 2, 2],
    ['at their beginning stays', 5, 5],
    ['within them goes to the end of the new ones', 6, 9],
    ['at their end goes along', 8, 9],
    ['behind them goes along', 20, 21],
  ])('%s', (_, caret, expected) => {
    expect(caretAfter(caret, 5, 8, 4)).toBe(expected);
  });

  it('stands behind the same text as before, wherever it stood outside of the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), fc.nat(), (before, words, after, replacement, at) => {
        const text = before + words + after;
        const caret = at % (text.length + 1);
        fc.pre(caret <= before.length || caret >= before.length + words.length);
        const place = caretAfter(caret, before.length, before.length + words.length, replacement.length);
        const changed = before + replacement + after;
        const sameBefore = text.slice(0, caret) === changed.slice(0, place);
        const sameAfter = text.slice(caret) === changed.slice(place);
        expect(sameBefore || sameAfter).toBe(true);
      }),
    );
  });
});

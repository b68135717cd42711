import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, placePill } from '../../../extension/drawing/place.ts';

const SCREEN = { width: 1000, height: 700 };
const PILL = { width: 90, height: 28 };
const EDITOR = { left: 100, top: 100, right: 700, bottom: 400 };
const nothing = () => false;

describe('the pill', () => {
  it('stands lower right within the editor, left of its scroll bar', () => {
    expect(placePill(EDITOR, 15, PILL, SCREEN, [], nothing)).toEqual({ left: 700 - 15 - 12 - 90, top: 400 - 12 - 28 });
  });

  it('gives way to text', () => {
    const spot = placePill(EDITOR, 0, PILL, SCREEN, [{ left: 110, top: 370, right: 690, bottom: 390 }], nothing);
    expect(spot).toEqual({ left: 598, top: 112 });
  });

  it('gives way to the buttons of the page', () => {
    const spot = placePill(EDITOR, 0, PILL, SCREEN, [{ left: 110, top: 100, right: 690, bottom: 399 }], (box) => box.top > 400);
    expect(spot).toEqual({ left: 610, top: 66 });
  });

  it('stays away where nothing is free', () => {
    expect(placePill(EDITOR, 0, PILL, SCREEN, [], () => true)).toBeNull();
  });

  it('never covers text and never leaves the screen', () => {
    const edge = fc.integer({ min: -50, max: 1000 });
    const box = fc
      .record({ left: edge, top: edge, right: edge, bottom: edge })
      .filter(({ left, right, top, bottom }) => left < right && top < bottom);
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 12 }), (editor, text) => {
        const spot = placePill(editor, 0, PILL, SCREEN, text, nothing);
        if (spot === null) return;
        const right = spot.left + PILL.width;
        const bottom = spot.top + PILL.height;
        expect(spot.left >= 0 && spot.top >= 0 && right <= SCREEN.width && bottom <= SCREEN.height).toBe(true);
        for (const line of text) {
          expect(line.left >= right || line.right <= spot.left || line.top >= bottom || line.bottom <= spot.top).toBe(true);
        }
      }),
    );
  });
});

describe('the card', () => {
  const size = { width: 340, height: 160 };

  it.each([
    ['under the words', { left: 200, top: 100, right: 260, bottom: 120 }, { left: 200, top: 128 }],
    ['above them where there is no room below', { left: 200, top: 600, right: 260, bottom: 620 }, { left: 200, top: 434 }],
    ['within the screen at its right edge', { left: 980, top: 100, right: 995, bottom: 120 }, { left: 652, top: 128 }],
  ])('opens %s', (_, words, expected) => {
    expect(placeCard(words, size, SCREEN)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutCurve } from '../../../shared/interface/components/curve-bars.tsx';
import { percent, pointsText } from '../../../shared/interface/components/figures.tsx';
import { gaugeCells } from '../../../shared/interface/components/gauge.tsx';

describe('figures are written so that they can be read at a glance', () => {
  test.each([
    [0, '0'],
    [38, '38'],
    [4.5, '4.5'],
    [-5, '−5'],
    [0.1 + 0.2, '0.3'],
  ])('%d points', (points, text) => expect(pointsText(points)).toBe(text));

  test('points that were added bear their sign', () => {
    expect(pointsText(8, true)).toBe('+8');
    expect(pointsText(-4, true)).toBe('−4');
  });

  test('a rate is whole per cent, a dash where nothing was received', () => {
    expect(percent(5 / 12)).toBe('42%');
    expect(percent(null)).toBe('—');
  });
});

describe('a gauge has five cells', () => {
  test.each([
    [100, 5],
    [99, 4.5],
    [80, 4],
    [55, 3],
    [0, 0],
    [140, 5],
    [-3, 0],
  ])('score %d fills %d', (score, cells) => expect(gaugeCells(score)).toBe(cells));
});

describe('the twelve-month curve', () => {
  const months = (adopted: number[]) =>
    adopted.map((adoptedItems, index) => ({
      month: `2026-${String(index + 1).padStart(2, '0')}`,
      submissions: adoptedItems + 1,
      adoptedItems,
    }));

  test('first, last and the highest month are labelled, as long as they do not touch', () => {
    const labelled = (adopted: number[]) => layOutCurve(months(adopted)).flatMap((bar, index) => (bar.labelled ? [index] : []));
    expect(labelled([2, 3, 3, 4, 6, 4, 5, 7, 6, 8, 8, 5])).toEqual([0, 11]);
    expect(labelled([2, 3, 3, 4, 9, 4, 5, 7, 6, 8, 8, 5])).toEqual([0, 4, 11]);
    expect(labelled(Array(12).fill(0))).toEqual([0, 11]);
  });

  test('every bar stands on the base line within the box, in proportion to its number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 12, maxLength: 12 }), (adopted) => {
        const bars = layOutCurve(months(adopted));
        const top = Math.max(1, ...adopted);
        for (const [index, bar] of bars.entries()) {
          expect(bar.y + bar.height).toBeCloseTo(36);
          expect(bar.height / 28.8).toBeCloseTo(adopted[index]! / top);
          expect(bar.x + 18).toBeLessThanOrEqual(328);
        }
      }),
    );
  });
});

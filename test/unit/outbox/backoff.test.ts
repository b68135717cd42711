import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../../../extension/outbox/backoff.ts';

describe('the pause before the next attempt', () => {
  it.each([
    [1, 0, 1_000],
    [1, 1, 2_000],
    [2, 1, 4_000],
    [5, 1, 32_000],
    [9, 1, 512_000],
    [10, 1, 900_000],
    [40, 0, 450_000],
    [100_000, 1, 900_000],
  ])('after %i attempts, by chance %f: %i ms', (attempts, chance, expected) => {
    expect(pauseAfter(attempts, chance)).toBe(expected);
  });

  it('is never below a second nor above a quarter of an hour, and never shrinks with the attempts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, chance) => {
        const pause = pauseAfter(attempts, chance);
        expect(pause).toBeGreaterThanOrEqual(1_000);
        expect(pause).toBeLessThanOrEqual(900_000);
        expect(pauseAfter(attempts + 1, chance)).toBeGreaterThanOrEqual(pause);
      }),
    );
  });
});

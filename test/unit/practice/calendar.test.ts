import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlierInOffice, laterInOffice } from '../../../service/practice/calendar.ts';

/** 2026-11-23 is a Monday; times are civil ones of Asia/Shanghai. */
const at = (text: string) => Date.parse(`${text}+08:00`);

describe('office time', () => {
  test.each([
    ['within a morning', '2026-11-23T09:00', 60, '2026-11-23T10:00'],
    ['over noon', '2026-11-23T11:30', 60, '2026-11-23T15:00'],
    ['over night', '2026-11-23T17:30', 60, '2026-11-24T09:00'],
    ['over a weekend', '2026-11-20T17:30', 60, '2026-11-23T09:00'],
    ['from before the office opens', '2026-11-23T07:00', 30, '2026-11-23T09:00'],
    ['from a Sunday', '2026-11-22T10:00', 0, '2026-11-23T08:30'],
  ])('goes on %s', (_, from, minutes, to) => {
    expect(new Date(laterInOffice(at(from), minutes)).toISOString()).toBe(new Date(at(to)).toISOString());
  });

  test.each([
    ['within a morning', '2026-11-23T10:00', 60, '2026-11-23T09:00'],
    ['over a weekend', '2026-11-23T09:00', 60, '2026-11-20T17:30'],
    ['from the middle of the night', '2026-11-24T02:00', 30, '2026-11-23T17:30'],
  ])('goes back %s', (_, from, minutes, to) => {
    expect(new Date(earlierInOffice(at(from), minutes)).toISOString()).toBe(new Date(at(to)).toISOString());
  });

  test('never goes the wrong way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-31T00:00') }),
        fc.integer({ min: 0, max: 9_000 }),
        (from, minutes) => {
          expect(laterInOffice(from, minutes)).toBeGreaterThanOrEqual(from);
          expect(earlierInOffice(from, minutes)).toBeLessThanOrEqual(from);
        },
      ),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { fromCivilInput, toCivilInput } from '../../../shared/interface/civil-input.ts';

describe('a civil time in a field', () => {
  test.each([
    ['2026-11-25T17:30', 'Asia/Shanghai', '2026-11-25T09:30:00.000Z'],
    ['2026-01-01T00:00', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z'],
    ['2026-11-25T15:30', 'Asia/Urumqi', '2026-11-25T09:30:00.000Z'],
    ['2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
    ['2026-12-01T12:00', 'Europe/Berlin', '2026-12-01T11:00:00.000Z'],
  ])('%s in %s is %s, and back', (typed, timeZone, instant) => {
    expect(fromCivilInput(typed, timeZone)).toBe(instant);
    expect(toCivilInput(instant, timeZone)).toBe(typed);
  });

  test.each(['', '明天', '2026-11-25', '2026-13-40T99:99'])('%j names no moment', (typed) => {
    expect(fromCivilInput(typed)).toBeNull();
  });
});

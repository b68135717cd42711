import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from '../../../extension/entrypoints/sidepanel/local-time.ts';
import { urgentClock } from '../../../extension/entrypoints/sidepanel/urgent-clock.ts';

describe('the time of an event in its field', () => {
  it.each([
    ['2026-11-22T06:20:00.000Z', '2026-11-22T14:20'],
    ['2026-12-31T16:05:00.000Z', '2027-01-01T00:05'],
  ])('%s stands as %s, the office’s civil time, and comes back', (instant, shown) => {
    expect(toLocalInput(instant)).toBe(shown);
    expect(fromLocalInput(shown)).toBe(instant);
  });

  it('is none while the field is empty', () => {
    expect(fromLocalInput('')).toBeNull();
  });
});

describe('the clock of an initial report', () => {
  it.each([
    ['2026-11-24T05:05:00Z', 120, 0],
    ['2026-11-24T06:18:00Z', 47, 61],
    ['2026-11-24T07:05:00Z', 0, 100],
    ['2026-11-24T07:25:00Z', -20, 100],
  ])('at %s has %i minutes left, %i per cent of the time gone', (now, minutes, share) => {
    const clock = urgentClock('2026-11-24T05:05:00.000Z', new Date(now));
    expect(clock).toEqual({ due: new Date('2026-11-24T07:05:00Z'), left: minutes * 60_000, share });
  });
});

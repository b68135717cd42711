const FIRST = 2_000;
const LONGEST = 15 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubled from 2 seconds with every attempt, at most 15 minutes,
 * and spread over the upper half, so that a whole office does not come at once when the service is back.
 * @param attempts attempts made so far, from 1
 * @param chance from 0 up to 1
 */
export function pauseAfter(attempts: number, chance: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.round(longest / 2 + (longest / 2) * chance);
}

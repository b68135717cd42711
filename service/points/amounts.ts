/** Hundredths of a point: sums of them are exact. */
export const centipointsOf = (points: number) => Math.round(points * 100);

/** A factor as a whole number of thousandths, exact to what a rule set may say. */
const thousandths = (factor: number) => Math.round(factor * 1_000);

/**
 * `centipoints × factors × weight ÷ of`, rounded once at the end to a multiple of `unit` hundredths, halves away from zero.
 * Whole numbers until the rounding, so that a half is a half.
 */
export function amount(centipoints: number, factors: readonly number[], [weight, of]: readonly [number, number], unit: number): number {
  let numerator = Math.abs(centipoints) * weight;
  let denominator = of * unit;
  for (const factor of factors) {
    const by = thousandths(factor);
    if (by % 1_000 === 0) numerator *= by / 1_000;
    else {
      numerator *= by;
      denominator *= 1_000;
    }
  }
  const rounded = Number.isSafeInteger(numerator * 2) ? small(numerator, denominator) : large(numerator, denominator);
  return (centipoints < 0 ? -rounded : rounded) * unit + 0;
}

function small(numerator: number, denominator: number): number {
  const rest = numerator % denominator;
  return (numerator - rest) / denominator + (rest * 2 >= denominator ? 1 : 0);
}

function large(numerator: number, denominator: number): number {
  const [over, under] = [BigInt(numerator), BigInt(denominator)];
  return Number((over * 2n + under) / (under * 2n));
}

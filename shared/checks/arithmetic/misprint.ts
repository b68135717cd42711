/** Digits of a figure as it is written, without point, separators and scale. */
const digitsOf = (written: string): string => written.replace(/[^\d]/g, '');

/** The largest power of ten that all numbers are multiples of: what their writing shows. */
function grainOf(values: readonly number[]): number {
  let grain = 10 ** Math.floor(Math.log10(Math.min(...values.filter((value) => value > 0))));
  while (grain > 1e-6 && !values.every((value) => Math.abs(value / grain - Math.round(value / grain)) < 1e-6)) grain /= 10;
  return grain;
}

/**
 * Whether a difference between what is written and what would be right looks like a slip of the hand: one digit changed or two
 * neighbours swapped. `chance`: how probable such a look is where the figures have nothing to do with each other.
 */
export function misprint(difference: number, whole: number, values: readonly number[]): { looks: boolean; chance: number } {
  const grain = grainOf([whole, ...values]);
  const steps = Math.round(Math.abs(difference) / grain);
  const places = Math.max(1, Math.round(whole / grain).toString().length);
  const digits = digitsOf(String(steps)).replace(/0+$/, '');
  const changed = digits.length === 1;
  const swapped = Number(digits) % 9 === 0 && digits.length <= 2;
  const ways = 9 * places + 8 * (places - 1);
  return { looks: steps > 0 && (changed || swapped), chance: Math.min(1, (ways * grain) / whole) };
}

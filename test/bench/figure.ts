/** One line of the table that `npm run bench` prints. Times are medians in milliseconds. */
export interface Figure {
  name: string;
  ours: number;
  /** What the same work costs at the least, measured alternately in the same run; null where the limit is absolute. */
  floor: number | null;
  limit: string;
  holds: boolean;
}

/** Each file of this folder that measures exports `measure`. */
export type Measure = () => Promise<Figure[]>;

/** The value below which `share` of the sorted sample lies. */
export function quantile(sample: number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (sample: number[]) => quantile(sample, 0.5);

/** Times the works in turn, round after round, so that a noisy machine disturbs them alike. Milliseconds per round and work. */
export async function alternately<K extends string>(rounds: number, works: Record<K, () => unknown>): Promise<Record<K, number[]>> {
  const names = Object.keys(works) as K[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      taken[name].push(performance.now() - start);
    }
  }
  return taken;
}

/** Places by points, most first; who has the same points shares the place, and the next one comes after all of them. */
export function placesOf(entries: readonly { id: string; points: number }[]): Map<string, number> {
  return new Map(entries.map(({ id, points }) => [id, 1 + entries.filter((other) => other.points > points).length]));
}

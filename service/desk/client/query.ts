/** An address with the parameters that are given. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}

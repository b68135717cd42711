import type { Field } from '../vocabulary/criteria.ts';
import type { DocumentFacts } from './document-facts.ts';
import { type Asked, askedBy } from './signal-name.ts';

/** How often a signal shows in the draft. `title:` or `body:` before the name asks one field. */
export function countOf(name: string, facts: DocumentFacts): number {
  const asked = askedBy(name);
  const number = facts.pack.signals.get(asked.signal);
  return number === undefined ? 0 : asked.fields.reduce((sum, field) => sum + facts.tallies[field].signal(number), 0);
}

/** First place of a signal in the draft and how often it shows, or null. */
export function placeOf(name: string, facts: DocumentFacts): { field: Field; start: number; end: number; count: number } | null {
  const count = countOf(name, facts);
  if (count === 0) return null;
  const { signal, fields }: Asked = askedBy(name);
  const number = facts.pack.signals.get(signal)!;
  const field = fields.find((one) => facts.tallies[one].signal(number) > 0)!;
  return { field, ...facts.firstOf(number, field), count };
}

import type { Field } from '../vocabulary/criteria.ts';

/** What a rule asks by the name of a signal: `title:` or `body:` before it asks one field. */
export interface Asked {
  signal: string;
  fields: readonly Field[];
}

const asked = new Map<string, Asked>();

/** Takes a name apart; each is taken apart once, for every keystroke asks for all of them. */
export function askedBy(name: string): Asked {
  let known = asked.get(name);
  if (!known) {
    const one = (['title', 'body'] as const).find((field) => name.startsWith(`${field}:`));
    known = one ? { signal: name.slice(one.length + 1), fields: [one] } : { signal: name, fields: ['title', 'body'] };
    asked.set(name, known);
  }
  return known;
}

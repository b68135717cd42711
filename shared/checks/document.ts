import type { Field } from '../vocabulary/criteria.ts';
import type { ReportKind } from '../vocabulary/report.ts';
import type { CompiledPack } from './compile.ts';
import type { PassageReading } from './reading.ts';
import type { Condition, ElementRule } from './rule.ts';

/** A passage's reading and where it begins in its field. */
export interface Placed {
  reading: PassageReading;
  start: number;
}

/** What the document rules see: readings of the passages, no text of their own. */
export interface DocumentFacts {
  title: Placed[];
  body: Placed[];
  bodyLength: number;
  kind: ReportKind;
}

/** A finding of a document rule; offsets in the field. */
export interface DocumentNote {
  rule: number;
  field: Field;
  start: number;
  end: number;
  parts?: Record<string, string | number>;
}

/** First place of a signal in the draft, or null. `title:` or `body:` before the name asks one field. */
export function placeOf(name: string, facts: DocumentFacts, pack: CompiledPack): { field: Field; start: number; end: number } | null {
  const [, only, signal] = /^(?:(title|body):)?(.+)$/.exec(name)!;
  const number = pack.signals.get(signal!)!;
  for (const field of ['title', 'body'] as const) {
    if (only && only !== field) continue;
    for (const { reading, start } of facts[field]) {
      const at = reading.signals[number]!;
      if (at !== -1) return { field, start: start + at, end: start + reading.signalEnds[number]! };
    }
  }
  return null;
}

export function holds(condition: Condition, facts: DocumentFacts, pack: CompiledPack): boolean {
  const { all = [], any = [], none = [], kinds, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = condition;
  if (kinds && !kinds.includes(facts.kind)) return false;
  if (facts.bodyLength < minLength || facts.bodyLength > maxLength) return false;
  const shows = (name: string) => placeOf(name, facts, pack) !== null;
  return all.every(shows) && (any.length === 0 || any.some(shows)) && !none.some(shows);
}

export function elementNotes(rule: ElementRule, number: number, facts: DocumentFacts, pack: CompiledPack): DocumentNote[] {
  if (!holds(rule.when, facts, pack)) return [];
  const place = rule.at ? placeOf(rule.at, facts, pack) : null;
  return [{ rule: number, ...(place ?? { field: 'body', start: 0, end: 0 }) }];
}

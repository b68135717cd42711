import type { Sentence } from '../interface/messages/messages.ts';
import { standard } from '../rulepacks/standard.ts';
import { CRITERIA, type Criterion, type Level } from '../vocabulary/criteria.ts';
import type { Example, Rule } from './rule.ts';
import { costOf, criterionOf } from './scores.ts';

/** What the handbook, and 为什么 at a finding, tell of a rule. */
export interface RuleEntry {
  id: string;
  criterion: Criterion;
  level: Level;
  /** Points that one finding takes. */
  points: number;
  title: Sentence;
  why: Sentence;
  source: string;
  examples: { bad: string[]; good: string[] };
}

const byId = new Map<string, Rule>(standard.rules.map((rule) => [rule.id, rule]));

/** The handbook's entry of a rule of the standard pack, or of the office's own rules where it is given; null for a rule neither knows (a retired one). */
export function ruleEntry(ruleId: string, own: readonly Rule[] = []): RuleEntry | null {
  const rule = own.find(({ id }) => id === ruleId) ?? byId.get(ruleId);
  return rule ? entryOf(rule) : null;
}

/** The whole handbook: every rule of a pack, by criterion and then as the pack has them. */
export function handbook(rules: readonly Rule[] = standard.rules): RuleEntry[] {
  const entries = rules.map(entryOf);
  return CRITERIA.flatMap((criterion) => entries.filter((entry) => entry.criterion === criterion));
}

function entryOf({ id, level, cost, title, why, source, examples }: Rule): RuleEntry {
  const points = cost ?? costOf({ rule: id, level }, new Map());
  const { bad, good } = examples;
  return { id, criterion: criterionOf(id), level, points, title, why, source, examples: { bad: bad.map(plain), good: good.map(plain) } };
}

/** The example as a person reads it, without the marks of the span. */
function plain(example: Example): string {
  const { title, body } = typeof example === 'string' ? { title: '', body: example } : { title: '', ...example };
  return [title, body].filter(Boolean).join('\n').replace(/[⟦⟧]/g, '');
}

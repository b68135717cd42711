import type { Sentence } from '../interface/messages/messages.ts';
import { standard } from '../rulepacks/standard.ts';
import type { Example, Rule } from './rule.ts';

/** What 为什么 shows of a rule. */
export interface RuleEntry {
  title: Sentence;
  why: Sentence;
  source: string;
  examples: { bad: string[]; good: string[] };
}

const byId = new Map<string, Rule>(standard.rules.map((rule) => [rule.id, rule]));

/** The handbook's entry of a rule of the standard pack, or null for a rule it does not know (an office's own, or a retired one). */
export function ruleEntry(ruleId: string): RuleEntry | null {
  const rule = byId.get(ruleId);
  if (!rule) return null;
  const { title, why, source, examples } = rule;
  return { title, why, source, examples: { bad: examples.bad.map(plain), good: examples.good.map(plain) } };
}

/** The example as a person reads it, without the marks of the span. */
function plain(example: Example): string {
  const { title, body } = typeof example === 'string' ? { title: '', body: example } : { title: '', ...example };
  return [title, body].filter(Boolean).join('\n').replace(/[⟦⟧]/g, '');
}

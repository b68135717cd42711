import type { Parts } from '../interface/messages/messages.ts';
import { type CompiledPack, compile, PackRefused } from './compile.ts';
import type { CheckDocument } from './context.ts';
import { check } from './engine.ts';
import type { PackFault } from './pack-faults.ts';
import type { Example, Rule, RulePack } from './rule.ts';

const OPEN = '⟦';
const CLOSE = '⟧';
/** The moment at which examples are read that name none of their own. */
const NOW = '2026-11-23T09:00:00+08:00';

interface Marked {
  text: string;
  spans: string[];
}

/** Takes the marks out of an example's field and remembers what they held, as `start-end`. */
function unmarked(marked: string): Marked {
  const spans: string[] = [];
  let text = '';
  let start = 0;
  for (const unit of marked) {
    if (unit === OPEN) start = text.length;
    else if (unit === CLOSE) spans.push(`${start}-${text.length}`);
    else text += unit;
  }
  return { text, spans };
}

/** What does not hold of an example. */
export interface ExampleFault {
  fault: PackFault;
  parts: Parts;
}

/**
 * Why an example of the rule does not hold, or null where it does: a bad one must give the rule's finding at exactly the marked spans,
 * a good one must not give it at all.
 */
export function exampleFault(rule: Rule, example: Example, bad: boolean, pack: CompiledPack): ExampleFault | null {
  const { title = '', body, kind, now, place, history, needs } = typeof example === 'string' ? { body: example } : { ...example };
  const marked = { title: unmarked(title), body: unmarked(body) };
  const document: CheckDocument = { title: marked.title.text, body: marked.body.text, kind };
  const context = { now: new Date(now ?? NOW), place, history, needs };
  const found = check(document, pack, context).findings.filter((finding) => finding.rule === rule.id);
  const places = found.map(({ field, start, end }) => `${field} ${start}-${end}`).sort();
  const quoted = found.map(({ field, start, end }) => `“${marked[field].text.slice(start, end)}”`).join('、') || '—';
  if (!bad) return places.length === 0 ? null : { fault: 'good-hit', parts: { places: quoted, body } };
  const wanted = (['title', 'body'] as const).flatMap((field) => marked[field].spans.map((span) => `${field} ${span}`)).sort();
  if (wanted.length === 0) {
    if (rule.kind === 'wording') return { fault: 'bad-unmarked', parts: { body } };
    wanted.push('body 0-0');
  }
  return wanted.join() === places.join() ? null : { fault: 'bad-missed', parts: { places: quoted, body } };
}

/**
 * Compiles a pack from elsewhere and runs the examples of its rules. Throws {@link PackRefused} where one fails or a rule has none.
 * @param concerns which rules' examples are run; all where not given
 */
export function admit(pack: RulePack, concerns: (rule: Rule) => boolean = () => true): CompiledPack {
  const compiled = compile(pack);
  for (const rule of pack.rules.filter(concerns)) {
    if (rule.examples.bad.length === 0) throw new PackRefused(rule.id, 'no-bad-example');
    for (const [examples, bad] of [[rule.examples.bad, true] as const, [rule.examples.good, false] as const]) {
      for (const example of examples) {
        const found = exampleFault(rule, example, bad, compiled);
        if (found) throw new PackRefused(rule.id, found.fault, found.parts);
      }
    }
  }
  return compiled;
}

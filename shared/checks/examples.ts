import { type CompiledPack, compile, PackRefused } from './compile.ts';
import type { CheckDocument } from './context.ts';
import { check } from './engine.ts';
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

/**
 * Why an example of the rule does not hold, or null where it does: a bad one must give the rule's finding at exactly the marked spans,
 * a good one must not give it at all.
 */
export function exampleFault(rule: Rule, example: Example, bad: boolean, pack: CompiledPack): string | null {
  const { title = '', body, kind, now, place, history, needs } = typeof example === 'string' ? { body: example } : { ...example };
  const marked = { title: unmarked(title), body: unmarked(body) };
  const document: CheckDocument = { title: marked.title.text, body: marked.body.text, kind };
  const found = check(document, pack, { now: new Date(now ?? NOW), place, history, needs }).findings.filter(
    (finding) => finding.rule === rule.id,
  );
  const places = found.map(({ field, start, end }) => `${field} ${start}-${end}`).sort();
  if (!bad) return places.length === 0 ? null : `a good example is hit at ${places.join(', ')}: ${body}`;
  const wanted = (['title', 'body'] as const).flatMap((field) => marked[field].spans.map((span) => `${field} ${span}`)).sort();
  if (wanted.length === 0) wanted.push('body 0-0');
  return wanted.join() === places.join()
    ? null
    : `a bad example wants ${wanted.join(', ')} and gets ${places.join(', ') || 'nothing'}: ${body}`;
}

/** Compiles a pack from elsewhere and runs the examples of its rules. Throws {@link PackRefused} where one fails or a rule has none. */
export function admit(pack: RulePack): CompiledPack {
  const compiled = compile(pack);
  for (const rule of pack.rules) {
    if (rule.examples.bad.length === 0) throw new PackRefused(rule.id, 'without a bad example nothing shows that it can match');
    for (const [examples, bad] of [[rule.examples.bad, true] as const, [rule.examples.good, false] as const]) {
      for (const example of examples) {
        const fault = exampleFault(rule, example, bad, compiled);
        if (fault) throw new PackRefused(rule.id, fault);
      }
    }
  }
  return compiled;
}

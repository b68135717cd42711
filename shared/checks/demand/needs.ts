import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { NeedRule } from '../rule.ts';
import { answersOf } from './answers.ts';

type Find = Omit<DocumentNote, 'rule'>;

const MISSING = { field: 'body', start: 0, end: 0 } as const;
/** Shorter bodies are still being begun, in UTF-16 units. */
const SHORTEST = 40;

/** What a draft owes the needs of the period and the open commissions; says nothing where the context names none. */
export function needNotes({ test }: NeedRule, facts: DocumentFacts): Find[] {
  if (facts.needs.length === 0 || facts.bodyLength < SHORTEST) return [];
  switch (test) {
    case 'points':
      return pointNotes(facts);
    case 'commission':
      return facts.kind === 'commissioned' && lacks('commission', facts) ? [MISSING] : [];
    case 'period':
      return facts.kind === 'routine' && lacks('need', facts) && answersOf(facts).length === 0 ? [MISSING] : [];
    case 'open':
      return facts.kind === 'routine' ? openNotes(facts) : [];
  }
}

/** Says whether there are needs of the sort, and the draft answers none of them. */
const lacks = (kind: 'need' | 'commission', facts: DocumentFacts) =>
  facts.needs.some((need) => need.kind === kind) && !answersOf(facts).some((answer) => answer.kind === kind);

/** The commission that a commissioned draft answers best, where points of it are not told. */
function pointNotes(facts: DocumentFacts): Find[] {
  if (facts.kind !== 'commissioned') return [];
  const told = (answer: { points: { told: boolean }[] }) => answer.points.filter((point) => point.told).length;
  const [best] = answersOf(facts)
    .filter(({ kind }) => kind === 'commission')
    .sort((a, b) => told(b) - told(a));
  const missing = best?.points.filter((point) => !point.told) ?? [];
  if (!best || missing.length === 0) return [];
  return [{ ...MISSING, parts: { topic: topicOf(best.need, facts), points: missing.map(({ point }) => point).join('、') } }];
}

/** A routine draft that would answer an open commission. */
function openNotes(facts: DocumentFacts): Find[] {
  const open = answersOf(facts).find(({ kind }) => kind === 'commission');
  return open ? [{ ...MISSING, parts: { topic: topicOf(open.need, facts) } }] : [];
}

function topicOf(id: string, { needs }: DocumentFacts): string {
  const need = needs.find((one) => one.id === id)!;
  return need.title || need.topic;
}

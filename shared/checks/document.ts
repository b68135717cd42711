import type { Field, Level } from '../vocabulary/criteria.ts';
import type { DocumentFacts } from './document-facts.ts';
import { ageNotes } from './kinds/age.ts';
import { closes } from './kinds/bracket.ts';
import { urgentNotes } from './kinds/urgent.ts';
import type { SignalPlace } from './reading.ts';
import type { Condition, ElementRule, LengthRule, Rule, TopicRule, WordingRule } from './rule.ts';

/** A finding in the draft; offsets in the field. */
export interface DocumentNote {
  rule: number;
  field: Field;
  start: number;
  end: number;
  parts?: Record<string, string | number>;
  fixes?: string[];
  level?: Level;
}

type Find = Omit<DocumentNote, 'rule'>;

/** What the rules about the whole draft say. */
export function documentNotes(facts: DocumentFacts): DocumentNote[] {
  const notes: DocumentNote[] = [];
  for (const at of facts.pack.ofDraft) {
    for (const note of notesOf(facts.pack.pack.rules[at]!, facts)) notes.push({ ...note, rule: at });
  }
  return notes;
}

function notesOf(rule: Rule, facts: DocumentFacts): Find[] {
  switch (rule.kind) {
    case 'element':
      return elementNotes(rule, facts);
    case 'length':
      return lengthNotes(rule, facts);
    case 'topic':
      return topicNotes(rule, facts);
    case 'urgent':
      return urgentNotes(rule, facts);
    case 'speed':
      return ageNotes(rule, facts);
    default:
      return [];
  }
}

/** How many passages apart two halves of a pair may stand: a title broken over lines. */
const PAIR_REACH = 3;

/** Leaves out the halves of pairs that open in one passage and close in one of the next. */
export function withoutSplitPairs(notes: DocumentNote[], facts: DocumentFacts): DocumentNote[] {
  const isBracket = (note: DocumentNote) => facts.pack.pack.rules[note.rule]!.kind === 'bracket';
  const brackets = notes.filter((note) => note.field === 'body' && isBracket(note));
  if (brackets.length < 2) return notes;
  const passageOf = (note: DocumentNote) => facts.body.findIndex(({ reading, start }) => note.start < start + reading.text.length);
  const paired = new Set<DocumentNote>();
  for (let at = 1; at < brackets.length; at++) {
    const [one, other] = [brackets[at - 1]!, brackets[at]!];
    if (!paired.has(one) && closes(String(one.parts?.text), String(other.parts?.text)) && passageOf(other) - passageOf(one) <= PAIR_REACH) {
      paired.add(one);
      paired.add(other);
    }
  }
  return notes.filter((note) => !paired.has(note));
}

/** Says whether a passage's note stands in this draft: some are told once, some are excused by what the draft shows elsewhere. */
export function standsInDraft(rule: Rule, field: Field, facts: DocumentFacts): boolean {
  if (rule.kind !== 'wording') return true;
  if (rule.fields && !rule.fields.includes(field)) return false;
  return !rule.unless?.draft?.some((name) => placeOf(name, facts) !== null);
}

export const isToldOnce = (rule: Rule): boolean =>
  (rule.kind === 'wording' && (rule as WordingRule).once === true) || (rule.kind === 'character' && rule.test === 'half-width');

/** First place of a signal in the draft and how often it shows, or null. `title:` or `body:` before the name asks one field. */
export function placeOf(name: string, facts: DocumentFacts): (SignalPlace & { field: Field }) | null {
  const colon = /^(?:title|body):/.exec(name)?.[0].length ?? 0;
  const number = facts.pack.signals.get(name.slice(colon))!;
  const only = colon === 0 ? null : (name.slice(0, colon - 1) as Field);
  const title = only === 'body' ? undefined : facts.signals.title.get(number);
  const body = only === 'title' ? undefined : facts.signals.body.get(number);
  const first = title ? { ...title, field: 'title' as const } : body ? { ...body, field: 'body' as const } : null;
  return first && { ...first, count: (title?.count ?? 0) + (body?.count ?? 0) };
}

function holds(condition: Condition, facts: DocumentFacts): boolean {
  const { all = [], any = [], none = [], kinds, minLength = 0, maxLength = Number.POSITIVE_INFINITY, dense } = condition;
  if (kinds && !kinds.includes(facts.kind)) return false;
  if (facts.bodyLength < minLength || facts.bodyLength > maxLength) return false;
  const shows = (name: string) => placeOf(name, facts) !== null;
  if (!all.every(shows) || (any.length > 0 && !any.some(shows)) || none.some(shows)) return false;
  if (!dense) return true;
  const count = placeOf(dense.signal, facts)?.count ?? 0;
  return count >= dense.count && count * 1_000 >= (dense.perThousand ?? 0) * facts.bodyLength;
}

function elementNotes(rule: ElementRule, facts: DocumentFacts): Find[] {
  if (!holds(rule.when, facts)) return [];
  const place = rule.at ?? rule.when.dense?.signal;
  const at = place ? placeOf(place, facts) : null;
  return [at ? { field: at.field, start: at.start, end: at.end } : MISSING];
}

/** What is missing altogether stands at 0, 0 of the body. */
const MISSING: Find = { field: 'body', start: 0, end: 0 };

function lengthNotes(rule: LengthRule, facts: DocumentFacts): Find[] {
  const length = facts[rule.field].reduce((sum, { reading }) => sum + reading.inked, 0);
  if (length === 0 || (length >= (rule.min ?? 0) && length <= (rule.max ?? Number.POSITIVE_INFINITY))) return [];
  return [{ field: rule.field, start: 0, end: 0, parts: { length } }];
}

function topicNotes(rule: TopicRule, facts: DocumentFacts): Find[] {
  const { test } = rule;
  if ('none' in test) {
    const isMet = (field: Field) => facts[field].some(({ reading }) => reading.topics.length > 0);
    return facts.bodyLength < test.none.minLength || isMet('title') || isMet('body') ? [] : [MISSING];
  }
  return movedNotes(test.moved, facts);
}

function movedNotes(word: string, facts: DocumentFacts): Find[] {
  const moved = new Set(facts.topics.flatMap(({ note }, at) => (note?.includes(word) ? [at] : [])));
  const notes: Find[] = [];
  for (const field of ['title', 'body'] as const) {
    for (const { reading, start } of facts[field]) {
      for (const place of reading.topics) {
        if (!moved.delete(place.of)) continue;
        notes.push({ field, start: start + place.start, end: start + place.end, parts: { note: facts.topics[place.of]!.note! } });
      }
    }
  }
  return notes;
}

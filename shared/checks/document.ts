import type { Field, Level } from '../vocabulary/criteria.ts';
import { needNotes } from './demand/needs.ts';
import type { DocumentFacts } from './document-facts.ts';
import { nameNotes } from './form/names.ts';
import { numberingNotes } from './form/numbering.ts';
import { ageNotes } from './kinds/age.ts';
import { urgentNotes } from './kinds/urgent.ts';
import type { Gist } from './passages.ts';
import type { AgreementRule, Condition, ElementRule, LengthRule, Rule, TopicRule, WordingRule } from './rule.ts';
import { countOf, placeOf } from './signal-place.ts';
import { habitNotes } from './speed/habit.ts';
import { figureNotes } from './truth/agreement.ts';
import { foreignPlaceNotes } from './truth/foreign-place.ts';
import { headlineNotes } from './truth/headline.ts';
import { stepNotes } from './utility/steps.ts';
import { reportTypeOf } from './utility/type.ts';

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
    case 'need':
      return needNotes(rule, facts);
    default:
      return facts.bodyLength > LONGEST_REPORT ? [] : wholeNotes(rule, facts);
  }
}

/** Longer drafts are collections of reports: the same words speak of several things, and a walk through them takes time. */
const LONGEST_REPORT = 20_000;

/** Rules that compare one part of the draft with another, or with what was sent before. */
function wholeNotes(rule: Rule, facts: DocumentFacts): Find[] {
  switch (rule.kind) {
    case 'agreement':
      return agreementNotes(rule, facts);
    case 'numbering':
      return numberingNotes(rule, facts);
    case 'foreign-place':
      return foreignPlaceNotes(facts);
    case 'steps':
      return stepNotes(facts);
    case 'habit':
      return habitNotes(rule, facts);
    default:
      return [];
  }
}

function agreementNotes({ test }: AgreementRule, facts: DocumentFacts): Find[] {
  if (test === 'names') return nameNotes(facts);
  return test === 'figures' ? figureNotes(facts) : headlineNotes(facts);
}

/** Says whether a passage's note stands in this draft: some are told once, some are excused by what the draft shows elsewhere. */
export function standsInDraft(rule: Rule, field: Field, facts: DocumentFacts): boolean {
  if (rule.kind !== 'wording') return true;
  if (rule.fields && !rule.fields.includes(field)) return false;
  return !rule.unless?.draft?.some((name) => countOf(name, facts) > 0);
}

export const isToldOnce = (rule: Rule): boolean =>
  (rule.kind === 'wording' && (rule as WordingRule).once === true) || (rule.kind === 'character' && rule.test === 'half-width');

function holds(condition: Condition, facts: DocumentFacts): boolean {
  const { all = [], any = [], none = [], kinds, types, titled, minLength = 0, maxLength = Number.POSITIVE_INFINITY, dense } = condition;
  if (kinds && !kinds.includes(facts.kind)) return false;
  if (titled && facts.tallies.title.inked === 0) return false;
  if (types && !types.includes(reportTypeOf(facts))) return false;
  if (facts.bodyLength < minLength || facts.bodyLength > maxLength) return false;
  const shows = (name: string) => countOf(name, facts) > 0;
  if (!all.every(shows) || (any.length > 0 && !any.some(shows)) || none.some(shows)) return false;
  if (!dense) return true;
  const count = countOf(dense.signal, facts);
  if (count > (dense.most ?? Number.POSITIVE_INFINITY)) return false;
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
  const length = facts.tallies[rule.field].inked;
  if (length === 0 || (length >= (rule.min ?? 0) && length <= (rule.max ?? Number.POSITIVE_INFINITY))) return [];
  return [{ field: rule.field, start: 0, end: 0, parts: { length } }];
}

function topicNotes(rule: TopicRule, facts: DocumentFacts): Find[] {
  const { test } = rule;
  if ('none' in test) {
    const { title, body } = facts.tallies;
    return facts.bodyLength < test.none.minLength || title.topicWords > 0 || body.topicWords > 0 ? [] : [MISSING];
  }
  return movedNotes(test.moved, facts);
}

/** Told at the first place where a topic that went elsewhere is named. */
function movedNotes(word: string, facts: DocumentFacts): Find[] {
  return facts.topics.flatMap(({ note }, topic) => {
    if (!note?.includes(word)) return [];
    const field = (['title', 'body'] as const).find((one) => facts.tallies[one].topic(topic) > 0);
    const placed = field && facts.passages[field].first(topicsNamed, (named) => named.has(topic));
    if (!field || !placed) return [];
    const { start, end } = placed.reading.topics.find((place) => place.of === topic)!;
    return [{ field, start: placed.start + start, end: placed.start + end, parts: { note } }];
  });
}

const topicsNamed: Gist<Set<number>> = (readings) => new Set(readings.flatMap(({ topics }) => topics.map(({ of }) => of)));

import { fill, type Locale } from '../interface/messages/messages.ts';
import type { Criterion } from '../vocabulary/criteria.ts';
import type { CheckResult, Finding, TopicHit } from '../vocabulary/finding.ts';
import type { CompiledPack } from './compile.ts';
import { type DocumentNote, documentNotes, isToldOnce, standsInDraft, withoutSplitPairs } from './document.ts';
import type { DocumentFacts } from './document-facts.ts';
import { focusOf } from './focus.ts';
import { urgentFact } from './kinds/urgent.ts';
import type { Rule } from './rule.ts';
import { score } from './scores.ts';

/** All that is said of a draft, but of its sources. Topics and facts are put together when they are first asked for: a keystroke need not. */
export function resultOf(facts: DocumentFacts, rulesOff: string[], locale: Locale): Omit<CheckResult, 'sources'> {
  const off = new Set(rulesOff);
  const findings = [...placedNotes(facts), ...documentNotes(facts)]
    .map((note) => toFinding(note, facts.pack, locale))
    .filter((finding) => !off.has(finding.rule))
    .sort(inReadingOrder);
  let topics: TopicHit[] | undefined;
  let bodyFacts: CheckResult['facts'] | undefined;
  return {
    findings,
    ...score(findings, facts.pack.costs),
    get topics() {
      topics ??= topicHits(facts);
      return topics;
    },
    get facts() {
      bodyFacts ??= factsOf(facts);
      return bodyFacts;
    },
    urgent: urgentFact(facts),
  };
}

/** The notes of the passages, with offsets in their field. */
function placedNotes(facts: DocumentFacts): DocumentNote[] {
  const notes: DocumentNote[] = [];
  const told = new Set<number>();
  for (const field of ['title', 'body'] as const) {
    for (const { reading, start } of facts[field]) {
      for (const note of reading.notes) {
        const rule = facts.pack.pack.rules[note.rule]!;
        if (told.has(note.rule) || !standsInDraft(rule, field, facts)) continue;
        if (isToldOnce(rule)) told.add(note.rule);
        notes.push({ ...note, field, start: note.start + start, end: note.end + start });
      }
    }
  }
  return withoutSplitPairs(notes, facts);
}

const REMOVE = { zh: '删除', en: 'Remove' };

/** Messages of a passage's notes are filled once: the notes stay while their passage does. */
const filled: Record<Locale, WeakMap<object, string>> = { zh: new WeakMap(), en: new WeakMap() };

function messageOf(note: DocumentNote, rule: Rule, locale: Locale): string {
  if (!note.parts) return rule.message[locale];
  let message = filled[locale].get(note.parts);
  if (message === undefined) {
    message = fill(rule.message, note.parts, locale);
    filled[locale].set(note.parts, message);
  }
  return message;
}

function toFinding(note: DocumentNote, pack: CompiledPack, locale: Locale): Finding {
  const rule = pack.pack.rules[note.rule]!;
  const finding: Finding = {
    rule: rule.id,
    criterion: rule.id.slice(0, rule.id.indexOf('/')) as Criterion,
    level: note.level ?? rule.level,
    field: note.field,
    start: note.start,
    end: note.end,
    message: messageOf(note, rule, locale),
  };
  if (note.fixes)
    finding.fixes = note.fixes.map((replacement) => ({ label: replacement === '' ? fill(REMOVE, {}, locale) : replacement, replacement }));
  return finding;
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.field === b.field ? a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1) : a.field === 'title' ? -1 : 1;
}

function topicHits(facts: DocumentFacts): TopicHit[] {
  return (['title', 'body'] as const).flatMap((field) =>
    facts[field].flatMap(({ reading, start }) =>
      reading.topics.map((place) => {
        const topic = facts.topics[place.of]!;
        return { topic: topic.key, focus: focusOf(topic, reading.text, place), field, start: place.start + start, end: place.end + start };
      }),
    ),
  );
}

function factsOf(facts: DocumentFacts): CheckResult['facts'] {
  return {
    dates: facts.body.flatMap(({ reading, start }) =>
      reading.dates.map(({ text, start: from, end, value, valid }) => ({ text, start: from + start, end: end + start, value, valid })),
    ),
    quantities: facts.body.flatMap(({ reading, start }) =>
      reading.quantities.map(({ text, start: from, end, value, unit }) => ({ text, start: from + start, end: end + start, value, unit })),
    ),
  };
}

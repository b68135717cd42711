import { fill, type Locale } from '../interface/messages/messages.ts';
import type { QuotationReading, Reading, Span } from '../text/reading.ts';
import type { CheckResult, Finding, TopicHit } from '../vocabulary/finding.ts';
import type { CompiledPack } from './compile.ts';
import type { SourceText } from './context.ts';
import { answersOf } from './demand/answers.ts';
import { type DocumentNote, documentNotes, isToldOnce, standsInDraft } from './document.ts';
import type { DocumentFacts } from './document-facts.ts';
import { focusOf } from './focus.ts';
import { urgentFact } from './kinds/urgent.ts';
import type { Gist } from './passages.ts';
import type { Note, PassageReading } from './reading.ts';
import type { Rule } from './rule.ts';
import { criterionOf, Lost } from './scores.ts';
import { checkSources } from './sources/index.ts';
import { splitHalves, splitPairs } from './split-pairs.ts';
import { reportTypeOf } from './utility/type.ts';

/** What follows from the notes of the draft: scores at once, from sums; the lists when they are first asked for. */
export function resultOf(facts: DocumentFacts, sources: SourceText[], rulesOff: string[], locale: Locale): CheckResult {
  const off = new Set(rulesOff);
  const ofDraft = documentNotes(facts).filter((note) => !off.has(facts.pack.pack.rules[note.rule]!.id));
  const stands = standing(facts, off);
  const lost = lossesOf(facts, stands, ofDraft);
  const urgent = urgentFact(facts);
  let findings: Finding[] | undefined;
  let losses: CheckResult['losses'] | undefined;
  let topics: TopicHit[] | undefined;
  let bodyFacts: CheckResult['facts'] | undefined;
  let held: CheckResult['sources'] | undefined;
  return {
    get findings() {
      findings ??= [...placedNotes(facts, stands), ...ofDraft].map((note) => toFinding(note, facts.pack, locale)).sort(inReadingOrder);
      return findings;
    },
    ...lost.score(),
    get losses() {
      losses ??= lost.losses();
      return losses;
    },
    type: reportTypeOf(facts),
    get answers() {
      return answersOf(facts);
    },
    get topics() {
      topics ??= topicHits(facts);
      return topics;
    },
    get facts() {
      bodyFacts ??= factsOf(facts);
      return bodyFacts;
    },
    urgent,
    get sources() {
      held ??= sources.length === 0 ? null : checkSources(facts.body, sources, facts.now);
      return held;
    },
  };
}

/** Numbers of the rules whose notes stand in the passages of a field; each is asked once for all its notes. */
type Standing = Record<'title' | 'body', Set<number>>;

function standing(facts: DocumentFacts, off: Set<string>): Standing {
  const stands: Standing = { title: new Set(), body: new Set() };
  for (const field of ['title', 'body'] as const) {
    for (const { rule: number } of facts.tallies[field].noted()) {
      const rule = facts.pack.pack.rules[number]!;
      if (off.has(rule.id) || !standsInDraft(rule, field, facts)) continue;
      if (!(field === 'body' && isToldOnce(rule) && stands.title.has(number))) stands[field].add(number);
    }
  }
  return stands;
}

/** What the findings take from the scores, without a look at the single notes. */
function lossesOf(facts: DocumentFacts, stands: Standing, ofDraft: DocumentNote[]): Lost {
  const { rules } = facts.pack.pack;
  const lost = new Lost(facts.pack.costs);
  const halves = 2 * splitPairs(facts.passages.body);
  for (const field of ['title', 'body'] as const) {
    for (const { rule: number, level, count } of facts.tallies[field].noted()) {
      if (!stands[field].has(number)) continue;
      const rule = rules[number]!;
      const split = field === 'body' && number === facts.pack.brackets ? halves : 0;
      lost.take({ rule: rule.id, level: level ?? rule.level }, isToldOnce(rule) ? 1 : count - split);
    }
  }
  for (const { rule: number, level } of ofDraft) lost.take({ rule: rules[number]!.id, level: level ?? rules[number]!.level });
  return lost;
}

/** The notes of the passages that stand, with offsets in their field. */
function placedNotes(facts: DocumentFacts, stands: Standing): DocumentNote[] {
  const { rules } = facts.pack.pack;
  const notes: DocumentNote[] = [];
  const told = new Set<number>();
  for (const field of ['title', 'body'] as const) {
    const halves = field === 'body' && splitPairs(facts.passages.body) > 0 ? splitHalves(facts.body.map(({ reading }) => reading)) : null;
    let start = 0;
    let passage = 0;
    for (const group of facts.passages[field].gists(notesIn)) {
      for (const { note, offset, place } of group.noted) {
        if (!stands[field].has(note.rule) || told.has(note.rule) || halves?.get(passage + place)?.has(note)) continue;
        if (isToldOnce(rules[note.rule]!)) told.add(note.rule);
        const { rule, parts, fixes, level } = note;
        notes.push({ rule, field, start: start + offset + note.start, end: start + offset + note.end, parts, fixes, level });
      }
      start += group.length;
      passage += group.passages;
    }
  }
  return notes;
}

/** The notes of some passages side by side, with the offset and the number of their passage among these: what a reader of findings walks. */
const notesIn: Gist<{ noted: { note: Note; offset: number; place: number }[]; length: number; passages: number }> = (readings) => {
  const noted: { note: Note; offset: number; place: number }[] = [];
  let offset = 0;
  readings.forEach(({ notes, text }, place) => {
    for (const note of notes) noted.push({ note, offset, place });
    offset += text.length;
  });
  return { noted, length: offset, passages: readings.length };
};

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
    criterion: criterionOf(rule.id),
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
        const shown = focusOf(topic, reading, place);
        const sentence = { start: shown.start + start, end: shown.end + start };
        return { topic: topic.key, focus: shown.focus, field, start: place.start + start, end: place.end + start, sentence };
      }),
    ),
  );
}

function factsOf(facts: DocumentFacts): CheckResult['facts'] {
  const each = <One extends Span, Fact>(of: (reading: PassageReading) => readonly One[], toFact: (one: One) => Fact): (Fact & Span)[] =>
    facts.body.flatMap(({ reading, start: at }) =>
      of(reading).map((one) => ({ ...toFact(one), start: one.start + at, end: one.end + at })),
    );
  const named = ({ text, value, certainty }: Reading<string>) => ({ text, value, certainty });
  return {
    dates: each(
      ({ dates }) => dates,
      ({ text, value, valid }) => ({ text, value, valid }),
    ),
    quantities: each(
      ({ quantities }) => quantities,
      ({ text, value, unit }) => ({ text, value, unit }),
    ),
    quotations: each(
      ({ quotations }) => quotations.filter(isQuoted),
      (one) => ({ ...named(one), kind: one.kind }),
    ),
    documentNumbers: each(({ documentNumbers }) => documentNumbers, named),
    places: each(
      ({ places }) => places,
      (one) => ({ ...named(one), level: one.level }),
    ),
    organisations: each(({ organisations }) => organisations, named),
    people: each(
      ({ people }) => people,
      (one) => ({ ...named(one), office: one.office }),
    ),
    events: each(
      ({ events }) => events,
      (one) => ({ ...named(one), kind: one.kind }),
    ),
  };
}

type Quoted = QuotationReading & { kind: 'quote' | 'title' };
const isQuoted = (one: QuotationReading): one is Quoted => one.closed && one.kind !== 'bracket';

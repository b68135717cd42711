import type { Locale } from '../interface/messages/messages.ts';
import { fill } from '../interface/messages/messages.ts';
import { standard } from '../rulepacks/standard.ts';
import { civilAffairsTopics } from '../rulepacks/topics.ts';
import type { Criterion } from '../vocabulary/criteria.ts';
import type { CheckResult, Finding, TopicHit } from '../vocabulary/finding.ts';
import type { ReportKind } from '../vocabulary/report.ts';
import type { Topic } from '../vocabulary/topic.ts';
import { type CompiledPack, compile } from './compile.ts';
import type { CheckContext, CheckDocument, SourceText } from './context.ts';
import {
  type DocumentFacts,
  type DocumentNote,
  documentNotes,
  isToldOnce,
  type Placed,
  standsInDraft,
  withoutSplitPairs,
} from './document.ts';
import { focusOf } from './focus.ts';
import { urgentFact } from './kinds/urgent.ts';
import { passagesOf } from './passage.ts';
import { type PassageReading, readPassage } from './reading.ts';
import { score } from './scores.ts';
import { checkSources } from './sources/index.ts';

export { type CompiledPack, compile } from './compile.ts';
export type { CheckContext, CheckDocument, SourceText } from './context.ts';

let compiledStandard: CompiledPack | null = null;

/** The built-in pack, compiled once. */
export function standardPack(): CompiledPack {
  compiledStandard ??= compile(standard);
  return compiledStandard;
}

/** Checks a whole draft. Never throws, whatever the text; linear in its length. */
export function check(document: CheckDocument, pack: CompiledPack, context: CheckContext): CheckResult {
  const live = new LiveCheck(pack, context);
  live.setTitle(document.title);
  live.setBody(document.body);
  if (document.kind) live.setKind(document.kind);
  if (document.sources) live.setSources(document.sources);
  return live.result();
}

/**
 * The check that follows a draft while it is written: what a keystroke costs follows the edit, not the draft.
 * `result()` equals {@link check} of the same title, body and kind, whatever edits led there.
 */
export class LiveCheck {
  private readonly pack: CompiledPack;
  private readonly topics: Topic[];
  private readonly context: CheckContext;
  private title = '';
  private body = '';
  private kind: ReportKind = 'routine';
  private sources: SourceText[] = [];
  private titleReading: PassageReading[] = [];
  private bodyReading: PassageReading[] = [];

  constructor(pack: CompiledPack, context: CheckContext) {
    this.pack = pack;
    this.context = context;
    this.topics = context.topics ?? civilAffairsTopics;
  }

  setKind(kind: ReportKind): void {
    this.kind = kind;
  }

  /** The captured texts that the body is held against; none means that nothing is said of sources. */
  setSources(sources: SourceText[]): void {
    this.sources = sources;
  }

  setTitle(title: string): void {
    if (title === this.title) return;
    this.title = title;
    this.titleReading = title === '' ? [] : [this.read(title, true)];
  }

  /** Takes the whole body; what it shares with the former one at both ends is not read again. */
  setBody(body: string): void {
    const before = this.body;
    const shorter = Math.min(before.length, body.length);
    let head = 0;
    while (head < shorter && before.charCodeAt(head) === body.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === body.charCodeAt(body.length - 1 - tail)) tail++;
    if (head === before.length && head === body.length) return;
    this.edit(head, before.length - head - tail, body.slice(head, body.length - tail));
  }

  /** Replaces `removedLength` UTF-16 units of the body from `start` by `inserted`. Offsets beyond the body are cut to it. */
  edit(start: number, removedLength: number, inserted: string): void {
    const from = Math.max(0, Math.min(start, this.body.length));
    const to = Math.max(from, Math.min(from + removedLength, this.body.length));
    this.body = this.body.slice(0, from) + inserted + this.body.slice(to);
    this.bodyReading = this.reread();
  }

  result(): CheckResult {
    const facts: DocumentFacts = {
      title: placed(this.titleReading),
      body: placed(this.bodyReading),
      bodyLength: this.body.length,
      kind: this.kind,
      now: this.context.now,
      topics: this.topics,
      pack: this.pack,
    };
    const off = new Set(this.context.rulesOff ?? []);
    const findings = [...placedNotes(facts), ...documentNotes(facts)]
      .map((note) => toFinding(note, this.pack, this.context.locale ?? 'zh'))
      .filter((finding) => !off.has(finding.rule))
      .sort(inReadingOrder);
    return {
      findings,
      ...score(findings, this.pack.costs),
      topics: topicHits(facts),
      facts: bodyFacts(facts),
      urgent: urgentFact(facts),
      sources: this.sources.length === 0 ? null : checkSources(facts.body, this.sources, this.context.now),
    };
  }

  private read(text: string, whole: boolean): PassageReading {
    return readPassage(text, whole, this.pack, this.pack.lexed(this.topics), this.context.now);
  }

  /** Passages whose text is as before keep their reading. */
  private reread(): PassageReading[] {
    const known = new Map(this.bodyReading.map((reading) => [`${reading.whole}${reading.text}`, reading] as const));
    return passagesOf(this.body).map(({ text, whole }) => known.get(`${whole}${text}`) ?? this.read(text, whole));
  }
}

function placed(readings: PassageReading[]): Placed[] {
  let start = 0;
  return readings.map((reading) => {
    const at = start;
    start += reading.text.length;
    return { reading, start: at };
  });
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

function toFinding(note: DocumentNote, pack: CompiledPack, locale: Locale): Finding {
  const rule = pack.pack.rules[note.rule]!;
  const finding: Finding = {
    rule: rule.id,
    criterion: rule.id.slice(0, rule.id.indexOf('/')) as Criterion,
    level: note.level ?? rule.level,
    field: note.field,
    start: note.start,
    end: note.end,
    message: fill(rule.message, note.parts, locale),
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

function bodyFacts(facts: DocumentFacts): CheckResult['facts'] {
  return {
    dates: facts.body.flatMap(({ reading, start }) =>
      reading.dates.map(({ text, start: from, end, value, valid }) => ({ text, start: from + start, end: end + start, value, valid })),
    ),
    quantities: facts.body.flatMap(({ reading, start }) =>
      reading.quantities.map(({ text, start: from, end, value, unit }) => ({ text, start: from + start, end: end + start, value, unit })),
    ),
  };
}

import { matchTerms, type TermHit } from '../text/terms.ts';
import type { Topic } from '../vocabulary/topic.ts';
import type { CompiledPack, Lexed } from './compile.ts';
import type { WordingRule } from './rule.ts';

/** What a rule says of one place; offsets in the passage. `parts` fill the rule's message. */
export interface Note {
  rule: number;
  start: number;
  end: number;
  parts?: Record<string, string | number>;
  fixes?: string[];
}

/** A topic's word in the passage, the longest where several overlap. */
export interface TopicPlace {
  topic: number;
  start: number;
  end: number;
}

/** All that the checks know of one passage: a function of its text (and the pack, topics and moment), so it is kept while the text stays. */
export interface PassageReading {
  text: string;
  whole: boolean;
  notes: Note[];
  topics: TopicPlace[];
  /** First place of each signal, -1 where it does not show; by number of the signal. */
  signals: Int32Array;
  signalEnds: Int32Array;
}

/** Reads one passage: the terms in one pass, then the patterns they call for. */
export function readPassage(text: string, whole: boolean, pack: CompiledPack, lexed: Lexed, _topics: Topic[]): PassageReading {
  const count = pack.pack.signals.length;
  const reading: PassageReading = {
    text,
    whole,
    notes: [],
    topics: [],
    signals: new Int32Array(count).fill(-1),
    signalEnds: new Int32Array(count),
  };
  const calledRules = new Set<number>();
  const calledSignals = new Set<number>();
  const topicHits: TopicPlace[] = [];
  for (const hit of matchTerms(lexed.terms, text)) {
    for (const use of lexed.uses[hit.term]!) {
      if (use.kind === 'topic') topicHits.push({ topic: use.at, start: hit.start, end: hit.end });
      else if (use.kind === 'signal') {
        if (pack.signalPatterns[use.at]) calledSignals.add(use.at);
        else mark(reading, use.at, hit.start, hit.end);
      } else if (use.kind === 'rule') {
        if (pack.patterns[use.at]) calledRules.add(use.at);
        else noteTerm(reading, pack.pack.rules[use.at] as WordingRule, use.at, hit);
      }
    }
  }
  for (const at of calledSignals) {
    const pattern = pack.signalPatterns[at]!;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match) mark(reading, at, match.index, match.index + match[0].length);
  }
  for (const at of calledRules) notePattern(reading, pack.pack.rules[at] as WordingRule, at, pack.patterns[at]!);
  reading.notes = reading.notes.filter((note) => !isExcused(reading, note, pack));
  reading.topics = longestOnly(topicHits);
  return reading;
}

function mark(reading: PassageReading, signal: number, start: number, end: number): void {
  const known = reading.signals[signal]!;
  if (known !== -1 && known <= start) return;
  reading.signals[signal] = start;
  reading.signalEnds[signal] = end;
}

function noteTerm(reading: PassageReading, rule: WordingRule, at: number, hit: TermHit): void {
  const text = reading.text.slice(hit.start, hit.end);
  reading.notes.push({ rule: at, start: hit.start, end: hit.end, parts: { text }, fixes: rule.fixes });
}

function notePattern(reading: PassageReading, rule: WordingRule, at: number, pattern: RegExp): void {
  for (const match of reading.text.matchAll(pattern)) {
    if (match[0] === '') continue;
    const fixes = rule.fixes?.map((template) => template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? ''));
    reading.notes.push({ rule: at, start: match.index, end: match.index + match[0].length, parts: { text: match[0] }, fixes });
  }
}

/** A signal of the same passage may make the wording legitimate. */
function isExcused(reading: PassageReading, note: Note, pack: CompiledPack): boolean {
  const rule = pack.pack.rules[note.rule];
  if (rule?.kind !== 'wording' || !rule.unless?.passage) return false;
  return rule.unless.passage.some((name) => reading.signals[pack.signals.get(name)!] !== -1);
}

/** Of places that overlap, the longest; of equals, all (a word may belong to several topics). */
function longestOnly(places: TopicPlace[]): TopicPlace[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TopicPlace[] = [];
  let last: TopicPlace | null = null;
  for (const place of sorted) {
    const same = last !== null && place.start === last.start && place.end === last.end;
    if (last !== null && !same && place.start < last.end) continue;
    kept.push(place);
    last = place;
  }
  return kept;
}

import { Facts } from '../text/facts.ts';
import { eachTerm } from '../text/terms.ts';
import type { Field, Level } from '../vocabulary/criteria.ts';
import { type CompiledPack, FIELD_BITS, type Lexed } from './compile.ts';
import { type NamingSentence, namingSentences } from './confidentiality/privacy.ts';
import { type LatestDay, latestDay } from './kinds/age.ts';
import { passageNotes } from './kinds/index.ts';
import type { WordingRule } from './rule.ts';

/** What a rule says of one place; offsets in the passage. `parts` fill the rule's message. */
export interface Note {
  rule: number;
  start: number;
  end: number;
  parts?: Record<string, string | number>;
  fixes?: string[];
  /** Where this place is less sure than the rule. */
  level?: Level;
}

/** A term of a topic or an urgent kind in the passage; `of` is its number in the list. */
export interface TermPlace {
  of: number;
  start: number;
  end: number;
}

/** Where a signal first shows in a passage, and how often. */
export interface SignalPlace {
  start: number;
  end: number;
  count: number;
}

/** All that the checks know of one passage: a function of its text (and the pack, topics and moment), so it is kept while the text stays. */
export class PassageReading extends Facts {
  /** A paragraph in one piece. */
  readonly whole: boolean;
  notes: Note[] = [];
  /** Those of brackets that don't close. */
  lone: Note[] = NO_NOTES;
  /** The longest where several overlap. */
  topics: TermPlace[] = [];
  urgent: TermPlace[] = [];
  /** Units that are no white space. */
  readonly inked: number;
  /** The latest day it names. */
  readonly latest: LatestDay | null;
  /** By number of the signal. */
  signals = new Map<number, SignalPlace>();
  private knownNamed: readonly NamingSentence[] | null = null;

  constructor(text: string, whole: boolean, now: Date) {
    super(text, { now });
    this.whole = whole;
    this.inked = text.length - blanksIn(text);
    this.latest = latestDay(this.dates, now);
  }

  /** Sentences in which people are named in full. */
  get named(): readonly NamingSentence[] {
    this.knownNamed ??= namingSentences(this.text);
    return this.knownNamed;
  }
}

const NO_NOTES: Note[] = [];
const BLANKS = blanks();

/** Table of the units that patterns call white space. */
function blanks(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let unit = 0; unit < table.length; unit++) if (/\s/.test(String.fromCharCode(unit))) table[unit] = 1;
  return table;
}

function blanksIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) count += BLANKS[text.charCodeAt(at)]!;
  return count;
}

/** Reads one passage of a field: the terms in one pass, then the patterns they call for, then figures and dates and the rules about them. */
export function readPassage(text: string, whole: boolean, field: Field, pack: CompiledPack, lexed: Lexed, now: Date): PassageReading {
  const reading = new PassageReading(text, whole, now);
  readTerms(reading, field, pack, lexed);
  markFacts(reading, pack);
  for (const note of passageNotes(reading, pack, now)) reading.notes.push(note);
  if (reading.notes.length === 0) return reading;
  reading.notes = reading.notes.filter((note) => !isExcused(reading, note, pack));
  if (reading.notes.some(({ rule }) => rule === pack.brackets)) reading.lone = reading.notes.filter(({ rule }) => rule === pack.brackets);
  return reading;
}

/** Numbers of what the terms of the passage at hand call for; kept, for a set for each passage would be litter. */
const calledRules = new Set<number>();
const calledSignals = new Set<number>();

function readTerms(reading: PassageReading, field: Field, pack: CompiledPack, lexed: Lexed): void {
  const here = FIELD_BITS[field];
  calledRules.clear();
  calledSignals.clear();
  const topics: TermPlace[] = [];
  eachTerm(lexed.terms, reading.text, (term, start, end) => {
    for (const { kind, at, fields } of lexed.uses[term]!) {
      if ((fields & here) === 0) continue;
      if (kind === 'topic') topics.push({ of: at, start, end });
      else if (kind === 'urgent') reading.urgent.push({ of: at, start, end });
      else if (kind === 'signal') {
        if (pack.signalPatterns[at]) calledSignals.add(at);
        else markSignal(reading, at, start, end);
      } else if (pack.patterns[at]) calledRules.add(at);
      else noteTerm(reading, pack.pack.rules[at] as WordingRule, at, start, end);
    }
  });
  for (const at of calledSignals) {
    eachMatch(pack.signalPatterns[at]!, reading.text, ({ 0: match, index }) => markSignal(reading, at, index, index + match.length));
  }
  for (const at of calledRules) notePattern(reading, pack.pack.rules[at] as WordingRule, at, pack.patterns[at]!);
  reading.topics = topics.length > 1 ? longestOnly(topics) : topics;
}

/** As matchAll, without a copy of the pattern for each passage. */
function eachMatch(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex = match.index + (text.codePointAt(match.index)! > 0xffff ? 2 : 1);
    visit(match);
  }
}

/** Figures and dates count as signals too, so that rules can ask for them by name. */
function markFacts(reading: PassageReading, pack: CompiledPack): void {
  markPlaces(reading, pack.signals.get('fact:date')!, reading.dates);
  markPlaces(reading, pack.signals.get('fact:figure')!, reading.quantities);
  markPlaces(reading, pack.signals.get('fact:place')!, reading.places);
}

/** In order of their places: the first is where the signal first shows. */
function markPlaces(reading: PassageReading, signal: number, places: readonly { start: number; end: number }[]): void {
  if (places.length > 0) reading.signals.set(signal, { start: places[0]!.start, end: places[0]!.end, count: places.length });
}

function markSignal(reading: PassageReading, signal: number, start: number, end: number): void {
  const known = reading.signals.get(signal);
  if (!known) {
    reading.signals.set(signal, { start, end, count: 1 });
    return;
  }
  known.count++;
  if (start >= known.start) return;
  known.start = start;
  known.end = end;
}

/** Of phrases that share a wrong character the first is told. */
function noteTerm(reading: PassageReading, rule: WordingRule, at: number, start: number, end: number): void {
  const text = reading.text.slice(start, end);
  if (rule.corrections && reading.notes.some((note) => note.rule === at && note.end > start)) return;
  const fixes = rule.corrections ? [rule.corrections[text]!] : rule.fixes;
  reading.notes.push({ rule: at, start, end, parts: { text, fix: fixes?.[0] ?? '' }, fixes });
}

function notePattern(reading: PassageReading, rule: WordingRule, at: number, pattern: RegExp): void {
  eachMatch(pattern, reading.text, (match) => {
    if (match[0] === '') return;
    const fixes = rule.fixes?.map((template) => template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? ''));
    reading.notes.push({
      rule: at,
      start: match.index,
      end: match.index + match[0].length,
      parts: { text: match[0], fix: fixes?.[0] ?? '' },
      fixes,
    });
  });
}

/** A signal of the same passage may make the wording legitimate. */
function isExcused(reading: PassageReading, note: Note, pack: CompiledPack): boolean {
  const rule = pack.pack.rules[note.rule];
  if (rule?.kind !== 'wording' || !rule.unless?.passage) return false;
  return rule.unless.passage.some((name) => reading.signals.has(pack.signals.get(name)!));
}

/** Of places that overlap, the longest; of equals, all (a word may belong to several topics). */
function longestOnly(places: TermPlace[]): TermPlace[] {
  const sorted = places.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TermPlace[] = [];
  let last: TermPlace | null = null;
  for (const place of sorted) {
    const same = last !== null && place.start === last.start && place.end === last.end;
    if (last !== null && !same && place.start < last.end) continue;
    kept.push(place);
    last = place;
  }
  return kept;
}

import { fill, type Parts, type Sentence } from '../interface/messages/messages.ts';
import { compileTerms, type TermAutomaton } from '../text/terms.ts';
import type { Field } from '../vocabulary/criteria.ts';
import type { Topic } from '../vocabulary/topic.ts';
import { PACK_FAULTS, type PackFault } from './pack-faults.ts';
import type { Rule, RulePack, WordingRule } from './rule.ts';
import { costKey } from './scores.ts';
import { askedBy } from './signal-name.ts';

/** What a term of the lexicon stands for; numbers are places in the pack's or the topics' lists. */
export interface Use {
  kind: 'rule' | 'signal' | 'topic' | 'urgent';
  at: number;
  /** The fields it is looked for in, as bits of {@link FIELD_BITS}. */
  fields: number;
}

export const FIELD_BITS: Record<Field, number> = { title: 1, body: 2 };
const EVERYWHERE = FIELD_BITS.title | FIELD_BITS.body;
const bitsOf = (fields: readonly Field[] | undefined): number =>
  fields ? fields.reduce((bits, field) => bits | FIELD_BITS[field], 0) : EVERYWHERE;

/** All literals of all rules, signals and topics in one automaton, so that a text is read once however many there are. */
export interface Lexed {
  terms: TermAutomaton;
  /** By number of the term. */
  uses: Use[][];
}

export interface CompiledPack {
  pack: RulePack;
  /** By number of the rule; null where terms alone decide. */
  patterns: (RegExp | null)[];
  signalPatterns: (RegExp | null)[];
  /** Number of the signal by its name. */
  signals: Map<string, number>;
  /** Numbers of the rules asked of every passage, and of those asked of the draft; wordings are asked where their terms stand. */
  ofPassage: number[];
  ofDraft: number[];
  /** Number of the rule about brackets, -1 where there is none. */
  brackets: number;
  /** Points of the rules that name their own, by {@link costKey}. */
  costs: Map<string, number>;
  /** The terms of the pack together with these topics; made once for each list. */
  lexed(topics: Topic[]): Lexed;
}

/** Why a pack cannot be used; `rule` names the culprit. */
export class PackRefused extends Error {
  readonly rule: string;
  readonly reason: Sentence;
  constructor(rule: string, fault: PackFault, parts: Parts = {}) {
    const reason = { zh: fill(PACK_FAULTS[fault], parts, 'zh'), en: fill(PACK_FAULTS[fault], parts, 'en') };
    super(`${rule}: ${reason.en}`);
    this.name = 'PackRefused';
    this.rule = rule;
    this.reason = reason;
  }
}

/** Signals that the readings of figures and dates give, beside those of the pack. */
export const FACT_SIGNALS = ['fact:date', 'fact:figure', 'fact:place'] as const;

const OF_PASSAGE = new Set<Rule['kind']>(['number', 'bracket', 'character', 'relation', 'date', 'privacy']);
const OF_DRAFT = new Set<Rule['kind']>([
  'element',
  'length',
  'topic',
  'speed',
  'urgent',
  'agreement',
  'numbering',
  'foreign-place',
  'steps',
  'habit',
  'need',
]);

const RULE_ID = /^(demand|truth|utility|speed|form|confidentiality)(\/[a-z0-9-]+){2}$/;

/** Makes a rule pack ready for use. Throws {@link PackRefused} where an id, term, pattern or signal is wrong. */
export function compile(pack: RulePack): CompiledPack {
  const signals = new Map([...pack.signals.map((signal) => signal.name), ...FACT_SIGNALS].map((name, at) => [name, at] as const));
  refuseBadShape(pack);
  const patterns = pack.rules.map((rule) => (rule.kind === 'wording' && rule.pattern ? patternOf(rule.id, rule.pattern) : null));
  const signalPatterns = pack.signals.map((signal) => (signal.pattern ? patternOf(signal.name, signal.pattern) : null));
  const lexedByTopics = new WeakMap<Topic[], Lexed>();
  const lexed = (topics: Topic[]): Lexed => {
    let known = lexedByTopics.get(topics);
    if (!known) {
      known = lex(pack, topics);
      lexedByTopics.set(topics, known);
    }
    return known;
  };
  const costs = new Map(
    pack.rules.flatMap((rule) => (rule.cost === undefined ? [] : [[costKey(rule.id, rule.level), rule.cost] as const])),
  );
  const numbersOf = (kinds: Set<Rule['kind']>) => pack.rules.flatMap(({ kind }, at) => (kinds.has(kind) ? [at] : []));
  return {
    pack,
    patterns,
    signalPatterns,
    signals,
    brackets: pack.rules.findIndex(({ kind }) => kind === 'bracket'),
    costs,
    lexed,
    ofPassage: numbersOf(OF_PASSAGE),
    ofDraft: numbersOf(OF_DRAFT),
  };
}

function lex(pack: RulePack, topics: Topic[]): Lexed {
  const numbers = new Map<string, number>();
  const uses: Use[][] = [];
  const add = (term: string, use: Use): void => {
    const number = numbers.get(term);
    if (number !== undefined) {
      uses[number]!.push(use);
      return;
    }
    numbers.set(term, uses.length);
    uses.push([use]);
  };
  pack.rules.forEach((rule, at) => {
    if (rule.kind === 'wording') for (const term of rule.terms) add(term, { kind: 'rule', at, fields: bitsOf(rule.fields) });
  });
  pack.signals.forEach((signal, at) => {
    for (const term of signal.terms) add(term, { kind: 'signal', at, fields: bitsOf(signal.fields) });
  });
  topics.forEach((topic, at) => {
    for (const term of [...topic.names, ...topic.aliases]) add(term, { kind: 'topic', at, fields: EVERYWHERE });
  });
  pack.urgent.forEach((kind, at) => {
    for (const term of kind.terms) add(term, { kind: 'urgent', at, fields: EVERYWHERE });
  });
  return { terms: compileTerms([...numbers.keys()]), uses };
}

function patternOf(name: string, source: string): RegExp {
  try {
    return new RegExp(source, 'gu');
  } catch (error) {
    throw new PackRefused(name, 'bad-pattern', { reason: String(error) });
  }
}

function refuseBadShape(pack: RulePack): void {
  const seen = new Set<string>();
  const names = new Set<string>([...pack.signals.map((signal) => signal.name), ...FACT_SIGNALS]);
  for (const signal of pack.signals) if (signal.terms.some((term) => term === '')) throw new PackRefused(signal.name, 'empty-term');
  for (const rule of pack.rules) {
    if (!RULE_ID.test(rule.id)) throw new PackRefused(rule.id, 'bad-id');
    if (seen.has(rule.id)) throw new PackRefused(rule.id, 'id-twice');
    seen.add(rule.id);
    if (rule.kind === 'wording') refuseBadTerms(rule);
    for (const name of signalsAsked(rule))
      if (!names.has(askedBy(name).signal)) throw new PackRefused(rule.id, 'no-signal', { signal: name });
  }
}

function refuseBadTerms(rule: WordingRule): void {
  if (rule.terms.length === 0) throw new PackRefused(rule.id, 'no-term');
  if (rule.terms.some((term) => term === '')) throw new PackRefused(rule.id, 'empty-term');
}

/** Names of the signals a rule asks for. */
function signalsAsked(rule: Rule): string[] {
  if (rule.kind === 'wording') return [...(rule.unless?.passage ?? []), ...(rule.unless?.draft ?? [])];
  if (rule.kind !== 'element') return [];
  const { all = [], any = [], none = [], dense } = rule.when;
  return [...all, ...any, ...none, ...(rule.at ? [rule.at] : []), ...(dense ? [dense.signal] : [])];
}

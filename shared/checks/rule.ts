import type { Sentence } from '../interface/messages/messages.ts';
import type { Field, Level } from '../vocabulary/criteria.ts';
import type { Need } from '../vocabulary/need.ts';
import type { ReportKind } from '../vocabulary/report.ts';
import type { ReportType } from '../vocabulary/report-type.ts';
import type { PastReport } from './context.ts';

/** A draft that shows a rule at work. In a bad one ⟦…⟧ marks the exact span in its field; without marks the finding stands at 0, 0. */
export type Example =
  | string
  | { title?: string; body: string; kind?: ReportKind; now?: string; place?: string; history?: PastReport[]; needs?: Need[] };

interface RuleBase {
  /** `criterion/kind/name`; an office overrides a rule by naming its id. */
  id: string;
  level: Level;
  title: Sentence;
  /** What is wrong and what to do, at most two short lines; parts in braces are filled in from the finding. */
  message: Sentence;
  why: Sentence;
  /** The law, standard or office's measure that the rule follows. */
  source: string;
  /** Points that one finding of the rule's own level takes from its criterion's score; by level where not given. */
  cost?: number;
  examples: { bad: Example[]; good: Example[] };
}

/** Words as they must not stand. `terms` are looked up in one pass; where there is a `pattern` they only call for it. */
export interface WordingRule extends RuleBase {
  kind: 'wording';
  terms: string[];
  /** A regular expression, linear in the text; the finding is its match. */
  pattern?: string;
  /** Fields it looks at; both where not given. */
  fields?: Field[];
  /** What may replace the span: `$0` is the whole match, `$1` its first group. */
  fixes?: string[];
  /** Instead of `fixes`: what may replace each term. */
  corrections?: Readonly<Record<string, string>>;
  /** Only the first place is reported. */
  once?: boolean;
  /** Not reported in a passage, or anywhere in the draft, where one of these signals shows. */
  unless?: { passage?: string[]; draft?: string[] };
}

/** Which signals a draft shows or lacks; `title:` before a name asks the title alone, `body:` the body. */
export interface Condition {
  all?: string[];
  any?: string[];
  none?: string[];
  kinds?: ReportKind[];
  /** What the draft is recognised as. */
  types?: ReportType[];
  /** Only where the draft has a title. */
  titled?: boolean;
  /** UTF-16 units of the body. */
  minLength?: number;
  maxLength?: number;
  /** A signal that must show at least this often, and at least this often in every thousand units of the body; at most `most` times. */
  dense?: { signal: string; count: number; perThousand?: number; most?: number };
}

/** What a report of its sort owes: reported where `when` holds. */
export interface ElementRule extends RuleBase {
  kind: 'element';
  when: Condition;
  /** Signal whose first place is shown; 0, 0 of the body where not given. */
  at?: string;
}

/** Figures that contradict each other within a paragraph. */
export interface RelationRule extends RuleBase {
  kind: 'relation';
  relation: 'sum' | 'average' | 'product' | 'share' | 'rate' | 'growth' | 'balance' | 'percent-sum' | 'order' | 'budget' | 'range';
}

/** Dates that can't be, don't fit each other, or don't fit the moment of writing. */
export interface DateRule extends RuleBase {
  kind: 'date';
  test: 'invalid' | 'weekday' | 'future' | 'order' | 'age' | 'year' | 'sequence';
}

/** Numbers that identify a person or an account, found by their check digits. */
export interface NumberRule extends RuleBase {
  kind: 'number';
  number: 'id-card' | 'mobile' | 'bank-card' | 'credit-code' | 'labelled';
}

/** Brackets and quotation marks that don't close. */
export interface BracketRule extends RuleBase {
  kind: 'bracket';
}

/** Characters that should not be there, or of the other width. */
export interface CharacterRule extends RuleBase {
  kind: 'character';
  test: 'control' | 'surrogate' | 'half-width';
}

export interface LengthRule extends RuleBase {
  kind: 'length';
  field: Field;
  /** UTF-16 units without white space. */
  min?: number;
  max?: number;
}

export interface TopicRule extends RuleBase {
  kind: 'topic';
  /** `moved`: the note of a topic says, by this word, that it went to another department. */
  test: { none: { minLength: number } } | { moved: string };
}

/** How old the event is at the moment of writing. */
export interface SpeedRule extends RuleBase {
  kind: 'speed';
  /** More days than these have gone by since the event, and at most `until`. */
  days: number;
  until?: number;
}

/** Events that must be reported at once, and what their initial, follow-up and final reports owe. */
export interface UrgentRule extends RuleBase {
  kind: 'urgent';
  test: 'event' | 'late' | 'initial' | 'follow-up' | 'final';
}

/** What the draft says of one thing in two places: figures in the body, figures of title and body, names of people. */
export interface AgreementRule extends RuleBase {
  kind: 'agreement';
  test: 'figures' | 'headline' | 'names';
}

/** Numbering of sections and items: a number left out, or given twice. */
export interface NumberingRule extends RuleBase {
  kind: 'numbering';
  test: 'jump' | 'repeat';
}

/** Counties and districts that are not the reporter's own, where the context names its own. */
export interface ForeignPlaceRule extends RuleBase {
  kind: 'foreign-place';
}

/** What concerns a person's private life and stands beside the full name. */
export interface PrivacyRule extends RuleBase {
  kind: 'privacy';
  test: 'address' | 'illness' | 'poverty';
}

/** Next steps and suggestions of a problem report that nobody could act on. */
export interface StepsRule extends RuleBase {
  kind: 'steps';
}

/** What the person's earlier reports, given in the context, show. */
export interface HabitRule extends RuleBase {
  kind: 'habit';
  test: 'month-end' | 'reheated';
}

/** What the needs of the period and the open commissions, given in the context, ask of the draft. */
export interface NeedRule extends RuleBase {
  kind: 'need';
  test: 'points' | 'commission' | 'period' | 'open';
}

export type Rule =
  | WordingRule
  | ElementRule
  | RelationRule
  | DateRule
  | NumberRule
  | BracketRule
  | CharacterRule
  | LengthRule
  | TopicRule
  | SpeedRule
  | UrgentRule
  | AgreementRule
  | NumberingRule
  | ForeignPlaceRule
  | PrivacyRule
  | StepsRule
  | HabitRule
  | NeedRule;

/** A named mark of the text that rules ask for: words, or a pattern called for by words. */
export interface Signal {
  name: string;
  terms: string[];
  pattern?: string;
  /** Fields it is looked for in; both where not given. */
  fields?: Field[];
}

/** An event to be reported at once. The threshold is met when one of its counts reaches its number. */
export interface UrgentKind {
  key: string;
  name: Sentence;
  terms: string[];
  /** The lowest counts of people (or magnitude) from which it is to be reported. */
  least: Partial<Record<'dead' | 'missing' | 'hurt' | 'trapped' | 'ill' | 'gathered' | 'magnitude', number>>;
}

/** Rules as data, with the signals they ask for. */
export interface RulePack {
  name: string;
  version: string;
  signals: Signal[];
  rules: Rule[];
  urgent: UrgentKind[];
}

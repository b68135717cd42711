import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import type { Modifier, Ruleset, Scored, ScoringRule, UrgentOutcome } from '../../shared/vocabulary/ruleset.ts';
import { centipointsOf } from './amounts.ts';
import type { FactContent } from './facts.ts';

/** What is known of the item beside the fact itself. */
export interface Traits {
  reportKind: ReportKind | null;
  forwarded: boolean;
  urgent: readonly UrgentOutcome[];
  /** Where the item was adopted, and as what. */
  adoptions: readonly { publication: string; kind: AdoptionKind }[];
}

/** A rule with what it gives once references are followed. */
export interface ReadyRule {
  rule: ScoringRule;
  centipoints: number;
  /** Factors of the references that were followed. */
  factors: readonly number[];
}

/** A rule set ready to score: rules by kind of fact, the most particular first. */
export interface Compiled {
  set: Ruleset;
  /** Hundredths to which amounts are rounded. */
  unit: number;
  rules: ReadonlyMap<Scored, readonly ReadyRule[]>;
  modifiers: ReadonlyMap<Scored, readonly Modifier[]>;
}

const ready = new WeakMap<Ruleset, Compiled>();

/** A set must be fit: references lead to rules and not in a circle. */
export function compiled(set: Ruleset): Compiled {
  const known = ready.get(set);
  if (known) return known;
  const rules = new Map<Scored, ReadyRule[]>();
  for (const rule of set.rules) {
    const list = rules.get(rule.gives.for) ?? [];
    rules.set(rule.gives.for, list);
    list.push({ rule, ...followed(set, rule) });
  }
  for (const list of rules.values()) list.sort((one, other) => particularity(other.rule) - particularity(one.rule));
  const modifiers = new Map<Scored, Modifier[]>();
  for (const modifier of set.modifiers) {
    for (const kind of modifier.when.of) modifiers.set(kind, [...(modifiers.get(kind) ?? []), modifier]);
  }
  const made = { set, unit: centipointsOf(set.rounding.to), rules, modifiers };
  ready.set(set, made);
  return made;
}

function followed(set: Ruleset, rule: ScoringRule): { centipoints: number; factors: number[] } {
  const factors: number[] = [];
  let at = rule;
  while (typeof at.points !== 'number') {
    const { of, times } = at.points;
    const next = set.rules.find(({ id }) => id === of);
    if (!next || factors.length > set.rules.length) throw new Error(`rule ${rule.id} refers to no points`);
    factors.push(times);
    at = next;
  }
  return { centipoints: centipointsOf(at.points), factors };
}

/** How particular a rule is: naming a publication weighs more than naming a kind, and that more than a level. */
export function particularity({ gives }: ScoringRule): number {
  const names = (condition: string) => (Object.hasOwn(gives, condition) && gives[condition as keyof typeof gives] !== undefined ? 1 : 0);
  return names('publications') * 8 + (names('kinds') + names('codes')) * 4 + names('reportKinds') * 2 + names('levels');
}

/** The rule that speaks of a fact, or null. */
export function ruleFor({ rules }: Compiled, what: FactContent, traits: Traits): ReadyRule | null {
  return rules.get(what.is as Scored)?.find(({ rule }) => speaksOf(rule.gives, what, traits)) ?? null;
}

const among = <T>(named: readonly T[] | undefined, value: T | null) => named === undefined || (value !== null && named.includes(value));

/** Whether a condition holds of a fact. */
export function speaksOf(gives: ScoringRule['gives'], what: FactContent, { reportKind }: Traits): boolean {
  switch (gives.for) {
    case 'submission':
    case 'acceptance':
      return gives.for === what.is && among(gives.reportKinds, reportKind);
    case 'adoption':
      return (
        what.is === 'adoption' &&
        among(gives.levels, what.level) &&
        among(gives.kinds, what.kind) &&
        among(gives.publications, what.publication) &&
        among(gives.reportKinds, reportKind)
      );
    case 'forwarding':
    case 'instruction':
      return gives.for === what.is && among(gives.levels, what.level) && among(gives.reportKinds, reportKind);
    case 'commission':
      return what.is === 'commission' && what.outcome === gives.outcome;
    case 'urgent':
      return what.is === 'urgent' && what.outcome === gives.outcome;
    case 'return':
      return what.is === 'return' && among(gives.codes, what.code);
    default:
      return gives.for === what.is;
  }
}

const NONE: readonly Modifier[] = [];

/** The modifiers that hold of a fact, in the order of the set; of what is no adoption, publication and kind are those of the item. */
export function modifiersFor({ modifiers }: Compiled, what: FactContent, traits: Traits): readonly Modifier[] {
  const ofKind = modifiers.get(what.is as Scored);
  if (!ofKind) return NONE;
  return ofKind.filter(({ when }) => {
    if (when.levels && !('level' in what && among(when.levels, what.level))) return false;
    const places = what.is === 'adoption' ? [what] : traits.adoptions;
    if (when.publications && !places.some(({ publication }) => among(when.publications, publication))) return false;
    if (when.kinds && !places.some(({ kind }) => among(when.kinds, kind))) return false;
    if (!among(when.reportKinds, traits.reportKind)) return false;
    if (when.forwarded !== undefined && when.forwarded !== traits.forwarded) return false;
    return when.urgent === undefined || when.urgent.some((outcome) => traits.urgent.includes(outcome));
  });
}

import type { EntryReason } from '../../shared/vocabulary/points.ts';
import type { Joint } from '../../shared/vocabulary/ruleset.ts';
import { amount, centipointsOf } from './amounts.ts';
import { type Compiled, modifiersFor, type ReadyRule, ruleFor, type Traits } from './compiled.ts';
import type { Entry, Reckoning } from './entry.ts';
import { byHappening, type Fact, holding, type Item, type Share } from './facts.ts';
import { counted } from './repetition.ts';
import type { Timeline } from './timeline.ts';

/** A fact with the rule that speaks of it. */
interface Ruled {
  fact: Fact;
  compiled: Compiled;
  ready: ReadyRule;
  /** Hundredths before modifiers' factors, and those factors. */
  base: number;
  factors: number[];
  how: Reckoning;
}

const WHOLE: readonly [number, number] = [1, 1];

/** The ledger of one item as it follows from its facts and the rules of their days, in the order of those days. */
export function scoreItem(item: Item, told: readonly Fact[], timeline: Timeline): Entry[] {
  const facts = holding(told);
  const traits = traitsOf(facts);
  const ruled = facts.flatMap((fact) => ruledBy(fact, traits, timeline) ?? []).sort(byDay);
  if (ruled.length === 0) return [];
  const scoring = new Scoring(item, authorsOf(facts));
  const adoptions = ruled.filter(({ fact }) => fact.what.is === 'adoption' || fact.what.is === 'acceptance');
  const instructions = ruled.filter(({ fact }) => fact.what.is === 'instruction');
  scoring.compete(adoptions, 'adoption');
  scoring.compete(instructions, 'instruction');
  for (const one of ruled) if (!adoptions.includes(one) && !instructions.includes(one)) scoring.enter(one, 'given', one.fact, 1);
  return scoring.entries.sort(inLedger);
}

function byDay(one: Ruled, other: Ruled): number {
  return one.fact.day < other.fact.day ? -1 : one.fact.day > other.fact.day ? 1 : byHappening(one.fact, other.fact);
}

/** By day, then by happening; entries of one event stay as they were entered. */
function inLedger(one: Entry, other: Entry): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : byHappening(one, other);
}

function traitsOf(facts: readonly Fact[]): Traits {
  const urgent: Traits['urgent'][number][] = [];
  const adoptions: Traits['adoptions'][number][] = [];
  const traits = { reportKind: null as Traits['reportKind'], forwarded: false, urgent, adoptions };
  for (const { what } of facts) {
    if (what.is === 'submission') traits.reportKind = what.reportKind;
    else if (what.is === 'forwarding') traits.forwarded = true;
    else if (what.is === 'urgent') urgent.push(what.outcome);
    else if (what.is === 'adoption') adoptions.push(what);
  }
  return traits;
}

const NOBODY: readonly Share[] = [];

function authorsOf(facts: readonly Fact[]): readonly Share[] {
  const told = facts.find(({ what }) => what.is === 'authors')?.what;
  return told?.is === 'authors' ? told.shares : NOBODY;
}

function ruledBy(fact: Fact, traits: Traits, timeline: Timeline): Ruled | null {
  const compiled = timeline.on(fact.day);
  const ready = compiled && ruleFor(compiled, fact.what, traits);
  if (!ready) return null;
  const how: Reckoning = { points: ready.centipoints };
  if (ready.factors.length > 0) how.factors = [...ready.factors];
  let base = ready.centipoints;
  let factors = [...ready.factors];
  const modifiers = modifiersFor(compiled, fact.what, traits);
  for (const { plus, times } of modifiers) {
    if (plus !== 0) {
      base = amount(base, factors, WHOLE, 1) + centipointsOf(plus);
      factors = [];
    }
    if (times !== 1) factors.push(times);
  }
  if (modifiers.length > 0) how.modifiers = modifiers.map(({ id, plus, times }) => ({ id, plus: centipointsOf(plus), times }));
  return base === 0 ? null : { fact, compiled, ready, base, factors, how };
}

/** The parts of a joint report under a set's way of sharing, each as weight of a sum. */
function parts(joint: Joint, shares: readonly Share[]): { share: Share; part: readonly [number, number] }[] {
  if (shares.length === 1) return [{ share: shares[0] as Share, part: WHOLE }];
  switch (joint.split) {
    case 'whole':
      return shares.map((share) => ({ share, part: WHOLE }));
    case 'equal':
      return shares.map((share) => ({ share, part: [1, shares.length] as const }));
    case 'capped':
      return shares.slice(0, joint.authors).map((share) => ({ share, part: [Math.round(joint.each * 1_000), 1_000] as const }));
    case 'by-share': {
      const weights = weightsOf(shares, joint.shares);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return shares.flatMap((share, index) => (weights[index] ? [{ share, part: [weights[index], sum] as const }] : []));
    }
  }
}

/** Recorded shares go before those of the set. */
function weightsOf(shares: readonly Share[], byOrder: readonly number[] | undefined): readonly number[] {
  const recorded = shares.map(({ weight }) => weight);
  const alike = recorded.every((weight) => weight === recorded[0]);
  return alike && byOrder ? shares.map((_, index) => byOrder[index] ?? 0) : recorded;
}

class Scoring {
  readonly entries: Entry[] = [];
  readonly #item: Item;
  readonly #authors: readonly Share[];

  constructor(item: Item, authors: readonly Share[]) {
    this.#item = item;
    this.#authors = authors;
  }

  /** Enters those of an item that compete: one that yields to a later one is taken back on that one's day. */
  compete(ruled: readonly Ruled[], of: 'adoption' | 'instruction'): void {
    let counting: Ruled[] = [];
    for (const next of ruled) {
      const { repetition } = next.compiled.set;
      const pool = [...counting, next];
      const candidates = pool.map((one) => ({ level: levelOf(one.fact), centipoints: amount(one.base, one.factors, WHOLE, 1) }));
      const kept = counted(candidates, repetition[of], of === 'adoption' && repetition.oncePerLevel).map((place) => pool[place] as Ruled);
      for (const one of counting) if (!kept.includes(one)) this.enter(one, 'taken-back', next.fact, -1);
      if (kept.includes(next)) this.enter(next, 'given', next.fact, 1);
      else this.enter(next, 'not-counted', next.fact, 0);
      counting = kept;
    }
  }

  /** Enters what a rule gives, for each who has a part in it, by the event and on the day of `cause`. */
  enter({ fact, compiled, ready, base, factors, how }: Ruled, why: EntryReason, cause: Fact, sign: -1 | 0 | 1): void {
    const { set, unit } = compiled;
    const shares = fact.account ? [{ ...fact.account, weight: 1 }] : this.#authors;
    for (const { share, part } of parts(set.joint, shares)) {
      const centipoints = amount(base, factors, part, unit) * sign + 0;
      if (centipoints === 0 && sign !== 0) continue;
      this.entries.push({
        item: this.#item,
        fact: fact.key,
        eventId: cause.eventId,
        seq: cause.seq,
        at: cause.at,
        adoptionId: fact.what.is === 'adoption' ? fact.what.adoptionId : null,
        memberId: share.memberId,
        sectionId: share.sectionId,
        day: cause.day,
        centipoints,
        ruleset: set.id,
        version: set.version,
        rule: ready.rule.id,
        why,
        how: part === WHOLE ? how : { ...how, share: [part[0], part[1]] },
        adjustment: false,
      });
    }
  }
}

const levelOf = ({ what }: Fact) => (what.is === 'adoption' || what.is === 'instruction' ? what.level : null);

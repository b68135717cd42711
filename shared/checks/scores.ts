import { type Criterion, type Level, SCORED } from '../vocabulary/criteria.ts';
import type { Finding, Loss, Scores } from '../vocabulary/finding.ts';

/** Points that a finding takes where its rule names none. */
const COST: Record<Level, number> = { error: 20, doubt: 8, hint: 2 };

/** What form and confidentiality take from readiness; they have no score of their own. */
const UNSCORED_SHARE: Record<'form' | 'confidentiality', number> = { form: 0.5, confidentiality: 1 };

/** The points that a rule names are those of its own level: where a place is less sure than the rule, it takes what that level takes. */
export const costKey = (rule: string, level: Level): string => `${rule} ${level}`;

/** The points that one finding takes from its criterion. */
export function costOf({ rule, level }: { rule: string; level: Level }, costs: Map<string, number>): number {
  return costs.get(costKey(rule, level)) ?? COST[level];
}

/** The points that findings took from each criterion. */
export class Lost {
  private readonly points: Record<Criterion, number> = { demand: 0, truth: 0, utility: 0, speed: 0, form: 0, confidentiality: 0 };
  private readonly byRule = new Map<string, { count: number; points: number }>();
  private readonly costs: Map<string, number>;

  /** `costs` holds the points of rules that name their own, by {@link costKey}. */
  constructor(costs: Map<string, number>) {
    this.costs = costs;
  }

  take(finding: { rule: string; level: Level }, times = 1): void {
    if (times === 0) return;
    const points = times * costOf(finding, this.costs);
    this.points[criterionOf(finding.rule)] += points;
    const known = this.byRule.get(finding.rule);
    if (!known) this.byRule.set(finding.rule, { count: times, points });
    else {
      known.count += times;
      known.points += points;
    }
  }

  /** Scores from 0 to 100 and the readiness that follows from them. */
  score(): { scores: Scores; readiness: number } {
    const { points } = this;
    const left = (criterion: Criterion) => Math.max(0, Math.round(100 - points[criterion]));
    const scores: Scores = { demand: left('demand'), truth: left('truth'), utility: left('utility'), speed: left('speed') };
    const average = SCORED.reduce((sum, criterion) => sum + scores[criterion], 0) / SCORED.length;
    const beside = points.form * UNSCORED_SHARE.form + points.confidentiality * UNSCORED_SHARE.confidentiality;
    return { scores, readiness: Math.max(0, Math.round(average - beside)) };
  }

  /** What each rule took, the dearest first: a score is 100 less the points of its criterion. Rules that take nothing are left out. */
  losses(): Loss[] {
    return [...this.byRule]
      .filter(([, { points }]) => points > 0)
      .map(([rule, { count, points }]) => ({ criterion: criterionOf(rule), rule, count, points }))
      .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
  }
}

/** The criterion that a rule's id begins with. */
export function criterionOf(rule: string): Criterion {
  return rule.slice(0, rule.indexOf('/')) as Criterion;
}

/** Every finding takes its points and gives nothing, so taking one away never lowers a score. */
export function score(findings: Finding[], costs: Map<string, number>): { scores: Scores; readiness: number } {
  const lost = new Lost(costs);
  for (const finding of findings) lost.take(finding);
  return lost.score();
}

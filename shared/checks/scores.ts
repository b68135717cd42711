import { type Criterion, type Level, SCORED } from '../vocabulary/criteria.ts';
import type { Finding, Scores } from '../vocabulary/finding.ts';

/** Points that a finding takes where its rule names none. */
const COST: Record<Level, number> = { error: 20, doubt: 8, hint: 2 };

/** What form and confidentiality take from readiness; they have no score of their own. */
const UNSCORED_SHARE: Record<'form' | 'confidentiality', number> = { form: 0.5, confidentiality: 1 };

/** The points that one finding takes from its criterion. */
export function costOf(finding: Finding, costs: Map<string, number>): number {
  return costs.get(finding.rule) ?? COST[finding.level];
}

/**
 * Scores from 0 to 100 and the readiness that follows from them. Every finding takes its points and gives nothing, so taking one away
 * never lowers a score. `costs` holds the points of rules that name their own.
 */
export function score(findings: Finding[], costs: Map<string, number>): { scores: Scores; readiness: number } {
  const lost: Record<Criterion, number> = { demand: 0, truth: 0, utility: 0, speed: 0, form: 0, confidentiality: 0 };
  for (const finding of findings) lost[finding.criterion] += costOf(finding, costs);
  const left = (criterion: Criterion) => Math.max(0, Math.round(100 - lost[criterion]));
  const scores: Scores = { demand: left('demand'), truth: left('truth'), utility: left('utility'), speed: left('speed') };
  const average = SCORED.reduce((sum, criterion) => sum + scores[criterion], 0) / SCORED.length;
  const beside = lost.form * UNSCORED_SHARE.form + lost.confidentiality * UNSCORED_SHARE.confidentiality;
  return { scores, readiness: Math.max(0, Math.round(average - beside)) };
}

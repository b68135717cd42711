import type { z } from 'zod';
import type { Modifier, Ruleset, RuleWords, ScoringRule, Settlement } from '../../../shared/vocabulary/ruleset.ts';

/** A measure as it ships: without the day from which an office takes it over. */
export type Preset = Omit<z.input<typeof Ruleset>, 'version' | 'validFrom' | 'validTo'> & { source: string };

/** A rule in one line: what it speaks of, its points, what it says. */
export function rule(id: string, gives: ScoringRule['gives'], points: ScoringRule['points'], zh: string, en: string): ScoringRule {
  return { id, gives, points, reason: { zh, en } };
}

/** A rule for adoptions. */
export function adopted(
  id: string,
  of: Omit<Extract<ScoringRule['gives'], { for: 'adoption' }>, 'for'>,
  points: ScoringRule['points'],
  ...[zh, en]: [string, string]
): ScoringRule {
  return rule(`adoption/${id}`, { for: 'adoption', ...of }, points, zh, en);
}

/** A rule for instructions of leaders at these levels. */
export function instructed(id: string, levels: string[], points: ScoringRule['points'], zh: string, en: string): ScoringRule {
  return rule(`instruction/${id}`, { for: 'instruction', levels }, points, zh, en);
}

/** A modifier with its sentence. */
export function modifier(
  id: string,
  when: z.input<typeof Modifier>['when'],
  change: { plus: number } | { times: number },
  reason: RuleWords,
): z.input<typeof Modifier> {
  return { id, when, ...change, reason };
}

/** Two sentences that mean the same. */
export const words = (zh: string, en: string): RuleWords => ({ zh, en });

export type SettlementInput = z.input<typeof Settlement>;

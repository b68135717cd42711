/** Scores every adoption at a level, or every distinction. */
export interface ScoringRule {
  /** `adoption/city`; stays the same through all versions. */
  id: string;
  gives: { for: 'adoption'; level: string } | { for: 'distinction' };
  points: number;
  reason: { zh: string; en: string };
}

/** 计分规则 as data. What was scored says by which version; an office's own sets will stand beside the built-in one. */
export interface Ruleset {
  id: string;
  version: number;
  name: { zh: string; en: string };
  rules: readonly ScoringRule[];
}

/** What is to be scored. */
export type Scored = { for: 'adoption'; level: string } | { for: 'distinction' };

/** What a rule gives, in hundredths of a point. */
export interface Award {
  ruleset: string;
  version: number;
  rule: string;
  centipoints: number;
}

/** What the rule set gives; null where no rule speaks of it, or it gives nothing. */
export function award(ruleset: Ruleset, scored: Scored): Award | null {
  const rule = ruleset.rules.find(({ gives }) =>
    gives.for === 'adoption' ? scored.for === 'adoption' && gives.level === scored.level : scored.for === 'distinction',
  );
  if (!rule || rule.points === 0) return null;
  return { ruleset: ruleset.id, version: ruleset.version, rule: rule.id, centipoints: Math.round(rule.points * 100) };
}

import type { Ruleset } from '../ruleset.ts';
import { defaultRuleset } from './default.ts';

/** Every version that ever scored something; the ledger refers to them. */
const KNOWN: readonly Ruleset[] = [defaultRuleset];

/** What a rule said in the version that scored; its identifier where that version is not known here. */
export function ruleText(ruleset: string, version: number, rule: string): { zh: string; en: string } {
  const set = KNOWN.find((known) => known.id === ruleset && known.version === version);
  return set?.rules.find(({ id }) => id === rule)?.reason ?? { zh: rule, en: rule };
}

import {
  AdoptedRuleset,
  ClosingList,
  LedgerList,
  PointsTable,
  RulesetList,
  type WhatIf,
  WhatIfLine,
  type WhatIfRequest,
} from '../../../shared/contract/points.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import type { Ruleset } from '../../../shared/vocabulary/ruleset.ts';
import { call, callForLines } from './call.ts';
import { withQuery } from './query.ts';

export function readPoints(month: string, signal?: AbortSignal): Promise<PointsTable> {
  return call(PointsTable, withQuery(ROUTES.points, { month }), { ...(signal ? { signal } : {}) });
}

export function readLedger(month: string, section: string, signal?: AbortSignal): Promise<LedgerList> {
  return call(LedgerList, withQuery(`${ROUTES.points}/entries`, { month, section, limit: '2000' }), { ...(signal ? { signal } : {}) });
}

export function readRulesets(signal?: AbortSignal): Promise<RulesetList> {
  return call(RulesetList, `${ROUTES.points}/rulesets`, { ...(signal ? { signal } : {}) });
}

/** Adopts a set from its first day on. */
export async function adoptRuleset(ruleset: Ruleset): Promise<Ruleset> {
  return (await call(AdoptedRuleset, `${ROUTES.points}/rulesets`, { method: 'POST', body: { ruleset } })).ruleset;
}

/** Closes a month with every earlier one that is open. */
export async function closeMonth(month: string): Promise<void> {
  await call(ClosingList, `${ROUTES.points}/closings`, { method: 'POST', body: { month } });
}

/** Replays months under a set that nobody has adopted; `onProgress` hears how far it is, from 0 to 1. */
export async function whatIf(request: WhatIfRequest, onProgress: (share: number) => void, signal: AbortSignal): Promise<WhatIf> {
  let result: WhatIf | null = null;
  await callForLines(WhatIfLine, ROUTES.whatIf, { method: 'POST', body: request, signal }, (line) => {
    if ('progress' in line) onProgress(line.progress);
    else result = line.result;
  });
  if (result === null) throw new Error('the replay ended without a result');
  return result;
}

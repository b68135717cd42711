import type { Entry } from '../../../service/points/entry.ts';
import type { Fact, FactContent, Item, Share } from '../../../service/points/facts.ts';
import { scoreItem } from '../../../service/points/score-item.ts';
import { Timeline } from '../../../service/points/timeline.ts';
import { Ruleset, type RulesetEntry } from '../../../shared/vocabulary/ruleset.ts';

export const REPORT: Item = { kind: 'report', id: 'r' };
const WANG: Share = { memberId: 'wang', sectionId: 'rescue', weight: 1 };

let told = 0;

/** A fact told in the order in which a test writes it down, unless it says otherwise. */
export function fact(key: string, day: string, what: FactContent, more: Partial<Fact> = {}): Fact {
  told++;
  const running = String(told).padStart(6, '0');
  return { key, eventId: `e${running}`, at: `2026-11-23T02:00:00.${running}Z`, seq: told, day, account: null, what, ...more };
}

export const received = (day: string, reportKind: 'routine' | 'commissioned' | 'urgent' = 'routine') =>
  fact('submission', day, { is: 'submission', reportKind });

export const by = (...shares: Share[]) => fact('authors', '2026-11-01', { is: 'authors', shares: shares.length > 0 ? shares : [WANG] });

export const section = (sectionId: string, weight = 1): Share => ({ memberId: null, sectionId, weight });

type Adoption = Extract<FactContent, { is: 'adoption' }>;

/** An adoption by level, publication and kind; ordinary and in no special publication where a test doesn't say. */
export function adopted(id: string, day: string, level: string, more: Partial<Pick<Adoption, 'publication' | 'kind'>> = {}): Fact {
  return fact(`adoption:${id}`, day, { is: 'adoption', adoptionId: id, level, publication: '政务信息', kind: 'ordinary', ...more });
}

export const instructed = (id: string, day: string, level: string) => fact(`instruction:${id}`, day, { is: 'instruction', level });

/** A commission or urgent event of a section. */
export function duty(key: string, day: string, what: Extract<FactContent, { is: 'commission' | 'urgent' }>, sectionId = 'rescue'): Fact {
  return fact(key, day, what, { account: { memberId: null, sectionId } });
}

/** A small set: two points at the bureau, four in the city, eight in the province, and whatever the test is about. */
export function ruleset(more: Partial<RulesetEntry> = {}): Ruleset {
  const at = (level: string, points: number) => ({
    id: `adoption/${level}`,
    gives: { for: 'adoption' as const, levels: [level] },
    points,
    reason: { zh: `${level}采用`, en: `adopted by ${level}` },
  });
  return Ruleset.parse({
    id: 'small',
    version: 1,
    name: { zh: '小办法', en: 'Small' },
    validFrom: '2026-01-01',
    rules: [at('bureau', 2), at('city', 4), at('province', 8)],
    ...more,
  });
}

export const score = (set: Ruleset, facts: readonly Fact[]): Entry[] => scoreItem(REPORT, facts, new Timeline([set]));

export const sum = (entries: readonly Entry[]) => entries.reduce((total, { centipoints }) => total + centipoints, 0) / 100;

/** Rule, reason and points of each entry, for tables of cases. */
export const lines = (entries: readonly Entry[]) => entries.map(({ rule, why, centipoints }) => [rule, why, centipoints / 100]);

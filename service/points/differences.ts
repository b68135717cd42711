import type {
  Joint,
  Modifier,
  Repetition,
  Ruleset,
  RuleWords,
  ScoredPeriod,
  ScoringRule,
  Settlement,
} from '../../shared/vocabulary/ruleset.ts';

/** One difference between two sets: where, what it says on both sides, and the former set with it alone changed. */
export interface Difference {
  path: string;
  name: RuleWords;
  current: RuleWords | null;
  draft: RuleWords | null;
  variant: Ruleset;
}

const words = (zh: string, en: string): RuleWords => ({ zh, en });
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** All differences of a draft from the set in force, and how many rules and settings are alike. */
export function differences(current: Ruleset, draft: Ruleset): { differences: Difference[]; alike: number } {
  const found: Difference[] = [];
  let alike = 0;
  const compare = (one: unknown, other: unknown, difference: () => Difference) => {
    if (same(one, other)) alike++;
    else found.push(difference());
  };
  const lists = <T extends { id: string; reason: RuleWords }>(
    path: string,
    [these, those]: [readonly T[], readonly T[]],
    say: (each: T) => RuleWords,
    put: (list: T[]) => Ruleset,
  ) => {
    for (const id of new Set([...these, ...those].map((each) => each.id))) {
      const [one, other] = [these.find((each) => each.id === id), those.find((each) => each.id === id)];
      compare(one, other, () => ({
        path: `${path}.${id}`,
        name: ((other ?? one) as T).reason,
        current: one ? say(one) : null,
        draft: other ? say(other) : null,
        variant: put(replaced(these, id, other)),
      }));
    }
  };
  lists('rules', [current.rules, draft.rules], ruleSaid, (rules) => ({ ...current, rules }));
  lists('modifiers', [current.modifiers, draft.modifiers], modifierSaid, (modifiers) => ({ ...current, modifiers }));
  for (const key of Object.keys(current.settlement) as (keyof Settlement)[]) {
    type Rule = SettlementRule;
    lists<Rule>(
      `settlement.${key}`,
      [current.settlement[key], draft.settlement[key]],
      (rule) => settlementSaid(key, rule),
      (list) => ({
        ...current,
        settlement: { ...current.settlement, [key]: list },
      }),
    );
  }
  for (const setting of SETTINGS) {
    const [one, other] = [setting.of(current), setting.of(draft)];
    compare(one, other, () => ({
      path: setting.path,
      name: setting.name,
      current: setting.say(current),
      draft: setting.say(draft),
      variant: setting.put(current, draft),
    }));
  }
  return { differences: found, alike };
}

function replaced<T extends { id: string }>(list: readonly T[], id: string, by: T | undefined): T[] {
  if (!by) return list.filter((each) => each.id !== id);
  return list.some((each) => each.id === id) ? list.map((each) => (each.id === id ? by : each)) : [...list, by];
}

const figure = (points: number) => `${points < 0 ? '−' : ''}${Math.abs(points)}`;

function ruleSaid({ points }: ScoringRule): RuleWords {
  if (typeof points === 'number') return words(`${figure(points)} 分`, `${figure(points)} points`);
  return words(`“${points.of}”的 ${points.times} 倍`, `${points.times} × "${points.of}"`);
}

function modifierSaid({ plus, times }: Modifier): RuleWords {
  const added = plus === 0 ? words('', '') : words(`另加 ${figure(plus)} 分`, `${figure(plus)} points more`);
  const taken = times === 1 ? words('', '') : words(`乘 ${times}`, `times ${times}`);
  return words([added.zh, taken.zh].filter(Boolean).join('，'), [added.en, taken.en].filter(Boolean).join(', '));
}

interface SettlementRule {
  id: string;
  reason: RuleWords;
  period: ScoredPeriod;
  points?: number;
  times?: number;
  below?: number;
}

const PERIODS: Record<ScoredPeriod, RuleWords> = {
  month: words('每月', 'each month'),
  quarter: words('每季', 'each quarter'),
  'half-year': words('每半年', 'each half-year'),
  year: words('每年', 'each year'),
};

function settlementSaid(key: keyof Settlement, { period, points, times, below }: SettlementRule): RuleWords {
  const { zh, en } = PERIODS[period];
  if (key === 'vetoes') return words(`${zh}满 ${times} 次`, `${times} times ${en}`);
  const limit = below === undefined ? words('', '') : words(`低于 ${Math.round(below * 100)}% `, `below ${Math.round(below * 100)}%, `);
  return words(`${zh}${limit.zh} ${figure(points ?? 0)} 分`, `${limit.en}${figure(points ?? 0)} points ${en}`);
}

const REPETITIONS: Record<Repetition, RuleWords> = {
  add: words('各处累加', 'all add up'),
  highest: words('取最高一处', 'the highest only'),
  'highest-two': words('取最高两处', 'the two highest'),
  once: words('只计首次，不重复', 'the first only, none twice'),
};

function jointSaid(joint: Joint): RuleWords {
  switch (joint.split) {
    case 'equal':
      return words('均分', 'equal parts');
    case 'whole':
      return words('各计全分', 'the whole to each');
    case 'by-share':
      return words(`按份额${joint.shares ? joint.shares.join(':') : ''}`, `by share ${joint.shares?.join(':') ?? ''}`.trim());
    case 'capped':
      return words(`前 ${joint.authors} 家各 ${joint.each}`, `the first ${joint.authors}, ${joint.each} each`);
  }
}

interface Setting {
  path: string;
  name: RuleWords;
  of: (set: Ruleset) => unknown;
  say: (set: Ruleset) => RuleWords;
  put: (current: Ruleset, draft: Ruleset) => Ruleset;
}

const repetition = (key: 'adoption' | 'instruction', name: RuleWords): Setting => ({
  path: `repetition.${key}`,
  name,
  of: (set) => set.repetition[key],
  say: (set) => REPETITIONS[set.repetition[key]],
  put: (current, draft) => ({ ...current, repetition: { ...current.repetition, [key]: draft.repetition[key] } }),
});

const SETTINGS: readonly Setting[] = [
  repetition('adoption', words('同件多处采用', 'one report adopted at several places')),
  repetition('instruction', words('同件多次批示', 'several instructions on one report')),
  {
    path: 'repetition.oncePerLevel',
    name: words('同一层级', 'within one level'),
    of: (set) => set.repetition.oncePerLevel,
    say: (set) => (set.repetition.oncePerLevel ? words('只计一次', 'once only') : words('都计', 'all count')),
    put: (current, draft) => ({ ...current, repetition: { ...current.repetition, oncePerLevel: draft.repetition.oncePerLevel } }),
  },
  {
    path: 'joint',
    name: words('合报', 'joint reports'),
    of: (set) => set.joint,
    say: (set) => jointSaid(set.joint),
    put: (current, draft) => ({ ...current, joint: draft.joint }),
  },
  {
    path: 'rounding',
    name: words('四舍五入', 'rounding, halves up'),
    of: (set) => set.rounding,
    say: (set) => words(`到 ${set.rounding.to} 分`, `to ${set.rounding.to} points`),
    put: (current, draft) => ({ ...current, rounding: draft.rounding }),
  },
];

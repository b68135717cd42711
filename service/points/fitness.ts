import type { FieldProblem } from '../../shared/contract/errors.ts';
import type { Ruleset, Scores, ScoringRule, Settlement } from '../../shared/vocabulary/ruleset.ts';
import { particularity } from './compiled.ts';

/** Every reason why a set can't be used, each with its place: unknown levels, doubled names, circles, contradictions. */
export function unfitness(set: Ruleset, levels: readonly string[]): FieldProblem[] {
  return [
    ...backwards(set),
    ...doubledNames(set),
    ...unknownLevels(set, new Set(levels)),
    ...references(set),
    ...contradictions(set.rules),
    ...settlementContradictions(set.settlement),
    ...unseenVetoes(set),
  ];
}

function backwards({ validFrom, validTo }: Ruleset): FieldProblem[] {
  if (validTo === null || validTo >= validFrom) return [];
  return [
    {
      path: 'validTo',
      problem: 'ends-before',
      zh: `有效期止于${validTo}，早于起始日${validFrom}。`,
      en: `It ends on ${validTo}, before it begins on ${validFrom}.`,
    },
  ];
}

function settlementRules(settlement: Settlement): { path: string; id: string }[] {
  return Object.entries(settlement).flatMap(([name, rules]) => rules.map(({ id }, index) => ({ path: `settlement.${name}.${index}`, id })));
}

function doubledNames(set: Ruleset): FieldProblem[] {
  const named = [
    ...set.rules.map(({ id }, index) => ({ path: `rules.${index}`, id })),
    ...set.modifiers.map(({ id }, index) => ({ path: `modifiers.${index}`, id })),
    ...settlementRules(set.settlement),
  ];
  const seen = new Set<string>();
  return named.flatMap(({ path, id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `${path}.id`, problem: 'doubled', zh: `编号“${id}”用了两次。`, en: `The identifier "${id}" is used twice.` }];
  });
}

function unknownLevels(set: Ruleset, known: ReadonlySet<string>): FieldProblem[] {
  const named = [
    ...set.rules.map(({ gives }, index) => ({ path: `rules.${index}.gives.levels`, levels: levelsOf(gives) })),
    ...set.modifiers.map(({ when }, index) => ({ path: `modifiers.${index}.when.levels`, levels: when.levels ?? [] })),
    ...set.settlement.vetoes.map(({ on }, index) => ({ path: `settlement.vetoes.${index}.on.levels`, levels: levelsOf(on) })),
  ];
  return named.flatMap(({ path, levels }) =>
    levels.flatMap((level, index) =>
      known.has(level)
        ? []
        : [
            {
              path: `${path}.${index}`,
              problem: 'unknown-level',
              zh: `没有级别“${level}”。本单位的级别：${[...known].join('、')}。`,
              en: `There is no level "${level}". The office has: ${[...known].join(', ')}.`,
            },
          ],
    ),
  );
}

const levelsOf = (scores: Scores): readonly string[] => ('levels' in scores ? (scores.levels ?? []) : []);

function references({ rules }: Ruleset): FieldProblem[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return rules.flatMap((rule, index) => {
    const path = `rules.${index}.points.of`;
    const passed = [rule.id];
    for (let at = rule; typeof at.points !== 'number'; ) {
      const { of } = at.points;
      const next = byId.get(of);
      if (!next)
        return at === rule
          ? [{ path, problem: 'unknown-rule', zh: `没有规则“${of}”可以参照。`, en: `There is no rule "${of}" to refer to.` }]
          : [];
      passed.push(of);
      if (of === rule.id) {
        const way = passed.join(' → ');
        return [{ path, problem: 'circle', zh: `规则互相参照成了圈：${way}。`, en: `The rules refer to each other in a circle: ${way}.` }];
      }
      if (passed.indexOf(of) < passed.length - 1) return [];
      at = next;
    }
    return [];
  });
}

/** Two rules contradict each other where both speak of the same fact and neither is more particular. */
function contradictions(rules: readonly ScoringRule[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [later, rule] of rules.entries()) {
    for (const [earlier, other] of rules.slice(0, later).entries()) {
      if (rule.id === other.id || particularity(rule) !== particularity(other) || !meet(rule.gives, other.gives)) continue;
      problems.push({
        path: `rules.${later}`,
        problem: 'contradiction',
        zh: `与第${earlier + 1}条“${other.reason.zh}”说的是同一种情况，分不清用哪一条。`,
        en: `It speaks of the same case as rule ${earlier + 1}, "${other.reason.en}"; neither is more particular.`,
      });
    }
  }
  return problems;
}

const CONDITIONS = ['levels', 'publications', 'kinds', 'reportKinds', 'codes'] as const;

function meet(one: Scores, other: Scores): boolean {
  if (one.for !== other.for) return false;
  if ('outcome' in one && 'outcome' in other && one.outcome !== other.outcome) return false;
  return CONDITIONS.every((condition) => {
    const [these, those] = [conditionOf(one, condition), conditionOf(other, condition)];
    return these === undefined || those === undefined || these.some((value) => those.includes(value));
  });
}

function conditionOf(scores: Scores, condition: (typeof CONDITIONS)[number]): readonly string[] | undefined {
  return condition in scores ? (scores as unknown as Record<string, readonly string[] | undefined>)[condition] : undefined;
}

function settlementContradictions({ caps, floors, quota }: Settlement): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [index, floor] of floors.entries()) {
    const cap = caps.find(({ period, of, points }) => period === floor.period && of === undefined && points < floor.points);
    if (cap) {
      problems.push({
        path: `settlement.floors.${index}.points`,
        problem: 'contradiction',
        zh: `保底 ${floor.points} 分高于同期封顶 ${cap.points} 分。`,
        en: `The floor of ${floor.points} is above the cap of ${cap.points} for the same period.`,
      });
    }
  }
  for (const [name, rules] of [
    ['floors', floors],
    ['quota', quota],
  ] as const) {
    for (const [index, rule] of rules.entries()) {
      if (!rules.slice(0, index).some(({ period }) => period === rule.period)) continue;
      problems.push({
        path: `settlement.${name}.${index}.period`,
        problem: 'contradiction',
        zh: '同一期已有一条同样的结算规则。',
        en: 'There is another such rule for the same period.',
      });
    }
  }
  return problems;
}

/** A veto counts what the ledger bears: facts that some rule scores. */
function unseenVetoes({ rules, settlement }: Ruleset): FieldProblem[] {
  return settlement.vetoes.flatMap(({ on }, index) =>
    rules.some(({ gives }) => meet(on, gives))
      ? []
      : [
          {
            path: `settlement.vetoes.${index}.on`,
            problem: 'unscored',
            zh: '一票否决所说的情况，没有一条规则记它，永远数不到。',
            en: 'No rule enters what this veto counts, so it would never be found.',
          },
        ],
  );
}

/** Where a set meets others in time: any that is not ended by its beginning. The office's open-ended set ends the day before. */
export function overlaps(set: Ruleset, others: readonly Ruleset[]): FieldProblem[] {
  return others.flatMap((other) => {
    const ended = other.validTo === null && other.validFrom < set.validFrom;
    const apart = other.validTo !== null && other.validTo < set.validFrom;
    const after = set.validTo !== null && set.validTo < other.validFrom;
    if (ended || apart || after) return [];
    return [
      {
        path: 'validFrom',
        problem: 'overlap',
        zh: `与“${other.name.zh}”第${other.version}版的有效期（${other.validFrom}至${other.validTo ?? '长期'}）重叠。`,
        en: `It overlaps "${other.name.en}", version ${other.version}, valid from ${other.validFrom} to ${other.validTo ?? 'further notice'}.`,
      },
    ];
  });
}

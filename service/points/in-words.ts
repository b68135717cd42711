import type { EntryReason } from '../../shared/vocabulary/points.ts';
import type { Ruleset, RuleWords } from '../../shared/vocabulary/ruleset.ts';
import type { Reckoning } from './entry.ts';

/** A line of the ledger as far as its reasons go. */
export interface Reasoned {
  rule: string;
  why: EntryReason;
  how: Reckoning;
  centipoints: number;
  adjustment: boolean;
}

/** Hundredths as a person writes them, with a true minus sign. */
const figure = (centipoints: number) => `${centipoints < 0 ? '−' : ''}${Math.abs(centipoints) / 100}`;
const points = (centipoints: number) => ({ zh: `${figure(centipoints)} 分`, en: `${figure(centipoints)} points` });

const joined = (parts: readonly RuleWords[], between = ''): RuleWords => ({
  zh: parts.map(({ zh }) => zh).join(between),
  en: parts.map(({ en }) => en).join(between),
});
const both = (text: string): RuleWords => ({ zh: text, en: text });

/** What a rule of a set says, whatever kind of rule it is; null for one that is not in it. */
export function ruleWords(set: Ruleset | undefined, id: string): RuleWords | null {
  if (!set) return null;
  const named = [...set.rules, ...set.modifiers, ...Object.values(set.settlement).flat()];
  return named.find((one) => one.id === id)?.reason ?? null;
}

/** How an entry's amount came about, step by step: 市级采用 10 分 × 2（调研加倍）× 1/2（合报）= 10 分. */
export function inWords(entry: Reasoned, set: Ruleset | undefined): RuleWords {
  const said = settled(entry, set) ?? scored(entry, set);
  if (!entry.adjustment) return said;
  return joined([{ zh: '关账后补记：', en: 'Entered after the month was closed: ' }, said]);
}

function scored({ rule, why, how, centipoints }: Reasoned, set: Ruleset | undefined): RuleWords {
  const name = ruleWords(set, rule) ?? both(rule);
  const steps = [joined([name, points(how.points)], ' '), ...factorsOf(how), ...modifiersOf(how, set), ...shareOf(how)];
  if (why === 'not-counted') {
    const beside = { zh: '；同件另有计分，这一处不另计', en: '; not counted beside another of the same report' };
    return joined([joined(steps), beside]);
  }
  const result = joined([both(' = '), points(why === 'taken-back' ? -centipoints : centipoints)]);
  const sum = joined(steps.length > 1 ? [...steps, result] : steps);
  if (why !== 'taken-back') return sum;
  const back = { zh: '冲回已记的分：', en: 'Taken back what was entered: ' };
  return joined([back, sum]);
}

const factorsOf = ({ factors = [] }: Reckoning): RuleWords[] => factors.map((factor) => both(` × ${factor}`));

function modifiersOf({ modifiers = [] }: Reckoning, set: Ruleset | undefined): RuleWords[] {
  return modifiers.flatMap(({ id, plus, times }) => {
    const { zh, en } = ruleWords(set, id) ?? both(id);
    return [
      ...(plus === 0
        ? []
        : [
            {
              zh: ` ${plus < 0 ? '−' : '＋'} ${figure(Math.abs(plus))}（${zh}）`,
              en: ` ${plus < 0 ? '−' : '+'} ${figure(Math.abs(plus))} (${en})`,
            },
          ]),
      ...(times === 1 ? [] : [{ zh: ` × ${times}（${zh}）`, en: ` × ${times} (${en})` }]),
    ];
  });
}

function shareOf({ share }: Reckoning): RuleWords[] {
  if (!share) return [];
  const [weight, of] = share;
  return [{ zh: ` × ${weight}/${of}（合报）`, en: ` × ${weight}/${of} (joint)` }];
}

function settled({ rule, why, how, centipoints }: Reasoned, set: Ruleset | undefined): RuleWords | null {
  const name = ruleWords(set, rule) ?? both(rule);
  const [count, of] = how.counted ?? [0, 0];
  const facts: Partial<Record<EntryReason, RuleWords>> = {
    base: of > 0 ? { zh: `，报送 ${count} 条`, en: `, ${count} reports` } : both(''),
    quota: { zh: `，应报 ${of} 条，实报 ${count} 条`, en: `, ${count} of ${of} reports` },
    rate: { zh: `，收到 ${of} 条，采用 ${count} 条`, en: `, ${count} of ${of} adopted` },
    cap: { zh: `，原为 ${figure(count)} 分，至多 ${figure(of)} 分`, en: `, ${figure(count)} points, at most ${figure(of)}` },
    floor: { zh: `，原为 ${figure(count)} 分，至少 ${figure(of)} 分`, en: `, ${figure(count)} points, at least ${figure(of)}` },
    veto: { zh: `，共 ${count} 次`, en: `, ${count} times` },
  };
  const fact = facts[why];
  if (!fact) return null;
  return joined([name, fact, both('：'), points(centipoints)].map(({ zh, en }) => ({ zh, en: en.replace('：', ': ') })));
}

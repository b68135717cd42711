import type { OfficeRulePack, RuleChange } from '../contract/rulepacks.ts';
import { standard } from '../rulepacks/standard.ts';
import { type CompiledPack, compile, PackRefused } from './compile.ts';
import { standardPack } from './engine.ts';
import { admit } from './examples.ts';
import { mayRunAway } from './linear.ts';
import type { Rule, RulePack } from './rule.ts';

/** Rules that an office changes or adds, and the signals they ask for. */
export type OwnRules = Pick<OfficeRulePack, 'version' | 'changes' | 'rules' | 'signals'>;

/** All that an office says of rules. */
export type OfficeRules = OwnRules & Pick<OfficeRulePack, 'rulesOff'>;

/** Never switched off nor made less: what they stop must not leave the machine, whatever the office thinks of it. */
const GUARDED = new Set(['confidentiality/mark/classified']);

const saysNothing = ({ changes, rules, signals }: OwnRules): boolean => changes.length + rules.length + signals.length === 0;

/** The standard pack as the office changed it: changes by id, rules and signals of the same name replaced, others added. */
export function overridden({ version, changes, rules, signals }: OwnRules): RulePack {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const own = new Map(rules.map((rule) => [rule.id, rule as Rule]));
  const builtIn = new Set(standard.rules.map(({ id }) => id));
  const ownSignals = new Set(signals.map(({ name }) => name));
  const withChange = (rule: Rule): Rule => {
    const change = changed.get(rule.id);
    return change ? { ...rule, ...given(change) } : rule;
  };
  return {
    name: 'office',
    version,
    signals: [...standard.signals.filter(({ name }) => !ownSignals.has(name)), ...signals],
    rules: [
      ...standard.rules.map((rule) => withChange(own.get(rule.id) ?? rule)),
      ...rules.filter(({ id }) => !builtIn.has(id)).map((rule) => withChange(rule as Rule)),
    ],
    urgent: standard.urgent,
  };
}

const given = (change: RuleChange) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/**
 * Makes the office's rules ready for use. Throws {@link PackRefused} with the rule and the reason where one is not there, an example fails, a
 * rule can never match, a pattern could run away, or what guards secrets would be switched off.
 */
export function admitOffice(office: OfficeRules): CompiledPack {
  refuseUnguarded(office);
  if (saysNothing(office)) return standardPack();
  refuseTwice(office.rules.map(({ id }) => id));
  const known = new Set([...standard.rules, ...office.rules].map(({ id }) => id));
  for (const { id } of office.changes) if (!known.has(id)) throw new PackRefused(id, 'unknown-rule');
  for (const { name, pattern } of office.signals) if (pattern && mayRunAway(pattern)) throw new PackRefused(name, 'runs-away');
  for (const rule of office.rules)
    if (rule.kind === 'wording' && rule.pattern && mayRunAway(rule.pattern)) throw new PackRefused(rule.id, 'runs-away');
  const pack = overridden(office);
  const unchanged = new Set<Rule>(office.signals.length === 0 ? standard.rules : []);
  return admit(pack, (rule) => !unchanged.has(rule));
}

function refuseTwice(ids: string[]): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new PackRefused(twice, 'id-twice');
}

function refuseUnguarded({ rulesOff, changes, rules }: OfficeRules): void {
  const guarded = [...rulesOff, ...changes.map(({ id }) => id), ...rules.map(({ id }) => id)].find((id) => GUARDED.has(id));
  if (guarded !== undefined) throw new PackRefused(guarded, 'guarded');
}

let last: { version: string; compiled: CompiledPack } | null = null;

/** The pack of an office whose rules were admitted before; compiled once for each version. */
export function officePack(office: OwnRules): CompiledPack {
  if (saysNothing(office)) return standardPack();
  if (last?.version !== office.version) last = { version: office.version, compiled: compile(overridden(office)) };
  return last.compiled;
}

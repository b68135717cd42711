import { signal } from '@preact/signals';
import { ruleEntry } from '../../checks/handbook.ts';
import type { Rule } from '../../checks/rule.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { locale } from '../messages/messages.ts';
import { say } from '../messages/shared.ts';
import { criterionName, levelName } from '../names.ts';

/** Rules that the office added or put in the place of built-in ones, for their titles and reasons; set where the office's rules are read. */
export const ownRules = signal<readonly Rule[]>([]);

/** Examples shown of each sort: enough to see the difference. */
const SHOWN = 3;

/** The handbook's title of a rule in the interface's language, or what the finding says itself. */
export function findingTitle(finding: Finding): string {
  return ruleEntry(finding.rule, ownRules.value)?.title[locale.value] ?? finding.message;
}

/** The handbook's page of a rule: reason, examples, source, what it takes from the score, and its number. */
export function Why({ rule }: { rule: string }) {
  const entry = ruleEntry(rule, ownRules.value);
  if (entry === null) return null;
  const { id, criterion, level, points, why, source, examples } = entry;
  return (
    <div class="why">
      <p>{why[locale.value]}</p>
      <Examples label={say('wrong')} examples={examples.bad} />
      <Examples label={say('fine')} examples={examples.good} />
      <p>{say('source', { source })}</p>
      <p class="muted small">
        {criterionName(criterion)} · {levelName(level)} · {points > 0 ? say('takes', { points }) : say('takesNothing')} · <code>{id}</code>
      </p>
    </div>
  );
}

function Examples({ label, examples }: { label: string; examples: readonly string[] }) {
  const shown = examples.slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <p>
      <b>{label}</b>
      {shown.map((example, at) => (
        <span key={example}>
          {at > 0 && <br />}
          {cut(example)}
        </span>
      ))}
    </p>
  );
}

/** Whole drafts are shown by their beginnings. */
const LONGEST = 120;
const cut = (example: string) => (example.length > LONGEST ? `${example.slice(0, LONGEST)}…` : example);

import { ruleEntry } from '../../checks/handbook.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { locale } from '../messages/messages.ts';
import { say } from '../messages/shared.ts';

/** The handbook's title of a rule in the interface's language, or what the finding says itself. */
export function findingTitle(finding: Finding): string {
  return ruleEntry(finding.rule)?.title[locale.value] ?? finding.message;
}

/** The handbook's reason, with a counter-example where the wording is legitimate. */
export function Why({ rule }: { rule: string }) {
  const entry = ruleEntry(rule);
  if (entry === null) return null;
  const [bad] = entry.examples.bad;
  const [good] = entry.examples.good;
  return (
    <div class="why">
      <p>{entry.why[locale.value]}</p>
      {bad && (
        <p>
          <b>{say('wrong')}</b>
          {bad}
        </p>
      )}
      {good && (
        <p>
          <b>{say('fine')}</b>
          {good}
        </p>
      )}
      {entry.source && <p>{say('source', { source: entry.source })}</p>}
    </div>
  );
}

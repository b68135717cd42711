import { useState } from 'preact/hooks';
import { CriterionName } from '../../../shared/interface/components/criterion.tsx';
import { FindingItem } from '../../../shared/interface/components/finding-item.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { findingTitle, Why } from '../../../shared/interface/components/rule-why.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import { CRITERIA, type Criterion, LEVELS } from '../../../shared/vocabulary/criteria.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';
import { wordsOf } from '../../drafting/draft.ts';
import type { Work } from '../../drafting/work.ts';
import { fixLabel } from '../../drawing/card.tsx';

/** Findings by criterion: the gravest group first and open, groups of mere hints folded. */
export function Findings({ work }: { work: Work }) {
  const groups = grouped(work.findings.value);
  const ignored = work.draft.value.ignored.length;
  return (
    <section aria-labelledby="findings-h">
      <h2 class="vh" id="findings-h">
        {say('findings')}
      </h2>
      {groups.length === 0 && <p class="clear">{say('allClear')}</p>}
      {groups.map(({ criterion, findings }) => (
        <Group key={criterion} criterion={criterion} findings={findings} work={work} />
      ))}
      {ignored > 0 && (
        <p class="ignored">
          {say('ignored', { count: ignored })}
          <button type="button" class="btn btn--s btn--quiet" onClick={() => work.heed()}>
            {say('heed')}
          </button>
        </p>
      )}
    </section>
  );
}

const gravity = (finding: Finding) => LEVELS.indexOf(finding.level);

/** Confidentiality before all; else by the gravest finding, then in the order of the criteria. */
export function grouped(findings: readonly Finding[]): { criterion: Criterion; findings: Finding[] }[] {
  return CRITERIA.map((criterion) => ({
    criterion,
    findings: findings.filter((finding) => finding.criterion === criterion).sort((a, b) => gravity(a) - gravity(b)),
  }))
    .filter((group) => group.findings.length > 0)
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ criterion, findings }: { criterion: Criterion; findings: Finding[] }): number {
  const [first] = findings;
  return (criterion === 'confidentiality' ? -1 : 0) + (first ? gravity(first) : LEVELS.length);
}

function Group({ criterion, findings, work }: { criterion: Criterion; findings: Finding[]; work: Work }) {
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const onlyHints = findings.every((finding) => finding.level === 'hint');
  const count = onlyHints ? say('hints', { count: findings.length }) : say('doubts', { count: findings.length });
  return (
    <details class="fold" open={!onlyHints} data-criterion={criterion}>
      <summary>
        <Icon name="right" />
        <CriterionName criterion={criterion} />
        <span class="fold-n">{errors > 0 ? <span class="sev sev--error">{say('errors', { count: errors })}</span> : count}</span>
      </summary>
      {findings.map((finding) => (
        <Item key={`${finding.rule}/${finding.field}/${finding.start}`} finding={finding} work={work} />
      ))}
    </details>
  );
}

function cut(words: string): string {
  return words.length > 24 ? `${words.slice(0, 23)}…` : words;
}

function Item({ finding, work }: { finding: Finding; work: Work }) {
  const [explained, setExplained] = useState(false);
  const words = wordsOf(finding, work.draft.value);
  const shown = finding.fixes && { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, label: fixLabel(fix) })) };
  const guarded = finding.criterion === 'confidentiality' && finding.level === 'error';
  return (
    <div data-finding={`${finding.rule}/${finding.field}/${finding.start}`}>
      <FindingItem
        finding={shown ?? finding}
        title={findingTitle(finding)}
        quote={finding.message.includes(words) ? undefined : cut(words)}
        onFix={(fix) => work.fix(finding, fix)}
        onVerify={() => work.show(finding)}
        onIgnore={guarded ? undefined : () => work.ignore(finding)}
        onWhy={() => setExplained(!explained)}
      >
        {explained && <Why rule={finding.rule} />}
      </FindingItem>
    </div>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { ruleEntry } from '../../../shared/checks/handbook.ts';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { FindingItem } from '../../../shared/interface/components/finding-item.tsx';
import { Gauge } from '../../../shared/interface/components/gauge.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { findingTitle, Why } from '../../../shared/interface/components/rule-why.tsx';
import { Timeline, type TimelineEntry } from '../../../shared/interface/components/timeline.tsx';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { briefMoment, dayName, moment } from '../../../shared/interface/moment.ts';
import { adoptionKindName, eventName } from '../../../shared/interface/names.ts';
import { SCORED, type ScoredCriterion } from '../../../shared/vocabulary/criteria.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';
import { proofAddress } from '../client/record.ts';
import { mayReview, serviceNow } from '../session/session.ts';
import { Belongings, Similar } from './belongings.tsx';

interface ReferenceProps {
  report: ReportDetail;
  /** Shows a finding at its place in the text. */
  onShow: (index: number) => void;
  /** Opens the entry of an adoption to correct it. */
  onCorrect: (fact: ReportDetail['adoptionFacts'][number]) => void;
}

/** What to know beside the text: checks as the reporter saw them, sources, keywords, outcomes, history. */
export function Reference({ report, onShow, onCorrect }: ReferenceProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <aside class="side scroll" aria-label={say('check')} tabIndex={0}>
      <Checks report={report} onShow={onShow} />
      <Belongings report={report} />
      <Similar report={report} />
      <Adoptions report={report} onCorrect={onCorrect} />
      <Instructions report={report} />
      <Passages report={report} />
      {report.keywords.length > 0 && (
        <section>
          <h3 class="sec-h">{say('keywords')}</h3>
          <p class="words">{report.keywords.join('、')}</p>
        </section>
      )}
      <section>
        <h3 class="sec-h">{say('history')}</h3>
        <Timeline entries={history(report)} label={say('history')} />
      </section>
    </aside>
  );
}

interface Placed {
  finding: Finding;
  index: number;
}

/** So many findings stand open; of more the rest is folded, so that what follows stays in reach. */
const FINDINGS_OPEN = 6;

const GRAVITY = { error: 0, doubt: 1, hint: 2 } as const;

function Checks({ report, onShow }: Pick<ReferenceProps, 'report' | 'onShow'>) {
  const { findings, scores, sources } = report.check;
  const placed = useMemo(
    () =>
      findings.map((finding, index): Placed => ({ finding, index })).sort((a, b) => GRAVITY[a.finding.level] - GRAVITY[b.finding.level]),
    [findings],
  );
  const plain = placed.filter(({ finding }) => finding.level !== 'hint');
  const hints = placed.filter(({ finding }) => finding.level === 'hint');
  return (
    <section>
      <h3 class="sec-h">
        {say('check')} <span class="more muted">{say('notCounted')}</span>
      </h3>
      <div class="gauges">
        {SCORED.map((criterion) => {
          return <Gauge key={criterion} criterion={criterion} score={scores[criterion]} note={gaugeNote(findings, criterion)} />;
        })}
      </div>
      {sources && (
        <p class="words">
          <b>{say('sourcesCheck')}</b> {say('sourcesCheckText', sources)}
        </p>
      )}
      <PlacedFindings placed={plain.slice(0, FINDINGS_OPEN)} report={report} onShow={onShow} />
      <Folded
        title={say('otherFindings', { count: plain.length - FINDINGS_OPEN })}
        placed={plain.slice(FINDINGS_OPEN)}
        report={report}
        onShow={onShow}
      />
      <Folded title={say('hints', { count: hints.length })} placed={hints} report={report} onShow={onShow} />
    </section>
  );
}

interface PlacedProps {
  placed: readonly Placed[];
  report: ReportDetail;
  onShow: (index: number) => void;
}

function PlacedFindings({ placed, report, onShow }: PlacedProps) {
  return (
    <>
      {placed.map((one) => (
        <PlacedFinding key={one.index} placed={one} report={report} onShow={onShow} />
      ))}
    </>
  );
}

function Folded({ title, ...props }: PlacedProps & { title: string }) {
  if (props.placed.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        <Icon name="right" />
        {title}
      </summary>
      <PlacedFindings {...props} />
    </details>
  );
}

/** Errors and doubts are counted; where there are none, the hints that lowered the score are told instead. */
function gaugeNote(findings: readonly Finding[], criterion: ScoredCriterion): string {
  const own = findings.filter((finding) => finding.criterion === criterion);
  const hints = own.filter(({ level }) => level === 'hint').length;
  if (own.length > hints) return say('findingsOf', { count: own.length - hints });
  return hints > 0 ? say('hints', { count: hints }) : say('noFindings');
}

function PlacedFinding({
  placed: { finding, index },
  report,
  onShow,
}: {
  placed: Placed;
  report: ReportDetail;
  onShow: (index: number) => void;
}) {
  const [explained, setExplained] = useState(false);
  const known = ruleEntry(finding.rule) !== null;
  const quote = (finding.field === 'title' ? report.title : report.body).slice(finding.start, finding.end);
  return (
    <div class="placed">
      <FindingItem finding={finding} title={findingTitle(finding)} withCriterion onWhy={known ? () => setExplained(!explained) : undefined}>
        {explained && <Why rule={finding.rule} />}
      </FindingItem>
      {quote !== '' && finding.field === 'body' && (
        <button type="button" class="btn btn--s btn--quiet no-print" onClick={() => onShow(index)}>
          <span class="vh">{say('showInText')}</span>
          <span class="cut">“{quote}”</span>
        </button>
      )}
    </div>
  );
}

function Adoptions({ report, onCorrect }: Pick<ReferenceProps, 'report' | 'onCorrect'>) {
  if (report.adoptionFacts.length === 0) return null;
  const now = serviceNow();
  return (
    <section>
      <h3 class="sec-h">
        {say('adoptionsOf')} {report.distinguished && <span class="tag more">{say('distinguished')}</span>}
      </h3>
      <ul class="facts">
        {report.adoptionFacts.map((fact) => (
          <li key={fact.id}>
            <b>{fact.levelName}</b>《{fact.publication}》{fact.issue}
            <span class="muted">
              {dayName(fact.adoptedOn, { now })} · {adoptionKindName(fact.kind)} ·{' '}
              {say('pointsOf', { points: pointsText(fact.points, true) })}
            </span>
            {fact.remark !== '' && <span class="muted">{fact.remark}</span>}
            {fact.proof && (
              <a href={proofAddress(fact.id)} download>
                {say('proofOf', { name: fact.proof.name })}
              </a>
            )}
            {mayReview.value && (
              <button
                type="button"
                class="btn btn--s btn--quiet no-print"
                aria-label={say('correctOf', { level: fact.levelName, publication: fact.publication, issue: fact.issue })}
                onClick={() => onCorrect(fact)}
              >
                {say('correct')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Instructions({ report }: { report: ReportDetail }) {
  if (report.instructions.length === 0) return null;
  const now = serviceNow();
  return (
    <section>
      <h3 class="sec-h">{say('instructionsOf')}</h3>
      <ul class="facts">
        {report.instructions.map((one) => (
          <li key={one.id}>
            <b>{one.leader}</b> {one.levelName}
            <span class="muted">{dayName(one.instructedOn, { now })}</span>
            {one.wording !== '' && <span>{one.wording}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Passages({ report }: { report: ReportDetail }) {
  if (report.passages.length === 0) return null;
  const now = serviceNow();
  return (
    <section>
      <h3 class="sec-h">{say('passages')}</h3>
      {report.passages.map((passage, index) => (
        <details class="fold passage" key={`${passage.sourceId}${index}`}>
          <summary>
            <Icon name="right" />
            <span class="clamp2">{passage.title || passage.address}</span>
          </summary>
          <blockquote class="text">{passage.passage}</blockquote>
          <p class="muted small">
            {say('passageFrom', { at: moment(passage.capturedAt, { now }) })}
            {/^https?:/.test(passage.address) && (
              <>
                {' '}
                <a href={passage.address} target="_blank" rel="noreferrer noopener">
                  {say('openSource')}
                </a>
              </>
            )}
          </p>
        </details>
      ))}
    </section>
  );
}

function history(report: ReportDetail): TimelineEntry[] {
  const now = serviceNow();
  return report.events.map((event, index) => ({
    key: event.id,
    at: { iso: event.at, words: briefMoment(event.at, now) },
    text: (
      <>
        {eventName(event.kind)} <span class="muted">{event.actor.name}</span>
        {event.words && <span class="said">{event.words}</span>}
      </>
    ),
    phase: index === report.events.length - 1 ? 'now' : 'past',
  }));
}

import { useMemo, useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { TopicChip } from '../../../shared/interface/components/topic-chip.tsx';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { age, briefMoment, duration, moment } from '../../../shared/interface/moment.ts';
import { reportKindName } from '../../../shared/interface/names.ts';
import type { Focus } from '../../../shared/vocabulary/criteria.ts';
import { serviceNow } from '../session/session.ts';
import { countChanges, type DifferencePart, difference } from './difference.ts';
import { MarkedText, MarkedTitle } from './marked-text.tsx';
import { paragraphsOf } from './segments.ts';

/** From this difference on it is told: a press before receipt means that it waited to be sent, one after it that the reporter's clock is fast. */
const SKEW_TOLD = 5 * 60_000;

/** How to look at the text: this revision, or against an earlier one. */
type Look = 'text' | 'difference' | 'earlier';

interface ReportTextProps {
  report: ReportDetail;
  shown: { index: number; at: number } | null;
}

/** Title and body with who reported it and when; earlier revisions beside it as a difference. */
export function ReportText({ report, shown }: ReportTextProps) {
  const [look, setLook] = useState<Look>('text');
  const [against, setAgainst] = useState<number | null>(null);
  const earlier = report.earlier.find(({ revision }) => revision === against) ?? report.earlier.at(-1);
  const current = look === 'text' || !earlier ? null : earlier;
  const titleParts = useMemo(
    () => (current && look === 'difference' ? difference(current.title, report.title) : null),
    [current, look, report.title],
  );
  const bodyParts = useMemo(
    () => (current && look === 'difference' ? difference(current.body, report.body) : null),
    [current, look, report.body],
  );
  return (
    <>
      <Origin report={report} />
      <div class="doc-tools">
        {earlier && (
          // biome-ignore lint/a11y/useSemanticElements: a segmented switch, not a form group
          <span class="seg no-print" role="group" aria-label={say('look')}>
            <button type="button" aria-pressed={look === 'text'} onClick={() => setLook('text')}>
              {say('lookText')}
            </button>
            <button type="button" aria-pressed={look === 'difference'} onClick={() => setLook('difference')}>
              {say('lookDifference', { number: earlier.revision })}
            </button>
            <button type="button" aria-pressed={look === 'earlier'} onClick={() => setLook('earlier')}>
              {say('lookEarlier', { number: earlier.revision })}
            </button>
          </span>
        )}
        {report.earlier.length > 1 && look !== 'text' && (
          <select
            class="input input--s no-print"
            aria-label={say('look')}
            value={String(earlier?.revision)}
            onChange={(event) => setAgainst(Number(event.currentTarget.value))}
          >
            {report.earlier.map(({ revision, receivedAt }) => (
              <option key={revision} value={String(revision)}>
                {say('revision', { number: revision })} {moment(receivedAt)}
              </option>
            ))}
          </select>
        )}
        <Topics report={report} />
        {bodyParts && current && <ChangeCount parts={[...(titleParts ?? []), ...bodyParts]} from={current.body} to={report.body} />}
      </div>
      <h2 id="report-heading" tabIndex={-1}>
        {titleParts ? (
          <Difference parts={titleParts} />
        ) : look === 'earlier' && current ? (
          current.title
        ) : (
          <MarkedTitle title={report.title} findings={report.check.findings} />
        )}
      </h2>
      {report.body === '' ? (
        <p class="muted">{say('blanked')}</p>
      ) : bodyParts ? (
        <div class="text text--difference">
          <Difference parts={bodyParts} />
        </div>
      ) : look === 'earlier' && current ? (
        <div class="text">
          {paragraphsOf(current.body, []).map(({ start, segments }) => (
            <p key={start}>{segments.map(({ text }) => text)}</p>
          ))}
        </div>
      ) : (
        <MarkedText body={report.body} findings={report.check.findings} shown={shown} />
      )}
    </>
  );
}

function Origin({ report }: { report: ReportDetail }) {
  const now = serviceNow();
  const received = new Date(report.receivedAt);
  const arrival = report.events.filter(({ kind }) => kind === 'received' || kind === 'resubmitted').at(-1)?.at ?? report.receivedAt;
  const ahead = new Date(report.reportedAt).getTime() - new Date(arrival).getTime();
  const waiting = report.state === 'received' || report.state === 'claimed';
  const at = briefMoment(received, now);
  return (
    <p class="doc-meta">
      {report.kind === 'urgent' && <span class="tag-urgent">{reportKindName('urgent')}</span>}
      {report.kind === 'commissioned' && <span class="tag">{reportKindName('commissioned')}</span>}
      <span>
        <b>{report.section?.name ?? ''}</b> {say('reporter')} {report.member.name}
      </span>
      <span>{waiting ? say('receivedAgo', { at, age: age(received, now) }) : say('receivedAt', { at })}</span>
      {report.eventTime && <span>{say('happened', { at: moment(report.eventTime, { now }) })}</span>}
      {report.revision > 1 && <span>{say('revision', { number: report.revision })}</span>}
      <span>{say('number', { number: report.number })}</span>
      <span>{say('characters', { count: [...report.body.replace(/\s/g, '')].length })}</span>
      {ahead >= SKEW_TOLD && <span>{say('ahead', { span: duration(ahead) })}</span>}
      {-ahead >= SKEW_TOLD && <span>{say('reportedAt', { at: briefMoment(report.reportedAt, now) })}</span>}
    </p>
  );
}

function Topics({ report }: { report: ReportDetail }) {
  const byTopic = new Map<string, Set<Focus>>();
  for (const { topic, focus } of report.check.topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(focus));
  if (byTopic.size === 0) return null;
  return (
    <span class="chips">
      {[...byTopic].slice(0, 6).map(([topic, focus]) => (
        <TopicChip key={topic} topic={topic} focus={[...focus]} />
      ))}
    </span>
  );
}

function ChangeCount({ parts, from, to }: { parts: readonly DifferencePart[]; from: string; to: string }) {
  const count = countChanges(parts);
  return <span class="muted">{count === 0 ? say('noChanges') : say('changes', { count, from: from.length, to: to.length })}</span>;
}

function Difference({ parts }: { parts: readonly DifferencePart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        const key = `${index}${kind}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </>
  );
}

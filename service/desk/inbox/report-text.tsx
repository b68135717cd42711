import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { Difference } from '../../../shared/interface/components/difference.tsx';
import { TopicChip } from '../../../shared/interface/components/topic-chip.tsx';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { age, briefMoment, duration, moment } from '../../../shared/interface/moment.ts';
import { reportKindName } from '../../../shared/interface/names.ts';
import { countChanges, difference } from '../../../shared/text/difference.ts';
import type { Focus } from '../../../shared/vocabulary/criteria.ts';
import { serviceNow } from '../session/session.ts';
import { type Look, looksOf } from './looks.ts';
import { MarkedText, MarkedTitle } from './marked-text.tsx';
import { paragraphsOf } from './segments.ts';

/** From this difference on it is told: a press before receipt means that it waited to be sent, one after it that the reporter's clock is fast. */
const SKEW_TOLD = 5 * 60_000;

interface ReportTextProps {
  report: ReportDetail;
  shown: { index: number; at: number } | null;
}

/** Title and body with who reported it and when; what an editor made of it, and earlier revisions, beside it as a difference. */
export function ReportText({ report, shown }: ReportTextProps) {
  const [chosen, choose] = useState<string | null>(null);
  const [against, setAgainst] = useState<number | null>(null);
  const looks = looksOf(report, against);
  const look = looks.find(({ key }) => key === chosen) ?? looks[0]!;
  useEffect(() => {
    if (shown) choose('sent');
  }, [shown]);
  return (
    <>
      <Origin report={report} />
      <div class="doc-tools">
        {looks.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a segmented switch, not a form group
          <span class="seg no-print" role="group" aria-label={say('look')}>
            {looks.map(({ key, kind, revision }) => (
              <button key={key} type="button" aria-pressed={key === look.key} onClick={() => choose(key)}>
                {say(kind === 'sent' && report.edited ? 'lookSent' : LOOK_NAMES[kind], { number: revision ?? report.revision })}
              </button>
            ))}
          </span>
        )}
        {report.earlier.length > 1 && (look.kind === 'difference' || look.kind === 'earlier') && (
          <select
            class="input input--s no-print"
            aria-label={say('look')}
            value={String(look.revision)}
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
        {look.against && <ChangeCount from={look.against} to={look} />}
      </div>
      <h2 id="report-heading" tabIndex={-1}>
        {look.against ? (
          <Difference from={look.against.title} to={look.title} />
        ) : look.kind === 'sent' ? (
          <MarkedTitle title={look.title} findings={report.check.findings} />
        ) : (
          look.title
        )}
      </h2>
      <Body look={look} report={report} shown={shown} />
    </>
  );
}

const LOOK_NAMES = {
  edited: 'lookEdited',
  'edited-difference': 'lookEditedDifference',
  sent: 'lookText',
  difference: 'lookDifference',
  earlier: 'lookEarlier',
} as const;

function Body({ look, report, shown }: ReportTextProps & { look: Look }) {
  if (look.body === '') return <p class="muted">{say('blanked')}</p>;
  if (look.against) {
    return (
      <div class="text text--difference">
        <Difference from={look.against.body} to={look.body} />
      </div>
    );
  }
  if (look.kind === 'sent') return <MarkedText body={look.body} findings={report.check.findings} shown={shown} />;
  return (
    <div class="text">
      {paragraphsOf(look.body, []).map(({ start, segments }) => (
        <p key={start}>{segments.map(({ text }) => text)}</p>
      ))}
    </div>
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

function ChangeCount({ from, to }: { from: { title: string; body: string }; to: { title: string; body: string } }) {
  const count = useMemo(() => countChanges([...difference(from.title, to.title), ...difference(from.body, to.body)]), [from, to]);
  return (
    <span class="muted">{count === 0 ? say('noChanges') : say('changes', { count, from: from.body.length, to: to.body.length })}</span>
  );
}

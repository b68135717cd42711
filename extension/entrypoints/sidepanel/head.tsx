import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { TopicChip } from '../../../shared/interface/components/topic-chip.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import { moment } from '../../../shared/interface/moment.ts';
import { reportKindName } from '../../../shared/interface/names.ts';
import { civilAffairsTopics } from '../../../shared/rulepacks/topics.ts';
import type { Focus } from '../../../shared/vocabulary/criteria.ts';
import { REPORT_KINDS, type ReportKind } from '../../../shared/vocabulary/report.ts';
import type { RemoteWork } from '../../drafting/remote.ts';
import type { Work } from '../../drafting/work.ts';
import { fromLocalInput, toLocalInput } from './local-time.ts';
import { officeTopics } from './topics.ts';

/** Title and properties of a draft that is written in the page. */
export function PageHead({ work }: { work: RemoteWork }) {
  const { title } = work.draft.value;
  return (
    <header class="head">
      {work.titled.value ? (
        <h2 class="title title--shown">{title || say('untitled')}</h2>
      ) : (
        <input
          class="title"
          aria-label={say('title')}
          placeholder={say('noTitle')}
          value={title}
          onInput={(event) => work.amend({ title: event.currentTarget.value })}
        />
      )}
      <Properties work={work} />
    </header>
  );
}

/** Kind, topics, event time, and what the caller adds: what stands beside the texts. */
export function Properties({ work, children }: { work: Work; children?: ComponentChildren }) {
  const { kind, sourceIds, body } = work.draft.value;
  return (
    <>
      <div class="props">
        <label class="vh" for="kind">
          {say('kind')}
        </label>
        <select
          id="kind"
          class={kind === 'urgent' ? 'chip is-on' : 'chip'}
          value={kind}
          onChange={(event) => work.amend({ kind: event.currentTarget.value as ReportKind })}
        >
          {REPORT_KINDS.map((each) => (
            <option key={each} value={each}>
              {reportKindName(each)}
            </option>
          ))}
        </select>
        <Topics work={work} />
      </div>
      <div class="meta">
        <EventTime work={work} />
        {sourceIds.length > 0 && (
          <span>
            <Icon name="link" /> {say('sources', { count: sourceIds.length })}
          </span>
        )}
        {children}
        <span class="count">{say('characters', { count: [...body.replace(/\s/g, '')].length })}</span>
      </div>
    </>
  );
}

/** The leadership's needs that the text meets, each with its kinds of focus. */
function Topics({ work }: { work: Work }) {
  const found = new Map<string, Set<Focus>>();
  for (const hit of work.result.value.topics) found.set(hit.topic, (found.get(hit.topic) ?? new Set()).add(hit.focus));
  const names = new Map([...civilAffairsTopics, ...officeTopics.value].map((topic) => [topic.key, topic.names[0] ?? topic.key]));
  return (
    <>
      {[...found].slice(0, 4).map(([key, focus]) => (
        <TopicChip key={key} topic={names.get(key) ?? key} focus={[...focus]} />
      ))}
    </>
  );
}

function EventTime({ work }: { work: Work }) {
  const [editing, setEditing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { eventTime } = work.draft.value;
  if (editing) {
    return (
      <input
        ref={input}
        type="datetime-local"
        class="input input--s"
        aria-label={say('eventTime')}
        value={eventTime === null ? '' : toLocalInput(eventTime)}
        onChange={(event) => work.amend({ eventTime: fromLocalInput(event.currentTarget.value) })}
        onBlur={() => setEditing(false)}
      />
    );
  }
  const open = () => {
    setEditing(true);
    requestAnimationFrame(() => input.current?.focus());
  };
  return (
    <button type="button" class="btn btn--quiet" onClick={open}>
      <Icon name="clock" />
      {eventTime === null ? say('eventTime') : moment(eventTime)}
    </button>
  );
}

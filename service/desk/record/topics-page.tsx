import { useState } from 'preact/hooks';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { FocusKind } from '../../../shared/interface/components/topic-chip.tsx';
import { say } from '../../../shared/interface/messages/desk-record.ts';
import { dayName, moment } from '../../../shared/interface/moment.ts';
import { focusName } from '../../../shared/interface/names.ts';
import type { Topic } from '../../../shared/vocabulary/topic.ts';
import { readTopics } from '../client/people.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { serviceNow } from '../session/session.ts';

/** 主题: what the leadership needs to know in this period. */
export function TopicsPage() {
  const loaded = useLoaded('topics', readTopics);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  return (
    <DeskPage
      title={say('topicsTitle')}
      tools={
        <>
          {loaded.value && (
            <span class="muted small">{say('changedAt', { at: moment(loaded.value.changedAt, { now: serviceNow() }) })}</span>
          )}
          <input
            class="input input--head"
            type="search"
            aria-label={say('topicFilter')}
            placeholder={say('topicFilter')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </>
      }
    >
      <ScrollRegion label={say('topicsCaption')} class="page-body">
        <Shown loaded={loaded}>
          {({ topics }) => {
            const found = topics.filter(
              (topic) => wanted === '' || [...topic.names, ...topic.aliases].some((name) => name.toLowerCase().includes(wanted)),
            );
            if (topics.length === 0) return <Empty title={say('noTopics')} text={say('noTopicsText')} />;
            if (found.length === 0) return <Empty title={say('noTopicsFiltered', { words: words.trim() })} />;
            return (
              <>
                <p class="muted small pad">
                  {say('topicCount', { count: found.length })} · {say('topicsText')}
                </p>
                <TopicTable topics={found} />
              </>
            );
          }}
        </Shown>
      </ScrollRegion>
    </DeskPage>
  );
}

function TopicTable({ topics }: { topics: readonly Topic[] }) {
  return (
    <table class="table">
      <caption class="vh">{say('topicsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('topic')}</th>
          <th scope="col">{say('focus')}</th>
          <th scope="col">{say('aliases')}</th>
          <th scope="col" class="num">
            {say('weight')}
          </th>
          <th scope="col">{say('validity')}</th>
          <th scope="col">{say('note')}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.key}>
            <th scope="row">{topic.names.join('、')}</th>
            <td class="nowrap">
              {topic.focus.map((focus) => (
                <span class="focus" key={focus}>
                  <FocusKind focus={focus} /> <span aria-hidden="true">{focusName(focus)}</span>
                </span>
              ))}
            </td>
            <td class="muted">{topic.aliases.join('、')}</td>
            <td class="num">{topic.weight}</td>
            <td class="nowrap">{validity(topic)}</td>
            <td class="muted">{topic.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function validity({ validFrom, validTo }: Topic): string {
  const now = serviceNow();
  const from = validFrom === null ? '' : say('from', { day: dayName(validFrom, { now }) });
  const until = validTo === null ? '' : say('until', { day: dayName(validTo, { now }) });
  return `${from} ${until}`.trim() || say('always');
}

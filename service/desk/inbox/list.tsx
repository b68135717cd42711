import { useEffect, useRef } from 'preact/hooks';
import type { ReportList, ReportSummary } from '../../../shared/contract/reports.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { StateMark } from '../../../shared/interface/components/state-mark.tsx';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { age } from '../../../shared/interface/moment.ts';
import { awaitedName, reportKindName } from '../../../shared/interface/names.ts';
import type { View } from '../client/reports.ts';
import type { Loaded } from '../frame/loaded.ts';
import { ScrollRegion } from '../frame/page.tsx';
import { address } from '../frame/router.ts';
import { Waiting } from '../frame/waiting.tsx';
import { me, serviceNow } from '../session/session.ts';

const VIEWS: readonly View[] = ['open', 'mine', 'returned', 'sign', 'all'];
const VIEW_NAMES = { open: 'viewOpen', mine: 'viewMine', returned: 'viewReturned', sign: 'viewSign', all: 'viewAll' } as const;

interface InboxListProps {
  view: View;
  words: string;
  chosen: string | null;
  loaded: Loaded<ReportList>;
  onMore: () => void;
}

/** The inbox's left side: its parts with their numbers, and the reports of the chosen part. */
export function InboxList({ view, words, chosen, loaded, onMore }: InboxListProps) {
  const counts = loaded.value?.counts;
  return (
    <section class="pane no-print" aria-labelledby="inbox-heading">
      <div class="pane-h">
        <div class="row">
          <h1 id="inbox-heading">{sayDesk('inbox')}</h1>
          <span class="muted small cut">{words === '' ? say(view === 'open' ? 'orderOpen' : 'orderNewest') : ''}</span>
        </div>
        {words !== '' && (
          <p class="searching">
            <span class="cut">{say('searchFor', { words })}</span>
            <a href={address('inbox', chosen)}>{say('searchClear')}</a>
          </p>
        )}
        <nav class="tabs" aria-label={say('views')}>
          {VIEWS.filter((one) => one !== 'sign' || view === 'sign' || (counts?.sign ?? 0) > 0).map((one) => (
            <a
              key={one}
              class="tab"
              href={address('inbox', chosen, { view: one === 'open' ? null : one, q: words })}
              aria-current={one === view ? 'true' : undefined}
            >
              {say(VIEW_NAMES[one])} {counts && one !== 'all' ? (counts[one] ?? '') : ''}
            </a>
          ))}
        </nav>
      </div>
      <Lines view={view} words={words} chosen={chosen} loaded={loaded} onMore={onMore} />
      <p class="keys" aria-hidden="true">
        <span>
          <kbd>j</kbd> <kbd>k</kbd> {say('keyMove')}
        </span>
        <span>
          <kbd>Enter</kbd> {say('keyOpen')}
        </span>
        <span>
          <kbd>c</kbd> {say('keyClaim')}
        </span>
        <span>
          <kbd>?</kbd> {say('keyAll')}
        </span>
      </p>
    </section>
  );
}

function Lines({ view, words, chosen, loaded, onMore }: InboxListProps) {
  const { value } = loaded;
  if (!value) {
    return (
      <div class="scroll grow">
        <Waiting loaded={loaded} />
      </div>
    );
  }
  return (
    <ScrollRegion label={say('list')} class="grow">
      {value.items.length === 0 ? (
        <EmptyView view={view} words={words} />
      ) : (
        <ul class="mail">
          {value.items.map((report) => (
            <Line key={report.id} report={report} chosen={report.id === chosen} view={view} words={words} />
          ))}
        </ul>
      )}
      {value.next !== null && (
        <p class="pad">
          <button type="button" class="btn btn--s" onClick={onMore}>
            {say('more')}
          </button>
        </p>
      )}
    </ScrollRegion>
  );
}

function EmptyView({ view, words }: { view: View; words: string }) {
  if (words !== '') return <Empty title={say('emptySearch', { words })} text={say('emptySearchText')} />;
  const open = (
    <a class="btn" href={address('inbox')}>
      {say('goOpen')}
    </a>
  );
  if (view === 'mine')
    return (
      <Empty title={say('emptyMine')} text={say('emptyMineText')}>
        {open}
      </Empty>
    );
  if (view === 'sign')
    return (
      <Empty title={say('emptySign')} text={say('emptySignText')}>
        {open}
      </Empty>
    );
  if (view === 'returned')
    return (
      <Empty title={say('emptyReturned')} text={say('emptyReturnedText')}>
        {open}
      </Empty>
    );
  return (
    <Empty title={say(view === 'open' ? 'emptyOpen' : 'emptyAll')} text={say('emptyOpenText')}>
      <a class="btn" href={address('people')}>
        {say('goPeople')}
      </a>
    </Empty>
  );
}

function Line({ report, chosen, view, words }: { report: ReportSummary; chosen: boolean; view: View; words: string }) {
  const element = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const mine = report.claimedBy !== null && report.claimedBy.id === me.value?.member.id;
  const now = serviceNow();
  return (
    <li class={report.state === 'received' ? undefined : 'is-read'}>
      <a
        ref={element}
        href={address('inbox', report.id, { view: view === 'open' ? null : view, q: words })}
        aria-current={chosen ? 'true' : undefined}
        title={report.title}
      >
        <span class="t">{report.title}</span>
        <span class="at">{age(report.receivedAt, now)}</span>
        <span class="m">
          {report.kind === 'urgent' && <span class="tag-urgent">{reportKindName('urgent')}</span>}
          {report.kind === 'commissioned' && <span class="tag">{reportKindName('commissioned')}</span>}
          <Standing report={report} mine={mine} />
          <span class="cut">{report.section?.name ?? report.member.name}</span>
          <FindingCount report={report} />
        </span>
      </a>
    </li>
  );
}

function Standing({ report, mine }: { report: ReportSummary; mine: boolean }) {
  if (report.awaits) return <StateMark state={report.state} words={awaitedName(report.awaits)} />;
  if (report.adoptions > 0) return <StateMark state="adopted" />;
  if (report.state === 'received') return null;
  if (report.state === 'claimed') {
    return <StateMark state="claimed" mine={mine} words={mine ? say('mine') : say('claimedBy', { name: report.claimedBy?.name ?? '' })} />;
  }
  return <StateMark state={report.state} />;
}

function FindingCount({ report }: { report: ReportSummary }) {
  if (report.errors > 0) {
    return (
      <span class="sev sev--error">
        <Icon name="warn" />
        {say('errors', { count: report.errors })}
      </span>
    );
  }
  return <span>{report.doubts > 0 ? say('doubts', { count: report.doubts }) : say('noErrors')}</span>;
}

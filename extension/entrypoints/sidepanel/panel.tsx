import { Note, PracticeMark } from '../../../shared/interface/components/notices.tsx';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { say } from '../../../shared/interface/messages/panel.ts';
import { say as saySources } from '../../../shared/interface/messages/sources.ts';
import { ownAddress } from '../../seam/browser.ts';
import { link } from '../../ui/live.ts';
import { DraftList } from './draft-list.tsx';
import { PageHead } from './head.tsx';
import { Held } from './held.tsx';
import { NoPageDraft } from './no-page-draft.tsx';
import { OwnSheet } from './own-sheet.tsx';
import { notTaken, opened, ownBegun, remote, view } from './panel-state.ts';
import { isSent, SentView } from './sent-view.tsx';
import { FreshSource, SourceLibrary } from './source-library.tsx';
import { WorkView } from './work-view.tsx';

/** The side panel: a narrow bar to change between the page's draft, one's own, and all drafts; below it the one that is shown. */
export function Panel() {
  return (
    <main class="panel" aria-label={say('panel')}>
      <h1 class="vh">{say('panel')}</h1>
      <Bar />
      <Standing />
      {notTaken.value && <Note error>{notTaken.value[locale.value]}</Note>}
      {view.value !== 'sources' && <FreshSource />}
      {view.value === 'page' && <PageDraft />}
      {ownBegun.value && (
        <div class="own-place" hidden={view.value !== 'own'}>
          <Held key={opened.value.id} draft={opened.value}>
            <OwnSheet key={`${opened.value.id}/${opened.value.revision}`} draft={opened.value} />
          </Held>
        </div>
      )}
      {view.value === 'list' && <DraftList />}
      {view.value === 'sources' && <SourceLibrary />}
    </main>
  );
}

function Bar() {
  const tabs = [
    { key: 'page', name: say('inPage') },
    { key: 'own', name: say('own') },
    { key: 'list', name: say('drafts') },
    { key: 'sources', name: saySources('library') },
  ] as const;
  return (
    <nav class="bar-top" aria-label={say('panel')}>
      <div class="tabs">
        {tabs.map(({ key, name }) => (
          <button
            type="button"
            key={key}
            class="tab"
            aria-current={view.value === key}
            onClick={() => {
              notTaken.value = null;
              view.value = key;
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {link.value?.practice && <PracticeMark />}
    </nav>
  );
}

/** Said in one line: not paired, not accepted, or not reached. What was written is safe either way. */
function Standing() {
  const state = link.value;
  if (state?.status === 'unpaired') {
    const ended = state.officeName !== null && state.error !== null;
    return (
      <Note icon="info">
        {ended ? say('pairingEnded', { why: state.error?.[locale.value] ?? '' }) : say('notPaired')}{' '}
        <a href={ownAddress('/welcome.html')} target="_blank" rel="noreferrer">
          {say('pairNow')}
        </a>
      </Note>
    );
  }
  if (state?.status === 'refused') return <Note icon="info">{say('refusedByOffice', { why: state.error?.[locale.value] ?? '' })}</Note>;
  if (state?.status === 'offline') return <Note icon="offline">{say('offline')}</Note>;
  return null;
}

function PageDraft() {
  const work = remote.value;
  if (work === null) return <NoPageDraft />;
  if (isSent(work.delivery.value)) return <SentView work={work} />;
  return <WorkView work={work} head={<PageHead work={work} />} />;
}

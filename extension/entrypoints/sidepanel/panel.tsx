import { Empty, Note, PracticeMark } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import { link } from '../../ui/live.ts';
import { DraftList } from './draft-list.tsx';
import { PageHead } from './head.tsx';
import { OwnSheet } from './own-sheet.tsx';
import { opened, remote, view, writeNew } from './panel-state.ts';
import { SentView } from './sent-view.tsx';
import { WorkView } from './work-view.tsx';

/** The side panel: a narrow bar to change between the page's draft, one's own, and all drafts; below it the one that is shown. */
export function Panel() {
  return (
    <main class="panel" aria-label={say('panel')}>
      <h1 class="vh">{say('panel')}</h1>
      <Bar />
      <Standing />
      {view.value === 'page' && <PageDraft />}
      {view.value === 'own' && <OwnSheet key={`${opened.value.id}/${opened.value.revision}`} draft={opened.value} />}
      {view.value === 'list' && <DraftList />}
    </main>
  );
}

function Bar() {
  const tabs = [
    { key: 'page', name: say('inPage') },
    { key: 'own', name: say('own') },
    { key: 'list', name: say('drafts') },
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

/** Said in one line: not paired, or not reached. What was written is safe either way. */
function Standing() {
  const status = link.value?.status;
  if (status === 'unpaired') return <Note icon="info">{say('notPaired')}</Note>;
  if (status === 'offline' || status === 'refused') return <Note icon="offline">{say('offline')}</Note>;
  return null;
}

function PageDraft() {
  const work = remote.value;
  if (work === null) {
    return (
      <div class="scroll grow">
        <Empty title={say('emptyPage')} text={say('emptyPageText')}>
          <button type="button" class="btn btn--main" onClick={writeNew}>
            {say('writeHere')}
          </button>
        </Empty>
      </div>
    );
  }
  if (work.delivery.value.phase !== 'none' && work.delivery.value.phase !== 'unsaved' && work.delivery.value.phase !== 'saving') {
    return <SentView work={work} />;
  }
  return <WorkView work={work} head={<PageHead work={work} />} />;
}

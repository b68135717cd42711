import { Icon } from '../../shared/interface/components/icon.tsx';
import { PracticeMark } from '../../shared/interface/components/notices.tsx';
import { say } from '../../shared/interface/messages/popup.ts';
import { briefMoment } from '../../shared/interface/moment.ts';
import type { LinkState } from '../link/protocol.ts';
import type { KnownStatistics } from '../local/statistics.ts';
import { browser } from '../seam/browser.ts';

/** Whose figures these are, of when, and the ways to the desk and to the settings. */
export function PopupHead({ state, known }: { state: LinkState; known: KnownStatistics | null }) {
  const paired = state.officeName !== null;
  return (
    <header class="p-head">
      <span class="seal" aria-hidden="true">
        信
      </span>
      <h1 class="cut">{(paired && (state.sectionName ?? state.memberName)) || say('title')}</h1>
      {state.practice && <PracticeMark />}
      <span class="when">{when(state, known)}</span>
      <span class="row p-head-tools">
        {paired && <IconButton name="desk" label={say('openDesk')} onClick={() => void browser.tabs.create({ url: state.address })} />}
        <IconButton name="settings" label={say('settings')} onClick={() => void browser.runtime.openOptionsPage()} />
      </span>
    </header>
  );
}

function when(state: LinkState, known: KnownStatistics | null): string {
  if (state.officeName === null) return say('unpaired');
  if (known === null) return state.status === 'online' ? say('updating') : '';
  return say(state.status === 'online' ? 'updated' : 'dataUntil', { time: briefMoment(known.fetchedAt, new Date()) });
}

function IconButton({ name, label, onClick }: { name: 'desk' | 'settings'; label: string; onClick: () => void }) {
  return (
    <button type="button" class="btn btn--icon btn--s" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}

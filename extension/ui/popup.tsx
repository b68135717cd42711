import { useSignal } from '@preact/signals';
import { Empty, Note } from '../../shared/interface/components/notices.tsx';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say as sayOutbox } from '../../shared/interface/messages/outbox.ts';
import { say } from '../../shared/interface/messages/popup.ts';
import { say as saySources } from '../../shared/interface/messages/sources.ts';
import { duration } from '../../shared/interface/moment.ts';
import type { Statistics } from '../../shared/vocabulary/statistics.ts';
import type { LinkState } from '../link/protocol.ts';
import { openPanelToTake } from '../seam/panel.ts';
import { Commissions } from './commissions.tsx';
import { FirstTime } from './first-time.tsx';
import { known, link, outbox } from './live.ts';
import { Month, MonthBrief } from './month.tsx';
import { Offline } from './offline.tsx';
import { Delivered, Waiting } from './outbox-list.tsx';
import { Outcomes, Todos } from './outcomes.tsx';
import { checkThisPage, openDraft, pageTab } from './page-check.ts';
import { collectHere } from './page-sources.ts';
import { PopupHead } from './popup-head.tsx';
import { UrgentDuties } from './urgent.tsx';

/** A clock that differs by less is nobody's concern, in milliseconds. */
const SKEW_SHOWN = 60_000;

/** What the page is opened for, as a notification names it; nothing where the person opened the popup. */
export interface Asked {
  view: 'home' | 'outbox';
  /** Key of the outcome to unfold. */
  outcome: string | null;
}

export function askedIn(search: string): Asked {
  const asked = new URLSearchParams(search);
  return { view: asked.get('view') === 'outbox' ? 'outbox' : 'home', outcome: asked.get('outcome') };
}

/** The popup: painted from what is written down on this machine; the background fetches anew meanwhile. */
export function Popup({ asked }: { asked: Asked }) {
  const view = useSignal(asked.view);
  const state = link.value;
  if (state === null) return null;
  const paired = state.officeName !== null;
  return (
    <main class="popup">
      <PopupHead state={state} known={known.value} />
      {view.value === 'outbox' ? (
        <OutboxView />
      ) : paired ? (
        <Home state={state} unfolded={asked.outcome} onOutbox={() => (view.value = 'outbox')} />
      ) : (
        <FirstTime state={state} />
      )}
      <Foot state={state} inOutbox={view.value === 'outbox'} onOutbox={() => (view.value = view.value === 'outbox' ? 'home' : 'outbox')} />
    </main>
  );
}

function Home({ state, unfolded, onOutbox }: { state: LinkState; unfolded: string | null; onOutbox: () => void }) {
  const statistics = known.value?.statistics;
  const waiting = outbox.value.length;
  const offline = state.status === 'offline';
  return (
    <>
      <Standing state={state} waiting={waiting} />
      <Waiting rows={outbox.value} onDetails={onOutbox} onOpenDraft={openDraft} />
      {statistics === undefined ? (
        <section class="p-sec">{!offline && <p class="muted">{say('fetching')}</p>}</section>
      ) : (
        <>
          {offline ? <MonthBrief statistics={statistics} /> : <Month statistics={statistics} />}
          {waiting > 0 && <p class="small muted not-counted">{say('notCounted', { count: waiting })}</p>}
          <UrgentDuties duties={statistics.urgent} skew={state.skew} onDraft={(id) => void openDraft(id)} />
          <Commissions duties={statistics.commissions} skew={state.skew} onDraft={(id) => void openDraft(id)} />
          <Todos todos={statistics.todos} onOpen={openDraft} />
          <Outcomes outcomes={settledOutcomes(statistics)} unfolded={unfolded} desk={state.address} />
          {statistics.own.submissions === 0 && statistics.outcomes.length === 0 && (
            <Empty title={say('nothing')} text={say('nothingText')} />
          )}
        </>
      )}
    </>
  );
}

/** The latest outcomes without those that stand among the to-dos. */
function settledOutcomes({ outcomes, todos }: Statistics): Statistics['outcomes'] {
  const open = new Set(todos.map((todo) => todo.reportId));
  return outcomes.filter(({ kind, reportId }) => kind !== 'returned' || !open.has(reportId));
}

/** What stands between this machine and the office, if anything does. */
function Standing({ state, waiting }: { state: LinkState; waiting: number }) {
  if (state.status === 'offline') return <Offline state={state} waiting={waiting} />;
  if (state.status === 'unpaired') return <FirstTime state={state} />;
  if (state.status === 'refused') {
    return (
      <section class="off">
        <Note error>
          <b>{say('refusedTitle')}</b>
          <p>{state.error?.[locale.value]}</p>
        </Note>
      </section>
    );
  }
  if (state.skew === null || Math.abs(state.skew) < SKEW_SHOWN) return null;
  const length = duration(Math.abs(state.skew));
  return (
    <section class="off">
      <Note icon="clock">{say(state.skew < 0 ? 'skewAhead' : 'skewBehind', { length })}</Note>
    </section>
  );
}

function OutboxView() {
  return (
    <>
      <Waiting rows={outbox.value} onDetails={null} onOpenDraft={openDraft} />
      <Delivered idle={outbox.value.length === 0} />
    </>
  );
}

function Foot({ state, inOutbox, onOutbox }: { state: LinkState; inOutbox: boolean; onOutbox: () => void }) {
  const said = useSignal<string | null>(null);
  const check = async () => {
    said.value = await checkThisPage(state.officeName === null ? null : state.address);
    if (said.value === null) window.close();
  };
  const collect = async () => {
    said.value = await collectHere();
  };
  const takeAsDraft = () => {
    const tab = pageTab.value;
    if (tab !== null) void openPanelToTake(tab.id).then(() => window.close());
  };
  return (
    <footer class="p-foot">
      <button type="button" class="btn btn--main" onClick={() => void check()}>
        {say('checkPage')}
      </button>
      <button type="button" class="btn" title={saySources('collect')} onClick={() => void collect()}>
        {saySources('collectHere')}
      </button>
      <button type="button" class="btn btn--quiet" title={saySources('checkAsDraft')} onClick={takeAsDraft}>
        {saySources('asDraft')}
      </button>
      <button type="button" class="btn btn--quiet" aria-pressed={inOutbox} onClick={onOutbox}>
        {inOutbox ? sayOutbox('back') : sayOutbox('outboxCount', { count: outbox.value.length })}
      </button>
      <p class="p-said small" role="status">
        {said.value}
      </p>
    </footer>
  );
}

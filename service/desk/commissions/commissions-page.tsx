import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Commission, CommissionList } from '../../../shared/contract/commissions.ts';
import { percent } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-commissions.ts';
import { moment } from '../../../shared/interface/moment.ts';
import { listCommissions } from '../client/commissions.ts';
import { readSections } from '../client/people.ts';
import { happened } from '../frame/arrivals.ts';
import { isTyping } from '../frame/keys.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { address, go, route } from '../frame/router.ts';
import { mayReview, serviceNow } from '../session/session.ts';
import { Board, Key } from './board.tsx';
import './commissions.css';
import { CommissionDetail } from './detail.tsx';
import { CommissionForm } from './form.tsx';
import { owes } from './state-look.ts';

/** 约稿: who is where, one commission beside it. */
export function CommissionsPage() {
  const { id, query } = route.value;
  const view = query.get('view') === 'closed' ? 'closed' : 'open';
  const loaded = useLoaded(`commissions ${view}`, async (signal) => ({
    list: await listCommissions(view, signal),
    sections: await readSections(),
  }));
  const { reload } = loaded;
  const news = happened.value;
  useEffect(reload, [news]);
  const [asking, ask] = useState(false);
  const items = inOrder(loaded.value?.list.items ?? []);
  const shown = items.find((item) => item.id === id) ?? items[0] ?? null;
  useKeys(
    items.map((item) => item.id),
    shown?.id ?? null,
    view,
  );
  return (
    <DeskPage
      title={say('title')}
      tools={
        <>
          {loaded.value && <Summary list={loaded.value.list} />}
          <Views view={view} />
          {mayReview.value && (
            <button type="button" class="btn btn--main" onClick={() => ask(true)}>
              <Icon name="plus" />
              {say('fresh')}
            </button>
          )}
        </>
      }
    >
      <div class="with-side">
        <ScrollRegion label={say('boardCaption')} class="board">
          <Shown loaded={loaded}>
            {({ list, sections }) =>
              list.items.length === 0 ? (
                <Empty title={say(view === 'open' ? 'none' : 'noneClosed')} {...(view === 'open' ? { text: say('noneText') } : {})} />
              ) : (
                <>
                  <Board list={{ ...list, items }} sections={sections} view={view} selected={shown?.id ?? null} />
                  <Key />
                </>
              )
            }
          </Shown>
        </ScrollRegion>
        {shown && <CommissionDetail commission={shown} />}
      </div>
      {asking && <CommissionForm onClose={() => ask(false)} />}
    </DeskPage>
  );
}

/** What is still to come first, the next deadline on top; then what is over. */
function inOrder(items: readonly Commission[]): Commission[] {
  const isOver = ({ cancelled, assignments }: Commission) =>
    cancelled !== null || !assignments.some((one) => owes(one) && one.state !== 'missed');
  return [...items.filter((item) => !isOver(item)), ...items.filter(isOver)];
}

function Summary({ list: { items, counts, punctuality } }: { list: CommissionList }) {
  const now = serviceNow();
  const next = items.find(({ deadline, cancelled }) => cancelled === null && Date.parse(deadline) > now.getTime());
  const due = punctuality.reduce((sum, one) => sum + one.due, 0);
  const onTime = punctuality.reduce((sum, one) => sum + one.onTime, 0);
  return (
    <p class="sum">
      <span>
        {say('openCount')} <b>{say('openCountValue', { count: counts.open })}</b>
      </span>
      {next && (
        <span>
          {say('nextDeadline')} <b>{moment(next.deadline, { now })}</b>
        </span>
      )}
      {counts.late > 0 && (
        <span>
          {say('lateCount')} <b class="late">{say('lateCountValue', { count: counts.late })}</b>
        </span>
      )}
      {due > 0 && (
        <span class="wide">
          {say('punctual')} <b>{percent(onTime / due)}</b>
        </span>
      )}
    </p>
  );
}

function Views({ view }: { view: 'open' | 'closed' }) {
  return (
    <nav class="seg" aria-label={say('views')}>
      <a href={address('commissions')} aria-current={view === 'open' ? 'true' : undefined}>
        {say('board')}
      </a>
      <a href={address('commissions', null, { view: 'closed' })} aria-current={view === 'closed' ? 'true' : undefined}>
        {say('closed')}
      </a>
    </nav>
  );
}

/** j and k go through the commissions, as through the inbox. */
function useKeys(ids: readonly string[], shown: string | null, view: string): void {
  // Before it is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || (event.key !== 'j' && event.key !== 'k')) return;
      const at = shown === null ? 0 : ids.indexOf(shown) + (event.key === 'j' ? 1 : -1);
      const next = ids[at];
      if (next === undefined) return;
      event.preventDefault();
      go(address('commissions', next, { view: view === 'open' ? null : view }));
      document.querySelector<HTMLElement>(`[data-commission="${next}"]`)?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [ids.join(), shown, view]);
}

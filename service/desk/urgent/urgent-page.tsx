import { useEffect, useState } from 'preact/hooks';
import type { UrgentBoard, UrgentChain } from '../../../shared/contract/urgent.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-urgent.ts';
import { civilDay, dayName, duration, timeLeft } from '../../../shared/interface/moment.ts';
import { readUrgent } from '../client/urgent.ts';
import { happened } from '../frame/arrivals.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { me, serviceNow } from '../session/session.ts';
import { ChainCard, pressing } from './chain-card.tsx';
import { EventDialog } from './event-dialog.tsx';
import { UrgentSide } from './side.tsx';
import './urgent.css';

const TICK = 10_000;

/** 紧急: open events with their clocks on one axis each, then those closed. */
export function UrgentPage() {
  const loaded = useLoaded('urgent', readUrgent);
  const { reload } = loaded;
  const news = happened.value;
  useEffect(reload, [news]);
  const now = useTicking();
  const [entering, enter] = useState(false);
  const office = me.value?.member.role === 'editor' || me.value?.member.role === 'leader' || me.value?.member.role === 'administrator';
  return (
    <DeskPage
      title={say('title')}
      tools={
        <>
          {loaded.value && <Summary board={loaded.value} now={now} />}
          {office && (
            <button type="button" class="btn seg-end" onClick={() => enter(true)}>
              <Icon name="plus" />
              {say('enter')}
            </button>
          )}
        </>
      }
    >
      <Shown loaded={loaded}>
        {(board) => (
          <div class="with-side">
            <ScrollRegion label={say('open')} class="chains">
              <Open chains={board.items.filter(({ closedAt }) => closedAt === null)} now={now} />
              <Closed chains={board.items.filter(({ closedAt }) => closedAt !== null)} />
            </ScrollRegion>
            <UrgentSide board={board} />
          </div>
        )}
      </Shown>
      {entering && <EventDialog onClose={() => enter(false)} />}
    </DeskPage>
  );
}

/** The service's time, often enough for clocks. */
function useTicking(): Date {
  const [now, setNow] = useState(serviceNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serviceNow()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Summary({ board: { items }, now }: { board: UrgentBoard; now: Date }) {
  const open = items.filter(({ closedAt }) => closedAt === null);
  const next = pressing(open.flatMap(({ clocks }) => clocks));
  return (
    <p class="sum">
      <span>
        {say('open')} <b>{say('openValue', { count: open.length })}</b>
      </span>
      {next && (
        <span>
          {say('nearest')} <b class="late">{say('nearestValue', { left: timeLeft(next.due, now), receiver: next.receiver })}</b>
        </span>
      )}
    </p>
  );
}

function Open({ chains, now }: { chains: readonly UrgentChain[]; now: Date }) {
  const nearest = pressing(chains.flatMap(({ clocks }) => clocks));
  if (chains.length === 0) return <Empty title={say('none')} text={say('noneText')} />;
  return (
    <>
      {chains.map((chain) => (
        <ChainCard key={chain.id} chain={chain} isNearest={nearest !== null && chain.clocks.includes(nearest)} now={now} />
      ))}
    </>
  );
}

function Closed({ chains }: { chains: readonly UrgentChain[] }) {
  if (chains.length === 0) return null;
  const now = serviceNow();
  return (
    <section class="chain card" aria-labelledby="closed-h">
      <h2 class="sec-h pad" id="closed-h">
        {say('closedTitle')}
      </h2>
      <table class="table">
        <caption class="vh">{say('closedTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('event')}</th>
            <th scope="col">{say('section')}</th>
            <th scope="col">{say('followUps')}</th>
            <th scope="col">{say('closed')}</th>
            <th scope="col">{say('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {chains.map((chain) => (
            <tr key={chain.id}>
              <th scope="row">{chain.title}</th>
              <td>{chain.section?.name}</td>
              <td>{say('times', { count: chain.reports.filter(({ stage }) => stage === 'follow-up').length })}</td>
              <td class="nowrap">{chain.closedAt && dayName(civilDay(new Date(chain.closedAt)), { now })}</td>
              <td>
                <Verdict chain={chain} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Verdict({ chain: { clocks } }: { chain: UrgentChain }) {
  const missed = clocks.find(({ state }) => state === 'missed');
  const late = clocks.find(({ state }) => state === 'late');
  if (missed) return <b class="is-late">{say('factMissed', { receiver: missed.receiver })}</b>;
  if (!late) return <>{say('inTime')}</>;
  const length = late.toldAt === null ? '' : duration(Date.parse(late.toldAt) - Date.parse(late.due));
  return <b class="is-late">{say('factLate', { receiver: late.receiver, length })}</b>;
}

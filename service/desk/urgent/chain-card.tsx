import { useState } from 'preact/hooks';
import type { UrgentChain } from '../../../shared/contract/urgent.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-urgent.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { briefMoment, clock as clockTime, duration, timeLeft } from '../../../shared/interface/moment.ts';
import { UNKNOWN_SKEW } from '../../../shared/interface/skew.ts';
import type { UrgentClock } from '../../../shared/vocabulary/urgent.ts';
import { closeUrgent } from '../client/urgent.ts';
import { announce } from '../frame/arrivals.ts';
import { useDoing } from '../frame/loaded.ts';
import { Problem } from '../frame/problem.tsx';
import { address } from '../frame/router.ts';
import { toast } from '../frame/toasts.tsx';
import { Axis, spanOf } from './axis.tsx';
import { EventDialog } from './event-dialog.tsx';
import { TellingDialog } from './telling-dialog.tsx';

/** What is still to be told first: the nearest limit, also one that has passed. */
export function pressing(clocks: readonly UrgentClock[]): UrgentClock | null {
  const open = clocks.filter(({ toldAt, state }) => toldAt === null && state !== 'missed');
  return [...open].sort((one, other) => (one.due < other.due ? -1 : 1))[0] ?? null;
}

/** Hours and minutes of a length in milliseconds, `0:47`. */
const figure = (length: number) => {
  const minutes = Math.floor(Math.abs(length) / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/** One urgent event: its clocks on one axis, its reports, and what the office does next. */
export function ChainCard({ chain, isNearest, now }: { chain: UrgentChain; isNearest: boolean; now: Date }) {
  const next = pressing(chain.clocks);
  const left = next === null ? null : Date.parse(next.due) - now.getTime();
  return (
    <article class={isNearest ? 'chain card card--urgent' : 'chain card'} aria-labelledby={`chain-${chain.id}`}>
      <header class="chain-h">
        <div class="grow">
          <h2 id={`chain-${chain.id}`}>{chain.title}</h2>
          <Facts chain={chain} now={now} />
        </div>
        {next !== null && left !== null ? (
          <p class={isNearest || left < 0 ? 'left is-late' : 'left'} role="timer">
            <b>{figure(left)}</b>
            <span>{say(left < 0 ? 'over' : 'to', { receiver: next.receiver })}</span>
          </p>
        ) : (
          <p class="left">{say('allMet')}</p>
        )}
      </header>
      <Clocks chain={chain} now={now} />
      <Stages chain={chain} now={now} />
      <Actions chain={chain} next={next} />
    </article>
  );
}

/** Whence, when it happened, when it came, and where the reporter's clock differs from ours. */
function Facts({ chain, now }: { chain: UrgentChain; now: Date }) {
  const first = chain.reports.find(({ stage }) => stage === 'initial');
  const skew = first === undefined ? 0 : Math.abs(Date.parse(first.receivedAt) - Date.parse(first.reportedAt));
  const parts = [
    chain.section?.name,
    say(chain.severity),
    chain.eventAt === null ? say('unknownTime') : say('happened', { at: briefMoment(chain.eventAt, now) }),
    say('received', { at: briefMoment(chain.receivedAt, now) }),
    first !== undefined && skew > UNKNOWN_SKEW
      ? say('skewed', { sent: clockTime(first.reportedAt), received: clockTime(first.receivedAt) })
      : undefined,
  ];
  return <p class="small muted">{parts.filter((part) => part !== undefined).join(' · ')}</p>;
}

function Clocks({ chain, now }: { chain: UrgentChain; now: Date }) {
  const span = spanOf(chain.clocks, now);
  return (
    <table class="clocks">
      <caption class="vh">{chain.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say('receiver')}</th>
          <th scope="col">{say('limit')}</th>
          <th scope="col">
            <span class="vh">{say('axis')}</span>
            <span class="ends" aria-hidden="true">
              <span>{briefMoment(new Date(span.start), now)}</span>
              <b>{say('now', { at: clockTime(now) })}</b>
              <span>{briefMoment(new Date(span.end), now)}</span>
            </span>
          </th>
          <th scope="col">{say('state')}</th>
        </tr>
      </thead>
      <tbody>
        {chain.clocks.map((clock) => (
          <tr key={`${clock.receiverId}${clock.step}`}>
            <th scope="row">
              {clock.receiver} {say(clock.step)}
            </th>
            <td>{limitWords(clock)}</td>
            <td>
              <Axis clock={clock} span={span} now={now} />
            </td>
            <td>
              <State clock={clock} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function limitWords({ start, due, from }: UrgentClock): string {
  const length = duration(Date.parse(due) - Date.parse(start));
  return say(from === 'event' ? 'fromEvent' : 'fromReceipt', { length });
}

function State({ clock: { state, toldAt, due }, now }: { clock: UrgentClock; now: Date }) {
  if (state === 'met') {
    return (
      <span>
        <Icon name="check" /> {say('met', { at: briefMoment(toldAt ?? due, now) })}
      </span>
    );
  }
  if (toldAt !== null) {
    const length = duration(Date.parse(toldAt) - Date.parse(due));
    return <b class="is-late">{say('metLate', { at: briefMoment(toldAt, now), length })}</b>;
  }
  return <b class="is-late">{state === 'missed' ? say('missed') : timeLeft(due, now)}</b>;
}

/** 首报, 续报, 终报 as one chain, with what the reports still owe. */
function Stages({ chain, now }: { chain: UrgentChain; now: Date }) {
  const owed = chain.owed.map((element) => element[locale.value]).join('、');
  return (
    <ol class="stages">
      {chain.reports.map(({ stage, number, report, receivedAt }) => (
        <li key={report.id}>
          <b>
            <Icon name="adopted" />
            <a href={address('inbox', report.id, { view: 'all' })}>{stage === 'follow-up' ? say('numbered', { number }) : say(stage)}</a>
          </b>
          <span class="muted">{say('arrived', { at: briefMoment(receivedAt, now) })}</span>
          {stage === 'initial' && (
            <span class={owed === '' ? 'muted' : 'is-late'}>{owed === '' ? say('complete') : say('owed', { elements: owed })}</span>
          )}
        </li>
      ))}
      {!chain.reports.some(({ stage }) => stage === 'final') && (
        <li class="is-next">
          <b>
            <Icon name="draft" />
            {say(chain.reports.length === 0 ? 'initial' : 'final')}
          </b>
          <span class="muted">{say(chain.reports.length === 0 ? 'nothingYet' : 'awaited')}</span>
        </li>
      )}
    </ol>
  );
}

function Actions({ chain, next }: { chain: UrgentChain; next: UrgentClock | null }) {
  const [asking, ask] = useState<'tell' | 'correct' | null>(null);
  const doing = useDoing();
  const last = chain.tellings.at(-1);
  const close = () =>
    void doing.run(async () => {
      await closeUrgent(chain.id);
      announce();
      toast(say('closed'));
    });
  return (
    <footer class="chain-f no-print">
      <button type="button" class={next === null ? 'btn' : 'btn btn--urgent'} onClick={() => ask('tell')}>
        <Icon name="phone" />
        {say('tell')}
      </button>
      <button type="button" class="btn" onClick={() => ask('correct')}>
        {say('correct')}
      </button>
      <button type="button" class="btn btn--quiet" disabled={doing.busy} onClick={close}>
        {say('close')}
      </button>
      {last && (
        <span class="small muted">
          {last.receiver} {clockTime(last.toldAt)} {last.to}
        </span>
      )}
      <Problem problem={doing.problem} />
      {asking === 'tell' && <TellingDialog chain={chain} next={next} onClose={() => ask(null)} />}
      {asking === 'correct' && <EventDialog chain={chain} onClose={() => ask(null)} />}
    </footer>
  );
}

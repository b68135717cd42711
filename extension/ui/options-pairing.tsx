import { useSignal } from '@preact/signals';
import { PracticeMark } from '../../shared/interface/components/notices.tsx';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/options.ts';
import { briefMoment } from '../../shared/interface/moment.ts';
import { type LinkState, sendMessage } from '../link/protocol.ts';
import { ownAddress } from '../seam/browser.ts';
import { link, outbox } from './live.ts';

/** Where this browser is paired, whether that works, and how to end it. */
export function OptionsPairing() {
  const state = link.value;
  if (state === null) return null;
  const paired = state.officeName !== null;
  return (
    <section class="card" aria-labelledby="o-pairing">
      <h2 id="o-pairing">{say('pairing')}</h2>
      {paired ? (
        <>
          <Facts state={state} />
          <Unpair />
        </>
      ) : (
        <div class="btnbar">
          <span>{say('notPaired')}</span>
          <a class="btn" href={ownAddress('/welcome.html')}>
            {say('pairNow')}
          </a>
        </div>
      )}
    </section>
  );
}

function Facts({ state }: { state: LinkState }) {
  return (
    <>
      <dl class="w-facts">
        <dt>{say('office')}</dt>
        <dd>
          {state.officeName} {state.practice && <PracticeMark />}
        </dd>
        <dt>{say('member')}</dt>
        <dd>
          {state.memberName}
          {state.sectionName && ` · ${state.sectionName}`}
        </dd>
        <dt>{say('address')}</dt>
        <dd>{state.address}</dd>
        <dt>{say('connection')}</dt>
        <dd>{connection(state)}</dd>
      </dl>
      {state.error && <p class="muted">{state.error[locale.value]}</p>}
    </>
  );
}

function connection({ status, since }: LinkState): string {
  if (status === 'online') return say('online');
  if (status === 'offline') return say('offline', { time: since === null ? '' : briefMoment(since, new Date()) });
  return say(status === 'refused' ? 'refused' : 'revoked');
}

/** Ending the pairing is asked twice, with what stays. */
function Unpair() {
  const asking = useSignal(false);
  const waiting = outbox.value.length;
  if (!asking.value) {
    return (
      <div class="btnbar">
        <a class="btn" href={ownAddress('/welcome.html')}>
          {say('pairAgain')}
        </a>
        <button type="button" class="btn btn--quiet" onClick={() => (asking.value = true)}>
          {say('unpair')}
        </button>
      </div>
    );
  }
  return (
    <>
      <p role="alert">
        {say('unpairSure')} {waiting > 0 && say('waiting', { count: waiting })}
      </p>
      <div class="btnbar">
        <button type="button" class="btn" onClick={() => void sendMessage('unpair', undefined)}>
          {say('unpairYes')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={() => (asking.value = false)}>
          {say('cancel')}
        </button>
      </div>
    </>
  );
}

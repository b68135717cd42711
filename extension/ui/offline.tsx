import { Icon } from '../../shared/interface/components/icon.tsx';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/popup.ts';
import { briefMoment } from '../../shared/interface/moment.ts';
import { type LinkState, sendMessage } from '../link/protocol.ts';
import { trouble } from '../link/trouble.ts';

/** Not reached: since when, what is safe, and, where it is not simply switched off, what else it may be. */
export function Offline({ state, waiting }: { state: LinkState; waiting: number }) {
  const time = state.since === null ? '' : briefMoment(state.since, new Date());
  const otherCause = state.error !== null && state.error.number !== trouble('noService').number;
  return (
    <section class="off" role="status">
      <h2>
        <Icon name="offline" />
        {say('offlineSince', { time })}
      </h2>
      <p>{waiting > 0 ? say('offlineSafe', { count: waiting }) : say('offlineNone')}</p>
      {otherCause && <p>{state.error?.[locale.value]}</p>}
      {waiting === 0 && (
        <button type="button" class="btn btn--s off-again" onClick={() => void sendMessage('refresh', undefined)}>
          {say('again')}
        </button>
      )}
    </section>
  );
}

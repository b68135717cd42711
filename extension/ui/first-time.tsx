import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/popup.ts';
import type { LinkState } from '../link/protocol.ts';
import { PairForm } from './pair-form.tsx';

/** Before pairing, or when a pairing no longer holds: asks for one thing, the code. */
export function FirstTime({ state }: { state: LinkState }) {
  const again = state.officeName !== null;
  return (
    <>
      <section class="first">
        <h2>{again ? say('revoked') : say('pairTitle')}</h2>
        <p>{again && state.error ? state.error[locale.value] : say('pairText')}</p>
        <PairForm address={state.address} onPaired={() => undefined} />
      </section>
      {!again && <NextSteps />}
    </>
  );
}

function NextSteps() {
  return (
    <>
      <section class="p-sec" aria-labelledby="next-h">
        <h2 class="sec-h" id="next-h">
          {say('after')}
        </h2>
        <ol class="steps">
          <Step name={say('step1')} text={say('step1Text')} />
          <Step name={say('step2')} text={say('step2Text')} />
          <Step name={say('step3')} text={say('step3Text')} />
        </ol>
      </section>
      <section class="p-sec">
        <p class="small muted">{say('withoutPairing')}</p>
      </section>
    </>
  );
}

function Step({ name, text }: { name: string; text: string }) {
  return (
    <li>
      <span>
        <b>{name}</b>
        {text}
      </span>
    </li>
  );
}

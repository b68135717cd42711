import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { PracticeMark } from '../../shared/interface/components/notices.tsx';
import { say } from '../../shared/interface/messages/welcome.ts';
import { browser } from '../seam/browser.ts';
import { link, outbox } from './live.ts';
import { PairForm, pairWith } from './pair-form.tsx';
import type { Provision } from './provision.ts';
import { RoundTrip } from './round-trip.tsx';

/** The welcome page: pair, prove by a real round trip that it works, and say what comes next. */
export function Welcome({ provision }: { provision: Provision }) {
  const again = useSignal(false);
  const state = link.value;
  useEffect(() => {
    if (provision.atOnce) void pairAtOnce(provision);
  }, [provision]);
  if (state === null) return null;
  const paired = state.officeName !== null && state.status !== 'unpaired';
  const waiting = outbox.value.length;
  return (
    <main class="welcome">
      <header class="w-head">
        <span class="seal" aria-hidden="true">
          信
        </span>
        <h1>{say('heading')}</h1>
        {state.practice && <PracticeMark />}
      </header>
      <p class="w-lead">{say('lead')}</p>

      <section class="card" aria-labelledby="w-1">
        <h2 id="w-1">{say('step1')}</h2>
        {!paired || again.value ? (
          <>
            <p class="muted">{say('step1Text')}</p>
            {!paired && waiting > 0 && <p>{say('waiting', { count: waiting })}</p>}
            <PairForm address={provision.address ?? state.address} code={provision.code ?? ''} onPaired={() => (again.value = false)} />
          </>
        ) : (
          <div class="btnbar">
            <span>
              {state.officeName} · {state.memberName}
            </span>
            <button type="button" class="btn btn--s btn--quiet" onClick={() => (again.value = true)}>
              {say('repair')}
            </button>
          </div>
        )}
      </section>

      {paired && <RoundTrip key={state.address + state.memberName} />}
      <Next />

      <div class="btnbar">
        {paired && (
          <a class="btn" href={state.address} target="_blank" rel="noreferrer">
            {say('desk')}
          </a>
        )}
        <button type="button" class="btn btn--quiet" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('settings')}
        </button>
      </div>
    </main>
  );
}

/** Pairs with the practice office unless this browser is paired with it already, and goes on to its page. */
async function pairAtOnce({ address, code, next }: Provision): Promise<void> {
  const paired = link.value?.practice === true && link.value.address === address && link.value.status !== 'unpaired';
  const done = paired || (await pairWith(address ?? '', code ?? '')).done;
  if (done && next !== null) await goOn(next);
}

/** To the page where it stands open already, loaded anew so that it is served too; else in place of this one. */
async function goOn(next: string): Promise<void> {
  const [standing] = await browser.tabs.query({ url: next });
  if (standing?.id === undefined) return location.replace(next);
  await browser.tabs.reload(standing.id);
  await browser.tabs.update(standing.id, { active: true });
  close();
}

function Next() {
  return (
    <section class="card" aria-labelledby="w-3">
      <h2 id="w-3">{say('step3')}</h2>
      <ol class="w-steps">
        <li>
          <b>{say('use1')}</b>
          <span>{say('use1Text')}</span>
        </li>
        <li>
          <b>{say('use2')}</b>
          <span>{say('use2Text')}</span>
        </li>
        <li>
          <b>{say('use3')}</b>
          <span>{say('use3Text')}</span>
        </li>
      </ol>
      <h3>{say('site')}</h3>
      <p>{say('siteText')}</p>
      <p class="muted">{say('pin')}</p>
    </section>
  );
}

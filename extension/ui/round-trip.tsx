import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../shared/interface/components/icon.tsx';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/welcome.ts';
import { duration } from '../../shared/interface/moment.ts';
import type { Figures } from '../../shared/vocabulary/statistics.ts';
import { type LinkState, sendMessage } from '../link/protocol.ts';
import { known, link, readAll } from './live.ts';

/** A clock that differs by less is called right, in milliseconds. */
const SKEW_TOLD = 60_000;

/** Asks the service who we are and how we are doing, and shows what it said. */
export function RoundTrip() {
  const took = useSignal<number | null>(null);
  const outcome = useSignal<'asking' | 'passed' | 'failed'>('asking');
  const test = async () => {
    outcome.value = 'asking';
    const start = performance.now();
    const { reached } = await sendMessage('refresh', undefined).catch(() => ({ reached: false }));
    took.value = Math.round(performance.now() - start);
    await readAll();
    outcome.value = reached ? 'passed' : 'failed';
  };
  useEffect(() => void test(), []);
  const state = link.value;
  return (
    <section class="card" aria-labelledby="w-2">
      <h2 id="w-2">{say('step2')}</h2>
      <p class="muted">{say('step2Text')}</p>
      <p class="w-verdict" role="status">
        {outcome.value === 'asking' && say('testing')}
        {outcome.value === 'passed' && (
          <>
            <Icon name="check" /> {say('passed')}
          </>
        )}
        {outcome.value === 'failed' && (
          <>
            <Icon name="offline" /> {say('failed')}
          </>
        )}
      </p>
      {outcome.value === 'failed' && state?.error && <p>{state.error[locale.value]}</p>}
      {outcome.value === 'passed' && state && <Facts state={state} took={took.value ?? 0} />}
      <div class="btnbar">
        <button type="button" class="btn btn--s" disabled={outcome.value === 'asking'} onClick={() => void test()}>
          {say('test')}
        </button>
      </div>
    </section>
  );
}

function Facts({ state, took }: { state: LinkState; took: number }) {
  const own = known.value?.statistics.own;
  return (
    <dl class="w-facts">
      <dt>{say('office')}</dt>
      <dd>{state.officeName}</dd>
      <dt>{say('member')}</dt>
      <dd>{state.memberName}</dd>
      <dt>{say('section')}</dt>
      <dd>{state.sectionName ?? say('noSection')}</dd>
      <dt>{say('clock')}</dt>
      <dd>{clockWords(state.skew)}</dd>
      {own && (
        <>
          <dt>{say('figures')}</dt>
          <dd>{figuresWords(own)}</dd>
        </>
      )}
      <dt>{say('took')}</dt>
      <dd>{say('tookLine', { milliseconds: took })}</dd>
    </dl>
  );
}

const figuresWords = (own: Figures) => say('figuresLine', { submissions: own.submissions, adopted: own.adoptedItems });

function clockWords(skew: number | null): string {
  if (skew === null || Math.abs(skew) < SKEW_TOLD) return say('clockRight');
  return say(skew < 0 ? 'clockAhead' : 'clockBehind', { length: duration(Math.abs(skew)) });
}

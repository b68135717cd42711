import { useState } from 'preact/hooks';
import { say } from '../../../shared/interface/messages/desk.ts';
import { readBesideSetup, resetPractice } from '../client/practice.ts';
import { announce } from './arrivals.ts';
import { Dialog } from './dialog.tsx';
import { useDoing, useLoaded } from './loaded.ts';
import { Problem } from './problem.tsx';
import { address, go } from './router.ts';
import { toast } from './toasts.tsx';

/** What only a practice office offers: begin anew, and go on to the real office. */
export function PracticeTools() {
  const [asking, ask] = useState(false);
  const doing = useDoing();
  const beside = useLoaded('beside', readBesideSetup);
  const reset = async () => {
    const settled = await doing.run(async () => {
      await resetPractice();
      go(address('inbox'));
      announce();
      toast(say('resetPracticeDone'));
    });
    if (settled) ask(false);
  };
  return (
    <>
      <button type="button" class="btn btn--s btn--quiet no-print" onClick={() => ask(true)}>
        {say('resetPractice')}
      </button>
      {beside.value !== null && (
        <a class="btn btn--s btn--quiet no-print" href={beside.value} target="_blank" rel="noreferrer">
          {say('setUpReal')}
        </a>
      )}
      {asking && (
        <Dialog title={say('resetPracticeQuestion')} onClose={() => ask(false)}>
          <p>{say('resetPracticeText')}</p>
          <Problem problem={doing.problem} />
          <div class="btnbar dialog-acts">
            <button type="button" class="btn btn--main" disabled={doing.busy} onClick={() => void reset()}>
              {say(doing.busy ? 'resetPracticeBusy' : 'resetPractice')}
            </button>
            <button type="button" class="btn btn--quiet" onClick={() => ask(false)}>
              {say('cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

import { say } from '../../../shared/interface/messages/desk.ts';
import type { Loaded } from './loaded.ts';
import { Problem } from './problem.tsx';

/** What stands where nothing has come yet: that it is on its way, or why not, with another try. */
export function Waiting({ loaded: { problem, reload } }: { loaded: Pick<Loaded<unknown>, 'problem' | 'reload'> }) {
  if (problem === null)
    return (
      <p class="loading" role="status">
        {say('loading')}
      </p>
    );
  return (
    <div class="pad">
      <Problem problem={problem} />
      <button type="button" class="btn" onClick={reload}>
        {say('retry')}
      </button>
    </div>
  );
}

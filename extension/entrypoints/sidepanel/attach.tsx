import { say } from '../../../shared/interface/messages/sources.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';
import type { Work } from '../../drafting/work.ts';
import { attach, detach } from './source-state.ts';

/** 附到本稿, or taken off again. */
export function Attach({ source, work }: { source: Source; work: Work }) {
  const { title } = source;
  const on = work.draft.value.sourceIds.includes(source.id);
  return (
    <button
      type="button"
      class={on ? 'btn btn--s btn--quiet attach' : 'btn btn--s attach'}
      aria-label={on ? say('detachFrom', { title }) : say('attachTo', { title })}
      onClick={() => (on ? detach(work, source) : attach(work, source))}
    >
      {say(on ? 'detach' : 'attach')}
    </button>
  );
}

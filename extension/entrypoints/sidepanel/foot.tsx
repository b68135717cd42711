import { ReadinessRing } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say as sayPage } from '../../../shared/interface/messages/page.ts';
import { say } from '../../../shared/interface/messages/panel.ts';
import { clock } from '../../../shared/interface/moment.ts';
import type { SavedState } from '../../drafting/autosave.ts';
import { isBlank } from '../../drafting/draft.ts';
import type { Work } from '../../drafting/work.ts';
import { lacking } from './needs.tsx';

/** Readiness, whether it is saved, and the panel's one main button. */
export function Foot({ work, onReport }: { work: Work; onReport: () => void }) {
  const errors = work.findings.value.filter((finding) => finding.level === 'error').length;
  const blocked = work.obstacles().length > 0;
  const blank = isBlank(work.draft.value);
  const { phase } = work.delivery.value;
  const incomplete = lacking(work).length > 0;
  const urgent = work.draft.value.kind === 'urgent';
  const look = urgent ? 'btn btn--urgent' : errors > 0 || blocked ? 'btn' : 'btn btn--main';
  return (
    <footer class="foot">
      {work.delivery.value.phase === 'unsaved' && (
        <p class="foot-alert" role="alert">
          {work.delivery.value.reason ?? sayPage('unsaved')}
        </p>
      )}
      <span class="why">
        {!blank && <ReadinessRing value={work.result.value.readiness} />}
        {blank ? (
          <span class="muted">{say('blank')}</span>
        ) : incomplete ? (
          <span>{say('needsRule')}</span>
        ) : errors > 0 ? (
          <span class="sev sev--error">{say('errors', { count: errors })}</span>
        ) : (
          <span>{say(blocked ? 'blocked' : 'ready')}</span>
        )}
      </span>
      <span class="saved" role="status">
        {savedWords(work.saved.value)}
      </span>
      <button type="button" class={look} onClick={onReport} disabled={phase === 'saving'}>
        <Icon name="send" />
        {phase === 'saving' ? say('reporting') : say(incomplete ? 'reportUnknown' : urgent ? 'reportUrgent' : 'report')}
      </button>
    </footer>
  );
}

function savedWords(saved: SavedState): string {
  switch (saved.state) {
    case 'saved':
      return say('saved', { time: clock(saved.at) });
    case 'waiting':
      return say('saving');
    case 'failed':
      return say('notSaved');
    case 'nothing':
      return '';
  }
}

import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import { moment } from '../../../shared/interface/moment.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import { isBlank } from '../../drafting/draft.ts';
import { Commissions } from '../../ui/commissions.tsx';
import { known, link, outbox } from '../../ui/live.ts';
import { database } from './database.ts';
import { openDraft, writeNew } from './panel-state.ts';

const SHOWN = 200;

/** All drafts of this machine, the newest first: open ones, then those that were reported. */
export function DraftList() {
  const [drafts, setDrafts] = useState<Draft[] | null>(null);
  useEffect(() => {
    void database.drafts
      .orderBy('updatedAt')
      .reverse()
      .limit(SHOWN)
      .toArray()
      .then((found) =>
        setDrafts(found.filter((draft) => !isBlank(draft)).sort((a, b) => Number(a.reportedAt !== null) - Number(b.reportedAt !== null))),
      );
  }, []);
  if (drafts === null) return null;
  const fresh = (
    <button type="button" class="btn btn--main" onClick={writeNew}>
      <Icon name="plus" />
      {say('newOne')}
    </button>
  );
  const asked = (
    <Commissions
      duties={known.value?.statistics.commissions ?? []}
      skew={link.value?.skew ?? null}
      onDraft={(id) => void database.drafts.get(id).then((draft) => draft && openDraft(draft))}
    />
  );
  if (drafts.length === 0) {
    return (
      <>
        {asked}
        <Empty title={say('emptyDrafts')} text={say('emptyDraftsText')}>
          {fresh}
        </Empty>
      </>
    );
  }
  return (
    <div class="scroll grow drafts">
      {fresh}
      {asked}
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => openDraft(draft)}>
              <b class="clamp2">{draft.title || say('untitled')}</b>
              <span class="small muted">
                {moment(draft.updatedAt)} · {whereWritten(draft)}
                {draft.reportedAt !== null && ` · ${say(waits(draft) ? 'waiting' : 'reported')}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the draft lies in the outbox and has not arrived. */
function waits(draft: Draft): boolean {
  return outbox.value.some(({ reportId, state }) => reportId === draft.id && (state === 'waiting' || state === 'sending'));
}

function whereWritten(draft: Draft): string {
  if (draft.origin === null) return say('fromHere');
  try {
    return say('fromPage', { site: new URL(draft.origin.address).host });
  } catch {
    return say('fromHere');
  }
}

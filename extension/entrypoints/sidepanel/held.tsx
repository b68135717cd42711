import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import { type Hold, holdDraft } from '../../drafting/hold.ts';
import { database } from './database.ts';
import { goOnEditing, openDraft, own } from './panel-state.ts';
import { isSent } from './sent-view.tsx';

/** Lets a draft be written while no other window of Xinda writes it; one that was reported may be seen anywhere. */
export function Held({ draft, children }: { draft: Draft; children: ComponentChildren }) {
  const [hold, setHold] = useState<Hold | null>(null);
  const session = own.value;
  const sent = draft.reportedAt !== null || (session !== null && isSent(session.delivery.value));
  useEffect(() => {
    setHold(null);
    if (sent) return;
    const hear = async (hold: Hold, late: boolean) => {
      if (late) await latest(draft).then(openDraft);
      setHold(hold);
    };
    return holdDraft(draft.id, (hold, late) => void hear(hold, late));
  }, [draft.id, sent]);
  if (hold === 'mine' || sent) return <>{children}</>;
  if (hold === null) return null;
  return (
    <Empty title={say('elsewhere')} text={say('elsewhereText')}>
      <button type="button" class="btn btn--main" onClick={() => void latest(draft).then(goOnEditing)}>
        {say('writeCopy')}
      </button>
    </Empty>
  );
}

/** The draft as the other window last kept it. */
async function latest(draft: Draft): Promise<Draft> {
  return (await database.drafts.get(draft.id)) ?? draft;
}

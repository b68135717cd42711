import { useEffect, useState } from 'preact/hooks';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import { isBlank } from '../../drafting/draft.ts';
import { link } from '../../ui/live.ts';
import { checkThisPage, pageTab, readPageTab } from '../../ui/page-check.ts';
import { database } from './database.ts';
import { openDraft, writeNew } from './panel-state.ts';

const RECENT = 3;

/** The page has no draft: check it, write one here, or go on with one that was begun. */
export function NoPageDraft() {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    void readPageTab();
  }, []);
  const checkable = /^https?:/.test(pageTab.value?.url ?? '');
  const check = async () => setSaid(await checkThisPage(link.value?.officeName ? link.value.address : null));
  return (
    <div class="scroll grow">
      <Empty title={say('emptyPage')} text={say('emptyPageText')}>
        <div class="btnbar">
          <button type="button" class="btn btn--main" onClick={writeNew}>
            {say('writeHere')}
          </button>
          {checkable && (
            <button type="button" class="btn" onClick={() => void check()}>
              {say('checkHere')}
            </button>
          )}
        </div>
        <p role="status">{said}</p>
      </Empty>
      <Begun />
    </div>
  );
}

/** The drafts that were written last and not reported. */
function Begun() {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  useEffect(() => {
    void database.drafts
      .orderBy('updatedAt')
      .reverse()
      .filter((draft) => draft.reportedAt === null && !isBlank(draft))
      .limit(RECENT)
      .toArray()
      .then(setDrafts);
  }, []);
  if (drafts.length === 0) return null;
  return (
    <section class="drafts" aria-labelledby="begun-h">
      <h2 class="sec-h" id="begun-h">
        {say('goOn')}
      </h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => openDraft(draft)}>
              <b class="clamp2">{draft.title || draft.body.slice(0, 40)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import { moment } from '../../../shared/interface/moment.ts';
import { revisionsOf } from '../../drafting/revisions.ts';
import type { Session } from '../../drafting/session.ts';
import type { DraftRevision } from '../../local/database.ts';
import { database } from './database.ts';
import { growToFit, paragraphs, type Sheet } from './sheet.ts';

/** 修订 N: the kept states of the draft; choosing one brings its texts back. The present state is among them, so nothing is lost. */
export function Revisions({ session, sheet }: { session: Session; sheet: Sheet }) {
  const [known, setKnown] = useState<DraftRevision[]>([]);
  const [open, setOpen] = useState(false);
  const saved = session.saved.value;
  const { id } = session.draft.value;
  useEffect(() => {
    let current = true;
    void revisionsOf(database, id).then((found) => current && setKnown(found));
    return () => {
      current = false;
    };
  }, [id, saved, open]);
  if (known.length === 0) return null;
  const restore = (revision: DraftRevision) => {
    sheet.title.value = revision.title;
    sheet.body.replaceChildren(...paragraphs(revision.body));
    growToFit(sheet.title);
    session.update();
    setOpen(false);
    sheet.body.focus();
  };
  return (
    <>
      <button type="button" class="btn btn--quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="undo" />
        {say('revisions', { count: known.length })}
      </button>
      {open && (
        <ul class="revisions" aria-label={say('revisionsTitle')}>
          {known.map((revision) => (
            <li key={revision.id}>
              <span>{moment(revision.savedAt)}</span>
              <span class="cut grow">{revision.title || revision.body.slice(0, 30)}</span>
              <button type="button" class="btn btn--s btn--quiet" onClick={() => restore(revision)}>
                {say('restore')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { effect } from '@preact/signals';
import { v7 as uuid } from 'uuid';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import { isBlank } from '../../drafting/draft.ts';
import { keepRevision } from '../../drafting/revisions.ts';
import { type CheckSettings, Session } from '../../drafting/session.ts';
import { canHighlight, HighlightDrawing } from '../../drawing/highlights.ts';
import { Pointing } from '../../drawing/pointing.ts';
import { RichEditor } from '../../editors/contenteditable.ts';
import { FieldEditor } from '../../editors/textarea.ts';
import { database } from './database.ts';
import type { Sheet } from './sheet.ts';

/**
 * Lets a draft be written on a sheet that stands in the document: checks, lines under the words, autosave, revisions.
 * A click on marked words opens their finding in the list. Returns the session and how to end it.
 */
export function writeOn(sheet: Sheet, draft: Draft, settings: CheckSettings): { session: Session; leave: () => void } {
  const title = new FieldEditor(sheet.title, 'title');
  const body = new RichEditor(sheet.body, 'body', 'contenteditable');
  const session = new Session(body, title, null, settings, { keep });
  session.follow(draft);
  const stops = [drawLines(session), keepRevisions(session), openOnClick(session, sheet.body)];
  const leave = () => {
    for (const stop of stops) stop();
    session.leave();
  };
  return { session, leave };
}

/** Straight to disk, without waking the background first. */
async function keep(draft: Draft): Promise<string> {
  await database.drafts.put(draft);
  return new Date().toISOString();
}

function drawLines(session: Session): () => void {
  const places = [
    { field: 'body', editor: session.body },
    { field: 'title', editor: session.title },
  ].flatMap(({ field, editor }) =>
    editor !== null && canHighlight(editor.canvas.window) ? [{ field, drawing: new HighlightDrawing(editor, 'system') }] : [],
  );
  const settle = () => {
    for (const { drawing } of places) drawing.settle();
  };
  const observer = new ResizeObserver(settle);
  if (session.title) observer.observe(session.title.element);
  const stop = effect(() => {
    for (const { field, drawing } of places) {
      drawing.settle();
      drawing.draw(session.findings.value.filter((finding) => finding.field === field && finding.end > finding.start));
    }
  });
  window.addEventListener('resize', settle);
  return () => {
    stop();
    observer.disconnect();
    window.removeEventListener('resize', settle);
    for (const { drawing } of places) drawing.leave();
  };
}

/** What has come to disk also becomes a revision to go back to. */
function keepRevisions(session: Session): () => void {
  return effect(() => {
    if (session.saved.value.state !== 'saved') return;
    const draft = session.draft.peek();
    if (!isBlank(draft)) void keepRevision(database, draft, uuid(), new Date());
  });
}

function openOnClick(session: Session, body: HTMLElement): () => void {
  const pointing = new Pointing();
  const click = (event: MouseEvent) => {
    pointing.forget();
    const own = session.findings.value.filter((finding) => finding.field === 'body');
    const found = pointing.at(event.clientX, event.clientY, own, () => session.body);
    if (found === null) return;
    const item = document.querySelector<HTMLElement>(`[data-finding="${found.rule}/${found.field}/${found.start}"]`);
    const group = item?.closest('details');
    if (group) group.open = true;
    item?.scrollIntoView({ block: 'nearest' });
  };
  body.addEventListener('click', click);
  return () => body.removeEventListener('click', click);
}

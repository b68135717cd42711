import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { Note } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import { moment } from '../../../shared/interface/moment.ts';
import { reasonName } from '../../../shared/interface/names.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import { Checklist, UrgentPart } from '../../ui/checklist.tsx';
import { link } from '../../ui/live.ts';
import { Properties } from './head.tsx';
import { office, own } from './panel-state.ts';
import { Revisions } from './revisions.tsx';
import { isSent, SentView } from './sent-view.tsx';
import { growToFit, makeSheet, type Sheet } from './sheet.ts';
import { ownSettings } from './topics.ts';
import { WorkView } from './work-view.tsx';
import { writeOn } from './writing-place.ts';

/** A draft written in Xinda itself; after reporting, what becomes of it. */
export function OwnSheet({ draft }: { draft: Draft }) {
  const session = own.value;
  if (draft.reportedAt !== null) return <SentView draft={draft} />;
  const sent = session !== null && isSent(session.delivery.value);
  return (
    <>
      {sent && session && <SentView work={session} />}
      <div class="sheet" hidden={sent}>
        <Writing draft={draft} />
      </div>
    </>
  );
}

function Writing({ draft }: { draft: Draft }) {
  const sheet = useMemo(() => makeSheet(draft), [draft]);
  const session = own.value;
  useEffect(() => {
    let leave = () => {};
    let ended = false;
    void ownSettings().then((settings) => {
      if (ended) return;
      const written = writeOn(sheet, draft, settings);
      leave = written.leave;
      own.value = written.session;
    });
    return () => {
      ended = true;
      own.value = null;
      leave();
    };
  }, [sheet, draft]);
  useLayoutEffect(() => {
    if (session === null) return;
    growToFit(sheet.title);
    (draft.title === '' ? sheet.title : sheet.body).focus();
  }, [sheet, draft, session]);
  const title = <Slot element={sheet.title} look="title-slot" />;
  const body = <Slot element={sheet.body} look="body-slot" />;
  if (session === null) {
    // In the document, since the session begins on it, but out of reach: what was typed now would be lost when it moves below.
    return (
      <div style="visibility:hidden">
        <header class="head">{title}</header>
        {body}
      </div>
    );
  }
  const head = (
    <>
      <Returned sheet={sheet} />
      <UrgentPart draft={session.draft.value} />
      <Checklist draft={session.draft.value} skew={link.value?.skew ?? null} onChange={(change) => session.amend(change)} />
      <header class="head">
        {title}
        <Properties work={session}>
          <Revisions session={session} sheet={sheet} />
        </Properties>
      </header>
    </>
  );
  return (
    <WorkView work={session} head={head}>
      {body}
    </WorkView>
  );
}

/** A place for an element that outlives what is rendered around it. */
function Slot({ element, look }: { element: HTMLElement; look: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(element);
  }, [element]);
  return <div class={look} ref={place} />;
}

/** The editor's reason and words, above the returned report that is being changed. */
function Returned({ sheet }: { sheet: Sheet }) {
  const detail = office.value;
  if (detail?.reason?.kind !== 'returned') return null;
  return (
    <Note icon="undo">
      <b>{say('returned', { reason: reasonName(detail.reason.code) })}</b>
      <p>{detail.reason.words}</p>
      <RemarkList report={detail} sheet={sheet} />
      <p class="small muted">{say('returnedAt', { time: moment(detail.reason.at), revision: detail.revision + 1 })}</p>
    </Note>
  );
}

/** The editor's remarks at places of what was sent; each leads to its words, where they still stand. */
function RemarkList({ report, sheet }: { report: ReportDetail; sheet: Sheet }) {
  const remarks = report.reason?.remarks ?? [];
  if (remarks.length === 0) return null;
  return (
    <ul class="remarks">
      {remarks.map(({ field, start, end, words }) => {
        const quote = report[field].slice(start, end);
        return (
          <li key={`${field}${start}${end}${words}`}>
            <button type="button" class="btn btn--s btn--quiet" onClick={() => showIn(sheet[field], quote)}>
              “{quote}”
            </button>{' '}
            {words}
          </li>
        );
      })}
    </ul>
  );
}

/** Marks the words where they stand in the sheet, if they still do. */
function showIn(element: HTMLTextAreaElement | HTMLElement, quote: string): void {
  element.focus();
  if (element instanceof HTMLTextAreaElement) {
    const at = element.value.indexOf(quote);
    if (at >= 0) element.setSelectionRange(at, at + quote.length);
    return;
  }
  const paragraph = [...element.children].find(({ textContent }) => textContent?.includes(quote));
  if (!paragraph) return;
  paragraph.scrollIntoView({ block: 'center' });
  const text = [...paragraph.childNodes].find(({ nodeValue }) => nodeValue?.includes(quote));
  const at = text?.nodeValue?.indexOf(quote) ?? 0;
  if (text) getSelection()?.setBaseAndExtent(text, at, text, at + quote.length);
  else getSelection()?.selectAllChildren(paragraph);
}

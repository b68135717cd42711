import { useEffect, useState } from 'preact/hooks';
import { Difference } from '../../../shared/interface/components/difference.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Note } from '../../../shared/interface/components/notices.tsx';
import { Timeline, type TimelineEntry } from '../../../shared/interface/components/timeline.tsx';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { say } from '../../../shared/interface/messages/panel.ts';
import { clock, moment } from '../../../shared/interface/moment.ts';
import { reportKindName, stateName } from '../../../shared/interface/names.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import type { Delivery } from '../../drafting/delivery.ts';
import type { Work } from '../../drafting/work.ts';
import { sendMessage } from '../../link/protocol.ts';
import type { OutboxRow } from '../../local/database.ts';
import { link, outbox } from '../../ui/live.ts';
import { database } from './database.ts';
import { goOnEditing, office, writeNew } from './panel-state.ts';

/** Whether a draft is safe in the outbox, or beyond. */
export function isSent(delivery: Delivery): boolean {
  return !['none', 'saving', 'unsaved'].includes(delivery.phase);
}

/** After 一键报送: where the report is, what happens next, and what can still be done. */
export function SentView(props: { work: Work; draft?: never } | { work?: never; draft: Draft }) {
  const draft = props.work ? props.work.draft.value : props.draft;
  const row = useRow(draft);
  const [withdrawn, setWithdrawn] = useState<'no' | 'asking' | 'done'>('no');
  const [refusal, setRefusal] = useState<string | null>(null);
  if (row === undefined) return null;
  if (row === null) return <SentEarlier draft={draft} />;
  const withdraw = async () => {
    setWithdrawn('asking');
    const answer = await sendMessage('withdraw', { reportId: draft.id }).catch(() => null);
    setRefusal(answer?.refusal?.[locale.value] ?? null);
    setWithdrawn(answer?.done ? 'done' : 'no');
  };
  const gone = withdrawn === 'done' || row.withdrawnAt !== null;
  const state = office.value?.id === draft.id ? office.value.state : null;
  const mayWithdraw = row.state === 'delivered' && !gone && (state === null || state === 'received');
  return (
    <section class="receipt" aria-label={say('reported')}>
      <h2>{gone ? say('withdrawn') : heading(row)}</h2>
      <p role="status">{gone ? say('withdrawnText') : explanation(row)}</p>
      <article class="card sum">
        <h3>{row.submission.title}</h3>
        <p>
          {reportKindName(row.submission.kind)} · {say('characters', { count: [...row.submission.body.replace(/\s/g, '')].length })}
        </p>
      </article>
      <Timeline label={say('history')} entries={entries(row, gone, state === null || state === 'received' ? null : stateName(state))} />
      <Edited draft={draft} />
      {refusal && <Note error>{refusal}</Note>}
      <div class="btnbar acts">
        <button type="button" class="btn btn--main" onClick={writeNew}>
          <Icon name="plus" />
          {say('another')}
        </button>
        {mayWithdraw && (
          <button type="button" class="btn" disabled={withdrawn === 'asking'} onClick={() => void withdraw()}>
            {say('withdraw')}
          </button>
        )}
        {(gone || row.state === 'refused') && (
          <button type="button" class="btn" onClick={() => void takeBack(row, draft)}>
            {say('editAgain')}
          </button>
        )}
      </div>
      {mayWithdraw && <p class="small muted">{say('withdrawUntil')}</p>}
    </section>
  );
}

/** A report that was cleared from the outbox since. */
function SentEarlier({ draft }: { draft: Draft }) {
  return (
    <section class="receipt" aria-label={say('reported')}>
      <h2>{say('sentEarlier', { time: moment(draft.reportedAt ?? draft.updatedAt) })}</h2>
      <p>{say('sentEarlierText')}</p>
      <article class="card sum">
        <h3>{draft.title}</h3>
      </article>
      <div class="btnbar acts">
        <button type="button" class="btn btn--main" onClick={writeNew}>
          <Icon name="plus" />
          {say('another')}
        </button>
      </div>
    </section>
  );
}

/** The newest row of the draft in the outbox, as it changes; null where there is none, undefined until it is known. */
/** What the editor made of it, against what was sent. */
function Edited({ draft }: { draft: Draft }) {
  const detail = office.value?.id === draft.id ? office.value : null;
  if (!detail?.edited) return null;
  return (
    <details class="fold">
      <summary>
        <Icon name="right" />
        {say('editedBy', { name: detail.edited.by })}
      </summary>
      <h3>
        <Difference from={detail.title} to={detail.edited.title} />
      </h3>
      <div class="text text--difference">
        <Difference from={detail.body} to={detail.edited.body} />
      </div>
    </details>
  );
}

function useRow(draft: Draft): OutboxRow | null | undefined {
  const [row, setRow] = useState<OutboxRow | null | undefined>(undefined);
  const changes = outbox.value;
  useEffect(() => {
    void database.outbox
      .where('reportId')
      .equals(draft.id)
      .toArray()
      .then((rows) => setRow(rows.sort((a, b) => b.submission.revision - a.submission.revision)[0] ?? null));
  }, [draft.id, changes]);
  return row;
}

async function takeBack(row: OutboxRow, draft: Draft): Promise<void> {
  if (row.state !== 'refused') return goOnEditing({ ...draft, title: row.submission.title, body: row.submission.body });
  const { draftId } = await sendMessage('reopen', { outboxId: row.id });
  const reopened = draftId === null ? undefined : await database.drafts.get(draftId);
  goOnEditing(reopened ?? draft);
}

function heading(row: OutboxRow): string {
  if (row.state === 'delivered') return say('arrived');
  if (row.state === 'refused') return say('notTaken');
  return link.value?.status === 'online' && row.trouble === null ? say('onItsWay') : say('keptHere');
}

function explanation(row: OutboxRow): string {
  if (row.receipt) return say('receipt', { number: row.receipt.number });
  if (row.refusal) return say('refusedText', { number: row.refusal.number, why: row.refusal[locale.value] });
  return say('keptHereText');
}

function entries(row: OutboxRow, gone: boolean, state: string | null): TimelineEntry[] {
  const kept: TimelineEntry = { key: 'kept', at: at(row.savedAt), text: say('stepKept'), phase: 'past' };
  if (row.state === 'refused') return [kept, { key: 'refused', at: null, text: <b>{say('notTaken')}</b>, phase: 'late' }];
  if (!row.receipt) {
    return [
      kept,
      { key: 'waiting', at: null, text: <b>{say('stepWaiting')}</b>, phase: 'now' },
      { key: 'arrived', at: null, text: say('stepArrived'), phase: 'next' },
    ];
  }
  const arrived: TimelineEntry = { key: 'arrived', at: at(row.receipt.receivedAt), text: say('stepArrived'), phase: 'past' };
  if (gone)
    return [
      kept,
      arrived,
      { key: 'gone', at: row.withdrawnAt ? at(row.withdrawnAt) : null, text: <b>{say('withdrawn')}</b>, phase: 'now' },
    ];
  return [
    kept,
    arrived,
    { key: 'review', at: null, text: <b>{state ?? say('stepReview')}</b>, phase: 'now' },
    { key: 'outcome', at: null, text: say('stepOutcome'), phase: 'next' },
    { key: 'points', at: null, text: say('stepPoints'), phase: 'next' },
  ];
}

function at(iso: string) {
  return { iso, words: clock(iso) };
}

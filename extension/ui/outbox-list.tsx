import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon, type IconName } from '../../shared/interface/components/icon.tsx';
import { Badge, Empty } from '../../shared/interface/components/notices.tsx';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/outbox.ts';
import { briefMoment } from '../../shared/interface/moment.ts';
import type { Trouble } from '../link/answer.ts';
import { sendMessage } from '../link/protocol.ts';
import type { OutboxRow, OutboxState } from '../local/database.ts';
import { recentlyDelivered } from '../local/glance.ts';
import { link, outbox } from './live.ts';
import { saveWaiting } from './save-file.ts';

const SHAPES: Record<OutboxState, IconName> = { waiting: 'queued', sending: 'send', delivered: 'sent', refused: 'rejected' };

interface WaitingProps {
  rows: OutboxRow[];
  onDetails: (() => void) | null;
  onOpenDraft: (draftId: string) => void;
}

/** 发件箱: what has not arrived yet, why, and what can be done. */
export function Waiting({ rows: waiting, onDetails, onOpenDraft }: WaitingProps) {
  if (waiting.length === 0) return null;
  return (
    <section class="p-sec" aria-labelledby="out-h">
      <h2 class="sec-h" id="out-h">
        {say('outbox')} <Badge count={waiting.length} look="action" />
        {onDetails && (
          <button type="button" class="btn btn--s btn--quiet more" onClick={onDetails}>
            {say('details')}
          </button>
        )}
      </h2>
      <ul class="out">
        {(onDetails ? waiting.slice(0, 3) : waiting).map((row) => (
          <Row key={row.id} row={row} onOpenDraft={onOpenDraft} />
        ))}
      </ul>
      <div class="btnbar">
        <button type="button" class="btn btn--s" onClick={() => void sendMessage('retryOutbox', undefined)}>
          {say('retry')}
        </button>
        <button type="button" class="btn btn--s btn--quiet" onClick={() => saveWaiting(waiting)}>
          {say('saveFile')}
        </button>
      </div>
    </section>
  );
}

/** All that was delivered of late, the newest first; `idle` where nothing waits beside it. */
export function Delivered({ idle }: { idle: boolean }) {
  const delivered = useSignal<OutboxRow[] | null>(null);
  const changes = outbox.value;
  useEffect(() => {
    void recentlyDelivered(new Date()).then((rows) => (delivered.value = rows));
  }, [changes]);
  if (delivered.value === null) return null;
  if (delivered.value.length === 0) return idle ? <Empty title={say('empty')} text={say('emptyText')} /> : null;
  return (
    <section class="p-sec" aria-labelledby="sent-h">
      <h2 class="sec-h" id="sent-h">
        {say('recent')}
      </h2>
      <ul class="out">
        {delivered.value.map((row) => (
          <Row key={row.id} row={row} onOpenDraft={() => undefined} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onOpenDraft }: { row: OutboxRow; onOpenDraft: (draftId: string) => void }) {
  const title = row.submission.title;
  return (
    <li class={`is-${row.state}`}>
      <span class="cut" title={title}>
        {title}
      </span>
      <span class="state">
        <Icon name={SHAPES[row.state]} />
        {say(row.state)}
      </span>
      <span class="sub">{facts(row)}</span>
      {row.state === 'waiting' && isSomeoneElses(row) && (
        <span class="sub">{say('someoneElses', { name: row.owner?.memberName ?? '' })}</span>
      )}
      {row.state === 'waiting' && row.trouble && row.trouble.number !== link.value?.error?.number && (
        <span class="sub">{told(row.trouble)}</span>
      )}
      {row.state === 'refused' && <Refused row={row} onOpenDraft={onOpenDraft} />}
      {row.state === 'delivered' && <Withdraw row={row} />}
    </li>
  );
}

/** Whether it goes in the name of another than the one who is paired now, and so waits for them. */
function isSomeoneElses({ owner }: OutboxRow): boolean {
  const paired = link.value?.sender;
  return owner !== null && paired != null && (owner.officeId !== paired.officeId || owner.memberId !== paired.memberId);
}

const MINUTE = 60_000;

const told = (trouble: Trouble) => say('trouble', { sentence: trouble[locale.value], number: trouble.number });

/** When it was kept, how often it was tried, what goes along; or when it arrived. */
function facts(row: OutboxRow): string {
  const now = new Date();
  if (row.receipt !== null) return say('receivedAt', { time: briefMoment(row.receipt.receivedAt, now), number: row.receipt.number });
  const parts = [say('savedAt', { time: briefMoment(row.savedAt, now) })];
  if (row.submission.passages.length > 0) parts.push(say('passages', { count: row.submission.passages.length }));
  const waits = row.state === 'waiting' && row.nextAttemptAt > now.toISOString();
  if (row.attempts > 0 && waits) {
    const soon = Date.parse(row.nextAttemptAt) - now.getTime() < MINUTE;
    parts.push(say(soon ? 'attemptsSoon' : 'attempts', { count: row.attempts, time: briefMoment(row.nextAttemptAt, now) }));
  }
  if (row.attempts > 0 && !waits) parts.push(say('attemptsNow', { count: row.attempts }));
  return parts.join(' · ');
}

function Refused({ row, onOpenDraft }: { row: OutboxRow; onOpenDraft: (draftId: string) => void }) {
  const open = async () => {
    const { draftId } = await sendMessage('reopen', { outboxId: row.id });
    if (draftId !== null) onOpenDraft(draftId);
  };
  return (
    <>
      {row.refusal && <span class="sub sub--error">{told(row.refusal)}</span>}
      {row.keptAs && <span class="sub">{say('keptAs')}</span>}
      <span class="btnbar">
        <button type="button" class="btn btn--s" onClick={() => void open()}>
          {say(row.keptAs === null ? 'reopen' : 'openKept')}
        </button>
      </span>
    </>
  );
}

/** 撤回, until the office has taken it up; the service decides and says why not. */
function Withdraw({ row }: { row: OutboxRow }) {
  const state = useSignal<'open' | 'busy' | 'done'>('open');
  const refusal = useSignal<Trouble | null>(null);
  const withdraw = async () => {
    state.value = 'busy';
    const answer = await sendMessage('withdraw', { reportId: row.reportId });
    state.value = answer.done ? 'done' : 'open';
    refusal.value = answer.refusal;
  };
  return (
    <>
      <span class="btnbar">
        {state.value === 'done' || row.withdrawnAt ? (
          <span class="sub">{say('withdrawn')}</span>
        ) : (
          <button type="button" class="btn btn--s btn--quiet" disabled={state.value === 'busy'} onClick={() => void withdraw()}>
            {say('withdraw')}
          </button>
        )}
      </span>
      {refusal.value && (
        <span class="sub sub--error" role="alert">
          {told(refusal.value)}
        </span>
      )}
    </>
  );
}

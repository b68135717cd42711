import { useState } from 'preact/hooks';
import { v7 as uuid } from 'uuid';
import { Badge } from '../../shared/interface/components/notices.tsx';
import { say } from '../../shared/interface/messages/commissions.ts';
import { locale } from '../../shared/interface/messages/messages.ts';
import { briefMoment, timeLeft } from '../../shared/interface/moment.ts';
import { commissionStateName } from '../../shared/interface/names.ts';
import type { CommissionDuty } from '../../shared/vocabulary/commission.ts';
import { REMARK_LIMIT } from '../../shared/vocabulary/prose.ts';
import { draftFor } from '../drafting/commissioned.ts';
import { sendMessage } from '../link/protocol.ts';

interface CommissionsProps {
  duties: readonly CommissionDuty[];
  /** Service clock minus this machine's, in milliseconds: time left is told by the service's. */
  skew: number | null;
  /** Opens a draft that has been kept. */
  onDraft: (draftId: string) => void;
}

/** 约稿 that ask the reporter: time left, what is wanted, and what can be done about it. To unfold one is to have seen it. */
export function Commissions({ duties, skew, onDraft }: CommissionsProps) {
  if (duties.length === 0) return null;
  const now = new Date(Date.now() + (skew ?? 0));
  return (
    <section class="p-sec commissions" aria-labelledby="commissions-h">
      <h2 class="sec-h" id="commissions-h">
        {say('title')} <Badge count={duties.length} look="action" />
      </h2>
      <ul>
        {duties.map((duty) => (
          <li key={`${duty.id}${duty.addressee.id}`}>
            <details class="fold" onToggle={(event) => event.currentTarget.open && look(duty)}>
              <summary class="commission">
                <span class="clamp2">{duty.topic}</span>
                <span class={duty.state === 'late' ? 'left is-late' : 'left'}>{timeLeft(duty.deadline, now)}</span>
                <span class="sub">
                  {commissionStateName(duty.state)} · {say('until', { at: briefMoment(duty.deadline, now) })}
                </span>
              </summary>
              <Wanted duty={duty} />
              <Answer duty={duty} onDraft={onDraft} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function look(duty: CommissionDuty): void {
  if (duty.state === 'sent') void sendMessage('commissionStep', { id: duty.id, step: 'readings', reason: null }).catch(() => undefined);
}

function Wanted({ duty: { basis, basisWords, points, requirements, length, contact } }: { duty: CommissionDuty }) {
  const more = [...requirements, ...(length === null ? [] : [say('upTo', { count: length })])];
  return (
    <div class="wanted small">
      <p class="muted">{say('basis', { basis: basisWords || say(basis) })}</p>
      <ol aria-label={say('points')}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      {more.length > 0 && <p>{more.join('；')}</p>}
      {contact !== '' && <p class="muted">{say('contact', { contact })}</p>}
    </div>
  );
}

function Answer({ duty, onDraft }: { duty: CommissionDuty; onDraft: (draftId: string) => void }) {
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const step = async (taken: 'acceptances' | 'refusals', words: string | null) => {
    const answer = await sendMessage('commissionStep', { id: duty.id, step: taken, reason: words }).catch(() => null);
    setTrouble(answer === null ? say('unreached') : (answer.refusal?.[locale.value] ?? null));
  };
  const write = async () => {
    const draft = draftFor(duty, uuid(), new Date());
    await sendMessage('keepDraft', draft);
    onDraft(draft.id);
    if (duty.state !== 'accepted') void step('acceptances', null);
  };
  return (
    <>
      {declining ? (
        <div class="field">
          <label for={`why-${duty.id}`}>{say('declineReason')}</label>
          <textarea
            class="input"
            id={`why-${duty.id}`}
            rows={2}
            maxLength={REMARK_LIMIT}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <div class="btnbar">
            <button type="button" class="btn btn--s" disabled={reason.trim() === ''} onClick={() => void step('refusals', reason.trim())}>
              {say('declineDo')}
            </button>
            <button type="button" class="btn btn--s btn--quiet" onClick={() => setDeclining(false)}>
              {say('back')}
            </button>
          </div>
        </div>
      ) : (
        <div class="btnbar">
          <button type="button" class="btn btn--s" onClick={() => void write()}>
            {say('draft')}
          </button>
          {(duty.state === 'sent' || duty.state === 'seen') && (
            <button type="button" class="btn btn--s" onClick={() => void step('acceptances', null)}>
              {say('accept')}
            </button>
          )}
          <button type="button" class="btn btn--s btn--quiet" onClick={() => setDeclining(true)}>
            {say('decline')}
          </button>
        </div>
      )}
      {trouble !== null && (
        <p class="small" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

import { v7 as uuid } from 'uuid';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/urgent-reporter.ts';
import { timeLeft } from '../../shared/interface/moment.ts';
import type { UrgentDuty, UrgentStage } from '../../shared/vocabulary/urgent.ts';
import { newDraft } from '../drafting/draft.ts';
import { sendMessage } from '../link/protocol.ts';

interface UrgentDutiesProps {
  duties: readonly UrgentDuty[];
  /** Service clock minus this machine's, in milliseconds: limits are told by the service's. */
  skew: number | null;
  /** Opens a draft that has been kept. */
  onDraft: (draftId: string) => void;
}

/** Open urgent events of the section: the office's own clocks, what is still owed, and the next report of the chain. */
export function UrgentDuties({ duties, skew, onDraft }: UrgentDutiesProps) {
  if (duties.length === 0) return null;
  const now = new Date(Date.now() + (skew ?? 0));
  const write = async ({ id, title }: UrgentDuty, stage: UrgentStage) => {
    const draft = { ...newDraft(uuid(), null, new Date()), kind: 'urgent' as const, urgent: { id, stage, title } };
    await sendMessage('keepDraft', draft);
    onDraft(draft.id);
  };
  return (
    <section class="p-sec commissions" aria-labelledby="urgent-h">
      <h2 class="sec-h" id="urgent-h">
        {say('title')}
      </h2>
      <ul>
        {duties.map((duty) => (
          <li key={duty.id} class="urgent-duty">
            <b class="clamp2">{duty.title}</b>
            {duty.open.length === 0 ? (
              <span class="small muted">{say('met')}</span>
            ) : (
              duty.open.map((clock) => (
                <span key={`${clock.receiver}${clock.due}`} class="small is-late">
                  {say('limit', { receiver: clock.receiver, left: timeLeft(clock.due, now) })}
                </span>
              ))
            )}
            {duty.owed.length > 0 && (
              <span class="small">{say('owed', { elements: duty.owed.map((element) => element[locale.value]).join('、') })}</span>
            )}
            <span class="btnbar">
              <button type="button" class="btn btn--s" onClick={() => void write(duty, 'follow-up')}>
                {say('followUp')}
              </button>
              <button type="button" class="btn btn--s btn--quiet" onClick={() => void write(duty, 'final')}>
                {say('final')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

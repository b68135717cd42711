import { useState } from 'preact/hooks';
import type { Assignment, Commission } from '../../../shared/contract/commissions.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Timeline, type TimelineEntry } from '../../../shared/interface/components/timeline.tsx';
import { say } from '../../../shared/interface/messages/desk-commissions.ts';
import { age, briefMoment, duration, moment, timeLeft } from '../../../shared/interface/moment.ts';
import { remindOf } from '../client/commissions.ts';
import { announce } from '../frame/arrivals.ts';
import { useDoing } from '../frame/loaded.ts';
import { Problem } from '../frame/problem.tsx';
import { address } from '../frame/router.ts';
import { toast } from '../frame/toasts.tsx';
import { mayReview, serviceNow } from '../session/session.ts';
import { CancelDialog, ExtendDialog } from './dialogs.tsx';
import { CommissionForm } from './form.tsx';
import { owes } from './state-look.ts';

const MINUTE = 60_000;

/** One commission: what it asks for, who is where, and what the office can do about it. */
export function CommissionDetail({ commission }: { commission: Commission }) {
  const now = serviceNow();
  const { topic, number, issuedAt, issuedBy, deadline, basis, basisWords, points, requirements, length, contact, cancelled } = commission;
  const words = [...requirements, ...(length === null ? [] : [say('upTo', { count: length })])];
  return (
    <aside class="side scroll" aria-labelledby="commission-h">
      <p class="small muted">{say('issuedAt', { number, at: moment(issuedAt, { now }) })}</p>
      <h2 id="commission-h">{topic}</h2>
      {mayReview.value && cancelled === null && <Actions key={commission.id} commission={commission} />}
      {cancelled && <p class="note">{say('cancelledAt', { at: moment(cancelled.at, { now }), reason: cancelled.reason })}</p>}
      <dl>
        <dt>{say('basis')}</dt>
        <dd>{basisWords || say(basis)}</dd>
        <dt>{say('deadline')}</dt>
        <dd>
          <b>{moment(deadline, { now })}</b> <span class="nowrap">{cancelled === null && timeLeft(deadline, now)}</span>
        </dd>
        <dt>{say('way')}</dt>
        <dd>{say('wayText')}</dd>
        {contact !== '' && (
          <>
            <dt>{say('contact')}</dt>
            <dd>{contact}</dd>
          </>
        )}
        <dt>{say('issuedBy')}</dt>
        <dd>{issuedBy}</dd>
      </dl>
      <section aria-labelledby="commission-what">
        <h3 class="sec-h" id="commission-what">
          {say('what')}
        </h3>
        <ol class="req">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        {words.length > 0 && <p class="small muted">{words.join('；')}</p>}
      </section>
      <section aria-labelledby="commission-steps">
        <h3 class="sec-h" id="commission-steps">
          {say('steps')} <span class="more muted">{say('addresseeCount', { count: commission.assignments.length })}</span>
        </h3>
        <Timeline label={say('steps')} entries={entriesOf(commission, now)} />
      </section>
    </aside>
  );
}

function Actions({ commission }: { commission: Commission }) {
  const [asking, ask] = useState<'extend' | 'edit' | 'cancel' | null>(null);
  const doing = useDoing();
  const owing = commission.assignments.filter(owes).length;
  const remind = () =>
    void doing.run(async () => {
      const count = await remindOf(commission.id);
      announce();
      toast(say('remindDone', { count }));
    });
  const close = () => ask(null);
  return (
    <>
      <div class="btnbar no-print">
        {owing > 0 && (
          <button type="button" class="btn btn--main" disabled={doing.busy} onClick={remind}>
            <Icon name="bell" />
            {say('remindMany', { count: owing })}
          </button>
        )}
        <button type="button" class="btn" onClick={() => ask('extend')}>
          {say('extend')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={() => ask('edit')}>
          {say('edit')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={() => ask('cancel')}>
          {say('cancel')}
        </button>
      </div>
      <Problem problem={doing.problem} />
      {asking === 'extend' && <ExtendDialog commission={commission} onClose={close} />}
      {asking === 'cancel' && <CancelDialog commission={commission} onClose={close} />}
      {asking === 'edit' && <CommissionForm commission={commission} onClose={close} />}
    </>
  );
}

/** What has come, then what was answered, then what is still open: in the order of time. */
function entriesOf(commission: Commission, now: Date): TimelineEntry[] {
  const told = commission.assignments.map((assignment) => entryOf(assignment, commission, now));
  const rank = ({ at, phase }: TimelineEntry) => (at === null ? (phase === 'late' ? '2' : '3') : `1${at.iso}`);
  return told.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function entryOf(assignment: Assignment, { issuedAt, cancelled }: Commission, now: Date): TimelineEntry {
  const { name, state, addressee, report, submittedAt, fulfilledAt, answeredAt, lateMinutes, declined, reminders } = assignment;
  const key = addressee.id;
  const at = (moment: string) => ({ iso: moment, words: briefMoment(moment, now) });
  const length = duration((lateMinutes ?? 0) * MINUTE);
  const reminded = reminders === 0 ? '' : say('remindedTimes', { count: reminders });
  switch (state) {
    case 'submitted':
    case 'fulfilled': {
      const words = state === 'fulfilled' ? 'fulfilledBy' : lateMinutes === null ? 'reported' : 'reportedLate';
      const text = <a href={address('inbox', report?.id ?? '', { view: 'all' })}>{say(words, { name, length })}</a>;
      return { key, at: at(fulfilledAt ?? submittedAt ?? ''), text, phase: 'past' };
    }
    case 'accepted':
      return { key, at: at(answeredAt ?? ''), text: say('acceptedBy', { name }) + reminded, phase: 'now' };
    case 'declined':
      return { key, at: at(answeredAt ?? ''), text: say('declinedBy', { name, reason: declined ?? '' }), phase: 'past' };
    case 'late':
    case 'missed':
      return { key, at: null, text: say(`${state}Step`, { name, length }) + reminded, phase: cancelled ? 'next' : 'late' };
    case 'seen':
      return { key, at: null, text: say('seenOnly', { name }) + reminded, phase: 'next' };
    case 'sent':
      return { key, at: null, text: say('unseen', { name, length: age(issuedAt, now) }) + reminded, phase: 'next' };
  }
}

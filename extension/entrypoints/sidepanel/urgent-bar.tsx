import { useEffect, useState } from 'preact/hooks';
import { standardPack } from '../../../shared/checks/engine.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { say } from '../../../shared/interface/messages/panel.ts';
import { clock, duration } from '../../../shared/interface/moment.ts';
import type { Work } from '../../drafting/work.ts';
import { urgentClock } from './urgent-clock.ts';

const TICK = 15_000;

/** Offers the clock where the text tells of an urgent event; once a person has confirmed, counts down from the event time. */
export function UrgentBar({ work }: { work: Work }) {
  const [dismissed, setDismissed] = useState(false);
  const { kind } = work.draft.value;
  const { urgent } = work.result.value;
  if (kind === 'urgent') return <Alarm eventTime={work.draft.value.eventTime} />;
  if (urgent === null || urgent.threshold === 'below' || dismissed) return null;
  const confirm = () => {
    const told = urgent.eventTime === null ? Number.NaN : Date.parse(urgent.eventTime);
    const eventTime = work.draft.value.eventTime ?? (Number.isNaN(told) ? null : new Date(told).toISOString());
    work.amend({ kind: 'urgent', eventTime });
  };
  return (
    <section class="urgent-ask" aria-label={say('urgentBar')}>
      <p>{say('urgentAsk', { kind: urgentKindName(urgent.kind) })}</p>
      <div class="btnbar">
        <button type="button" class="btn btn--s btn--urgent" onClick={confirm}>
          {say('urgentYes')}
        </button>
        <button type="button" class="btn btn--s btn--quiet" onClick={() => setDismissed(true)}>
          {say('urgentNo')}
        </button>
      </div>
    </section>
  );
}

function urgentKindName(key: string): string {
  return standardPack().pack.urgent.find((kind) => kind.key === key)?.name[locale.value] ?? key;
}

function Alarm({ eventTime }: { eventTime: string | null }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), TICK);
    return () => clearInterval(tick);
  }, []);
  if (eventTime === null) {
    return (
      <section class="urgent-bar on-danger alarm">
        <div class="alarm-1">
          <b>{say('urgentBar')}</b>
        </div>
        <div class="alarm-2">{say('urgentNoTime')}</div>
      </section>
    );
  }
  const { due, left, share } = urgentClock(eventTime, now);
  const words = `${left >= 0 ? say('urgentLeft') : say('urgentOver')} ${duration(Math.abs(left))}`;
  const minutes = Math.floor(Math.abs(left) / 60_000);
  return (
    <div class="urgent-bar on-danger alarm" role="timer" aria-label={say('urgentTimer', { left: words })}>
      <div class="alarm-1">
        <b>{say('urgentBar')}</b>
        <span class="left">
          <small>{left >= 0 ? say('urgentLeft') : say('urgentOver')}</small>
          {Math.floor(minutes / 60)}:{String(minutes % 60).padStart(2, '0')}
        </span>
      </div>
      <span class="bar">
        <i style={`--v:${share}`} />
      </span>
      <div class="alarm-2">
        <span>{say('urgentHappened', { time: clock(eventTime) })}</span>
        <span>{say('urgentDue', { time: clock(due) })}</span>
      </div>
    </div>
  );
}

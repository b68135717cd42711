import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-urgent.ts';
import { timeLeft } from '../../../shared/interface/moment.ts';
import { readUrgent } from '../client/urgent.ts';
import { happened } from '../frame/arrivals.ts';
import { useLoaded } from '../frame/loaded.ts';
import { address } from '../frame/router.ts';
import { serviceNow } from '../session/session.ts';
import { pressing } from './chain-card.tsx';
import { flashTitle, ring } from './ringing.ts';

const TICK = 10_000;

/** How many urgent events are open; for the badge beside the page's name. */
export const urgentOpen = signal(0);

/** The nearest limit on every page of the desk; rings and flashes the title when an urgent event comes in. */
export function UrgentAlarm() {
  const loaded = useLoaded('urgent alarm', readUrgent);
  const news = happened.value;
  useEffect(loaded.reload, [news]);
  const [now, setNow] = useState(serviceNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serviceNow()), TICK);
    return () => clearInterval(timer);
  }, []);
  const known = useRef<Set<string> | null>(null);
  const open = (loaded.value?.items ?? []).filter(({ closedAt }) => closedAt === null);
  useEffect(() => {
    if (loaded.value === null) return;
    urgentOpen.value = open.length;
    const fresh = known.current !== null && open.some(({ id }) => !known.current?.has(id));
    known.current = new Set(open.map(({ id }) => id));
    if (!fresh) return;
    ring();
    return flashTitle(say('alarmTitle'));
  }, [loaded.value]);
  const next = pressing(open.flatMap(({ clocks }) => clocks));
  if (next === null) return null;
  return (
    <a class="top-alarm" href={address('urgent')}>
      <Icon name="urgent" />
      {say('alarm', { what: say(next.step), left: timeLeft(next.due, now) })}
    </a>
  );
}

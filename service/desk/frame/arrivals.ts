import { signal } from '@preact/signals';
import { EVENT_PAGE_LIMIT } from '../../../shared/contract/events.ts';
import { say } from '../../../shared/interface/messages/desk.ts';
import { Unreachable } from '../client/call.ts';
import { readEvents } from '../client/record.ts';
import { me, serviceNow } from '../session/session.ts';
import { address, go } from './router.ts';
import { toast } from './toasts.tsx';

const EVERY = 4_000;

/** Grows whenever something happened to reports; what is shown is then read again. */
export const happened = signal(0);

/** How many reports arrived while the person was elsewhere; stands in the page's title. */
export const arrivedUnseen = signal(0);

/** Since when the service has not been reached; null while it is. */
export const offlineSince = signal<Date | null>(null);

/** Says that the person did something, so that lists and detail are read again at once. */
export function announce(): void {
  happened.value += 1;
}

let mark: number | null = null;
/** Coming back to the window raises two events at once; one look serves both, or what arrived would be told twice. */
let looking = false;

/** Looks for what happened every few seconds while the page is seen, and at once when it is looked at again. */
export function startArrivals(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const round = async () => {
    clearTimeout(timer);
    if (me.value && document.visibilityState === 'visible') await look();
    if (!stopped) timer = setTimeout(round, EVERY);
  };
  const seen = () => {
    if (document.visibilityState !== 'visible') return;
    arrivedUnseen.value = 0;
    void round();
  };
  document.addEventListener('visibilitychange', seen);
  addEventListener('focus', seen);
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('focus', seen);
  };
}

/** What is further behind than one answer tells (the desk lay asleep, practice began anew) is read again whole, and not told one by one. */
async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  try {
    const first = mark === null;
    const { items, last } = await readEvents(mark);
    const behind = items.length === EVENT_PAGE_LIMIT;
    mark = behind ? (await readEvents(null)).last : last;
    const wasOffline = offlineSince.value !== null;
    offlineSince.value = null;
    if (first) return;
    if (items.length > 0 || wasOffline) announce();
    if (behind) return;
    tell(items.filter(({ kind, actorId }) => (kind === 'received' || kind === 'resubmitted') && actorId !== me.value?.member.id));
  } catch (error) {
    if (error instanceof Unreachable) offlineSince.value ??= serviceNow();
  } finally {
    looking = false;
  }
}

function tell(arrived: { reportId: string | null; title: string }[]): void {
  const [only] = arrived;
  if (!only) return;
  if (!document.hasFocus()) arrivedUnseen.value += arrived.length;
  const text = arrived.length === 1 ? say('arrivedOne', { title: only.title }) : say('arrivedMany', { count: arrived.length });
  toast(text, { label: say('look'), onAction: () => go(address('inbox', arrived.length === 1 ? only.reportId : null)) });
}

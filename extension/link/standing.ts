import { type Answer, refusalOf } from './answer.ts';
import type { Contact } from './store.ts';
import { reachTrouble } from './trouble.ts';

/** A clock that differs by less is called right: the answer's time has whole seconds, and travelling takes some. */
const SKEW_NOTICED = 5_000;

type Verdict = Pick<Contact, 'status' | 'error'>;

function verdict(answer: Answer): Verdict {
  if (answer.kind !== 'answer') return { status: 'offline', error: reachTrouble(answer) };
  const refusal = refusalOf(answer);
  const error = refusal === null ? null : { number: refusal.number, zh: refusal.zh, en: refusal.en };
  if (answer.status === 401) return { status: 'unpaired', error };
  if (answer.status === 412 || answer.status === 421) return { status: 'refused', error };
  return { status: 'online', error: null };
}

/**
 * How it stands with the service after an answer: `since` changes only when the status does.
 * @param now milliseconds since 1970 on this machine when the answer came
 */
export function standingAfter(previous: Contact | null, answer: Answer, now: number): Contact {
  const at = new Date(now).toISOString();
  const { status, error } = verdict(answer);
  return {
    status,
    error,
    since: previous?.status === status ? previous.since : at,
    lastReachedAt: status === 'online' ? at : (previous?.lastReachedAt ?? null),
    skew: skewOf(answer, now) ?? previous?.skew ?? null,
  };
}

/** Service clock minus this machine's, in milliseconds; 0 while the difference is too small to tell; null when no time was given. */
function skewOf(answer: Answer, now: number): number | null {
  if (answer.kind !== 'answer' || answer.serverTime === null) return null;
  const skew = answer.serverTime - now;
  return Math.abs(skew) < SKEW_NOTICED ? 0 : skew;
}

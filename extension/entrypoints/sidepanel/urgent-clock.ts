import { minutesFor } from '../../../shared/checks/speed/deadline.ts';

/** The county bureau's deadline of initial reports, in milliseconds. */
const LIMIT = (minutesFor('initial', 'ordinary') ?? 0) * 60_000;

/** Where the clock of an initial report stands: when it is due, how much is left (negative when late), per cent of the time gone. */
export function urgentClock(eventTime: string, now: Date): { due: Date; left: number; share: number } {
  const begun = Date.parse(eventTime);
  const gone = now.getTime() - begun;
  return { due: new Date(begun + LIMIT), left: LIMIT - gone, share: Math.max(0, Math.min(100, Math.round((gone / LIMIT) * 100))) };
}

import { z } from 'zod';
import { PracticeState } from '../../../shared/contract/access.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { call } from './call.ts';

/** Where the real office beside this practice office is set up; null once it is. */
export async function readBesideSetup(signal?: AbortSignal): Promise<string | null> {
  return (await call(PracticeState, ROUTES.practice, { ...(signal ? { signal } : {}) })).besideSetup;
}

/** Replaces everything in the practice office by a fresh example. @throws Refused (not-practice) on a real office */
export async function resetPractice(): Promise<void> {
  await call(z.unknown(), `${ROUTES.practice}/resets`, { method: 'POST' });
}

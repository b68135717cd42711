import { z } from 'zod';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { call } from './call.ts';

/** Replaces everything in the practice office by a fresh example. @throws Refused (not-practice) on a real office */
export async function resetPractice(): Promise<void> {
  await call(z.unknown(), `${ROUTES.practice}/resets`, { method: 'POST' });
}

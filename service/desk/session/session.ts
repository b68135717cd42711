import { computed, signal } from '@preact/signals';
import { z } from 'zod';
import { Me, type SetupRequest, SetupState } from '../../../shared/contract/access.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { call } from '../client/call.ts';

/** Who is signed in; null before that. */
export const me = signal<Me | null>(null);

/** Whether this is the practice office, known also before sign-in. */
export const practice = signal(false);

/** Editors and administrators review, adopt and pair. */
export const mayReview = computed(() => me.value?.member.role === 'editor' || me.value?.member.role === 'administrator');
export const mayAdminister = computed(() => me.value?.member.role === 'administrator');

/** Milliseconds that the service's clock is ahead of this machine's. */
const skew = signal(0);

/** The service's time, so that ages and deadlines are right on a machine whose clock is not. */
export function serviceNow(): Date {
  return new Date(Date.now() + skew.value);
}

/** Where the office stands: set up or not, practice or real. */
export async function readSetupState(): Promise<z.infer<typeof SetupState>> {
  const state = await call(SetupState, ROUTES.setup, { open: true });
  practice.value = state.practice;
  return state;
}

/** Reads who is signed in. @throws Refused (401) where nobody is */
export async function readMe(): Promise<Me> {
  const answer = await call(Me, ROUTES.me, { open: true });
  skew.value = new Date(answer.now).getTime() - Date.now();
  practice.value = answer.office.practice;
  me.value = answer;
  return answer;
}

/** Signs in by account and password, or by a one-time link; the cookie comes with the answer. */
export async function signIn(credentials: { account: string; password: string } | { link: string }): Promise<void> {
  await call(z.unknown(), ROUTES.sessions, { method: 'POST', body: credentials, open: true });
  await readMe();
}

export async function signOut(): Promise<void> {
  await call(z.unknown(), ROUTES.sessions, { method: 'DELETE', open: true });
  me.value = null;
}

/** Founds the office and its first administrator, once; the answer signs them in. */
export async function setUp(request: SetupRequest): Promise<void> {
  await call(z.unknown(), ROUTES.setup, { method: 'POST', body: request, open: true });
}

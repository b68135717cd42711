import { say } from '../../shared/interface/messages/link.ts';
import type { Answer, Trouble } from './answer.ts';

/** Numbers from 4001 are the extension's own; those below are the service's (shared/contract/errors.ts). */
const NUMBERS = {
  noService: 4001,
  timeout: 4002,
  otherServer: 4003,
  unreadable: 4004,
  permission: 4005,
  badAddress: 4006,
  notSaved: 4007,
  notPaired: 4009,
} as const;

/** A trouble that the extension itself finds. */
export function trouble(key: keyof typeof NUMBERS): Trouble {
  return { number: NUMBERS[key], ...say.sentences[key] };
}

/** Why nothing of ours answered, or null when the service did. */
export function reachTrouble(answer: Answer): Trouble | null {
  if (answer.kind === 'other-server') return trouble('otherServer');
  if (answer.kind === 'unreachable') return trouble(answer.cause === 'timeout' ? 'timeout' : 'noService');
  return null;
}

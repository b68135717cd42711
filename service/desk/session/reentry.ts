import { signal } from '@preact/signals';

interface Waiting {
  done: () => void;
  giveUp: () => void;
}

/** Set while the page waits for the person to sign in again; the dialog shows as long as it is. */
export const reentry = signal<Waiting | null>(null);

/** The person closed the dialog instead of signing in. */
export class NotSignedIn extends Error {}

let pending: Promise<void> | null = null;

/** Asks for the password over the page as it stands; resolves once signed in. Several requests wait for the same dialog. */
export function signInAgain(): Promise<void> {
  pending ??= new Promise<void>((resolve, reject) => {
    const settle = (end: () => void) => () => {
      reentry.value = null;
      pending = null;
      end();
    };
    reentry.value = { done: settle(resolve), giveUp: settle(() => reject(new NotSignedIn())) };
  });
  return pending;
}

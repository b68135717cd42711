/** `session`: until the tab is closed, for what is being typed; `always`: choices of this person on this machine. */
export type Keeping = 'session' | 'always';

const PREFIX = 'xinda.desk.';

function storage(keeping: Keeping): Storage | null {
  try {
    return keeping === 'session' ? sessionStorage : localStorage;
  } catch {
    return null;
  }
}

/** What was kept under a name, or null, also where the browser lets nothing be kept. */
export function kept(name: string, keeping: Keeping): string | null {
  return storage(keeping)?.getItem(PREFIX + name) ?? null;
}

/** Keeps a text under a name; null or nothing forgets it. Where the browser has no room the page goes on without. */
export function keep(name: string, text: string | null, keeping: Keeping): void {
  try {
    if (text === null || text === '') storage(keeping)?.removeItem(PREFIX + name);
    else storage(keeping)?.setItem(PREFIX + name, text);
  } catch {
    // A full or forbidden store costs only convenience.
  }
}

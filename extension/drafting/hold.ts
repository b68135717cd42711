/** What a window may do with a draft: write it, or only say that another window writes it. */
export type Hold = 'mine' | 'elsewhere';

/**
 * Takes a draft for this window alone, since two windows that write one draft undo one another. `heard` is told `mine` once
 * it may be written; `elsewhere` while another window has it, and then `mine` as soon as that one lets go, with `late` true:
 * what is kept on disk is newer by then. The browser itself lets go for a window that is closed. Returns how to let go.
 */
export function holdDraft(draftId: string, heard: (hold: Hold, late: boolean) => void, locks: LockManager = navigator.locks): () => void {
  const end = new AbortController();
  const name = `xinda-draft-${draftId}`;
  const keep = (late: boolean) =>
    new Promise<void>((resolve) => {
      if (end.signal.aborted) return resolve();
      end.signal.addEventListener('abort', () => resolve());
      heard('mine', late);
    });
  const take = async () => {
    const had = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await keep(false);
      return lock !== null;
    });
    if (had || end.signal.aborted) return;
    heard('elsewhere', false);
    await locks.request(name, { signal: end.signal }, () => keep(true));
  };
  take().catch((error: unknown) => {
    if (!end.signal.aborted) throw error;
  });
  return () => end.abort();
}

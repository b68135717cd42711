import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What a page shows while and after it asks the service. The former value stays while a newer one is on its way. */
export interface Loaded<T> {
  value: T | null;
  problem: unknown;
  loading: boolean;
  reload: () => void;
}

/** Reads on mount and whenever `key` changes; an answer that has been overtaken is dropped. */
export function useLoaded<T>(key: string, read: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; problem: unknown; loading: boolean }>({
    key,
    value: null,
    problem: null,
    loading: true,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const abort = new AbortController();
    setState((former) => ({ key, value: former.key === key ? former.value : null, problem: null, loading: true }));
    latest.current(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ key, value, problem: null, loading: false });
      },
      (problem: unknown) => {
        if (!abort.signal.aborted) setState((former) => ({ ...former, problem, loading: false }));
      },
    );
    return () => abort.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound((number) => number + 1), []);
  return { value: state.key === key ? state.value : null, problem: state.problem, loading: state.loading, reload };
}

/** One thing a person does: runs once at a time, and keeps why it failed until it is tried again. */
export interface Doing {
  busy: boolean;
  problem: unknown;
  run: (act: () => Promise<void>) => Promise<boolean>;
  clear: () => void;
}

export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const running = useRef(false);
  const run = useCallback(async (act: () => Promise<void>) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, problem, run, clear: useCallback(() => setProblem(null), []) };
}

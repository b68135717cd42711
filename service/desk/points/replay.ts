import { useEffect, useState } from 'preact/hooks';
import type { WhatIf } from '../../../shared/contract/points.ts';
import type { Ruleset } from '../../../shared/vocabulary/ruleset.ts';
import { whatIf } from '../client/points.ts';

/** How a replay stands: its progress from 0 to 1 while it runs, its result, or why there is none. */
export interface Replay {
  progress: number | null;
  result: WhatIf | null;
  problem: unknown;
  stop: () => void;
}

/** A person who types a figure changes it digit by digit. */
const SETTLED_MS = 350;

/** Replays months under a draft whenever one of them changes; an earlier replay is stopped. Null: nothing to replay. */
export function useReplay(draft: Ruleset | null, from: string, to: string): Replay {
  const [state, setState] = useState<Omit<Replay, 'stop'>>({ progress: null, result: null, problem: null });
  const [abort, setAbort] = useState<AbortController | null>(null);
  const key = draft && JSON.stringify([draft, from, to]);
  useEffect(() => {
    if (!draft) {
      setState({ progress: null, result: null, problem: null });
      return;
    }
    const controller = new AbortController();
    setAbort(controller);
    const timer = setTimeout(() => {
      setState((former) => ({ ...former, progress: 0, problem: null }));
      const progressed = (progress: number) => setState((former) => ({ ...former, progress }));
      whatIf({ ruleset: draft, from, to }, progressed, controller.signal).then(
        (result) => setState({ progress: null, result, problem: null }),
        (problem: unknown) => setState((former) => ({ ...former, progress: null, problem: controller.signal.aborted ? null : problem })),
      );
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key]);
  return { ...state, stop: () => abort?.abort() };
}

import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkBodyAgainst } from '../../../shared/checks/sources/index.ts';
import type { SourceCheck, SourceMark } from '../../../shared/vocabulary/finding.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';
import type { Work } from '../../drafting/work.ts';
import { database } from './database.ts';

/** All sources of this machine, the newest first, as they lie on disk; null until they are read. */
export const sources = signal<Source[] | null>(null);

/** Reads the sources and reads them again whenever one is kept, changed or deleted, here or elsewhere. */
export function followSources(): void {
  liveQuery(() => database.sources.orderBy('capturedAt').reverse().toArray()).subscribe((found) => {
    sources.value = found;
  });
}

/** Quiet after the last key before the draft is held against its sources, in milliseconds. */
const PAUSE = 250;

/** Rule under which a reporter says that the draft is right and the source is not. */
const KEPT = 'truth/source/contradiction';

/** A draft held against its sources: the marks by verdict, without the contradictions that the reporter decided for the draft. */
export interface Held {
  attached: Source[];
  check: SourceCheck;
  /** Contradictions that were decided for the draft. */
  kept: SourceMark[];
  /** The body that the marks' offsets count in. */
  body: string;
}

const NOTHING: SourceCheck = { traced: [], contradicted: [], untraced: [] };

/** Holds a draft against the sources attached to it, whenever the writing pauses. */
export function useHeld(work: Work): Held {
  const { sourceIds, ignored, body } = work.draft.value;
  const known = sources.value;
  const attached = useMemo(() => sourceIds.flatMap((id) => known?.find((source) => source.id === id) ?? []), [sourceIds, known]);
  const [read, setRead] = useState<{ check: SourceCheck; body: string }>({ check: NOTHING, body: '' });
  useEffect(() => {
    if (attached.length === 0) return setRead({ check: NOTHING, body });
    const timer = setTimeout(() => setRead({ check: checkBodyAgainst(attached, body, new Date()), body }), PAUSE);
    return () => clearTimeout(timer);
  }, [attached, body]);
  const decided = new Set(ignored.flatMap(({ rule, text }) => (rule === KEPT && text !== null ? [text] : [])));
  const isKept = (mark: SourceMark) => decided.has(read.body.slice(mark.start, mark.end));
  const contradicted = read.check.contradicted.filter((mark) => !isKept(mark));
  return { attached, check: { ...read.check, contradicted }, kept: read.check.contradicted.filter(isKept), body: read.body };
}

/** The reporter has verified it: the draft is right. */
export function keepAsWritten(work: Work, words: string): void {
  work.amend({ ignored: [...work.draft.value.ignored, { rule: KEPT, text: words }] });
}

export function attach(work: Work, source: Source): void {
  const { sourceIds } = work.draft.value;
  if (!sourceIds.includes(source.id)) work.amend({ sourceIds: [...sourceIds, source.id] });
}

export function detach(work: Work, source: Source): void {
  work.amend({ sourceIds: work.draft.value.sourceIds.filter((id) => id !== source.id) });
}

import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { CheckResult, Finding } from '../../shared/vocabulary/finding.ts';
import { isBlankText } from '../../shared/vocabulary/prose.ts';

/** What a person writes: the two texts that are checked and reported. */
export interface Writing {
  title: string;
  body: string;
}

/** A draft with nothing in it. `origin` is the page and field, or null for one written in Xinda itself. */
export function newDraft(id: string, origin: Draft['origin'], now: Date): Draft {
  const at = now.toISOString();
  return {
    id,
    title: '',
    body: '',
    kind: 'routine',
    eventTime: null,
    sourceIds: [],
    origin,
    ignored: [],
    createdAt: at,
    updatedAt: at,
    revision: 1,
    reportedAt: null,
  };
}

/** The draft with these changes, as of now; the same object where nothing differs. */
export function amended(draft: Draft, changes: Partial<Draft>, now: Date): Draft {
  const differs = (Object.keys(changes) as (keyof Draft)[]).some((key) => changes[key] !== draft[key]);
  return differs ? { ...draft, ...changes, updatedAt: now.toISOString() } : draft;
}

export function isBlank(writing: Writing): boolean {
  return isBlankText(writing.title) && isBlankText(writing.body);
}

/** The words that a finding is about; empty for what is missing altogether. */
export function wordsOf(finding: Finding, writing: Writing): string {
  return writing[finding.field].slice(finding.start, finding.end);
}

/** The draft with a finding set aside: for these words, or with `everywhere` its rule for the whole draft. */
export function ignoring(draft: Draft, finding: Finding, everywhere: boolean, now: Date): Draft {
  const entry = { rule: finding.rule, text: everywhere ? null : wordsOf(finding, draft) };
  return amended(draft, { ignored: [...draft.ignored, entry] }, now);
}

/** Findings that are neither set aside by the reporter nor below the eye: those shown, in reading order. */
export function shownFindings(result: CheckResult, writing: Writing, ignored: Draft['ignored']): Finding[] {
  if (ignored.length === 0) return result.findings;
  return result.findings.filter(
    (finding) => !ignored.some(({ rule, text }) => rule === finding.rule && (text === null || text === wordsOf(finding, writing))),
  );
}

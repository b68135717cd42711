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

/**
 * Whether what stands in a field is the text that was kept for it, perhaps some edits older or newer, and not another one at the
 * same address: more than half of the shorter one stands unchanged at the two ends of both.
 */
export function continues(kept: Writing, writing: Writing): boolean {
  const [shorter, longer] = kept.body.length < writing.body.length ? [kept.body, writing.body] : [writing.body, kept.body];
  let head = 0;
  while (head < shorter.length && shorter[head] === longer[head]) head += 1;
  let tail = 0;
  while (tail < shorter.length - head && shorter[shorter.length - 1 - tail] === longer[longer.length - 1 - tail]) tail += 1;
  return shorter === longer || (head + tail) * 2 > shorter.length;
}

/** A draft of its own with the texts of another, which stays as it is. */
export function copyOf(draft: Draft, id: string, now: Date): Draft {
  const { title, body, kind, eventTime, ignored } = draft;
  return { ...newDraft(id, null, now), title, body, kind, eventTime, ignored };
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

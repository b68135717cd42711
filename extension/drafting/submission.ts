import { checkBodyAgainst } from '../../shared/checks/sources/index.ts';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { CheckResult, Finding, SourceMark, TopicHit } from '../../shared/vocabulary/finding.ts';
import { onOneLine } from '../../shared/vocabulary/prose.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';
import type { CitedPassage, Source } from '../../shared/vocabulary/source.ts';
import { shownFindings } from './draft.ts';

const FINDINGS_LIMIT = 2_000;
const TOPICS_LIMIT = 500;
const PASSAGES_LIMIT = 500;
/** How much of a source is taken along on either side of the words that back the report, in UTF-16 units, to the sentence's end. */
const AROUND = 120;

/** What of a source a report needs to know. */
export type BackingSource = Pick<Source, 'id' | 'title' | 'address' | 'capturedAt' | 'text'>;

/** The submission that a press of 一键报送 makes of a draft: its texts and what the checks say of them. */
export function submissionOf(draft: Draft, result: CheckResult, now: Date): Submission {
  const title = onOneLine(draft.title).trim();
  const within = placedIn({ title, body: draft.body }, draft.title.length - draft.title.trimStart().length);
  return {
    revision: draft.revision,
    title,
    body: draft.body,
    kind: draft.kind,
    eventTime: draft.eventTime,
    ...(draft.commission === undefined ? {} : { commissionId: draft.commission.id }),
    ...(draft.urgent === undefined ? {} : { urgent: { id: draft.urgent.id, stage: draft.urgent.stage } }),
    passages: [],
    check: {
      findings: shownFindings(result, draft, draft.ignored).slice(0, FINDINGS_LIMIT).map(within),
      scores: result.scores,
      readiness: result.readiness,
      topics: result.topics.slice(0, TOPICS_LIMIT).map(within),
      sources: null,
    },
    reportedAt: now.toISOString(),
  };
}

/** A submission together with the passages that back or contradict it, and how much of it they back. */
export function backed(submission: Submission, sources: readonly BackingSource[], now: Date): Submission {
  if (sources.length === 0) return submission;
  const { traced, contradicted, untraced } = checkBodyAgainst([...sources], submission.body, now);
  return {
    ...submission,
    passages: citedPassages([...traced, ...contradicted], sources),
    check: {
      ...submission.check,
      sources: { traced: traced.length, contradicted: contradicted.length, untraced: untraced.length },
    },
  };
}

/** Moves what the checks marked in a draft to where it stands in the texts sent, whose title has lost `cut` UTF-16 units at its beginning. */
function placedIn(sent: { title: string; body: string }, cut: number) {
  return <T extends Finding | TopicHit>(mark: T): T => {
    const moved = (offset: number) => Math.min(sent[mark.field].length, Math.max(0, offset - (mark.field === 'title' ? cut : 0)));
    const placed = { ...mark, start: moved(mark.start), end: moved(mark.end) };
    if ('sentence' in mark && mark.sentence)
      Object.assign(placed, { sentence: { start: moved(mark.sentence.start), end: moved(mark.sentence.end) } });
    return placed;
  };
}

/** The sentences of the sources that back or contradict the draft, each once; never a whole page. */
export function citedPassages(marks: readonly SourceMark[], sources: readonly BackingSource[]): CitedPassage[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const passages = new Map<string, CitedPassage>();
  for (const mark of marks) {
    const source = mark.source === undefined ? undefined : byId.get(mark.source);
    if (source === undefined || mark.sourceStart === undefined || mark.sourceEnd === undefined) continue;
    const passage = sentenceAround(source.text, mark.sourceStart, mark.sourceEnd);
    const { id, title, address, capturedAt } = source;
    passages.set(`${id}\n${passage}`, { sourceId: id, title, address, capturedAt, passage });
  }
  return [...passages.values()].slice(0, PASSAGES_LIMIT);
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const opens = Math.max(...['。', '！', '？', '\n', ';', '；'].map((mark) => before.lastIndexOf(mark))) + 1;
  const closes = after.search(/[。！？\n；;]/);
  const passage = before.slice(opens) + text.slice(start, end) + (closes < 0 ? after : after.slice(0, closes + 1));
  return passage.trim().replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

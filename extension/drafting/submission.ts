import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { CheckResult, Finding, TopicHit } from '../../shared/vocabulary/finding.ts';
import { onOneLine } from '../../shared/vocabulary/prose.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';
import type { CitedPassage, Source } from '../../shared/vocabulary/source.ts';
import { shownFindings } from './draft.ts';

const FINDINGS_LIMIT = 2_000;
const TOPICS_LIMIT = 500;
const PASSAGES_LIMIT = 500;
/** How much of a source is taken along on either side of the words that back the report, in UTF-16 units, to the sentence's end. */
const AROUND = 120;

/** The submission that a press of 一键报送 makes of a draft: its texts, what the checks say of them, the passages that back them. */
export function submissionOf(draft: Draft, result: CheckResult, sources: readonly Source[], now: Date): Submission {
  const counts = result.sources;
  const title = onOneLine(draft.title).trim();
  const within = placedIn({ title, body: draft.body }, draft.title.length - draft.title.trimStart().length);
  return {
    revision: draft.revision,
    title,
    body: draft.body,
    kind: draft.kind,
    eventTime: draft.eventTime,
    passages: citedPassages(result, sources),
    check: {
      findings: shownFindings(result, draft, draft.ignored).slice(0, FINDINGS_LIMIT).map(within),
      scores: result.scores,
      readiness: result.readiness,
      topics: result.topics.slice(0, TOPICS_LIMIT).map(within),
      sources: counts && {
        traced: counts.traced.length,
        contradicted: counts.contradicted.length,
        untraced: counts.untraced.length,
      },
    },
    reportedAt: now.toISOString(),
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
export function citedPassages(result: CheckResult, sources: readonly Source[]): CitedPassage[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const marks = [...(result.sources?.traced ?? []), ...(result.sources?.contradicted ?? [])];
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

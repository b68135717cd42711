import type { Field, Level } from '../../../shared/vocabulary/criteria.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';

/** A stretch of text that the same findings cover; `findings` are indexes into the list they came from, the gravest first. */
export interface Segment {
  text: string;
  start: number;
  findings: number[];
}

/** A paragraph of a body without its line end and leading blanks; `start` is its offset in the body, in UTF-16 units. */
export interface Paragraph {
  start: number;
  segments: Segment[];
}

const GRAVITY: Record<Level, number> = { error: 0, doubt: 1, hint: 2 };

/** Cuts text[from, to) wherever a finding begins or ends. Findings that cover nothing, or reach beyond the text, mark nothing. */
export function segmentsOf(text: string, field: Field, findings: readonly Finding[], from = 0, to = text.length): Segment[] {
  const marks = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.field === field && finding.start < finding.end && finding.end <= text.length)
    .filter(({ finding }) => finding.start < to && finding.end > from)
    .sort((a, b) => GRAVITY[a.finding.level] - GRAVITY[b.finding.level]);
  const inside = marks.flatMap(({ finding }) => [finding.start, finding.end]).filter((offset) => offset > from && offset < to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1]!;
    const covering = marks.filter(({ finding }) => finding.start <= start && finding.end >= end).map(({ index }) => index);
    return { text: text.slice(start, end), start, findings: covering };
  });
}

/** The body's paragraphs with their findings; blank lines are left out, leading blanks too, since the page indents. */
export function paragraphsOf(body: string, findings: readonly Finding[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of body.matchAll(/[^\r\n]+/g)) {
    const blanks = /^\s*/.exec(line[0])![0].length;
    const start = line.index + blanks;
    const end = line.index + line[0].trimEnd().length;
    if (end > start) paragraphs.push({ start, segments: segmentsOf(body, 'body', findings, start, end) });
  }
  return paragraphs;
}

import type { Finding } from '../../shared/vocabulary/finding.ts';
import type { Editor } from '../editors/editor.ts';
import { type Box, contains } from '../editors/geometry.ts';

/** Slack around words in pixels, so that the line under them counts as well. */
const SLACK = 3;

/** Which finding's words lie under a point, measured once for each drawing and scroll position. */
export class Pointing {
  private measured: { finding: Finding; boxes: Box[] }[] | null = null;

  /** Words have moved or changed. */
  forget(): void {
    this.measured = null;
  }

  /** The finding under a point in the viewport of the editor's own window; the shortest where several overlap. */
  at(x: number, y: number, findings: readonly Finding[], editorOf: (finding: Finding) => Editor | null): Finding | null {
    this.measured ??= findings.flatMap((finding) => {
      const range = editorOf(finding)?.anchor(finding.start, finding.end);
      return range ? [{ finding, boxes: [...range.getClientRects()].map(grown) }] : [];
    });
    const under = this.measured.filter(({ boxes }) => boxes.some((box) => contains(box, x, y))).map(({ finding }) => finding);
    return shortest(under);
  }
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - 1, top, right: right + 1, bottom: bottom + SLACK };
}

function shortest(findings: readonly Finding[]): Finding | null {
  return findings.reduce<Finding | null>((best, one) => (best === null || one.end - one.start < best.end - best.start ? one : best), null);
}

/** The finding whose words hold the caret; the shortest where several do. */
export function findingAtCaret(findings: readonly Finding[], field: Finding['field'], caret: number): Finding | null {
  return shortest(findings.filter((one) => one.field === field && one.start < one.end && one.start <= caret && caret <= one.end));
}

/**
 * The finding to go to next in reading order, round the end: from the open one, else from the caret. What is missing
 * altogether has no words and comes last.
 */
export function neighbour(findings: readonly Finding[], from: Finding | null, caret: number, step: 1 | -1): Finding | null {
  const placed = [...findings.filter((one) => one.end > one.start), ...findings.filter((one) => one.end === one.start)];
  if (placed.length === 0) return null;
  const open = from === null ? -1 : placed.findIndex((one) => sameFinding(one, from));
  if (open >= 0) return placed[(open + step + placed.length) % placed.length] ?? null;
  const ahead = placed.findIndex((one) => one.field === 'body' && one.start >= caret);
  if (step === 1) return placed[Math.max(0, ahead)] ?? null;
  return placed[(ahead <= 0 ? placed.length : ahead) - 1] ?? null;
}

/** Whether two findings are the same one, seen in two results. */
export function sameFinding(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.field === b.field && a.start === b.start && a.end === b.end;
}

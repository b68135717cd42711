import type { Finding } from '../../shared/vocabulary/finding.ts';
import type { Editor } from '../editors/editor.ts';
import { type Ground, highlightRules, markName, OPEN_MARK } from './marks.ts';

/** A way of drawing lines under words, without touching the content. */
export interface Drawing {
  /** Draws exactly these findings of the editor's text as last read. */
  draw(findings: readonly Finding[]): void;
  /** Marks the words whose card is open. */
  open(finding: Finding | null): void;
  /** After scrolling or resizing. */
  settle(): void;
  leave(): void;
}

/** Whether the window draws CSS Custom Highlights (Chromium 105 on). */
export function canHighlight(window: Window & typeof globalThis): boolean {
  return 'Highlight' in window && 'highlights' in window.CSS && 'adoptedStyleSheets' in window.document;
}

interface Mark {
  name: string;
  range: Range;
}

/** Whether a range that is drawn stands where it should: one left alone is not painted anew. */
function stands({ name, range }: Mark, wanted: { name: string; ends: StaticRangeInit }): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = wanted.ends;
  return (
    name === wanted.name &&
    range.startContainer === startContainer &&
    range.startOffset === startOffset &&
    range.endContainer === endContainer &&
    range.endOffset === endOffset
  );
}

/** Lines by CSS Custom Highlights: ranges and a style sheet beside the content, nothing in it. */
export class HighlightDrawing implements Drawing {
  private readonly editor: Editor;
  private readonly sheet: CSSStyleSheet;
  private held: Mark[] = [];
  private opened: Mark[] = [];

  constructor(editor: Editor, ground: Ground) {
    this.editor = editor;
    const { window, root } = editor.canvas;
    this.sheet = new window.CSSStyleSheet();
    this.sheet.replaceSync(highlightRules(ground));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }

  draw(findings: readonly Finding[]): void {
    const fresh: { name: string; ends: StaticRangeInit }[] = [];
    for (const finding of findings) {
      const ends = this.editor.ends(finding.start, finding.end);
      if (ends !== null) fresh.push({ name: markName(finding), ends });
    }
    const had = this.shown(this.held);
    let head = 0;
    while (head < had.length && head < fresh.length && stands(had[head]!, fresh[head]!)) head += 1;
    let tail = 0;
    const most = Math.min(had.length, fresh.length) - head;
    while (tail < most && stands(had[had.length - 1 - tail]!, fresh[fresh.length - 1 - tail]!)) tail += 1;
    this.release(had.slice(head, had.length - tail));
    const made = this.add(fresh.slice(head, fresh.length - tail).map(({ name, ends }) => ({ name, range: this.ranged(ends) })));
    this.held = [...had.slice(0, head), ...made, ...had.slice(had.length - tail)];
  }

  /** Those of our marks that are still in the window's registry: the page shares it, and may clear it for its own search (Jodit does). */
  private shown(marks: Mark[]): Mark[] {
    const { highlights } = this.editor.canvas.window.CSS;
    const missing = marks.some(({ name, range }) => highlights.get(name)?.has(range) !== true);
    return missing ? [] : marks;
  }

  private ranged({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit): Range {
    const range = this.editor.element.ownerDocument.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  open(finding: Finding | null): void {
    this.release(this.opened);
    const range = finding === null ? null : this.editor.anchor(finding.start, finding.end);
    this.opened = range === null ? [] : this.add([{ name: OPEN_MARK, range }]);
  }

  /** Several editors of a window share its registry: each adds and removes its own ranges. */
  private add(marks: Mark[]) {
    const { window } = this.editor.canvas;
    for (const { name, range } of marks) {
      const highlight = window.CSS.highlights.get(name);
      if (highlight) highlight.add(range);
      else window.CSS.highlights.set(name, new window.Highlight(range));
    }
    return marks;
  }

  private release(marks: Mark[]): void {
    const { window } = this.editor.canvas;
    for (const { name, range } of marks) {
      const highlight = window.CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) window.CSS.highlights.delete(name);
    }
  }

  settle(): void {
    this.editor.settle();
  }

  leave(): void {
    this.release(this.held);
    this.release(this.opened);
    const { root } = this.editor.canvas;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}

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

/** Lines by CSS Custom Highlights: ranges and a style sheet beside the content, nothing in it. */
export class HighlightDrawing implements Drawing {
  private readonly editor: Editor;
  private readonly sheet: CSSStyleSheet;
  private held: { name: string; range: Range }[] = [];
  private opened: { name: string; range: Range }[] = [];

  constructor(editor: Editor, ground: Ground) {
    this.editor = editor;
    const { window, root } = editor.canvas;
    this.sheet = new window.CSSStyleSheet();
    this.sheet.replaceSync(highlightRules(ground));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }

  draw(findings: readonly Finding[]): void {
    const fresh: { name: string; range: Range }[] = [];
    for (const finding of findings) {
      const range = this.editor.anchor(finding.start, finding.end);
      if (range !== null) fresh.push({ name: markName(finding), range });
    }
    this.release(this.held);
    this.held = this.add(fresh);
  }

  open(finding: Finding | null): void {
    this.release(this.opened);
    const range = finding === null ? null : this.editor.anchor(finding.start, finding.end);
    this.opened = range === null ? [] : this.add([{ name: OPEN_MARK, range }]);
  }

  /** Several editors of a window share its registry: each adds and removes its own ranges. */
  private add(marks: { name: string; range: Range }[]) {
    const { window } = this.editor.canvas;
    for (const { name, range } of marks) {
      const highlight = window.CSS.highlights.get(name);
      if (highlight) highlight.add(range);
      else window.CSS.highlights.set(name, new window.Highlight(range));
    }
    return marks;
  }

  private release(marks: { name: string; range: Range }[]): void {
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

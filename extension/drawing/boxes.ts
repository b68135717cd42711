import type { Finding } from '../../shared/vocabulary/finding.ts';
import type { Editor } from '../editors/editor.ts';
import { carried, intersection, isEmpty, visibleBox } from '../editors/geometry.ts';
import type { Drawing } from './highlights.ts';
import { lineOf } from './marks.ts';

/** Lines as boxes over the words, in a layer of our own beside the page's content, for browsers without highlights. */
export class BoxDrawing implements Drawing {
  private readonly editor: Editor;
  private readonly layer: HTMLElement;
  private readonly dark: boolean;
  private findings: readonly Finding[] = [];
  private opened: Finding | null = null;

  constructor(editor: Editor, layer: HTMLElement, dark: boolean) {
    this.editor = editor;
    this.dark = dark;
    this.layer = layer.ownerDocument.createElement('div');
    layer.append(this.layer);
  }

  draw(findings: readonly Finding[]): void {
    this.findings = findings;
    this.paint();
  }

  open(finding: Finding | null): void {
    this.opened = finding;
    this.paint();
  }

  settle(): void {
    this.editor.settle();
    this.paint();
  }

  private paint(): void {
    const view = this.layer.ownerDocument.defaultView!;
    const { canvas, element } = this.editor;
    const seen = carried(visibleBox(element), canvas.window, view);
    const boxes = this.findings.flatMap((finding) => {
      const range = this.editor.anchor(finding.start, finding.end);
      return [...(range?.getClientRects() ?? [])]
        .map((rect) => carried(rect, canvas.window, view))
        .filter((box) => !isEmpty(intersection(box, seen)))
        .map((box) => this.box(finding, box));
    });
    this.layer.replaceChildren(...boxes);
  }

  /** A box holding a clear copy of blank width, underlined: the line is the very one that a highlight draws. */
  private box(finding: Finding, place: { left: number; top: number; right: number; bottom: number }): HTMLElement {
    const box = this.layer.ownerDocument.createElement('div');
    box.dataset.rule = finding.rule;
    const ground = finding === this.opened ? `background:${this.dark ? 'rgba(242,139,130,.25)' : 'rgba(194,55,46,.1)'};` : '';
    box.style.cssText = `position:fixed;overflow:hidden;white-space:pre;color:transparent;pointer-events:none;${ground}left:${place.left}px;top:${place.top}px;width:${place.right - place.left}px;height:${place.bottom - place.top + 4}px;font-size:${Math.max(8, place.bottom - place.top - 6)}px;line-height:${place.bottom - place.top}px;${lineOf(finding.criterion, finding.level, this.dark)}`;
    box.textContent = '\u3000'.repeat(200);
    return box;
  }

  leave(): void {
    this.layer.remove();
  }
}

import { caretAfter } from './caret.ts';
import type { Editor, EditorListener, Replacement } from './editor.ts';
import type { Make } from './make.ts';
import { makeOf } from './makes/known.ts';
import { type WalkedText, walk } from './walker.ts';

/** Lets the page's editor hear of a selection before the edit that relies on it, and of the edit before it is read back. */
const heard = (within = 0) => new Promise<void>((resolve) => setTimeout(resolve, within));

/** Rich text edited in the page itself, or the whole body of an editor's frame. Its own nodes are the anchors. */
export class RichEditor implements Editor {
  readonly kind: 'contenteditable' | 'frame';
  readonly element: HTMLElement;
  readonly field: string;
  readonly canvas: Editor['canvas'];
  private readonly make: Make;
  private walked: WalkedText;
  /** When the content last changed, on the clock of `performance.now`. */
  private changedAt = Number.NEGATIVE_INFINITY;
  private readonly end = new AbortController();
  private observer: MutationObserver | null = null;

  constructor(element: HTMLElement, field: string, kind: 'contenteditable' | 'frame') {
    this.element = element;
    this.field = field;
    this.kind = kind;
    const root = element.getRootNode();
    this.canvas = { window: element.ownerDocument.defaultView as Window & typeof globalThis, root: root as Document | ShadowRoot };
    this.make = makeOf(element);
    this.walked = walk(element);
  }

  read(): string {
    this.walked = walk(this.element);
    return this.walked.text;
  }

  ends(start: number, end: number): StaticRangeInit | null {
    const place = this.walked.ends(start, end);
    return place !== null && this.element.contains(place.startContainer) ? place : null;
  }

  anchor(start: number, end: number): Range | null {
    const range = this.walked.range(start, end);
    return range !== null && this.element.contains(range.startContainer) ? range : null;
  }

  private selection(): Selection | null {
    const root = this.canvas.root as Document & { getSelection?: () => Selection | null };
    return root.getSelection?.() ?? this.element.ownerDocument.getSelection();
  }

  caret(): number | null {
    const selection = this.selection();
    if (selection?.isCollapsed !== true || selection.focusNode === null) return null;
    return this.walked.offsetOf(selection.focusNode, selection.focusOffset);
  }

  select(start: number, end: number): void {
    const range = this.anchor(start, end);
    this.focus();
    if (range !== null) this.choose(range);
    this.reveal(start, end);
  }

  reveal(start: number, end: number): void {
    const place = this.anchor(start, end)?.startContainer.parentElement ?? this.element;
    place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private focus(): void {
    this.element.focus({ preventScroll: true });
  }

  private choose(range: Range): void {
    this.selection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  /** The point at an offset, behind the letter before it; in an empty text where the first letter goes. */
  private point(offset: number): Range | null {
    const before = offset > 0 ? this.anchor(offset - 1, offset) : null;
    const range = before ?? this.anchor(offset, offset + 1);
    if (range === null && this.walked.text !== '') return null;
    if (range === null) {
      const first = this.element.ownerDocument.createRange();
      first.selectNodeContents(this.element.firstElementChild ?? this.element);
      first.collapse(true);
      return first;
    }
    range.collapse(before === null);
    return range;
  }

  private place(offset: number): void {
    const range = this.point(offset);
    if (range !== null) this.choose(range);
  }

  async replace(start: number, end: number, expected: string, replacement: string): Promise<Replacement> {
    await this.ownStep();
    const before = this.read();
    const range = start === end ? this.point(start) : this.anchor(start, end);
    if (range === null || before.slice(start, end) !== expected) return 'stale';
    const caret = this.caret() ?? end;
    this.focus();
    this.choose(range);
    await heard(this.make.hears);
    this.make.put(this.element, range, replacement);
    await heard();
    const wanted = before.slice(0, start) + replacement + before.slice(end);
    const done = this.read() === wanted;
    if (done) this.place(caretAfter(caret, start, end, replacement.length));
    return done ? 'changed' : 'refused';
  }

  /** Waits until the editor's undo no longer joins what comes to what was. */
  private async ownStep(): Promise<void> {
    for (;;) {
      const left = this.changedAt + this.make.joins - performance.now();
      if (left <= 0) return;
      await heard(left);
    }
  }

  watch(listener: EditorListener): void {
    const { element } = this;
    const options = { signal: this.end.signal, capture: true };
    const changed = () => {
      this.changedAt = performance.now();
      listener.changed();
    };
    element.addEventListener('input', changed, options);
    element.addEventListener('compositionstart', () => listener.composing(true), options);
    element.addEventListener('compositionend', () => listener.composing(false), options);
    element.ownerDocument.addEventListener('selectionchange', () => listener.caretMoved(), options);
    this.observer = new this.canvas.window.MutationObserver(changed);
    this.observer.observe(element, { childList: true, characterData: true, subtree: true });
  }

  settle(): void {}

  leave(): void {
    this.end.abort();
    this.observer?.disconnect();
  }
}

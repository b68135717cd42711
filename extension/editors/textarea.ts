import { caretAfter } from './caret.ts';
import type { Editor, EditorListener, Replacement } from './editor.ts';
import { Mirror } from './mirror.ts';

/** A plain field: a textarea for the body, or the one-line input of a title. Its text is its value, marked through a mirror. */
export class FieldEditor implements Editor {
  readonly kind = 'textarea';
  readonly canvas: Editor['canvas'];
  private readonly mirror: Mirror;
  private text = '';
  private readonly end = new AbortController();

  readonly element: HTMLTextAreaElement | HTMLInputElement;
  readonly field: string;

  constructor(element: HTMLTextAreaElement | HTMLInputElement, field: string) {
    this.element = element;
    this.field = field;
    this.mirror = new Mirror(element);
    this.canvas = { window: element.ownerDocument.defaultView as Window & typeof globalThis, root: this.mirror.root };
  }

  read(): string {
    const text = this.element.value;
    if (text !== this.text) {
      this.text = text;
      this.mirror.show(text);
    }
    return text;
  }

  ends(start: number, end: number): StaticRangeInit | null {
    return this.element.value === this.text ? this.mirror.ends(start, end) : null;
  }

  anchor(start: number, end: number): Range | null {
    return this.element.value === this.text ? this.mirror.range(start, end) : null;
  }

  caret(): number | null {
    const { selectionStart, selectionEnd } = this.element;
    return this.hasFocus() && selectionStart === selectionEnd ? selectionStart : null;
  }

  private hasFocus(): boolean {
    return (this.element.getRootNode() as Document | ShadowRoot).activeElement === this.element;
  }

  select(start: number, end: number): void {
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(start, end);
    this.reveal(start, end);
  }

  reveal(start: number, end: number): void {
    const range = this.mirror.range(start, end);
    if (range !== null) {
      this.settle();
      const words = range.getBoundingClientRect();
      const field = this.element.getBoundingClientRect();
      const middle = (words.top + words.bottom) / 2;
      if (middle < field.top || middle > field.bottom) this.element.scrollTop += middle - (field.top + field.bottom) / 2;
    }
    this.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.settle();
  }

  async replace(start: number, end: number, expected: string, replacement: string): Promise<Replacement> {
    const { element } = this;
    const before = element.value;
    if (before.slice(start, end) !== expected) return 'stale';
    const caret = this.hasFocus() ? (element.selectionStart ?? end) : end;
    const scroll = element.scrollTop;
    element.focus({ preventScroll: true });
    element.setSelectionRange(start, end);
    element.ownerDocument.execCommand(replacement === '' ? 'delete' : 'insertText', false, replacement);
    const place = caretAfter(caret, start, end, replacement.length);
    element.setSelectionRange(place, place);
    element.scrollTop = scroll;
    return element.value === before.slice(0, start) + replacement + before.slice(end) ? 'changed' : 'refused';
  }

  watch(listener: EditorListener): void {
    const { element } = this;
    const options = { signal: this.end.signal };
    element.addEventListener('input', () => listener.changed(), options);
    element.addEventListener('compositionstart', () => listener.composing(true), options);
    element.addEventListener('compositionend', () => listener.composing(false), options);
    element.addEventListener('scroll', () => this.settle(), { ...options, passive: true });
    element.ownerDocument.addEventListener('selectionchange', () => this.hasFocus() && listener.caretMoved(), options);
  }

  settle(): void {
    this.mirror.settle();
  }

  leave(): void {
    this.end.abort();
    this.mirror.leave();
  }
}

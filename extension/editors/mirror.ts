import { visibleBox, zoomOf } from './geometry.ts';

const COPIED = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontVariant',
  'fontStretch',
  'fontFeatureSettings',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textTransform',
  'textAlign',
  'textRendering',
  'direction',
  'tabSize',
  'wordBreak',
  'overflowWrap',
  'lineBreak',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
] as const;

/**
 * An unseen copy of a field's text, laid exactly over it, beside and never inside the page's own content: a field's text has
 * no nodes of its own to mark. One element a line, so that an edit lays out one line anew.
 */
export class Mirror {
  readonly root: ShadowRoot;
  private readonly host: HTMLElement;
  private readonly window: HTMLElement;
  private readonly sheet: HTMLElement;
  private lines: { text: string; element: HTMLElement; node: Text | null }[] = [];
  private starts: number[] = [];
  private styled = '';

  constructor(field: HTMLTextAreaElement | HTMLInputElement) {
    this.field = field;
    const document = this.field.ownerDocument;
    this.host = document.createElement('div');
    this.host.dataset.xinda = 'mirror';
    this.host.setAttribute('aria-hidden', 'true');
    this.host.style.cssText = 'all:initial;position:fixed;left:0;top:0;width:0;height:0;z-index:2147483646;pointer-events:none';
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.window = document.createElement('div');
    this.sheet = document.createElement('div');
    this.window.append(this.sheet);
    this.root.append(this.window);
    this.window.style.cssText =
      'position:fixed;overflow:hidden;contain:strict;color:transparent;pointer-events:none;transform-origin:0 0;user-select:none';
    (this.field.closest('dialog') ?? document.documentElement).append(this.host);
  }

  private readonly field: HTMLTextAreaElement | HTMLInputElement;

  /** Shows this text; only the lines that differ are made anew. */
  show(text: string): void {
    const wanted = text.split('\n');
    const had = this.lines;
    let head = 0;
    while (head < wanted.length && head < had.length && had[head]!.text === wanted[head]) head += 1;
    let tail = 0;
    while (
      tail < wanted.length - head &&
      tail < had.length - head &&
      had[had.length - 1 - tail]!.text === wanted[wanted.length - 1 - tail]
    ) {
      tail += 1;
    }
    const oneLine = had.length === wanted.length && head + tail === had.length - 1;
    if (!oneLine || !this.rewrite(had[head]!, wanted[head]!)) this.exchange(wanted, head, tail);
    this.place(wanted);
  }

  /** Makes the lines anew that stand between the first `head` and the last `tail`, which stay. */
  private exchange(wanted: string[], head: number, tail: number): void {
    const had = this.lines;
    const after = had[had.length - tail]?.element ?? null;
    for (const line of had.slice(head, had.length - tail)) line.element.remove();
    const made = wanted.slice(head, wanted.length - tail).map((line) => this.line(line));
    for (const line of made) this.sheet.insertBefore(line.element, after);
    this.indentFirst(had[0]?.element);
    this.lines = [...had.slice(0, head), ...made, ...had.slice(had.length - tail)];
  }

  /** A key within a line changes its letters alone, so that the marks over the others stay where they are. */
  private rewrite(line: { text: string; node: Text | null }, text: string): boolean {
    const { node, text: had } = line;
    if (node === null || text === '') return false;
    let head = 0;
    while (head < had.length && head < text.length && had[head] === text[head]) head += 1;
    let tail = 0;
    const most = Math.min(had.length, text.length) - head;
    while (tail < most && had[had.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
    node.replaceData(head, had.length - tail - head, text.slice(head, text.length - tail));
    line.text = text;
    return true;
  }

  private place(lines: string[]): void {
    this.starts = [];
    let at = 0;
    for (const line of lines) {
      this.starts.push(at);
      at += line.length + 1;
    }
  }

  /** A field's whole text is one block to the browser: only its first line is indented. */
  private indentFirst(former: HTMLElement | undefined): void {
    former?.style.removeProperty('text-indent');
    (this.sheet.firstElementChild as HTMLElement | null)?.style.setProperty('text-indent', 'var(--indent)');
  }

  private line(text: string) {
    const element = this.field.ownerDocument.createElement('div');
    const node = text === '' ? null : this.field.ownerDocument.createTextNode(text);
    element.append(node ?? this.field.ownerDocument.createElement('br'));
    return { text, element, node };
  }

  /** The range over `[start, end)` of the shown text. */
  range(start: number, end: number): Range | null {
    const place = this.ends(start, end);
    if (place === null) return null;
    const range = this.field.ownerDocument.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range;
  }

  /** Where `[start, end)` begins and ends in the copy. */
  ends(start: number, end: number): StaticRangeInit | null {
    if (start >= end) return null;
    let first = this.lineAt(start);
    let from = start - this.starts[first]!;
    while (first < this.lines.length && (this.lines[first]!.node === null || from >= this.lines[first]!.text.length)) {
      first += 1;
      from = 0;
    }
    let last = this.lineAt(end - 1);
    while (last >= first && this.lines[last]!.node === null) last -= 1;
    const begins = this.lines[first]?.node;
    const ends = this.lines[last]?.node;
    if (!begins || !ends || last < first) return null;
    return { startContainer: begins, startOffset: from, endContainer: ends, endOffset: Math.min(ends.length, end - this.starts[last]!) };
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Lays the copy over the field as it now stands, scrolled as it is, cut to what can be seen of it. */
  settle(): void {
    const { field, window: pane } = this;
    const view = field.ownerDocument.defaultView;
    if (view === null) return;
    const zoom = zoomOf(this.host);
    const onScreen = field.getBoundingClientRect();
    const box = { left: onScreen.left / zoom, top: onScreen.top / zoom, width: onScreen.width / zoom };
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    this.copyStyle(view);
    const left = box.left + field.clientLeft * scale;
    const top = box.top + field.clientTop * scale;
    pane.style.left = `${left}px`;
    pane.style.top = `${top}px`;
    pane.style.width = `${field.clientWidth}px`;
    pane.style.height = `${field.clientHeight}px`;
    pane.style.transform = scale === 1 ? '' : `scale(${scale})`;
    const screen = visibleBox(field);
    const seen = { left: screen.left / zoom, top: screen.top / zoom, right: screen.right / zoom, bottom: screen.bottom / zoom };
    const inset = [
      seen.top - top,
      left + field.clientWidth * scale - seen.right,
      top + field.clientHeight * scale - seen.bottom,
      seen.left - left,
    ];
    pane.style.clipPath = `inset(${inset.map((value) => `${Math.max(0, value / scale)}px`).join(' ')})`;
    this.sheet.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  }

  private copyStyle(view: Window): void {
    const style = view.getComputedStyle(this.field);
    const wanted = COPIED.map((name) => style[name]).join('|') + style.whiteSpace + style.textIndent + this.field.clientHeight;
    if (wanted === this.styled) return;
    this.styled = wanted;
    for (const name of COPIED) this.sheet.style[name] = style[name];
    const oneLine = this.field.tagName === 'INPUT';
    this.sheet.style.whiteSpace = oneLine ? 'pre' : style.whiteSpace;
    this.sheet.style.textIndent = '0';
    this.sheet.style.setProperty('--indent', style.textIndent);
    this.sheet.style.boxSizing = 'border-box';
    this.sheet.style.minHeight = '100%';
    this.sheet.style.width = oneLine ? 'max-content' : '100%';
    this.sheet.style.minWidth = '100%';
    if (oneLine) this.sheet.style.lineHeight = `${this.innerHeight(style)}px`;
  }

  /** A one-line field centres its line in the room between its paddings. */
  private innerHeight(style: CSSStyleDeclaration): number {
    return this.field.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
  }

  leave(): void {
    this.host.remove();
  }
}

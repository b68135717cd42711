/** Consecutive characters of the text that are consecutive in one text node. */
interface Run {
  at: number;
  node: Text;
  from: number;
  length: number;
}

/** The text of edited content together with the table that leads from each of its offsets back to the node it stands in. */
export interface WalkedText {
  text: string;
  /** Where `[start, end)` begins and ends in the content; null where it holds no character of it. */
  ends(start: number, end: number): StaticRangeInit | null;
  /** The range over `[start, end)`; null where it holds no character of the content. */
  range(start: number, end: number): Range | null;
  /** Offset in the text of a place in the content; null outside of it. */
  offsetOf(node: Node, offset: number): number | null;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK COLGROUP COL OBJECT IFRAME SELECT TEXTAREA BUTTON'.split(' '));
const PICTURES = new Set('IMG VIDEO AUDIO CANVAS SVG EMBED INPUT'.split(' '));
/** What editors put into the content for their own use: never part of what a person wrote. */
const OWN_USE =
  '[data-mce-bogus="all"],[data-slate-placeholder],[data-w-e-reserve],.ck-fake-selection-container,.ck-widget__selection-handle,.ck-widget__type-around,.ck-reset_all';
/** A picture on the line, whatever it is built of. */
const PICTURE_ON_LINE = '[data-slate-void="true"][data-slate-inline="true"]';
const ODD = /[\s\u00a0\u200b\ufeff\u2060]/;

/**
 * Reads `root` as a person reads it: one line a block, `\n` for a break, cells parted by a tab, white space collapsed as it is
 * shown, zero-width fill (U+200B, U+FEFF, U+2060) left out but stepped over by the table, no-break spaces as spaces.
 */
export function walk(root: HTMLElement): WalkedText {
  const walker = new Walker();
  walker.content(root, keepsSpace(root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? ''));
  return walker.finish(root);
}

function keepsSpace(whiteSpace: string): boolean {
  return whiteSpace.startsWith('pre') && whiteSpace !== 'pre-line';
}

class Walker {
  private parts: string[] = [];
  private length = 0;
  private runs: Run[] = [];
  /** Line ends that are due before the next character. */
  private breaks = 0;
  private lineHasContent = false;
  /** A collapsed space that shows only if something follows on the line. */
  private space: { node: Text; at: number } | null = null;

  finish(root: HTMLElement): WalkedText {
    if (this.lineHasContent) this.endLine();
    if (this.breaks > 1) this.parts.push('\n'.repeat(this.breaks - 1));
    return table(this.parts.join(''), this.runs, root);
  }

  content(parent: Node, preserve: boolean): void {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) this.characters(child as Text, preserve);
      else if (child.nodeType === 1) this.element(child as HTMLElement, preserve);
    }
  }

  private element(element: HTMLElement, preserve: boolean): void {
    const tag = element.tagName.toUpperCase();
    if (UNSEEN.has(tag) || element.hidden || element.style?.display === 'none' || element.matches(OWN_USE)) return;
    const own = element.style?.whiteSpace;
    const keeps = own ? keepsSpace(own) : tag === 'PRE' || preserve;
    if (tag === 'BR') this.endLine();
    else if (PICTURES.has(tag) || element.matches(PICTURE_ON_LINE)) this.lineHasContent = true;
    else if (tag === 'TR') this.row(element, keeps);
    else if (BLOCKS.has(tag)) this.block(element, keeps);
    else this.content(element, keeps);
  }

  private block(element: HTMLElement, preserve: boolean): void {
    if (this.lineHasContent) this.endLine();
    this.content(element, preserve);
    if (this.lineHasContent) this.endLine();
  }

  private row(row: HTMLElement, preserve: boolean): void {
    if (this.lineHasContent) this.endLine();
    const rowStart = this.length;
    let first = true;
    for (const cell of row.children) {
      if (!first) {
        if (this.length > rowStart) this.breaks = 0;
        this.space = null;
        this.made('\t');
        this.lineHasContent = false;
      }
      first = false;
      this.content(cell, preserve);
    }
    if (this.length > rowStart) {
      this.breaks = 0;
      this.lineHasContent = true;
    }
    if (this.lineHasContent) this.endLine();
  }

  private endLine(): void {
    this.breaks += 1;
    this.lineHasContent = false;
    this.space = null;
  }

  private flush(): void {
    if (this.breaks > 0) {
      const lines = '\n'.repeat(this.breaks);
      this.parts.push(lines);
      this.length += lines.length;
      this.breaks = 0;
    }
    this.lineHasContent = true;
  }

  private made(character: string): void {
    this.flush();
    this.parts.push(character);
    this.length += character.length;
  }

  private run(node: Text, from: number, text: string): void {
    this.flush();
    const last = this.runs[this.runs.length - 1];
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.length) last.length += text.length;
    else this.runs.push({ at: this.length, node, from, length: text.length });
    this.parts.push(text);
    this.length += text.length;
  }

  private characters(node: Text, preserve: boolean): void {
    const data = node.data;
    let start = 0;
    for (let at = ODD.test(data) ? 0 : data.length; at < data.length; at++) {
      const code = data.charCodeAt(at);
      const kind = oddity(code);
      if (kind === null) continue;
      if (at > start) this.visible(node, start, data.slice(start, at));
      start = at + 1;
      if (kind === 'space') this.visible(node, at, ' ');
      else if (kind === 'white') this.white(node, at, code, preserve);
    }
    if (start < data.length) this.visible(node, start, data.slice(start));
  }

  private visible(node: Text, from: number, text: string): void {
    if (this.space !== null) {
      const { node: holder, at } = this.space;
      this.space = null;
      this.run(holder, at, ' ');
    }
    this.run(node, from, text);
  }

  private white(node: Text, at: number, code: number, preserve: boolean): void {
    if (!preserve) {
      if (this.lineHasContent && this.space === null) this.space = { node, at };
    } else if (code === 10) this.endLine();
    else if (code !== 13) this.run(node, at, String.fromCharCode(code));
  }
}

function oddity(code: number): 'white' | 'space' | 'fill' | null {
  if (code === 32 || (code >= 9 && code <= 13)) return 'white';
  if (code === 160) return 'space';
  if (code === 0x200b || code === 0xfeff || code === 0x2060) return 'fill';
  return null;
}

function table(text: string, runs: Run[], root: HTMLElement): WalkedText {
  /** Index of the last run that begins at or before `offset`. */
  const find = (offset: number) => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (runs[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const ends = (start: number, end: number): StaticRangeInit | null => {
    if (start >= end || runs.length === 0) return null;
    let first = find(start);
    const run = runs[first]!;
    if (run.at + run.length <= start) first += 1;
    const from = runs[first];
    const to = runs[find(end - 1)]!;
    if (from === undefined || from.at >= end || to.at < from.at) return null;
    const startOffset = from.from + Math.max(0, start - from.at);
    const endOffset = to.from + Math.min(to.length, end - to.at);
    const stands = startOffset <= from.node.length && endOffset <= to.node.length;
    return stands ? { startContainer: from.node, startOffset, endContainer: to.node, endOffset } : null;
  };
  return {
    text,
    ends,
    range(start, end) {
      const place = ends(start, end);
      if (place === null) return null;
      const range = root.ownerDocument.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return range;
    },
    offsetOf(node, offset) {
      if (!root.contains(node)) return null;
      const place = runs.find((run) => run.node === node && offset <= run.from + run.length);
      if (place) return place.at + Math.max(0, offset - place.from);
      const after = node.nodeType === 3 ? node : (node.childNodes[offset] ?? null);
      const next =
        after === null ? undefined : runs.find((run) => after === run.node || after.contains(run.node) || follows(after, run.node));
      if (next) return next.at;
      const before = after === null ? runs.filter((run) => node.contains(run.node)) : [];
      const last = before[before.length - 1];
      return last ? last.at + last.length : text.length;
    },
  };
}

function follows(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & 4) !== 0;
}

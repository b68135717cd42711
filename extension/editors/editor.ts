/** What an adapter tells while it is watched. */
export interface EditorListener {
  /** The text may have changed, by typing or by a script; read again when convenient. */
  changed(): void;
  /** A composition of the input method has begun or ended; between the two nothing may be read or drawn. */
  composing(active: boolean): void;
  /** The caret moved without an edit. */
  caretMoved(): void;
  /** The editor is gone: removed, replaced, or its document was written anew. */
  gone(): void;
}

/** How a replacement went: `changed` read back as asked, `stale` the text was another by then, `refused` the editor did not do it. */
export type Replacement = 'changed' | 'stale' | 'refused';

/**
 * One place where a person writes, whatever it is made of. Offsets are UTF-16 units in the text of the last `read`.
 * Nothing an adapter does adds to or marks the edited content; it changes by `replace` alone.
 */
export interface Editor {
  readonly kind: 'textarea' | 'contenteditable' | 'frame';
  /** The element that holds the text: the field, the editable host, or the body of an editor's frame. */
  readonly element: HTMLElement;
  /** Names the field among those of the page, the same after a reload. */
  readonly field: string;
  /** Where the anchors live: highlights and their style are put there. */
  readonly canvas: { window: Window & typeof globalThis; root: Document | ShadowRoot };
  /** Reads the text afresh and keeps the offset table that goes with it. */
  read(): string;
  /**
   * Where `[start, end)` begins and ends among the anchors; null where no text is (0, 0) or where the content no longer reads as
   * it did. Costs no range: each live range is adjusted by the browser at every edit.
   */
  ends(start: number, end: number): StaticRangeInit | null;
  /** A range with the geometry of `[start, end)`; null where no text is (0, 0) or where the content no longer reads as it did. */
  anchor(start: number, end: number): Range | null;
  /** Where the caret stands; null while it is elsewhere or something is selected. */
  caret(): number | null;
  /** Scrolls `[start, end)` into view, leaving focus and selection alone. */
  reveal(start: number, end: number): void;
  /** Puts the focus into the editor, selects `[start, end)` and brings it into view. */
  select(start: number, end: number): void;
  /** Replaces exactly `[start, end)` with the editor's own undo, if it still reads `expected`; the caret keeps its place in the text. */
  replace(start: number, end: number, expected: string, replacement: string): Promise<Replacement>;
  /** Follows the editor until `leave`. */
  watch(listener: EditorListener): void;
  /** Brings drawn anchors to where the text now stands, after scrolling or resizing. */
  settle(): void;
  /** Takes away every trace. */
  leave(): void;
}

/** What one make of editor does its own way. In all else it is edited content like any other. */
export interface Make {
  /** Whether the editor that `host` belongs to is of this make. */
  fits(host: HTMLElement): boolean;
  /** Milliseconds within which it takes two changes for one step of its undo: a fix waits until the last change is older. */
  readonly joins: number;
  /** Milliseconds until it has heard of a selection that was made for it. */
  readonly hears: number;
  /** Puts `text` in place of the selected `range`, in the editor's own model and as a step of its undo. */
  put(host: HTMLElement, range: Range, text: string): void;
}

/** As a key does it: the browser changes the content, keeps its form and its undo, and tells the editor by `input`. */
export function putAsTyped(host: HTMLElement, _: Range, text: string): void {
  host.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Edited content of no make that needs anything of its own. */
export const COMMON: Make = { fits: () => true, joins: 0, hears: 0, put: putAsTyped };

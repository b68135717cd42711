import { type Make, putAsTyped } from '../make.ts';

/** What a keyboard sends while an input method writes: no letter, no control, so that it does nothing but be heard. */
const NO_KEY = 229;

/**
 * UEditor keeps its undo by itself and takes a picture of the text at keys alone: with something selected, before the key and
 * after it (1.4.3, plugins/undo.js). A fix is put between the two.
 */
export const UEDITOR: Make = {
  fits: (host) => host.classList.contains('view') && host.tagName === 'BODY',
  joins: 0,
  hears: 0,
  put(host, range, text) {
    tell(host, 'keydown');
    putAsTyped(host, range, text);
    tell(host, 'keyup');
  },
};

function tell(host: HTMLElement, type: 'keydown' | 'keyup'): void {
  host.dispatchEvent(new KeyboardEvent(type, { keyCode: NO_KEY, which: NO_KEY, bubbles: true }));
}

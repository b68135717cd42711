import { type Make, putAsTyped } from '../make.ts';

/**
 * Editors that hold the text in a model and render it: what changes their content otherwise than through the model is rendered
 * over. They take an edit from `beforeinput`, which the browser does not send for a command.
 */
function putThroughModel(host: HTMLElement, range: Range, text: string): void {
  const event = new InputEvent('beforeinput', {
    inputType: text === '' ? 'deleteContentForward' : 'insertText',
    data: text === '' ? null : text,
    targetRanges: [new StaticRange(range)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (host.dispatchEvent(event)) putAsTyped(host, range, text);
}

export const CKEDITOR_5: Make = {
  fits: (host) => host.matches('.ck-editor__editable'),
  joins: 0,
  hears: 0,
  put: putThroughModel,
};

/** On Slate. It listens to the selection every 100 ms, and joins an edit that brings a new selection to the step before. */
export const WANGEDITOR_5: Make = {
  fits: (host) => host.matches('[data-slate-editor]'),
  joins: 0,
  hears: 120,
  put: putThroughModel,
};

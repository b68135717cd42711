import { type Make, putAsTyped } from '../make.ts';

/** Quill takes all changes of one second for one step of its undo (history.delay, 1,000 ms by default). */
export const QUILL: Make = {
  fits: (host) => host.classList.contains('ql-editor'),
  joins: 1_050,
  hears: 0,
  put: putAsTyped,
};

/** wangEditor 4 records what has changed once nothing has for 200 ms (onchangeTimeout). */
export const WANGEDITOR_4: Make = {
  fits: (host) => host.classList.contains('w-e-text'),
  joins: 250,
  hears: 0,
  put: putAsTyped,
};

import { COMMON, type Make } from '../make.ts';
import { QUILL, WANGEDITOR_4 } from './joining.ts';
import { CKEDITOR_5, WANGEDITOR_5 } from './modelled.ts';
import { UEDITOR } from './ueditor.ts';

/** Makes that need something of their own; KindEditor, TinyMCE, CKEditor 4 and Jodit follow the browser's own edits. */
const KNOWN: readonly Make[] = [UEDITOR, CKEDITOR_5, WANGEDITOR_4, WANGEDITOR_5, QUILL];

/** The make of the editor that `host` belongs to. */
export function makeOf(host: HTMLElement): Make {
  return KNOWN.find((make) => make.fits(host)) ?? COMMON;
}

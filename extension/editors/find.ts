import { RichEditor } from './contenteditable.ts';
import type { Editor } from './editor.ts';
import { frameOf } from './geometry.ts';
import { FieldEditor } from './textarea.ts';

/** Below this a field is for a word or a remark, not for a report; CSS pixels. */
const SMALLEST = { width: 200, height: 40 };
/** Above these it is no report but a table of data or a page gone wrong, and reading it at every key would hold up the page. */
const MOST = { characters: 400_000, nodes: 100_000 };
const NOT_FOR_PROSE = new Set(['searchbox', 'combobox', 'spinbutton', 'listbox']);

/**
 * The editor that has the focus at `target`, or null where Xinda stays out: passwords, search, one-line inputs, read-only,
 * tiny and immense fields. `around` is the window whose frames are looked after, for naming the field.
 */
export function editorAt(target: Element): Editor | null {
  const inner = target.shadowRoot?.activeElement;
  if (inner) return editorAt(inner);
  if (target.tagName === 'TEXTAREA') return textareaAt(target as HTMLTextAreaElement);
  const host = editableHost(target);
  if (host === null || !suits(host) || holdsTooMuch(host)) return null;
  const wholeDocument = host === host.ownerDocument.body;
  return new RichEditor(
    host,
    fieldName(host),
    wholeDocument && frameOf(host.ownerDocument.defaultView!) !== null ? 'frame' : 'contenteditable',
  );
}

function textareaAt(field: HTMLTextAreaElement): Editor | null {
  return field.readOnly || field.disabled || !suits(field) || field.value.length > MOST.characters
    ? null
    : new FieldEditor(field, fieldName(field));
}

/**
 * The outermost element that is edited together with `target`, over parts between that are not, such as a table that CKEditor 5
 * holds: the body where the whole document is.
 */
function editableHost(target: Element): HTMLElement | null {
  const { body, designMode } = target.ownerDocument;
  if (designMode === 'on') return body;
  if (!(target as HTMLElement).isContentEditable) return target === body || target.tagName === 'HTML' ? bodyIfEditable(body) : null;
  let host = target as HTMLElement;
  for (let above = host.parentElement; above !== null; above = above.parentElement) if (above.isContentEditable) host = above;
  return host.tagName === 'HTML' ? body : host;
}

function holdsTooMuch(host: HTMLElement): boolean {
  const nodes = host.ownerDocument.createTreeWalker(host, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let count = 0; nodes.nextNode() !== null; count++) if (count > MOST.nodes) return true;
  return false;
}

function bodyIfEditable(body: HTMLElement | null): HTMLElement | null {
  return body?.isContentEditable ? body : null;
}

function suits(element: HTMLElement): boolean {
  if (NOT_FOR_PROSE.has(element.getAttribute('role') ?? '') || element.getAttribute('aria-multiline') === 'false') return false;
  if (element.getAttribute('aria-readonly') === 'true' || element.closest('[role=search]') !== null) return false;
  const whole = element === element.ownerDocument.body;
  const { width, height } = (whole ? element.ownerDocument.documentElement : element).getBoundingClientRect();
  const room = whole ? Math.max(height, element.ownerDocument.defaultView?.innerHeight ?? 0) : height;
  return width >= SMALLEST.width && room >= SMALLEST.height;
}

/** A name for the field that is the same after a reload: its id or name where there is one, else its place among its like. */
export function fieldName(element: HTMLElement): string {
  const { ownerDocument } = element;
  const frame = ownerDocument.defaultView === null ? null : frameOf(ownerDocument.defaultView);
  const prefix = frame === null ? '' : `${fieldName(frame)}/`;
  const tag = element.tagName.toLowerCase();
  const own = stable(element.id) ?? stable(element.getAttribute('name'));
  if (own !== null) return `${prefix}${tag}#${own}`;
  const alike = [...ownerDocument.querySelectorAll(tag === 'div' ? '[contenteditable]' : tag)];
  return `${prefix}${tag}:${Math.max(0, alike.indexOf(element))}`;
}

/** Identifiers with long numbers are made anew at every load. */
function stable(name: string | null): string | null {
  return name && !/\d{5,}/.test(name) ? name : null;
}

import { fieldName } from './find.ts';
import { frameOf } from './geometry.ts';
import { FieldEditor } from './textarea.ts';

const TITLE_WORDS = /标\s*题|题\s*目|(?<!收|发)主\s*题|名\s*称|\b(title|subject|headline)\b/i;
const TITLE_NAMES = /title|subject|biaoti|timu|headline|^bt$/i;
/** How far above the body its title is looked for, in ancestors. */
const REACH = 12;

/**
 * The one-line field that holds the title of the text in `body`: the nearest one above it in the page whose label, hint or
 * name says so. A body in a frame is looked for from the frame's place in the page.
 */
export function titleNear(body: HTMLElement): FieldEditor | null {
  const found = titleInput(body);
  return found === null ? null : new FieldEditor(found, fieldName(found));
}

function titleInput(body: HTMLElement): HTMLInputElement | null {
  let around: Element | null = body;
  for (let step = 0; around !== null && step < REACH; step++) {
    const candidates = [...around.querySelectorAll<HTMLInputElement>('input')].filter((input) => isTitle(input));
    const before = candidates.filter((input) => (input.compareDocumentPosition(body) & 4) !== 0);
    const best = before[before.length - 1] ?? candidates[0];
    if (best) return best;
    around = around.parentElement;
  }
  const window = body.ownerDocument.defaultView;
  const frame = window === null ? null : frameOf(window);
  return frame === null ? null : titleInput(frame);
}

function isTitle(input: HTMLInputElement): boolean {
  if (!['text', ''].includes(input.getAttribute('type')?.toLowerCase() ?? '') || input.readOnly || input.disabled) return false;
  if (input.offsetWidth < 120) return false;
  const said = [labelOf(input), input.getAttribute('aria-label'), input.placeholder, input.title];
  return said.some((words) => words && TITLE_WORDS.test(words)) || TITLE_NAMES.test(input.name) || TITLE_NAMES.test(input.id);
}

/** What stands before the field as its label: a label element, or the cell or text to its left as office systems lay it out. */
function labelOf(input: HTMLInputElement): string {
  const labels = [...(input.labels ?? [])].map((label) => label.textContent ?? '');
  const before = input.previousElementSibling ?? input.parentElement?.previousElementSibling ?? null;
  const beside = before === null || before.textContent === null || before.textContent.length > 20 ? '' : before.textContent;
  return [...labels, beside].join(' ');
}

import { say } from '../../../shared/interface/messages/panel.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';

/** The two fields in which a draft is written here. */
export interface Sheet {
  title: HTMLTextAreaElement;
  body: HTMLDivElement;
}

/** Title and body as elements of their own, so that they keep caret and undo whatever is rendered around them. */
export function makeSheet(draft: Draft): Sheet {
  const title = document.createElement('textarea');
  title.className = 'title';
  title.rows = 1;
  title.value = draft.title;
  title.placeholder = say('titleHint');
  title.setAttribute('aria-label', say('title'));
  const body = document.createElement('div');
  body.className = 'body text';
  body.contentEditable = 'true';
  body.spellcheck = false;
  body.tabIndex = 0;
  body.dataset.hint = say('bodyHint');
  for (const [name, value] of [
    ['role', 'textbox'],
    ['aria-multiline', 'true'],
    ['aria-label', say('body')],
  ] as const) {
    body.setAttribute(name, value);
  }
  body.replaceChildren(...paragraphs(draft.body));
  title.addEventListener('input', () => growToFit(title));
  title.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    body.focus();
  });
  const hint = () => body.classList.toggle('is-blank', body.textContent === '');
  hint();
  body.addEventListener('input', hint);
  body.addEventListener('focus', () => document.execCommand('defaultParagraphSeparator', false, 'p'));
  body.addEventListener('paste', pastePlainly);
  body.addEventListener('beforeinput', (event) => {
    if (event.inputType.startsWith('format') || event.inputType === 'insertFromDrop') event.preventDefault();
  });
  return { title, body };
}

/** One paragraph element a line, as reports are set. */
export function paragraphs(text: string): HTMLElement[] {
  return text.split('\n').map((line) => {
    const paragraph = document.createElement('p');
    paragraph.append(line === '' ? document.createElement('br') : line);
    return paragraph;
  });
}

/** Takes the words alone of what is pasted: fonts and colours of other programs have no place in a report. */
function pastePlainly(event: ClipboardEvent): void {
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n') ?? '';
  if (text !== '') document.execCommand('insertText', false, text);
}

/** A title takes as many lines as it needs. */
export function growToFit(title: HTMLTextAreaElement): void {
  title.style.height = 'auto';
  title.style.height = `${title.scrollHeight}px`;
}

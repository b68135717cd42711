import type { Editor } from '../editors/editor.ts';
import { type Deed, deedOf } from './keys.ts';
import { findingAtCaret } from './pointing.ts';
import type { Presence } from './presence.tsx';

/** How a card came to be open: the mouse rests on the words, the caret rests in them, or a key was pressed. */
export type Opening = 'hover' | 'caret' | 'keys';

/** Milliseconds that the mouse or the caret must rest, and that a card stays after the mouse has left it. */
const REST = { mouse: 180, caret: 700, away: 320 };

/** Listens to what the person does in the editors and around them, until `signal` aborts. */
export function listenForPerson(presence: Presence, window: Window, signal: AbortSignal): void {
  const { session } = presence;
  const editors = session.title === null ? [session.body] : [session.body, session.title];
  followMouse(presence, editors, window, signal);
  followCaret(presence, signal);
  const documents = new Set([window.document, ...editors.map((editor) => editor.element.ownerDocument)]);
  for (const document of documents) {
    document.addEventListener('keydown', (event) => keyPressed(presence, editors, event), { capture: true, signal });
  }
  followLayout(presence, editors, window, signal);
}

/** Whether keys are meant for us: the focus is in one of the session's editors, or in our own card. */
function concerns(presence: Presence, editors: readonly Editor[], event: KeyboardEvent): boolean {
  const [target = event.target] = event.composedPath();
  if (presence.holds(event.target)) return true;
  return editors.some((editor) => target instanceof editor.canvas.window.Node && editor.element.contains(target));
}

function keyPressed(presence: Presence, editors: readonly Editor[], event: KeyboardEvent): void {
  if (!event.isTrusted || event.isComposing || event.keyCode === 229 || !concerns(presence, editors, event)) return;
  const inside = presence.holds(event.target);
  const byKeys = presence.open.value?.by === 'keys';
  const deed = deedOf(event, byKeys && !inside);
  const done = (act: () => void) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  if (deed === 'hide') escaped(presence, inside, done);
  else if (deed !== null) done(() => DEEDS[deed](presence));
  else if (!inside && (byKeys || presence.menu.value !== null) && (event.key.length === 1 || event.key === 'Backspace')) presence.close();
}

const DEEDS: Readonly<Record<Exclude<Deed, 'hide'>, (presence: Presence) => void>> = {
  next: (presence) => presence.step(1),
  previous: (presence) => presence.step(-1),
  apply: (presence) => presence.act(),
  ignore: (presence) => presence.setAside(),
  menu: (presence) => presence.toggleMenu(true),
  enter: (presence) => presence.enterPop(),
};

function escaped(presence: Presence, inside: boolean, done: (act: () => void) => void): void {
  const wasOpen = presence.open.value !== null || presence.menu.value !== null;
  if (!wasOpen) {
    presence.hide();
    return;
  }
  done(() => {
    presence.close();
    if (inside) presence.session.body.element.focus({ preventScroll: true });
  });
}

function followMouse(presence: Presence, editors: readonly Editor[], window: Window, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let away: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(away);
    away = setTimeout(() => {
      if (presence.open.value?.by === 'hover') presence.close();
    }, REST.away);
  };
  const moved = (event: MouseEvent, editor: Editor) => {
    clearTimeout(rest);
    if (!event.isTrusted || event.buttons !== 0 || presence.session.typing.value) return;
    rest = setTimeout(() => {
      const findings = presence.session.findings.value;
      const own = findings.filter((finding) => presence.session.editorOf(finding) === editor);
      const found = presence.pointing.at(event.clientX, event.clientY, own.length === findings.length ? findings : own, (one) =>
        presence.session.editorOf(one),
      );
      if (found === null) return leave();
      clearTimeout(away);
      if (presence.open.value?.by !== 'keys') presence.openCard(found, 'hover');
    }, REST.mouse);
  };
  for (const editor of editors) {
    editor.element.addEventListener('mousemove', (event) => moved(event, editor), { signal, passive: true });
    editor.element.addEventListener('mouseleave', () => clearTimeout(rest), { signal, passive: true });
  }
  window.document.addEventListener(
    'mousemove',
    (event) => {
      if (presence.open.value?.by !== 'hover') return;
      if (presence.holds(event.target)) clearTimeout(away);
      else if (!editors.some((editor) => editor.element === event.target)) leave();
    },
    { signal, passive: true },
  );
}

function followCaret(presence: Presence, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const { session } = presence;
  const moved = () => {
    clearTimeout(rest);
    if (session.typing.value) {
      const { value: open } = presence.open;
      if (open !== null && open.by !== 'keys') presence.close();
      return;
    }
    rest = setTimeout(() => {
      const caret = session.body.caret();
      if (caret === null || signal.aborted || presence.menu.value !== null || session.typing.value) return;
      const found = findingAtCaret(session.findings.value, 'body', caret);
      if (found !== null) presence.openCard(found, 'caret');
      else if (presence.open.value?.by === 'caret') presence.close();
    }, REST.caret);
  };
  const documents = new Set([session.body.element.ownerDocument]);
  for (const document of documents) document.addEventListener('selectionchange', moved, { signal });
}

/** Keeps everything in place: scrolling, resizing, and once a second what no event tells. */
function followLayout(presence: Presence, editors: readonly Editor[], window: Window, signal: AbortSignal): void {
  let due = false;
  const settle = () => {
    if (due) return;
    due = true;
    window.requestAnimationFrame(() => {
      due = false;
      if (!signal.aborted) presence.settle();
    });
  };
  const windows = new Set([window, ...editors.map((editor) => editor.canvas.window)]);
  for (const one of windows) {
    one.addEventListener('scroll', settle, { capture: true, passive: true, signal });
    one.addEventListener('resize', settle, { passive: true, signal });
  }
  const observer = new ResizeObserver(settle);
  for (const { element } of editors) observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

import { browser } from 'wxt/browser';

/** What this file leaves in its isolated world, out of the page's reach, for a frame within to call. */
interface LoaderWindow extends Window {
  xindaWake?: () => void;
}

/** The outermost frame whose document this one may read: it takes care of all frames within it. */
function outermost(start: LoaderWindow): LoaderWindow {
  let reached = start;
  try {
    while (reached.parent !== reached && reached.parent.document) reached = reached.parent as LoaderWindow;
  } catch {
    return reached;
  }
  return reached;
}

function mayHoldDraft(element: Element | null): boolean {
  if (element === null) return false;
  if (element.shadowRoot) return mayHoldDraft(element.shadowRoot.activeElement);
  const tag = element.tagName;
  return tag === 'TEXTAREA' || tag === 'IFRAME' || tag === 'FRAME' || (element as HTMLElement).isContentEditable;
}

/**
 * All that runs in a page without an editor: waits for the focus to enter something that may hold a draft, then asks the
 * background for the rest, once. In a frame that its parent can read, the parent's copy is called instead, since such a
 * frame's document may be written anew and lose its listeners.
 */
export function listenForEditors(window: LoaderWindow): void {
  if (window.xindaWake) return;
  let asked = false;
  const wake = () => {
    const outer = outermost(window);
    if (outer !== window) outer.xindaWake?.();
    if (outer !== window || asked) return;
    asked = true;
    browser.runtime.sendMessage({ id: 0, type: 'wake', data: undefined, timestamp: Date.now() }).catch(() => {
      asked = false;
    });
  };
  window.xindaWake = wake;
  const look = () => {
    const { document } = window;
    if (document.hasFocus() && (mayHoldDraft(document.activeElement) || document.designMode === 'on')) wake();
  };
  window.addEventListener('focusin', look, { capture: true, passive: true });
  window.addEventListener('blur', look, { passive: true });
  window.addEventListener('focus', look, { passive: true });
  look();
}

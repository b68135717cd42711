import { ownRules } from '../../shared/interface/components/rule-why.tsx';
import { locale } from '../../shared/interface/messages/messages.ts';
import { Presence } from '../drawing/presence.tsx';
import type { Editor } from '../editors/editor.ts';
import { editorAt } from '../editors/find.ts';
import { documentWithin, Frames } from '../editors/frame.ts';
import { titleNear } from '../editors/title.ts';
import { type PageSettings, sendMessage } from '../link/protocol.ts';
import { Session } from './session.ts';

/** How often is looked after what no event tells: an editor removed, a value set by a script, a frame written anew. */
const PULSE = 1_000;

/** The address that a draft is tied to: without the fragment, which names no other page. */
export function pageAddress(location: Location): string {
  return location.href.split('#')[0]!;
}

/** Xinda in one page and the frames it can read: one session, for the editor that had the focus last. */
export class Page {
  private readonly window: Window & typeof globalThis;
  private readonly settings: PageSettings;
  private readonly end = new AbortController();
  private readonly frames: Frames;
  private live: { session: Session; presence: Presence } | null = null;
  private readonly onSession: (session: Session | null, presence: Presence | null) => void;

  constructor(
    window: Window & typeof globalThis,
    settings: PageSettings,
    onSession: (session: Session | null, presence: Presence | null) => void,
  ) {
    this.window = window;
    this.settings = settings;
    this.onSession = onSession;
    locale.value = settings.locale;
    ownRules.value = settings.ownRules.rules;
    this.frames = new Frames((document) => this.attach(document), this.end.signal);
    this.attach(window.document);
    const { signal } = this.end;
    window.addEventListener('blur', () => this.lookIntoFrame(), { signal });
    const pulse = setInterval(() => this.pulse(), PULSE);
    signal.addEventListener('abort', () => clearInterval(pulse));
  }

  /** Follows the focus in a document, also one written into a frame later. */
  private attach(document: Document): void {
    document.addEventListener('focusin', (event) => this.focused(event.composedPath()[0] ?? event.target), {
      capture: true,
      signal: this.end.signal,
    });
    document.defaultView?.addEventListener('focus', () => this.focused(document.activeElement), { signal: this.end.signal });
    this.frames.look(document);
    if (document.hasFocus()) this.focused(document.activeElement);
  }

  private focused(target: EventTarget | null): void {
    if (target === null || !('nodeType' in target) || (target as Node).nodeType !== 1) return;
    const element = target as Element;
    if (isFrame(element)) {
      this.lookIntoFrame();
      return;
    }
    const body = this.live?.session.body.element;
    if (body?.isConnected && (body === element || body.contains(element))) return;
    const editor = editorAt(element);
    if (editor !== null) void this.take(editor);
  }

  /** The focus went into a frame: its document may have been written anew since we last saw it. */
  private lookIntoFrame(): void {
    this.frames.look(this.window.document);
    let active = this.window.document.activeElement;
    for (let inner = active && documentWithin(active); inner; inner = active && documentWithin(active)) active = inner.activeElement;
    if (active !== null && active.ownerDocument !== this.window.document) this.focused(active);
  }

  private async take(body: Editor): Promise<void> {
    this.release();
    const session = new Session(
      body,
      titleNear(body.element),
      { address: pageAddress(this.window.location), field: body.field },
      this.settings,
      { onGone: () => this.release() },
    );
    const presence = new Presence(session, this.window);
    this.live = { session, presence };
    await session.begin();
    if (this.live?.session === session) this.onSession(session, presence);
  }

  private pulse(): void {
    if (this.live === null) {
      if (isFrame(this.window.document.activeElement)) this.lookIntoFrame();
      return;
    }
    const { session, presence } = this.live;
    const { element } = session.body;
    if (!element.isConnected || element.ownerDocument.defaultView === null) {
      this.release();
      this.lookIntoFrame();
      return;
    }
    if (this.window.document.visibilityState !== 'visible') return;
    session.schedule();
    presence.settleIfMoved();
  }

  /** The session in progress, if any. */
  current(): { session: Session; presence: Presence } | null {
    return this.live;
  }

  private release(): void {
    if (this.live === null) return;
    this.live.presence.leave();
    this.live.session.leave();
    this.live = null;
    this.onSession(null, null);
  }

  /** Whether these are the settings that the page was begun with. What was sent since is no setting: it takes no menu from under a hand. */
  follows(settings: PageSettings): boolean {
    const { history } = this.settings;
    return JSON.stringify({ ...settings, history }) === JSON.stringify({ ...this.settings, history });
  }

  /** Takes every trace of Xinda off the page. */
  leave(): void {
    this.release();
    this.end.abort();
  }
}

function isFrame(element: Element | null): boolean {
  return element?.tagName === 'IFRAME' || element?.tagName === 'FRAME';
}

/**
 * Asks what is set for this page, and begins there if the site is switched on. A page that was begun goes on where nothing has
 * changed; else it is left without a trace and begun anew, at the editor that has the focus.
 */
export async function beginPage(
  window: Window & typeof globalThis,
  former: Page | null,
  onSession: (session: Session | null, presence: Presence | null) => void,
): Promise<Page | null> {
  const settings = await sendMessage('pageSettings', { address: pageAddress(window.location) });
  if (former?.follows(settings)) return former;
  former?.leave();
  return settings.enabled ? new Page(window, settings, onSession) : null;
}

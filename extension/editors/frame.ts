/** The document of a frame of the same origin; null for another's, which has a loader of its own. */
export function documentWithin(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** All frames of a document and of its open shadow roots that may be read, with those nested in them. */
export function framesWithin(document: Document): HTMLIFrameElement[] {
  const found: HTMLIFrameElement[] = [];
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    const inner = documentWithin(frame);
    if (inner !== null) found.push(frame, ...framesWithin(inner));
  }
  return found;
}

/**
 * Follows the documents of same-origin frames, however often they are written anew. UEditor writes its frame through a
 * `javascript:` address and KindEditor rewrites it late; `document.open` drops every listener, so `attach` is called for a
 * document whenever its frame has loaded, and whenever the focus goes into a frame.
 */
export class Frames {
  private readonly known = new WeakMap<HTMLIFrameElement, HTMLElement | null>();
  private readonly attach: (document: Document, frame: HTMLIFrameElement) => void;
  private readonly signal: AbortSignal;

  constructor(attach: (document: Document, frame: HTMLIFrameElement) => void, signal: AbortSignal) {
    this.attach = attach;
    this.signal = signal;
  }

  /** Looks at every frame of the document now, and attaches to those whose content is new. */
  look(document: Document): void {
    for (const frame of framesWithin(document)) this.follow(frame);
  }

  private follow(frame: HTMLIFrameElement): void {
    if (!this.known.has(frame)) {
      frame.addEventListener('load', () => this.follow(frame), { signal: this.signal });
      this.known.set(frame, null);
    }
    const inner = documentWithin(frame);
    if (inner === null || inner.documentElement === null || this.known.get(frame) === inner.documentElement) return;
    this.known.set(frame, inner.documentElement);
    this.attach(inner, frame);
  }
}

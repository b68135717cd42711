/** A rectangle in the viewport of some window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export function isEmpty(box: Box): boolean {
  return box.right - box.left < 1 || box.bottom - box.top < 1;
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The parent over shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot || 'host' in root ? (root as ShadowRoot).host : null;
}

/** The part of an element that its scrolling ancestors and its window let be seen, in its own window's viewport. */
export function visibleBox(element: Element): Box {
  const window = element.ownerDocument.defaultView;
  const page = element.ownerDocument.documentElement;
  if (window === null) return { left: 0, top: 0, right: 0, bottom: 0 };
  let box = intersection(boxOf(element), { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight });
  for (let above = parentOf(element); above !== null && above !== page && above !== element.ownerDocument.body; above = parentOf(above)) {
    const style = window.getComputedStyle(above);
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') box = intersection(box, boxOf(above));
  }
  return box;
}

/** The frame element that shows a window, where its parent may read it. */
export function frameOf(window: Window): HTMLElement | null {
  try {
    return window.frameElement as HTMLElement | null;
  } catch {
    return null;
  }
}

/** Carries a rectangle from the viewport of `from` to that of the window `to` around it, cut to what the frames between let be seen. */
export function carried(box: Box, from: Window, to: Window): Box {
  let result = box;
  for (let window = from; window !== to; window = window.parent) {
    const frame = frameOf(window);
    if (frame === null) return result;
    const outer = frame.getBoundingClientRect();
    const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
    const dx = outer.left + frame.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0');
    const dy = outer.top + frame.clientTop + Number.parseFloat(style?.paddingTop ?? '0');
    const moved = { left: result.left + dx, top: result.top + dy, right: result.right + dx, bottom: result.bottom + dy };
    result = intersection(moved, visibleBox(frame));
  }
  return result;
}

/** The CSS zoom that an element stands under; 1 where the browser can't tell (before Chromium 128). */
export function zoomOf(element: Element): number {
  return (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

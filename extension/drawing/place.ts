import type { Box } from '../editors/geometry.ts';

interface Size {
  width: number;
  height: number;
}

export interface Spot {
  left: number;
  top: number;
}

const EDGE = 12;
const GAP = 6;

function boxAt(spot: Spot, size: Size): Box {
  return { left: spot.left, top: spot.top, right: spot.left + size.width, bottom: spot.top + size.height };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Where the pill stands: lower right within the editor, else the first of upper right, just below, just above and just beside
 * that covers neither `text` nor the page's own controls (`taken`) and is on the screen. Null where nothing is free: then it
 * stays away rather than cover words. All in pixels of the window's viewport; `bar` is the width of the editor's scroll bar.
 */
export function placePill(
  editor: Box,
  bar: number,
  size: Size,
  screen: Size,
  text: readonly Box[],
  taken: (box: Box) => boolean,
): Spot | null {
  const right = editor.right - bar - EDGE - size.width;
  const spots: Spot[] = [
    { left: right, top: editor.bottom - EDGE - size.height },
    { left: right, top: editor.top + EDGE },
    { left: editor.right - size.width, top: editor.bottom + GAP },
    { left: editor.right - size.width, top: editor.top - GAP - size.height },
    { left: editor.right + GAP, top: editor.bottom - size.height },
    { left: editor.left - GAP - size.width, top: editor.bottom - size.height },
  ];
  const free = (spot: Spot) => {
    const box = boxAt(spot, size);
    const onScreen = box.left >= 0 && box.top >= 0 && box.right <= screen.width && box.bottom <= screen.height;
    return onScreen && !text.some((line) => overlap(line, box)) && !taken(box);
  };
  return spots.find(free) ?? null;
}

/** Where the card opens: under the words, above them where there is no room below, always wholly on the screen. */
export function placeCard(words: Box, size: Size, screen: Size): Spot {
  const below = words.bottom + GAP + 2;
  const above = words.top - GAP - size.height;
  const top = below + size.height <= screen.height - 8 || above < 8 ? below : above;
  return {
    left: Math.max(8, Math.min(words.left, screen.width - size.width - 8)),
    top: Math.max(8, Math.min(top, screen.height - size.height - 8)),
  };
}

/** Where a caret belongs after `[start, end)` has become `length` characters: before it unmoved, behind it shifted, inside it at its end. */
export function caretAfter(caret: number, start: number, end: number, length: number): number {
  if (caret <= start) return caret;
  if (caret >= end) return caret + length - (end - start);
  return start + length;
}

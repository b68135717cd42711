/**
 * A copy of a document that has no window and lacks what the page does not show, with the given ranges at the same places in it.
 * In such a copy no script runs, no picture is fetched, and no element of the page's own making comes to life.
 */
export function visibleCopy(document: Document, ranges: readonly Range[]): { copy: Document; ranges: Range[] } {
  const copy = document.cloneNode(true) as Document;
  const copied = ranges.map((range) => {
    const same = copy.createRange();
    same.setStart(counterpart(range.startContainer, copy), range.startOffset);
    same.setEnd(counterpart(range.endContainer, copy), range.endOffset);
    return same;
  });
  for (const element of unseen(document.body, copy.body)) element.remove();
  return { copy, ranges: copied };
}

/** The node at the same place in the copy. */
function counterpart(node: Node, copy: Document): Node {
  const path: number[] = [];
  for (let at = node; at.parentNode !== null; at = at.parentNode) path.push([...at.parentNode.childNodes].indexOf(at as ChildNode));
  return path.reverse().reduce<Node>((at, index) => at.childNodes[index] ?? at, copy);
}

/** Elements of the copy whose originals have no box and hold nothing that has one. */
function unseen(original: Element | null, copy: Element | null): Element[] {
  if (original === null || copy === null) return [];
  const found: Element[] = [];
  const walk = (shown: Element, copied: Element) => {
    const pairs = Math.min(shown.children.length, copied.children.length);
    for (let index = 0; index < pairs; index++) {
      const [one, other] = [shown.children[index]!, copied.children[index]!];
      if (isUnseen(one)) found.push(other);
      else walk(one, other);
    }
  };
  walk(original, copy);
  return found;
}

function isUnseen(element: Element): boolean {
  if (element.nodeName === 'BR' || element.nodeName === 'WBR') return false;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || (visibility !== 'visible' && element.childElementCount === 0);
}

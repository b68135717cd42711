/** Elements that give a text its shape. None of them acts, loads or leads anywhere. */
export const SHAPES =
  'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre div span b strong i em u s sub sup figure figcaption section article'.split(
    ' ',
  );
/** What spans several cells of a table keeps its shape. */
export const SPANS = ['colspan', 'rowspan'];

const KEPT = new Set(SHAPES);
const EMPTY = new Set(['br', 'hr']);
/** Left out with all that is in them; of other elements the content stays. */
const DROPPED = new Set(
  'script style template noscript iframe object embed svg math select textarea title head audio video canvas'.split(' '),
);

const HTML = 'http://www.w3.org/1999/xhtml';
const ELEMENT = 1;
const TEXT = 3;

const escaped = (text: string) => text.replace(/[&<>"]/g, (unit) => `&#${unit.charCodeAt(0)};`);

/** What stands in a tree as markup of shapes and words alone, written anew: what is not known is left out, so that nothing needs to be taken out. */
export function shapedMarkup(root: Node): string {
  let markup = '';
  const visit = (node: Node) => {
    if (node.nodeType === TEXT) markup += escaped(node.nodeValue ?? '');
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const name = element.localName;
    if (DROPPED.has(name) || element.namespaceURI !== HTML) return;
    if (KEPT.has(name)) markup += `<${name}${spansOf(element)}>`;
    within(element);
    if (KEPT.has(name) && !EMPTY.has(name)) markup += `</${name}>`;
  };
  const within = (parent: Node) => {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) visit(child);
  };
  within(root);
  return markup;
}

function spansOf(element: Element): string {
  return SPANS.flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    return /^\d{1,3}$/.test(value) ? [` ${name}="${value}"`] : [];
  }).join('');
}

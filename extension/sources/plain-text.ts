/** Elements that stand on lines of their own, whatever style a page gives them. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const CELLS = new Set(['TD', 'TH']);
/** What is no text for a reader. */
const UNREAD = new Set(
  'AUDIO BUTTON CANVAS DATALIST IFRAME INPUT NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(' '),
);

const ELEMENT = 1;
const TEXT = 3;

/** What a reader sees of a tree: a block a line, the cells of a row parted by tabs, white space as it is painted. */
export function plainText(root: Node): string {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    const written = line.replace(/[ \t]+$/, '');
    if (written.trim() !== '') lines.push(written.replace(/^ +/, ''));
    line = '';
  };
  const add = (text: string) => {
    line += line === '' || /\s$/.test(line) ? text.replace(/^ +/, '') : text;
  };
  const visit = (node: Node, kept: boolean) => {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      if (!kept) return add(text.replace(/[ \t\r\n\f]+/g, ' '));
      for (const [index, part] of text.split(/\r\n?|\n/).entries()) {
        if (index > 0) close();
        line += part;
      }
      return;
    }
    if (node.nodeType === ELEMENT && UNREAD.has(node.nodeName.toUpperCase())) return;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') return close();
    if (BLOCKS.has(name)) close();
    if (CELLS.has(name) && line.trim() !== '') line = `${line.trimEnd()}\t`;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child, kept || name === 'PRE');
    if (BLOCKS.has(name)) close();
  };
  visit(root, false);
  close();
  return lines.join('\n');
}

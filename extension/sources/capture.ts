import { Readability } from '@mozilla/readability';
import { MARKUP_LIMIT } from '../../shared/vocabulary/source.ts';
import type { Captured } from './captured.ts';
import { shapedMarkup } from './markup.ts';
import { plainText } from './plain-text.ts';
import { harmlessMarkup } from './sanitise.ts';
import { visibleCopy } from './visible-copy.ts';

/** Pages with more elements have no article that could be told apart. */
const MOST_ELEMENTS = 60_000;

/**
 * What the person marked in this document, else, in the page itself, its main text; null where there is nothing. Only reads:
 * all work is done on a copy that has no window, so that nothing of the page runs, loads or changes.
 */
export function capture(window: Window & typeof globalThis): Captured | null {
  const selection = window.getSelection();
  const marked = selection?.toString() ?? '';
  if (selection !== null && marked.trim() !== '') return captureSelection(window, selection, marked);
  return window === window.parent ? captureArticle(window) : null;
}

function captureSelection(window: Window & typeof globalThis, selection: Selection, marked: string): Captured {
  const { document } = window;
  const whole = rangesOf(selection).every(
    (range) => range.startContainer.getRootNode() === document && range.endContainer.getRootNode() === document,
  );
  const text = marked.replace(/\r\n?/g, '\n').trim();
  return { kind: 'selection', ...whereFrom(document), text, markup: whole ? markupOf(markedIn(document, selection)) : null };
}

/** The marked part of the document ; what stands in a shadow tree has no place in the copy. */
function markedIn(document: Document, selection: Selection): Node {
  const { copy, ranges } = visibleCopy(document, rangesOf(selection));
  const holder = copy.createElement('div');
  for (const range of ranges) holder.append(range.cloneContents());
  return holder;
}

function captureArticle(window: Window & typeof globalThis): Captured | null {
  const { document } = window;
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  const { copy } = visibleCopy(document, []);
  for (const noscript of copy.querySelectorAll('noscript')) noscript.remove();
  const article = new Readability(copy, { maxElemsToParse: MOST_ELEMENTS, serializer: (node) => node }).parse();
  if (!article?.content) return null;
  const from = whereFrom(document);
  const { content, title } = article;
  return { kind: 'article', ...from, title: from.title || title || '', text: plainText(content), markup: markupOf(content) };
}

function rangesOf(selection: Selection): Range[] {
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
}

function markupOf(root: Node): string | null {
  const harmless = harmlessMarkup(shapedMarkup(root));
  return harmless.length > MARKUP_LIMIT ? null : harmless;
}

/** Sites of the government name article and site in these (《政府网站发展指引》 of 2017, annex on page labels). */
const TITLE_LABEL = 'ArticleTitle';
const SITE_LABEL = 'SiteName';

function whereFrom(document: Document): Pick<Captured, 'title' | 'address' | 'site'> {
  const label = (name: string) =>
    [...document.getElementsByTagName('meta')]
      .find((meta) => (meta.name || meta.getAttribute('property') || '').toLowerCase() === name.toLowerCase())
      ?.content.trim() ?? '';
  const address = /^https?:/.test(document.URL) ? document.URL : document.baseURI;
  return {
    title: (label(TITLE_LABEL) || label('og:title') || document.title).trim().slice(0, 500),
    address,
    site: (label(SITE_LABEL) || label('og:site_name')).slice(0, 300),
  };
}

import purifier, { type Config } from 'dompurify';
import { SHAPES, SPANS } from './markup.ts';

/** Nothing that acts, loads or leads anywhere: headings, paragraphs, lists, tables and emphasis alone. */
const HARMLESS: Config = {
  ALLOWED_TAGS: [...SHAPES, '#text'],
  ALLOWED_ATTR: SPANS,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Asked for in a page that forbids such policies, one would be reported as the page's own fault.
  TRUSTED_TYPES_POLICY: null as never,
};

/** Markup of a page without anything that could act in ours, as nodes to be put into a document. */
export function harmlessNodes(markup: string): DocumentFragment {
  return purifier.sanitize(markup, { ...HARMLESS, RETURN_DOM_FRAGMENT: true });
}

/** Markup of a page without anything that could act in ours. */
export function harmlessMarkup(markup: string): string {
  return purifier.sanitize(markup, HARMLESS);
}

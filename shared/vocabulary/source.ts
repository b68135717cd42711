import { z } from 'zod';
import { Id, Instant } from './identifier.ts';
import { optionalProse } from './prose.ts';

/** Longest text of one source, in UTF-16 units; of a longer page a part is to be selected. */
export const SOURCE_LIMIT = 200_000;
/** Longest markup that is kept beside it, in UTF-16 units; of a larger one the text alone. */
export const MARKUP_LIMIT = 1_000_000;

/** selection: what the person marked in a page; article: the main text of a page. */
export const SOURCE_KINDS = ['selection', 'article'] as const;

/** 素材: text captured from a page, exactly as it stood there. Stays in the extension. */
export const Source = z.object({
  id: Id,
  title: optionalProse(500),
  address: z.string().max(4_000),
  site: z.string().max(300),
  capturedAt: Instant,
  text: z.string().max(SOURCE_LIMIT),
  kind: z.enum(SOURCE_KINDS),
  /** The same with its headings, lists and tables, nothing of which can act; null where there is only the text. Sanitised again before it is shown. */
  markup: z.string().max(MARKUP_LIMIT).nullable(),
  /** Words under which the person files it. */
  tags: z.array(z.string().min(1).max(40)).max(50),
});
export type Source = z.infer<typeof Source>;

/** The passage of a source that a report relies on; all of a source that ever leaves the machine. */
export const CitedPassage = z.object({
  sourceId: Id,
  title: optionalProse(500),
  address: optionalProse(4_000),
  capturedAt: Instant,
  passage: optionalProse(4_000),
});
export type CitedPassage = z.infer<typeof CitedPassage>;

import { z } from 'zod';
import { Id, Instant } from './identifier.ts';
import { optionalProse } from './prose.ts';

/** 素材: text captured from a page, exactly as it stood there. Stays in the extension. */
export const Source = z.object({
  id: Id,
  title: optionalProse(500),
  address: z.string().max(4_000),
  site: z.string().max(300),
  capturedAt: Instant,
  text: z.string(),
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

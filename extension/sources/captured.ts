import { z } from 'zod';
import { Source } from '../../shared/vocabulary/source.ts';

/** What a page's script tells of a capture; nothing of it is believed before it is checked. */
export const Captured = Source.pick({ kind: true, address: true, site: true, markup: true }).extend({
  title: z.string().max(500),
  text: z.string(),
});
export type Captured = z.infer<typeof Captured>;

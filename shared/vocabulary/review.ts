import { z } from 'zod';
import { prose, REMARK_LIMIT } from './prose.ts';

/** Why a report is returned or rejected, in the office's usual terms (domain survey, section 7.4). */
export const REASON_CODES = ['empty', 'no-figures', 'outdated', 'duplicate', 'untrue', 'unsigned', 'format', 'unsuited', 'other'] as const;
export const ReasonCode = z.enum(REASON_CODES);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** What an editor remarks at a place of a revision's text; offsets in UTF-16 units of that field. */
export const Remark = z
  .object({ field: z.enum(['title', 'body']), start: z.int().min(0), end: z.int().min(0), words: prose(REMARK_LIMIT) })
  .refine(({ start, end }) => start < end, { path: ['end'], message: 'invalid' });
export type Remark = z.infer<typeof Remark>;

/** A return 退改 or rejection 退稿 always carries a code and words for the reporter. */
export const Reason = z.object({ code: ReasonCode, words: prose(REMARK_LIMIT) });
export type Reason = z.infer<typeof Reason>;

import { z } from 'zod';
import { Focus } from './criteria.ts';
import { Day } from './identifier.ts';
import { optionalProse, prose, REMARK_LIMIT } from './prose.ts';

/** 主题: a need of the leadership for the period, found in a text by its names and aliases. */
export const Topic = z.object({
  key: prose(40),
  names: z.array(prose(60)).min(1),
  aliases: z.array(prose(60)),
  focus: z.array(Focus).min(1),
  weight: z.number().min(0).max(10).default(1),
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  /** A remark on topics that moved to another department or were renamed, with its date. */
  note: optionalProse(REMARK_LIMIT).nullable().default(null),
});
export type Topic = z.infer<typeof Topic>;

import type { z } from 'zod';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';

/** The mark after which the next page starts: the values a list is ordered by, of its last item. */
export function cursorOf(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws Refusal `invalid` where the mark is not one of ours. */
export function readCursor<T extends z.ZodType>(schema: T, cursor: string): z.infer<T> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('invalid', { fields: [fieldProblem('cursor', 'invalid')] });
  }
}

import { z } from 'zod';
import { Id } from './identifier.ts';

/** Parts are kept to the ten-thousandth, so that three equal ones may miss the whole by one. */
const WHOLE = 10_000;
const MISSED = 5;

/** The sum of parts in ten-thousandths. */
const sumOf = (shares: readonly { share: number }[]) => shares.reduce((sum, { share }) => sum + Math.round(share * WHOLE), 0);

/** 署名份额: whose report it is, and for which part of what it scores. A joint report has several; the parts make one. */
export const Shares = z
  .array(z.object({ memberId: Id, share: z.number().gt(0).max(1) }))
  .min(1)
  .max(20)
  .superRefine((shares, context) => {
    if (Math.abs(sumOf(shares) - WHOLE) > MISSED) context.addIssue({ code: 'custom', message: 'shares-sum' });
    const members = new Set<string>();
    for (const [index, { memberId }] of shares.entries()) {
      if (members.has(memberId)) context.addIssue({ code: 'custom', message: 'twice', path: [index, 'memberId'] });
      members.add(memberId);
    }
  });
export type Shares = z.infer<typeof Shares>;

/** So many equal parts that make one; what can't be divided goes to the first. */
export function equalShares(count: number): number[] {
  const part = Math.floor(WHOLE / count);
  return Array.from({ length: count }, (_, index) => (index < WHOLE - part * count ? part + 1 : part) / WHOLE);
}

/** Equal parts for each report, added up for who wrote several of them; in the order in which they first stand there. */
export function sharesOf(authors: readonly string[]): Shares {
  const parts = equalShares(authors.length);
  const shares = new Map<string, number>();
  for (const [index, memberId] of authors.entries()) shares.set(memberId, (shares.get(memberId) ?? 0) + parts[index]!);
  return [...shares].map(([memberId, share]) => ({ memberId, share: Math.round(share * WHOLE) / WHOLE }));
}

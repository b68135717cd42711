import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalShares, Shares, sharesOf } from '../../../shared/vocabulary/credit.ts';

const WANG = '01a20600-0000-7000-8000-000000000001';
const SUN = '01a20600-0000-7000-8000-000000000002';
const QIAN = '01a20600-0000-7000-8000-000000000003';

describe('parts of a joint report', () => {
  test('equal ones make exactly one, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const shares = equalShares(count);
        expect(shares.reduce((sum, share) => sum + Math.round(share * 10_000), 0)).toBe(10_000);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.0002);
      }),
    );
  });

  test('who wrote two of three reports has two parts', () => {
    expect(sharesOf([WANG, SUN, WANG])).toEqual([
      { memberId: WANG, share: 0.6667 },
      { memberId: SUN, share: 0.3333 },
    ]);
  });

  test.each<[string, [string, number][], string | null]>([
    ['one whole', [[WANG, 1]], null],
    [
      '3 : 2',
      [
        [WANG, 0.6],
        [SUN, 0.4],
      ],
      null,
    ],
    [
      'thirds, to two places',
      [
        [WANG, 0.33],
        [SUN, 0.33],
        [QIAN, 0.34],
      ],
      null,
    ],
    [
      'thirds, to four places',
      [
        [WANG, 0.3333],
        [SUN, 0.3333],
        [QIAN, 0.3333],
      ],
      null,
    ],
    [
      'less than one',
      [
        [WANG, 0.6],
        [SUN, 0.3],
      ],
      'shares-sum',
    ],
    [
      'more than one',
      [
        [WANG, 0.6],
        [SUN, 0.5],
      ],
      'shares-sum',
    ],
    [
      'thirds that miss a hundredth',
      [
        [WANG, 0.33],
        [SUN, 0.33],
        [QIAN, 0.33],
      ],
      'shares-sum',
    ],
    [
      'the same person twice',
      [
        [WANG, 0.5],
        [WANG, 0.5],
      ],
      'twice',
    ],
    [
      'nothing for one',
      [
        [WANG, 1],
        [SUN, 0],
      ],
      '',
    ],
    ['nobody', [], ''],
  ])('%s', (_, shares, refused) => {
    const parsed = Shares.safeParse(shares.map(([memberId, share]) => ({ memberId, share })));
    expect(parsed.success).toBe(refused === null);
    if (refused) expect(parsed.error?.issues.map(({ message }) => message)).toContain(refused);
  });
});

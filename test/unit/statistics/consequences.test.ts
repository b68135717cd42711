import { describe, expect, test } from 'vitest';
import type { Details, Happening } from '../../../service/reports/happening.ts';
import { type Circumstances, consequences } from '../../../service/statistics/consequences.ts';
import { placesOf } from '../../../service/statistics/places.ts';

const NONE = { submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0, centipoints: 0 };
const known = (more: Partial<Circumstances> = {}): Circumstances => ({
  memberId: 'wang',
  sectionId: 'rescue',
  receivedIn: '2026-10',
  adoptions: [],
  ...more,
});

function happening<K extends keyof Details>(kind: K, detail: Partial<Details[K]>): Happening {
  return { id: 'e', reportId: 'r', kind, at: '2026-11-23T02:00:00.000Z', actor: { memberId: 'li', name: '李编辑' }, detail } as Happening;
}
const adopted = (adoptionId: string, level: string, adoptedOn: string, kind: 'adopted' | 'adoption-corrected' = 'adopted') =>
  happening(kind, { adoptionId, level, adoptedOn });

const cases: { name: string; event: Happening; known?: Partial<Circumstances>; figures: object[] }[] = [
  {
    name: 'a receipt counts in its civil month',
    event: happening('received', { day: '2026-11-01' }),
    figures: [{ ...NONE, month: '2026-11', submissions: 1 }],
  },
  { name: 'the next revision is no further submission', event: happening('resubmitted', {}), figures: [] },
  {
    name: 'a withdrawn report no longer counts in the month of its receipt',
    event: happening('withdrawn', {}),
    figures: [{ ...NONE, month: '2026-10', submissions: -1 }],
  },
  { name: 'a return changes no figure', event: happening('returned', {}), figures: [] },
  {
    name: 'a first adoption counts by its own month, and for the rate of the month of receipt',
    event: adopted('a', 'city', '2026-11-05'),
    figures: [
      { ...NONE, month: '2026-11', adoptedItems: 1, adoptionTimes: 1 },
      { ...NONE, month: '2026-10', adoptedOfReceived: 1 },
    ],
  },
  {
    name: 'a second one in the same month is another time, not another item',
    event: adopted('b', 'province', '2026-11-20'),
    known: { adoptions: [{ id: 'a', adoptedOn: '2026-11-05' }] },
    figures: [{ ...NONE, month: '2026-11', adoptionTimes: 1 }],
  },
  {
    name: 'a second one in another month is an item of that month, and the rate counts the report once',
    event: adopted('b', 'bureau', '2026-12-01'),
    known: { adoptions: [{ id: 'a', adoptedOn: '2026-11-05' }] },
    figures: [{ ...NONE, month: '2026-12', adoptedItems: 1, adoptionTimes: 1 }],
  },
  {
    name: 'a corrected date moves everything to the other month',
    event: adopted('a', 'city', '2026-12-01', 'adoption-corrected'),
    known: { adoptions: [{ id: 'a', adoptedOn: '2026-11-30' }] },
    figures: [
      { ...NONE, month: '2026-11', adoptedItems: -1, adoptionTimes: -1 },
      { ...NONE, month: '2026-12', adoptedItems: 1, adoptionTimes: 1 },
    ],
  },
  {
    name: 'a corrected issue number leaves figures and points alone',
    event: adopted('a', 'city', '2026-11-29', 'adoption-corrected'),
    known: { adoptions: [{ id: 'a', adoptedOn: '2026-11-30' }] },
    figures: [],
  },
];

describe('what follows from an event for the figures', () => {
  test.each(cases)('$name', ({ event, known: more, figures }) => {
    const that = consequences(event, known(more));
    expect(that).toHaveLength(figures.length);
    expect(that).toEqual(expect.arrayContaining(figures));
  });
});

test('the same points share a place, and the next comes after all of them', () => {
  const points = { a: 30, b: 50, c: 30, d: 0 };
  const places = placesOf(Object.entries(points).map(([id, each]) => ({ id, points: each })));
  expect(Object.fromEntries(places)).toEqual({ b: 1, a: 2, c: 2, d: 4 });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../service/points/entry.ts';
import type { Fact, FactContent } from '../../../service/points/facts.ts';
import { itemLedger } from '../../../service/points/item-ledger.ts';
import { scoreItem } from '../../../service/points/score-item.ts';
import { Timeline } from '../../../service/points/timeline.ts';
import { REPETITIONS } from '../../../shared/vocabulary/ruleset.ts';
import { REPORT, ruleset } from './told.ts';

const day = fc.constantFrom('2026-09-15', '2026-10-03', '2026-10-20', '2026-11-02', '2026-11-20');
const adoption = fc.record({ id: fc.constantFrom('a', 'b', 'c'), level: fc.constantFrom('bureau', 'city', 'province') });
const content = fc.oneof(
  {
    weight: 5,
    arbitrary: adoption.map(
      ({ id, level }) => [`adoption:${id}`, { is: 'adoption', adoptionId: id, level, publication: '简报', kind: 'ordinary' }] as const,
    ),
  },
  fc.constantFrom(['adoption:a', { is: 'nothing' }] as const, ['forwarding', { is: 'forwarding', level: 'city' }] as const),
  fc
    .array(
      fc.record({
        memberId: fc.constant(null),
        sectionId: fc.constantFrom('rescue', 'elderly', 'affairs'),
        weight: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((shares) => ['authors', { is: 'authors', shares }] as const),
);

/** What was told of a report, in the order of happening. */
const history = fc
  .array(fc.tuple(content, day), { minLength: 1, maxLength: 12 })
  .map((told): Fact[] => [
    factAt(0, 'authors', '2026-09-15', { is: 'authors', shares: [{ memberId: 'wang', sectionId: 'rescue', weight: 1 }] }),
    ...told.map(([[key, what], on], index) => factAt(index + 1, key, on, what)),
  ]);

function factAt(index: number, key: string, on: string, what: FactContent): Fact {
  const running = String(index).padStart(3, '0');
  return { key, what, day: on, eventId: `e${running}`, at: `2026-11-23T02:00:00.${running}Z`, seq: index + 1, account: null };
}

const timeline = fc.constantFrom(...REPETITIONS).chain((adoptions) =>
  fc.constantFrom(...REPETITIONS).map(
    (later) =>
      new Timeline([
        ruleset({ validTo: '2026-10-10', repetition: { adoption: adoptions } }),
        ruleset({
          version: 2,
          validFrom: '2026-10-11',
          repetition: { adoption: later },
          joint: { split: 'by-share' },
          modifiers: [{ id: 'm', when: { forwarded: true }, times: 1.5, reason: { zh: '转报', en: 'forwarded' } }],
        }),
      ]),
  ),
);

/** Sums by account and month: what anybody reads off a ledger. */
function sums(entries: readonly Entry[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { memberId, sectionId, day: on, centipoints } of entries) {
    const key = `${memberId} ${sectionId} ${on.slice(0, 7)}`;
    found[key] = (found[key] ?? 0) + centipoints;
  }
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, amount]) => amount !== 0)
      .sort(),
  );
}

describe('the ledger of an item', () => {
  test('is the same to the last digit in whatever order its events arrive', () => {
    fc.assert(
      fc.property(
        history.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        timeline,
        ([facts, shuffled], rules) => {
          expect(scoreItem(REPORT, shuffled, rules)).toEqual(scoreItem(REPORT, facts, rules));
        },
      ),
      { numRuns: 500 },
    );
  });

  const closing = fc.record({ month: fc.constantFrom('2026-09', '2026-10'), seq: fc.integer({ min: 0, max: 13 }) });

  test('bears, closed or not, the sums that the facts give', () => {
    fc.assert(
      fc.property(history, timeline, fc.uniqueArray(closing, { selector: ({ month }) => month, maxLength: 2 }), (facts, rules, closed) => {
        const closings = closed.map((each) => ({ id: each.month, at: '', ...each }));
        expect(sums(itemLedger(REPORT, facts, rules, closings))).toEqual(sums(scoreItem(REPORT, facts, rules)));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps every line of a closed month as it stood, and enters what came later as adjustments in the name of its event', () => {
    fc.assert(
      fc.property(history, timeline, closing, (facts, rules, { month, seq }) => {
        const closings = [{ id: month, month, seq, at: '' }];
        const inMonth = (entries: readonly Entry[]) => entries.filter((entry) => entry.day.startsWith(month));
        const stood = inMonth(
          scoreItem(
            REPORT,
            facts.filter((each) => each.seq <= seq),
            rules,
          ),
        );
        const now = inMonth(itemLedger(REPORT, facts, rules, closings));
        expect(now.slice(0, stood.length)).toEqual(stood);
        for (const entry of now.slice(stood.length)) {
          expect(entry.adjustment).toBe(true);
          expect(entry.seq).toBeGreaterThan(seq);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('grows only at its end as events come', () => {
    fc.assert(
      fc.property(history, timeline, closing, (facts, rules, { month, seq }) => {
        const closings = [{ id: month, month, seq, at: '' }];
        let before: Entry[] = [];
        for (let told = seq; told <= facts.length; told++) {
          const now = itemLedger(REPORT, facts.slice(0, told), rules, closings).filter((entry) => entry.day.startsWith(month));
          expect(now.slice(0, before.length)).toEqual(before);
          before = now;
        }
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFacts } from '../../../shared/text/facts.ts';
import type { Reading } from '../../../shared/text/reading.ts';

const NOW = new Date('2026-11-23T06:00:00Z');

function readings(text: string): Reading<unknown>[] {
  const { numbers, dates, quantities, quotations, documentNumbers, places, organisations, people, events } = readFacts(text, { now: NOW });
  return [numbers, dates, quantities, quotations, documentNumbers, places, organisations, people, events].flat();
}

/** Pieces that readings are made of, so that random texts hold many of them, whole and broken. */
const PIECE = fc.constantFrom(
  ...'零一二三十百千万亿几半两余多0１2３.,，:：-—至到年月日时分秒点号上下午凌晨旬季度初底周星期今昨天当前后近约超以内％%‰元户名人个起成折倍番之比〔〕（）“”"《》省市县区镇村组局长书记张王·𠮷㛃 \ud842'.split(
    '',
  ),
  '百分之',
  '分之',
  '个百分点',
  '截至',
  '2026年',
  '火灾',
  '召开',
  '近百',
  '截至目前',
  '24、25日',
  '11月23日',
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('facts of a paragraph', () => {
  it('name just the text at their offsets, whatever the text', () => {
    const text = fc.oneof(
      fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const wrong = readings(given).filter((one) => one.start >= one.end || given.slice(one.start, one.end) !== one.text);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are in order, and readings of one kind do not overlap', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 40 }), (pieces) => {
        const { numbers, dates, quantities, places, organisations, people, events } = readFacts(pieces.join(''), { now: NOW });
        for (const list of [numbers, dates, quantities, places, organisations, people, events] as Reading<unknown>[][]) {
          expect(list.filter((one, index) => index > 0 && one.start < list[index - 1]!.end)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are valid dates wherever they have a value', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 30 }), (pieces) => {
        for (const { value, valid } of readFacts(pieces.join(''), { now: NOW }).dates) {
          if (value === null) continue;
          expect(valid).toBe(true);
          for (const end of value.split('/')) expect(end).toMatch(/^\d{4,}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+08:00)?$/);
        }
      }),
    );
  });

  it.each([
    ...'1一〇十百万亿.，,:-至年月日时点半上今近约%成比“”"（〔《县市镇村局长张·𠮷'.split(''),
    '1,',
    '1.',
    '1-',
    '一百',
    '三四',
    '百分之',
    '1/',
    '1:',
    '11月',
    '1日至',
    '1月至',
    '今天（',
    '“（《',
    '张局长',
    '平安县',
    '低保',
    '1户',
    '1、',
    '近百',
    '火灾',
    '万余',
  ])('take work in proportion to the length of repeated %s', (piece) => {
    let steps = 0;
    for (const method of ['charCodeAt', 'charAt', 'startsWith'] as const) {
      const original = String.prototype[method] as (this: string, ...rest: unknown[]) => unknown;
      vi.spyOn(String.prototype, method).mockImplementation(function (this: string, ...rest: unknown[]) {
        steps++;
        return original.apply(this, rest) as never;
      });
    }
    const stepsFor = (times: number): number => {
      steps = 0;
      readFacts(piece.repeat(times), { now: NOW });
      return steps;
    };
    const small = stepsFor(200);
    const large = stepsFor(1600);
    expect(large).toBeLessThan(small * 10 + 2000);
  });
});

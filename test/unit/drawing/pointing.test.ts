import { describe, expect, it } from 'vitest';
import { findingAtCaret, neighbour } from '../../../extension/drawing/pointing.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';

function finding(start: number, end: number, field: Finding['field'] = 'body'): Finding {
  return { rule: `form/term/a${start}`, criterion: 'form', level: 'doubt', field, start, end, message: '' };
}

const title = finding(0, 2, 'title');
const first = finding(3, 5);
const second = finding(10, 20);
const within = finding(12, 14);
const missing = finding(0, 0);
const all = [title, missing, first, second, within];

describe('going through the findings', () => {
  it.each([
    ['from the caret, the next one behind it', null, 6, 1, second],
    ['from the caret at the end, the first again', null, 99, 1, title],
    ['from the caret, the one before it', null, 6, -1, first],
    ['from an open one, the next', first, 0, 1, second],
    ['from an open one, the former', second, 0, -1, first],
    ['from the last that has words, what is missing', within, 0, 1, missing],
    ['from the very last, round to the first', missing, 0, 1, title],
  ] as const)('%s', (_, from, caret, step, expected) => {
    expect(neighbour(all, from, caret, step)).toBe(expected);
  });

  it('goes nowhere where there is none', () => {
    expect(neighbour([], null, 0, 1)).toBeNull();
  });
});

describe('the finding at the caret', () => {
  it.each([
    [4, first],
    [5, first],
    [11, second],
    [13, within],
    [7, null],
    [0, null],
  ])('%i', (caret, expected) => {
    expect(findingAtCaret(all, 'body', caret)).toBe(expected);
  });
});

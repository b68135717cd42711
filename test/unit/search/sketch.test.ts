import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, likeness, PASSAGE, readSketch, sketchOf } from '../../../service/search/sketch.ts';

const like = (one: string, other: string) => likeness(readSketch(sketchOf(one)), readSketch(sketchOf(other)));

/** The part of common passages, counted one by one. */
function counted(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => {
    const plain = comparable(text);
    return new Set(Array.from({ length: Math.max(0, plain.length - PASSAGE + 1) }, (_, at) => plain.slice(at, at + PASSAGE)));
  }) as [Set<string>, Set<string>];
  const both = [...a].filter((passage) => b.has(passage)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

const BODY = '11月20日，县民政局向1234户困难群众发放冬季救助金56.7万元，比上年提前12天，覆盖全县14个乡镇。';

describe('how alike two texts are', () => {
  test.each([
    ['the same', BODY, BODY, 1, 1],
    ['the same in other width and punctuation', BODY, BODY.replace('，', ',').replace('11', '１１'), 1, 1],
    ['with one figure changed', BODY, BODY.replace('1234', '1250'), 0.7, 0.95],
    ['with a sentence added', BODY, `${BODY}下一步，将逐户回访。`, 0.6, 0.9],
    ['of another matter', BODY, '养老机构冬季消防安全排查发现隐患27处，已整改25处，其余限期整改。', 0, 0.05],
    ['empty', BODY, '', 0, 0],
    ['both empty', '', '。', 0, 0],
  ])('%s', (_, one, other, least, most) => {
    expect(like(one, other)).toBeGreaterThanOrEqual(least);
    expect(like(one, other)).toBeLessThanOrEqual(most);
  });

  const text = fc.string({ unit: fc.constantFrom(...'民政救助养老儿童发放1234，。'), maxLength: 60 });
  test('short texts are told exactly, and alike both ways', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(like(one, other)).toBe(like(other, one));
        expect(like(one, other)).toBeCloseTo(counted(one, other), 10);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { FieldText } from '../../../shared/checks/field-text.ts';
import { PASSAGE_LIMIT } from '../../../shared/checks/passage.ts';
import { PassageReading } from '../../../shared/checks/reading.ts';
import { readFacts } from '../../../shared/text/facts.ts';

const now = new Date('2026-11-23T09:00:00+08:00');

/** A field that counts the units it has read, in place of a clock. */
function counted() {
  const read: number[] = [];
  const field = new FieldText((text, whole) => {
    read.push(text.length);
    return new PassageReading(text, whole, now);
  });
  const units = (work: () => void): number => {
    read.length = 0;
    work();
    return read.reduce((sum, length) => sum + length, 0);
  };
  return { field, units };
}

const LINE = '县民政局对全县低保对象开展动态管理，清退不符合条件的家庭12户。\n';
const HOSTILE = ['\n', '。', '（', '1', ' ', 'a。', '共1户，其中', '县市区镇', '截止到', '\ud842', '9月31日，'];

describe('the work of a check', () => {
  it.each(HOSTILE)('reads every unit once, however often %j comes', (piece) => {
    const { field, units } = counted();
    const text = piece.repeat(20_000);
    expect(units(() => field.edit(0, 0, text))).toBe(text.length);
  });

  it.each([2_000, 20_000, 200_000])('of a keystroke in %i units is that of its paragraph', (length) => {
    const { field, units } = counted();
    const text = LINE.repeat(Math.ceil(length / LINE.length)).slice(0, length);
    field.edit(0, 0, text);
    for (const at of [0, LINE.length, length / 2, length]) expect(units(() => field.edit(at, 0, '局'))).toBeLessThan(2 * LINE.length);
  });

  it.each(['\n', '。', 'a。', '（；', '共1户，其中3户。', '9月31日！'])(
    'of a keystroke among repeated %j stays within three passages',
    (piece) => {
      const { field, units } = counted();
      const text = piece.repeat(20_000);
      field.edit(0, 0, text);
      for (const at of [0, 1_500, text.length / 2, text.length]) {
        expect(units(() => field.edit(Math.floor(at), 0, '。'))).toBeLessThanOrEqual(3 * PASSAGE_LIMIT);
      }
    },
  );

  it('of a body given whole is that of what differs', () => {
    const { field, units } = counted();
    const text = LINE.repeat(3_000);
    field.replace(text);
    const at = LINE.length * 1_500 + 8;
    expect(units(() => field.replace(`${text.slice(0, at)}局${text.slice(at)}`))).toBeLessThan(2 * LINE.length);
  });
});

describe('a moment that is no date', () => {
  it('is refused by the readings at once', () => {
    expect(() => readFacts('23日召开会议。', { now: new Date(Number.NaN) })).toThrow(RangeError);
  });
});

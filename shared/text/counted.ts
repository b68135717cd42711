import { isHan, tableOf } from './characters.ts';

/** Where the noun after a number or its name before it ends: function words, verbs of being and having, numerals. */
const STOP = tableOf(
  '的了在和与及被将已为由从向是有均共其未不也都占较比同受给让把到达至于并但而以因按每各这那该此、，。；：,;:或即近约超逾仅只就还再又则等个',
);
const LIGHT = [
  '共计',
  '合计',
  '累计',
  '总计',
  '达到',
  '分别',
  '共有',
  '增至',
  '降至',
  '增加',
  '减少',
  '下降',
  '上升',
  '增长',
  '其中',
  '发放',
  '新增',
  '共',
];
const LONGEST = 10;

/** Nouns that begin with a unit that ends others: 3人受伤. */
const WHOLE_NOUNS = ['受伤', '受灾', '受损', '受困', '被困', '被捕', '到场', '到会'];

/** The run of Han after a measure word: 3名 +困境儿童 (in the text 3名困境儿童的…). Null where none stands. */
export function nounAfter(text: string, end: number): string | null {
  const whole = WHOLE_NOUNS.find((noun) => text.startsWith(noun, end));
  if (whole) return whole;
  let to = end;
  while (to < text.length && to - end < LONGEST && isHan(text, to) && STOP[text.charCodeAt(to)] === 0) to++;
  return to > end ? text.slice(end, to) : null;
}

/** The words by their last unit: most units end none of them. */
const LIGHT_BY_LAST = new Map<number, string[]>();
for (const word of LIGHT) {
  const last = word.charCodeAt(word.length - 1);
  LIGHT_BY_LAST.set(last, [...(LIGHT_BY_LAST.get(last) ?? []), word]);
}

function beforeLight(text: string, end: number, floor: number): number {
  let to = end;
  while (to > floor && end - to <= LONGEST) {
    const last = text.charCodeAt(to - 1);
    const word = LIGHT_BY_LAST.get(last)?.find((one) => to - one.length >= floor && text.startsWith(one, to - one.length));
    if (word !== undefined) to -= word.length;
    else if (STOP[last] === 1 && isHan(text, to - 1)) to--;
    else break;
  }
  return to;
}

/** The run of Han before a number that names it: 低保对象 in 全县共有低保对象320户, looked for down to `floor`. Null where none stands. */
export function labelBefore(text: string, start: number, floor: number): string | null {
  const end = beforeLight(text, start, floor);
  let from = end;
  while (from > floor && end - from < LONGEST && isHan(text, from - 1) && STOP[text.charCodeAt(from - 1)] === 0) from--;
  if (text.startsWith('其中', from - 1)) from++;
  return end > from ? text.slice(from, end) : null;
}

import type { Bound } from './reading.ts';

const BEFORE: [word: string, bound: Bound][] = [
  ['不少于', 'atLeast'],
  ['不低于', 'atLeast'],
  ['至少', 'atLeast'],
  ['最少', 'atLeast'],
  ['起码', 'atLeast'],
  ['不超过', 'atMost'],
  ['不多于', 'atMost'],
  ['不高于', 'atMost'],
  ['至多', 'atMost'],
  ['最多', 'atMost'],
  ['不足', 'below'],
  ['不到', 'below'],
  ['未满', 'below'],
  ['不满', 'below'],
  ['少于', 'below'],
  ['低于', 'below'],
  ['将近', 'below'],
  ['接近', 'below'],
  ['近', 'below'],
  ['超过', 'above'],
  ['突破', 'above'],
  ['多于', 'above'],
  ['高于', 'above'],
  ['大于', 'above'],
  ['超', 'above'],
  ['逾', 'above'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['约', 'about'],
];

const BY_LAST = new Map<number, [word: string, bound: Bound][]>();
for (const pair of BEFORE) {
  const last = pair[0].charCodeAt(pair[0].length - 1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), pair]);
}

const AFTER: [word: string, bound: Bound][] = [
  ['及以上', 'atLeast'],
  ['以上', 'atLeast'],
  ['及以下', 'atMost'],
  ['以下', 'atMost'],
  ['以内', 'atMost'],
  ['之内', 'atMost'],
  ['内', 'atMost'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['有余', 'above'],
];

const MORE = '多'.charCodeAt(0);
/** What follows 多 where it belongs to the next word: 3人多次. */
const MORE_OF_NEXT = '种样元项次名年处方地个';

/** What stands before a one-character bound where both are another word: 签约817户, 附近3户, 反超2分. */
const OTHER_WORD: Record<string, string> = { 约: '签节预公条合违制特简履邀契失续解毁', 近: '附最邻亲靠走临逼', 超: '反赶高', 逾: '' };

/** The bound that stands before a number, and where its word begins. */
export function boundBefore(text: string, start: number): { bound: Bound; start: number } {
  const words = BY_LAST.get(text.charCodeAt(start - 1));
  if (words) {
    for (const [word, bound] of words) {
      if (!text.startsWith(word, start - word.length)) continue;
      const before = text.charAt(start - word.length - 1);
      if (before !== '' && OTHER_WORD[word]?.includes(before)) continue;
      return { bound, start: start - word.length };
    }
  }
  return { bound: 'exact', start };
}

/** The bound that stands after a unit (以上, 左右, 多), else the one given; `end` is behind its word. */
export function boundAfter(text: string, end: number, bound: Bound): { bound: Bound; end: number } {
  const first = text.charCodeAt(end);
  if (first === MORE && !MORE_OF_NEXT.includes(text.charAt(end + 1) || ' ')) {
    return { bound: bound === 'exact' ? 'above' : bound, end: end + 1 };
  }
  for (const [word, meaning] of AFTER)
    if (first === word.charCodeAt(0) && text.startsWith(word, end)) return { bound: meaning, end: end + word.length };
  return { bound, end };
}

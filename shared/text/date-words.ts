import { WordTable } from './characters.ts';

/** Days relative to the reference day; `from` earlier: relative to the date mentioned before. `daypart`: 今晨, 昨晚 hold one. */
export interface DayWord {
  days: number;
  from: 'now' | 'earlier';
  daypart: string | null;
}

function day(days: number, from: DayWord['from'] = 'now', daypart: string | null = null): DayWord {
  return { days, from, daypart };
}

export const DAY_WORDS = new WordTable<DayWord>([
  ...['今天', '今日', '本日'].map((word) => [word, day(0)] as const),
  ...['昨天', '昨日'].map((word) => [word, day(-1)] as const),
  ...['前天', '前日'].map((word) => [word, day(-2)] as const),
  ['大前天', day(-3)],
  ...['明天', '明日'].map((word) => [word, day(1)] as const),
  ['后天', day(2)],
  ['大后天', day(3)],
  ...['当天', '当日', '同日', '同一天'].map((word) => [word, day(0, 'earlier')] as const),
  ...['次日', '翌日', '第二天', '第二日'].map((word) => [word, day(1, 'earlier')] as const),
  ...['今晨', '今早'].map((word) => [word, day(0, 'now', '早')] as const),
  ...['今晚', '今夜'].map((word) => [word, day(0, 'now', '晚')] as const),
  ['昨晨', day(-1, 'now', '早')],
  ...['昨晚', '昨夜'].map((word) => [word, day(-1, 'now', '晚')] as const),
  ['前晚', day(-2, 'now', '晚')],
  ...['明晨', '明早'].map((word) => [word, day(1, 'now', '早')] as const),
  ['明晚', day(1, 'now', '晚')],
  ['当晚', day(0, 'earlier', '晚')],
  ['次晨', day(1, 'earlier', '早')],
]);

/** Days from now of words for two days running, and of the weekend of this week or another. */
export const DAY_SPANS = new WordTable<{ days: [from: number, to: number] } | { weekend: number }>([
  ...(
    [
      ['今明', 0, 1],
      ['昨今', -1, 0],
      ['明后', 1, 2],
    ] as const
  ).flatMap(([lead, from, to]) => ['两天', '两日'].map((days) => [lead + days, { days: [from, to] as [number, number] }] as const)),
  ['周末', { weekend: 0 }],
  ['本周末', { weekend: 0 }],
  ['这个周末', { weekend: 0 }],
  ['上周末', { weekend: -1 }],
  ['下周末', { weekend: 1 }],
]);

/** 今（19）日, 昨（18）日: the first character, its number of days from now. */
export const SPLIT_DAYS = new Map([
  ['今', 0],
  ['昨', -1],
  ['明', 1],
]);

export type Relative = { by: number; from: 'now' | 'earlier' };

function relative(by: number, words: string[], from: Relative['from'] = 'now'): [string, Relative][] {
  return words.map((word) => [word, { by, from }]);
}

export const YEAR_WORDS = new WordTable<Relative>([
  ...relative(0, ['今年', '本年度', '本年']),
  ...relative(-1, ['去年', '上年度', '上一年度', '上年']),
  ...relative(-2, ['前年']),
  ...relative(1, ['明年', '下年度', '下一年度']),
  ...relative(2, ['后年']),
  ...relative(0, ['当年', '同年'], 'earlier'),
  ...relative(1, ['次年', '翌年'], 'earlier'),
]);

export const MONTH_WORDS = new WordTable<Relative>([
  ...relative(0, ['本月份', '本月', '这个月']),
  ...relative(-1, ['上个月', '上月份', '上月']),
  ...relative(1, ['下个月', '下月份', '下月']),
  ...relative(0, ['当月', '同月'], 'earlier'),
]);

/** 本周, 上周 …; a weekday may follow. */
export const WEEK_WORDS = new WordTable<number>([
  ...['本周', '这周', '本星期', '这个星期'].map((word) => [word, 0] as const),
  ...['上周', '上星期', '上个星期', '上个周', '上礼拜'].map((word) => [word, -1] as const),
  ...['上上周', '上上个周', '上上星期'].map((word) => [word, -2] as const),
  ...['下周', '下星期', '下个星期', '下个周', '下礼拜'].map((word) => [word, 1] as const),
  ...['下下周', '下下星期'].map((word) => [word, 2] as const),
]);

/** 星期, 周, 礼拜 before a weekday's digit. */
export const WEEKDAY_LEADS = new WordTable<true>([
  ['星期', true],
  ['周', true],
  ['週', true],
  ['礼拜', true],
  ['禮拜', true],
]);

export const WEEKDAY_DIGITS = new Map([...'一二三四五六日'].map((digit, index) => [digit, index + 1] as const));
WEEKDAY_DIGITS.set('天', 7);

/** Months from and to within the year, both included. */
export const YEAR_PARTS = new WordTable<[from: number, to: number, grain: 'half' | 'quarter' | 'part']>([
  ...['上半年', '前半年'].map((word) => [word, [1, 6, 'half'] as [number, number, 'half']] as const),
  ...['下半年', '后半年'].map((word) => [word, [7, 12, 'half'] as [number, number, 'half']] as const),
  ...[...'一二三四'].flatMap((digit, index) =>
    ['', '第'].flatMap((lead) =>
      [digit, String(index + 1), String.fromCharCode(0xff11 + index)].map(
        (form) => [`${lead}${form}季度`, [index * 3 + 1, index * 3 + 3, 'quarter'] as [number, number, 'quarter']] as const,
      ),
    ),
  ),
  ...(
    [
      ['前二季度', 6],
      ['前两季度', 6],
      ['前两个季度', 6],
      ['前三季度', 9],
      ['前三个季度', 9],
    ] as const
  ).map(([word, to]) => [word, [1, to, 'part'] as [number, number, 'part']] as const),
  ['年初', [1, 1, 'part']],
  ['年中', [6, 6, 'part']],
  ['年底', [12, 12, 'part']],
  ['年末', [12, 12, 'part']],
  ['年终', [12, 12, 'part']],
]);

/** What follows 2025年 or 今年 in place of a month: 底, 初 (with 年 already read). */
export const AFTER_YEAR = new WordTable<[from: number, to: number]>([
  ['初', [1, 1]],
  ['底', [12, 12]],
  ['末', [12, 12]],
]);

/** Days from and to; 0 as the last is the end of the month. */
export const MONTH_PARTS = new WordTable<[from: number, to: number]>([
  ['上旬', [1, 10]],
  ['中旬', [11, 20]],
  ['下旬', [21, 0]],
  ['上半月', [1, 15]],
  ['下半月', [16, 0]],
  ['初', [1, 10]],
  ['底', [21, 0]],
  ['末', [21, 0]],
]);

/** The same without a month before them. */
export const BARE_MONTH_PARTS = new WordTable<[from: number, to: number]>([
  ['上旬', [1, 10]],
  ['中旬', [11, 20]],
  ['下旬', [21, 0]],
  ['上半月', [1, 15]],
  ['下半月', [16, 0]],
  ['月初', [1, 10]],
  ['月底', [21, 0]],
  ['月末', [21, 0]],
]);

/** Hours in which a clock after the word lies, and the stretch that the word means alone. */
export interface Daypart {
  from: number;
  to: number;
  /** afternoon: 1–11 become 13–23; night: 5–11 become 17–23 and 12 is midnight; noon: 1–2 become 13–14; morning: as written. */
  shift: 'morning' | 'noon' | 'afternoon' | 'night';
  /** May stand without a date and without a clock. */
  alone: boolean;
}

function part(from: number, to: number, shift: Daypart['shift'], alone = true): Daypart {
  return { from, to, shift, alone };
}

export const DAYPARTS = new WordTable<Daypart>([
  ['凌晨', part(0, 6, 'morning')],
  ['清晨', part(5, 8, 'morning')],
  ['早晨', part(5, 9, 'morning')],
  ['早上', part(5, 9, 'morning')],
  ['早间', part(5, 9, 'morning')],
  ['一早', part(5, 9, 'morning', false)],
  ['早', part(5, 9, 'morning', false)],
  ['晨', part(5, 9, 'morning', false)],
  ['上午', part(8, 12, 'morning')],
  ['中午', part(11, 13, 'noon')],
  ['正午', part(12, 12, 'noon', false)],
  ['午间', part(11, 13, 'noon', false)],
  ['午后', part(12, 18, 'afternoon', false)],
  ['下午', part(12, 18, 'afternoon')],
  ['傍晚', part(17, 19, 'afternoon')],
  ['晚上', part(18, 24, 'night')],
  ['晚间', part(18, 24, 'night')],
  ['白天', part(6, 18, 'morning', false)],
  ['夜间', part(18, 24, 'night', false)],
  ['夜里', part(18, 24, 'night', false)],
  ['深夜', part(22, 24, 'night', false)],
  ['午夜', part(23, 24, 'night', false)],
  ['晚', part(18, 24, 'night', false)],
  ['夜', part(18, 24, 'night', false)],
]);

/** Words that place an event in time without saying when. */
export const VAGUE_WORDS = new WordTable<true>(
  ['近日', '日前', '近期', '近来', '最近', '不久前', '前不久', '近段时间', '近一段时间'].map((word) => [word, true]),
);

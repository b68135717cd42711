import { exclusion } from './exclusive.ts';
import { type Figure, interval, isExact, isSameMeasure, written } from './figure.ts';

export interface RatioFault {
  figure: Figure;
  parts: Record<string, string | number>;
}

const AVERAGE = /(人均|户均|平均每[人户名个所村]|平均|每[人户名]平均)[^，,。；;、]{0,12}$/;
const PERIOD = /月均|年均|日均|每月|每年|每天|每日|按月|标准|以上|季度/;
/** What the average's word says it is taken over. */
const OVER: [RegExp, RegExp][] = [
  [/人均|每人|每名/, /^(?:人|名|位|人次)$/],
  [/户均|每户/, /^(?:户|家)$/],
  [/平均/, /^(?:人|名|位|人次|户|家|个|所|村)$/],
];

/** 人均 against amount ÷ count. Only where one amount and one count stand before it in the sentence: else it is not plain which are meant. */
export function averageFaults(figures: Figure[]): RatioFault[] {
  return figures.flatMap((stated, at) => {
    const cue = AVERAGE.exec(stated.label)?.[1];
    if (!cue || !isExact(stated) || stated.quantity.kind !== 'money' || PERIOD.test(stated.label)) return [];
    const before = figures.slice(0, at).filter((figure) => figure.sentence === stated.sentence);
    const over = OVER.find(([word]) => word.test(cue))![1];
    const amounts = before.filter(({ quantity }) => quantity.kind === 'money' && quantity.unit === stated.quantity.unit);
    const counts = before.filter(({ quantity }) => quantity.kind === 'count' && over.test(quantity.unit));
    const yearly = /[年月]人均/.test(stated.label) && counts[0]?.quantity.unit !== '人次';
    if (yearly || before.some(({ gap }) => gap.includes('累计'))) return [];
    const fit = amounts.some((amount) => counts.some((count) => isQuotient(amount, count, stated)));
    const [amount] = amounts;
    const [count] = counts;
    if (fit || amounts.length !== 1 || counts.length !== 1 || !isExact(amount!) || !isExact(count!) || count!.quantity.value < 2) return [];
    if (PERIOD.test(`${amount!.gap}${count!.gap}`) || amount!.quantity.value < stated.quantity.value) return [];
    const right = amount!.quantity.value / count!.quantity.value;
    return [{ figure: stated, parts: { text: stated.quantity.text, right: written(Number(right.toFixed(2)), stated.quantity) } }];
  });
}

function isQuotient(amount: Figure, count: Figure, stated: Figure): boolean {
  const [amountLow, amountHigh] = interval(amount);
  const [countLow, countHigh] = interval(count);
  const [low, high] = [amountLow / countHigh, amountHigh / countLow];
  return low <= stated.quantity.value + stated.quantity.step && high >= stated.quantity.value - stated.quantity.step;
}

const SHARE = /占(?:比|到|了)?([^，,。；;]{0,16}?)(?:的|为|达|达到|约)?$/;
/** Bases that stand in the text itself, not in a yearbook. */
const NAMED_BASE = /^(?:比|比例|比重|总数|总量|总人数|总户数|总额|其|全部|总人次|总金额|总)?$/;

/** 占…% against part ÷ whole: the figure just before against an earlier one of the same measure. */
export function shareFaults(text: string, figures: Figure[]): RatioFault[] {
  return figures.flatMap((stated, at) => {
    if (stated.quantity.kind !== 'percent' || !isExact(stated)) return [];
    const base = SHARE.exec(stated.label)?.[1];
    const part = figures[at - 1];
    if (
      base === undefined ||
      !NAMED_BASE.test(base.trim()) ||
      !part ||
      part.sentence !== stated.sentence ||
      part.quantity.kind === 'percent'
    )
      return [];
    if (text.slice(part.quantity.end, stated.quantity.start).length > 20 || !isExact(part)) return [];
    const wholes = figures
      .slice(0, at - 1)
      .filter(
        (whole) => whole.sentence >= stated.sentence - 1 && isSameMeasure(whole, part) && whole.quantity.value >= part.quantity.value,
      );
    if (wholes.length !== 1 && !wholes.some((whole) => isShare(part, whole, stated))) return [];
    const fits = wholes.some((whole) => isShare(part, whole, stated));
    const [whole] = wholes;
    if (fits || !whole || !isExact(whole) || /同比|增长|比去年|较/.test(part.gap)) return [];
    const right = (part.quantity.value / whole.quantity.value) * 100;
    return [{ figure: stated, parts: { text: stated.quantity.text, right: `${Number(right.toFixed(2))}%` } }];
  });
}

function isShare(part: Figure, whole: Figure, stated: Figure): boolean {
  const [partLow, partHigh] = interval(part);
  const [wholeLow, wholeHigh] = interval(whole);
  const { value, step } = stated.quantity;
  return (partLow / wholeHigh) * 100 <= value + step && (partHigh / wholeLow) * 100 >= value - step;
}

/** 1200户，占全县4万户的3%: the whole stands between the part and its share. */
export function wholeShareFaults(text: string, figures: Figure[]): RatioFault[] {
  return figures.flatMap((stated, at) => {
    const [part, whole] = [figures[at - 2], figures[at - 1]];
    if (!part || !whole || stated.quantity.kind !== 'percent' || part.sentence !== stated.sentence) return [];
    if (!isSameMeasure(part, whole) || ![part, whole, stated].every(isExact)) return [];
    const leads = /^[，,]占[^，,。；;、]{0,14}$/.test(text.slice(part.quantity.end, whole.quantity.start));
    if (!leads || text.slice(whole.quantity.end, stated.quantity.start) !== '的' || isShare(part, whole, stated)) return [];
    const right = (part.quantity.value / whole.quantity.value) * 100;
    return [{ figure: stated, parts: { text: stated.quantity.text, right: `${Number(right.toFixed(2))}%` } }];
  });
}

/** Shares of one whole that come to more than all of it: 分别占30%、40%、40%. Told at the last of them. */
export function percentSumFaults(text: string, figures: Figure[]): RatioFault[] {
  const faults: RatioFault[] = [];
  for (let at = 0; at < figures.length; at++) {
    if (figures[at]!.quantity.kind !== 'percent' || !/占/.test(figures[at]!.gap)) continue;
    let end = at;
    while (end + 1 < figures.length && isNextShare(text, figures[end]!, figures[end + 1]!)) end++;
    const run = figures.slice(at, end + 1);
    const sum = run.reduce((total, { quantity }) => total + quantity.value, 0);
    const tolerance = run.reduce((total, { quantity }) => total + quantity.step, 0);
    const rest = /其他|其余/.test(run[run.length - 1]!.label);
    const wrong = sum > 100 + tolerance || (rest && sum < 100 - tolerance);
    const plain = rest || ['complete', 'exclusive'].includes(exclusion(run.map(({ label }) => label)));
    if (run.length >= 3 && wrong && plain && run.every(isExact) && !/多选|可重复/.test(text)) {
      faults.push({
        figure: run[run.length - 1]!,
        parts: { text: run[run.length - 1]!.quantity.text, right: `${Number(sum.toFixed(2))}%` },
      });
    }
    at = end;
  }
  return faults;
}

function isNextShare(text: string, one: Figure, next: Figure): boolean {
  const gap = text.slice(one.quantity.end, next.quantity.start);
  return (
    next.quantity.kind === 'percent' &&
    next.sentence === one.sentence &&
    gap.length <= 16 &&
    !/增长|下降|提高|同比|其中|较|比(?!例|重)|以上/.test(gap)
  );
}

/** 最低 above 最高 of the same measure in one sentence. */
export function orderFaults(figures: Figure[]): RatioFault[] {
  return figures.flatMap((lowest, at) => {
    if (!/最(?:低|少|小)[^，,。；;]{0,6}$/.test(lowest.label)) return [];
    const highest = [...figures.slice(Math.max(0, at - 2), at), ...figures.slice(at + 1, at + 3)].find(
      (figure) =>
        figure.sentence === lowest.sentence && isSameMeasure(figure, lowest) && /最(?:高|多|大)[^，,。；;]{0,6}$/.test(figure.label),
    );
    if (!highest || !isExact(lowest) || !isExact(highest) || lowest.quantity.value <= highest.quantity.value) return [];
    return [{ figure: lowest, parts: { text: lowest.quantity.text, right: highest.quantity.text } }];
  });
}

import { type Figure, interval, isExact, isSameMeasure, written } from './figure.ts';
import type { RatioFault } from './ratio.ts';

const AVERAGE =
  /(人均|户均|村均|亩均|场均|次均|站均|校均|店均|企均|家均|项均|日均|月均|平均每[\p{Script=Han}]{1,7}|每[\p{Script=Han}]{1,5}平均|平均|每[\p{Script=Han}]{1,2}(?=$))[^，,。；;、]{0,12}$/u;
/** Means over time or by a standard, which the figures beside them need not give. */
const OVER_TIME = /年均|每月|每年|每天|每日|按月|标准(?!农田)|以上|季度|岁|年龄/;
const PER_TIME = /每月|每年|每天|每日|按月|标准(?!农田|化|厂房|地)|季度/;

/** What the word of the average says it is taken over. */
const OVER: [word: RegExp, units: RegExp][] = [
  [/^(?:人均|每人|平均每人)/, /^(?:人|名|位|人次|口)$/],
  [/^(?:户均|家均|平均每户|每户)/, /^(?:户|家)$/],
  [/^村均/, /^(?:村|个)$/],
  [/^亩均/, /^亩$/],
  [/^场均/, /^场$/],
  [/^次均/, /^(?:次|人次)$/],
  [/^(?:站均|校均|店均|企均|项均)/, /^(?:个|所|家|项)$/],
  [/^日均/, /^天$/],
  [/^月均/, /^个月$/],
  [/^平均$/, /^(?:人|名|位|人次|户|家|个|所|村)$/],
];
const MEASURE = /^(?:平均)?每([\p{Script=Han}]{1,7})(?<!平均)$|^每([\p{Script=Han}]{1,5})平均$/u;
/** Verbs between one of what is counted and the average: 平均每个投入15万元. */
const VERB = /(?:负责|投入|投资|补助|奖励|安排|配备|服务|拥有|发放|处罚|家访|可|为|有|约)+$/;

/** Days and months that a sentence names without counting them. */
const STRETCHES: [word: RegExp, unit: '天' | '个月', lengths: number[]][] = [
  [/全年|年度|一年/, '天', [365, 366]],
  [/全年|年度|一年/, '个月', [12]],
  [/上半年|下半年/, '个月', [6]],
  [/[一二三四1-4]季度/, '个月', [3]],
  [/全月|当月/, '天', [28, 29, 30, 31]],
];

/** Whether a figure counts what the average is taken over. */
function isCount(figure: Figure, cue: string): boolean {
  const { unit, kind, noun } = figure.quantity;
  if (kind !== 'count' && kind !== 'measure' && kind !== 'duration') return false;
  const named = MEASURE.exec(cue);
  const over = OVER.find(([word]) => word.test(cue))?.[1];
  if (!named || over) return over?.test(unit) ?? false;
  const each = (named[1] ?? named[2] ?? '').replace(VERB, '');
  const words = `${figure.name}${noun ?? ''}`;
  const measure = each.startsWith(unit) ? unit : unit === '人' && /^[名位]/.test(each) ? each.charAt(0) : null;
  if (measure !== null) return each.length < measure.length + 2 || words.includes(each.slice(measure.length, measure.length + 2));
  return (unit === '辆' && each === '车') || (unit === '个' && words.includes(each));
}

/** 人均, 场均, 平均每个 against amount ÷ count. Only where one amount and one count stand in the sentence: else it is not plain which are meant. */
export function averageFaults(text: string, figures: Figure[]): RatioFault[] {
  return figures.flatMap((stated) => {
    const cue = AVERAGE.exec(stated.label)?.[1];
    if (!cue || !isExact(stated) || OVER_TIME.test(stated.label) || /每.*每/.test(stated.label)) return [];
    if (!['money', 'count', 'measure'].includes(stated.quantity.kind)) return [];
    const beside = figures.filter((one) => one !== stated && one.sentence === stated.sentence);
    if (beside.some(({ gap }) => gap.includes('累计'))) return [];
    const amounts = beside.filter((one) => isAmount(one, stated) && !isCount(one, cue));
    const repeated = /[年月]人均/.test(stated.label);
    const counts = beside.filter((one) => isCount(one, cue) && one.quantity.value >= 2 && (!repeated || one.quantity.unit === '人次'));
    const stretches = cue === '日均' || cue === '月均' ? lengthsNamed(text, cue) : [];
    if (stretches.length > 0 && counts.length === 0) return overStretch(amounts, stretches, stated);
    const fit = amounts.some((amount) => counts.some((count) => isQuotient(interval(amount), interval(count), stated)));
    const [amount] = amounts;
    const [count] = counts;
    if (fit || !amount || !count || amounts.length !== 1 || counts.length !== 1 || !isExact(amount) || !isExact(count)) return [];
    if (PER_TIME.test(`${amount.gap}${count.gap}`) || amount.quantity.value < stated.quantity.value) return [];
    return [told(stated, amount.quantity.value / count.quantity.value)];
  });
}

/** What may have been divided: more than the average, of its own sort. 人次 are shared out among 人. */
const isAmount = (one: Figure, stated: Figure): boolean =>
  isSameMeasure(one, stated) && one.quantity.value >= stated.quantity.value && !/均|每/.test(one.label);

/** How long a stretch of the sentence around the figures is, where it is but named. */
function lengthsNamed(text: string, cue: string): number[] {
  const unit = cue === '日均' ? '天' : '个月';
  return STRETCHES.filter(([word, of]) => of === unit && word.test(text)).flatMap(([, , lengths]) => lengths);
}

function overStretch(amounts: Figure[], lengths: number[], stated: Figure): RatioFault[] {
  const [amount] = amounts;
  if (amounts.length !== 1 || !amount || !isExact(amount)) return [];
  if (lengths.some((length) => isQuotient(interval(amount), [length, length], stated))) return [];
  return [told(stated, amount.quantity.value / lengths[0]!)];
}

function isQuotient([amountLow, amountHigh]: [number, number], [countLow, countHigh]: [number, number], stated: Figure): boolean {
  const { value, step } = stated.quantity;
  return amountLow / countHigh <= value + step && amountHigh / countLow >= value - step / 2;
}

function told(stated: Figure, right: number): RatioFault {
  return { figure: stated, parts: { text: stated.quantity.text, right: written(Number(right.toFixed(2)), stated.quantity) } };
}

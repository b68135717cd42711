import { type Figure, interval, isExact, isSameMeasure, written } from './figure.ts';
import type { RatioFault } from './ratio.ts';

/** 每户, 每个助餐点, 每公里: one of what is counted; the measure word and the noun behind it. */
const EACH =
  /每(人|名|位|户|家|个|所|村|镇|乡|场|期|次|亩|公里|处|座|套|栋|辆|车|站|条|起|件|张|吨|平方米|天|日|校|县|批|班|组|店|社区)([\p{Script=Han}]{0,8})$/u;
/** Over each month the sum is a multiple that the sentence need not name. */
const MONTHLY = /每[人户名个]?每?月|按月|\/月|月均/;
const TOTAL = /共|合计|总计|总额|累计|总/;
/** 培训300名，分3期，每期100名. */
const DIVIDED = /分(?:为|成)?$/;
const MONTHS = 60;

/** Units that count one of what 每 names. */
const COUNTED: Record<string, RegExp> = {
  人: /^(?:人|名|位|人次|口)$/,
  名: /^(?:人|名|位)$/,
  位: /^(?:人|名|位)$/,
  户: /^户$/,
  家: /^家$/,
  日: /^天$/,
  车: /^(?:辆|台|车)$/,
};

function isCounted(figure: Figure, measure: string, noun: string): boolean {
  const { unit, kind } = figure.quantity;
  if (kind !== 'count' && kind !== 'measure' && kind !== 'duration') return false;
  const of = COUNTED[measure];
  if (of) return of.test(unit);
  if (unit === measure)
    return measure !== '个' || noun.length < 2 || `${figure.name}${figure.quantity.noun ?? ''}`.includes(noun.slice(0, 2));
  const named = measure === '个' || measure === '所' ? noun : measure;
  return named.length > 0 && unit === '个' && `${figure.name}${figure.quantity.noun ?? ''}`.includes(named);
}

/** 每户500元，1200户，共60万元: what each gets, how many there are, and the sum of all. Told at the sum. */
export function productFaults(text: string, figures: Figure[]): RatioFault[] {
  return figures.flatMap((rate) => {
    const each = EACH.exec(
      rate.label.replace(/(?:平均|按|给予|发放|补助|补贴|奖励|服务|安排|配备|慰问金?|资金|标准|扶持)+(?:为|的)?$/, ''),
    );
    if (!each || !isExact(rate) || /均/.test(rate.label)) return [];
    const [, measure = '', noun = ''] = each;
    const beside = figures.filter((one) => one !== rate && one.sentence === rate.sentence);
    const counts = beside.filter((one) => isExact(one) && isCounted(one, measure, noun) && !isSameTurn(one, rate));
    const totals = beside.filter(
      (one) =>
        isSameMeasure(one, rate) &&
        (TOTAL.test(one.label) || counts.some(({ label }) => DIVIDED.test(label))) &&
        one.quantity.value >= rate.quantity.value,
    );
    const [count, total] = [counts[0], totals[0]];
    if (counts.length !== 1 || totals.length !== 1 || !count || !total || count === total || !isExact(total)) return [];
    if (figures.some((one) => one !== rate && one.sentence === rate.sentence && isSameMeasure(one, rate) && one !== total && one !== count))
      return [];
    if (
      /其中|另|以上|不[少低]于|最高|最多|左右/.test(
        text.slice(Math.min(rate.quantity.start, total.quantity.start) - 12, Math.max(rate.quantity.end, total.quantity.end) + 4),
      )
    )
      return [];
    return isProduct(rate, count, total) || isOverMonths(rate, count, total, text.slice(0, total.quantity.end).slice(-60))
      ? []
      : [
          {
            figure: total,
            parts: { text: total.quantity.text, right: written(rate.quantity.value * count.quantity.value, total.quantity) },
          },
        ];
  });
}

/** A rate can't count itself: 每站3名 and 42名. */
const isSameTurn = (one: Figure, rate: Figure): boolean => isSameMeasure(one, rate) && one.quantity.value === rate.quantity.value;

function isProduct(rate: Figure, count: Figure, total: Figure, times = 1): boolean {
  const [rateLow, rateHigh] = interval(rate);
  const [countLow, countHigh] = interval(count);
  const [low, high] = interval(total);
  return rateLow * countLow * times <= high * (1 + 1e-9) && rateHigh * countHigh * times >= low * (1 - 1e-9);
}

/** 每人每月600元 over some months: the sum of a year or a quarter, unless it is said to be that of a month. */
function isOverMonths(rate: Figure, count: Figure, total: Figure, before: string): boolean {
  if (!MONTHLY.test(`${rate.gap}${before}`) || /每月|当月|本月|月/.test(total.label)) return false;
  return Array.from({ length: MONTHS }, (_, months) => months + 2).some((times) => isProduct(rate, count, total, times));
}

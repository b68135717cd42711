import { exclusion } from './exclusive.ts';
import { type Figure, isExact, isSameMeasure, quotient } from './figure.ts';

export interface RatioFault {
  figure: Figure;
  parts: Record<string, string | number>;
}

const SHARE = /占(?:比|到|了)?([^，,。；;]{0,16}?)(?:的|为|达|达到|约)?$/;
/** Bases that stand in the text itself, not in a yearbook. */
const NAMED_BASE = /^(?:比|比例|比重|总数|总量|总人数|总户数|总额|其|全部|总人次|总金额|总)?$/;

/** 占…% against part ÷ whole: the figure just before against an earlier one of the same measure. */
export function shareFaults(text: string, figures: Figure[]): RatioFault[] {
  return figures.flatMap((stated, at) => {
    if (stated.quantity.kind !== 'percent' || !isExact(stated)) return [];
    const base = SHARE.exec(stated.label)?.[1]?.trim();
    const part = figures[at - 1];
    if (base === undefined || !part || part.sentence !== stated.sentence || part.quantity.kind === 'percent') return [];
    if (text.slice(part.quantity.end, stated.quantity.start).length > 20 || !isExact(part)) return [];
    const wholes = figures
      .slice(0, at - 1)
      .filter(
        (whole, place) =>
          whole.sentence >= stated.sentence - 1 &&
          isSameMeasure(whole, part) &&
          whole.quantity.value >= part.quantity.value &&
          !hasShareOfItsOwn(figures, place),
      );
    const named = NAMED_BASE.test(base) ? wholes : wholes.filter((whole) => isNamed(whole, base));
    const [whole] = named;
    if (named.some((one) => isShare(part, one, stated))) return [];
    if (named.length !== 1 || !whole || !isExact(whole) || /同比|增长|比去年|较/.test(part.gap)) return [];
    const right = (part.quantity.value / whole.quantity.value) * 100;
    return [{ figure: stated, parts: { text: stated.quantity.text, right: `${Number(right.toFixed(2))}%` } }];
  });
}

/** 小微贷款7.2亿元，占60%，中型…: a figure followed by its own share is a part like this one. */
const hasShareOfItsOwn = (figures: Figure[], at: number): boolean =>
  figures[at + 1]?.quantity.kind === 'percent' && /占/.test(figures[at + 1]!.label) && !/占/.test(figures[at]!.label);

/** 占总人口的, 占新增贷款的: the base is the name of the whole. */
function isNamed(whole: Figure, base: string): boolean {
  const name = base.replace(/^(?:全[国省市县区]|当年|同期)/, '').replace(/(?:总数|总量|总额|总人数|数)$/, '');
  return name.length >= 2 && `${whole.name}${whole.quantity.noun ?? ''}`.includes(name);
}

function isShare(part: Figure, whole: Figure, stated: Figure): boolean {
  const [low, high] = quotient(part, whole);
  const { value, step } = stated.quantity;
  return low * 100 <= value + step && high * 100 >= value - step;
}

const OF_WHOLE = /^[，,]?(?:占|为|完成|达到?|相当于|实现)[^，,。；;、]{0,14}$/;

/** 1200户，占全县4万户的3%: the whole stands between the part and its share. */
export function wholeShareFaults(text: string, figures: Figure[]): RatioFault[] {
  return figures.flatMap((stated, at) => {
    const [part, whole] = [figures[at - 2], figures[at - 1]];
    if (!part || !whole || stated.quantity.kind !== 'percent' || part.sentence !== stated.sentence) return [];
    if (!isSameMeasure(part, whole) || ![part, whole, stated].every(isExact)) return [];
    const leads = OF_WHOLE.test(text.slice(part.quantity.end, whole.quantity.start).replace(/^的?[\p{Script=Han}]{0,6}(?=[，,])/u, ''));
    const of = /^(?:[\p{Script=Han}]{0,6})的$/u.test(text.slice(whole.quantity.end, stated.quantity.start));
    if (!leads || !of || isShare(part, whole, stated)) return [];
    const right = (part.quantity.value / whole.quantity.value) * 100;
    return [{ figure: stated, parts: { text: stated.quantity.text, right: `${Number(right.toFixed(2))}%` } }];
  });
}

/** Shares of one whole that come to more than all of it: 分别占30%、40%、40%. Told at the last of them. */
export function percentSumFaults(text: string, figures: Figure[]): RatioFault[] {
  const faults: RatioFault[] = [];
  for (let at = 0; at < figures.length; at++) {
    if (figures[at]!.quantity.kind !== 'percent' || !/占|比重|比例|构成|结构/.test(figures[at]!.gap)) continue;
    let end = at;
    while (end + 1 < figures.length && isNextShare(text, figures[end]!, figures[end + 1]!)) end++;
    const run = figures.slice(at, end + 1);
    const sum = run.reduce((total, { quantity }) => total + quantity.value, 0);
    const tolerance = run.reduce((total, { quantity }) => total + quantity.step, 0);
    const wrong = sum > 100 + tolerance || (isWholeOf(text, run) && sum < 100 - tolerance);
    if (run.length >= 3 && wrong && isPartition(text, run) && run.every(isExact) && !/多选|可重复/.test(text)) {
      const last = run[run.length - 1]!;
      faults.push({ figure: last, parts: { text: last.quantity.text, right: `${Number(sum.toFixed(2))}%` } });
    }
    at = end;
  }
  return faults;
}

/** 三次产业比重分别为: the parts are named before their shares. */
const THREE_SECTORS = /三次产业|一、二、三产业|三产/;

const isWholeOf = (text: string, run: Figure[]): boolean =>
  /其他|其余/.test(run[run.length - 1]!.label) ||
  exclusion(run.map(({ label }) => label)) === 'complete' ||
  (run.length === 3 && THREE_SECTORS.test(text.slice(Math.max(0, run[0]!.quantity.start - 20), run[0]!.quantity.start)));

/** Names before 占 that exclude each other, or shares told of all of them. */
function isPartition(text: string, run: Figure[]): boolean {
  if (isWholeOf(text, run)) return true;
  const kinds = exclusion(run.map(({ label }) => label.replace(/占(?:比|到|了)?(?:为|达到?)?$/, '')));
  return kinds === 'complete' || kinds === 'exclusive' || kinds === 'alike';
}

function isNextShare(text: string, one: Figure, next: Figure): boolean {
  const gap = text.slice(one.quantity.end, next.quantity.start);
  return (
    next.quantity.kind === 'percent' &&
    next.sentence === one.sentence &&
    gap.length <= 16 &&
    !/增长|下降|提高|同比|其中|较|比(?!例|重)|以上|率/.test(gap)
  );
}

/** Names of which each is at least as much as the next: 受灾, 成灾, 绝收. */
const CHAINS: RegExp[][] = [
  [/最(?:高|多|大)(?:值|为|是|的)?[^，,。；;]{0,6}$/, /最(?:低|少|小)(?:值|为|是|的)?[^，,。；;]{0,6}$/],
  [/受灾|受损/, /成灾/, /绝收/],
  [/应(?:到|参|检|接种|办|缴|发|入学)/, /实(?:到|参|检|际|办|缴|发|有)|已(?:到|参|检|接种|办|缴|发|入学)/],
];
/** Figures that far apart in a sentence speak of one thing still. */
const REACH = 3;

/** 最低 above 最高, 绝收 above 成灾: the lesser by name is the greater by figure. Told at the one that is too great. */
export function orderFaults(figures: Figure[]): RatioFault[] {
  return figures.flatMap((lesser, at) => {
    for (const chain of CHAINS) {
      const place = chain.findIndex((name) => name.test(lesser.label));
      if (place < 1) continue;
      const near = [...figures.slice(Math.max(0, at - REACH), at), ...figures.slice(at + 1, at + 1 + REACH)];
      const greater = near.find(
        (one) =>
          one.quantity.value < lesser.quantity.value &&
          one.sentence === lesser.sentence &&
          isSameMeasure(one, lesser) &&
          chain.slice(0, place).some((name) => name.test(one.label)),
      );
      if (!greater || !isExact(lesser) || !isExact(greater)) continue;
      return [{ figure: lesser, parts: { text: lesser.quantity.text, right: greater.quantity.text } }];
    }
    return [];
  });
}

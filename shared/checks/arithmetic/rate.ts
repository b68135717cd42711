import { type Figure, isExact, isSameMeasure, quotient } from './figure.ts';
import type { RatioFault } from './ratio.ts';

/** 办结率, 支付进度, 存贷比: what is had or done of a whole. */
const RATE = /([\p{Script=Han}]{1,6}?)(?:率|进度)(?:仅|仅为|为|达到?|是)?$/u;
/** Rates over a base that stands in no report, or over time. */
const NOT_OF_PARTS =
  /(?:增长|增|失业|死亡|出生|利|税|汇|费|概|频|(?<!有)效|城镇化|城市化|森林覆盖|绿化|发生|发案|发病|患病|不良|周转|收益|贡献|负债|杠杆|自给|转化|抚养|生育|保有|流动|毛入学|毛入园|回报|利用|上涨|下降|通胀|通货膨胀|就诊|床位使用|生产|(?<!成)功|比)$/;
/** No more than all of them can be. */
const AT_MOST_ALL =
  /(?:入学|入园|合格|达标|办结|结案|整改|覆盖|满意|参保|接种|签约|回收|采用|采纳|入住|合规|优良|巩固|治愈|升学|成功|化解|及格|通过|到会|出勤|见面|知晓|普及|公开|核查|入户|体检|录取|就业)$/;
/** What is done where the rate says it in another word. */
const KIN: [rate: RegExp, done: RegExp][] = [
  [/覆盖/, /建成|设立|覆盖|实现|配备|开通|安装/],
  [/完成|完工|开工/, /完成|建成|改造|完工|开工|竣工/],
  [/执行/, /执行|支出/],
  [/支付|拨付/, /支付|拨付|下达/],
  [/升学/, /升入|升学|考入/],
  [/入园|入学/, /入园|入学|在园|在校|就读/],
  [/体检|筛查|检/, /体检|筛查|实检|检/],
  [/采用/, /采用|采纳/],
  [/节约|节支/, /采购|成交|实际/],
  [/回收/, /回收|收回/],
];

/** The words of a rate as a part is told by. */
function isDone(rate: string, part: Figure, text: string): boolean {
  const around = part.label + text.slice(part.quantity.end, part.quantity.end + 8).replace(/[，,。；;].*$/s, '');
  const root = rate.slice(-2);
  return around.includes(root) || KIN.some(([named, done]) => named.test(root) && done.test(around));
}

const tops = (low: number, high: number, { value, step }: Figure['quantity']): boolean =>
  low * 100 <= value + step + 1e-9 && high * 100 >= value - step - 1e-9;

/** Whether the part makes (or leaves) this share of the whole. */
function bears(part: Figure, whole: Figure, { quantity }: Figure): boolean {
  const [low, high] = quotient(part, whole);
  return tops(low, high, quantity) || tops(1 - high, 1 - low, quantity) || tops(1 / high - 1, 1 / low - 1, quantity);
}

/** Units that count the same things under two names. */
const SORTS = [/^(?:人|名|位|人次|口)$/, /^(?:户|户次)$/, /^(?:家|家次|所|个|处)$/, /^(?:件|件次|起|宗|条)$/];
const alike = (a: Figure, b: Figure): boolean =>
  isSameMeasure(a, b) || SORTS.some((sort) => sort.test(a.quantity.unit) && sort.test(b.quantity.unit)) || isPlaced(a, b);

/** 床位1800张，入住1260人: each bed takes one. */
const isPlaced = (part: Figure, whole: Figure): boolean =>
  /入住|在院/.test(part.label) && /床/.test(whole.label) && whole.quantity.unit === '张';

/** 办结608件，办结率95%: a rate against the part and the whole that its sentence names. Rates above all of them are never right. */
export function rateFaults(text: string, figures: Figure[]): RatioFault[] {
  return figures.flatMap((stated, at) => {
    if (stated.quantity.kind !== 'percent' || !isExact(stated)) return [];
    const rate = RATE.exec(stated.label)?.[1];
    if (rate === undefined || NOT_OF_PARTS.test(rate)) return targetFaults(text, figures, at);
    if (AT_MOST_ALL.test(rate) && stated.quantity.value > 100) return [told(stated, 100)];
    if (/平均|全[国省市]|同比|高于|低于|按[^，]{1,8}计/.test(stated.gap)) return [];
    const near = figures.filter((one) => one !== stated && one.sentence === stated.sentence && one.quantity.kind !== 'percent');
    const pairs = pairsOf(near);
    if (pairs.length === 0 || pairs.some(([part, whole]) => bears(part, whole, stated))) return [];
    const done = pairs.filter(([part, whole]) => isDone(rate, part, text) && isExact(part) && isExact(whole) && part !== whole);
    const last = done[done.length - 1];
    if (!last || last[0].quantity.end > stated.quantity.start + 60) return [];
    if (isRepeated(near, last[0])) return [];
    return [told(stated, (last[0].quantity.value / last[1].quantity.value) * 100)];
  });
}

/** Several figures of one sort after the whole: it is not plain which of them the rate is about. */
const isRepeated = (near: Figure[], part: Figure): boolean =>
  near.filter((one) => one !== part && one.label.trim() !== '' && one.label === part.label).length > 0;

/** Part and whole: any two of a sort, the smaller of the larger. */
function pairsOf(near: Figure[]): [part: Figure, whole: Figure][] {
  return near.flatMap((part) =>
    near
      .filter((whole) => whole !== part && alike(part, whole) && whole.quantity.value >= part.quantity.value)
      .map((whole) => [part, whole] as [Figure, Figure]),
  );
}

const OF_TARGET = /(?:完成|达到?|实现|占|为)[^，,。；;、]{0,8}?(?:计划|目标|任务|预算|指标)[^，,。；;、]{0,4}的$/;
const OVER = /超额?(?:完成)?(?:[^，,。；;、]{0,6})$/;
const TARGET = /计划|目标|任务|预算|指标/;

/** 全年目标4000人，实际完成4200人，完成目标的105%, 超额完成5%. */
function targetFaults(text: string, figures: Figure[], at: number): RatioFault[] {
  const stated = figures[at]!;
  const over = OVER.test(stated.label) && /超额?完成/.test(stated.label);
  if (!over && !OF_TARGET.test(stated.label)) return [];
  const before = figures.slice(0, at).filter((one) => one.sentence === stated.sentence && one.quantity.kind !== 'percent');
  const targets = before.filter((one) => TARGET.test(one.label));
  const target = targets[0];
  if (targets.length !== 1 || !target || !isExact(target)) return [];
  const done = before.filter((one) => one !== target && isSameMeasure(one, target));
  if (done.length !== 1 || !isExact(done[0]!) || /其中/.test(text.slice(before[0]!.quantity.start, stated.quantity.start))) return [];
  const share = done[0]!.quantity.value / target.quantity.value - (over ? 1 : 0);
  const [low, high] = quotient(done[0]!, target);
  return tops(low - (over ? 1 : 0), high - (over ? 1 : 0), stated.quantity) ? [] : [told(stated, share * 100)];
}

const told = (figure: Figure, right: number): RatioFault => ({
  figure,
  parts: { text: figure.quantity.text, right: `${Number(right.toFixed(2))}%` },
});

import { type Figure, interval, intervalBeside, isExact, isSameMeasure, quotient, written } from './figure.ts';

export interface ChangeFault {
  figure: Figure;
  parts: Record<string, string | number>;
}

const RISES = '增长|增加|上升|提高|增幅|涨幅|提升|上涨|增收|增产|净增|新增|扩大|多|增';
const FALLS = '下降|减少|降低|降幅|回落|减幅|下跌|压减|压缩|缩短|缩小|核减|少|降';
const BY = '(?:了|约|幅度?|率)?(?:为|达到?|是)?$';
const UP = new RegExp(`翻了?$|(?:${RISES})${BY}`);
const DOWN = new RegExp(`(?:${FALLS})${BY}`);
const TO = /(?:增长|增加|上升|提高|提升|上涨|扩大|下降|减少|降低|降|增|升|压缩|压减|缩短|缩减|缩小|发展)(?:到|至|为)[^，,。；;]{0,6}$/;

/** A change told of the same thing: no other subject, no yearly mean. */
const PLAIN = new RegExp(
  `^(?:并|也|则|且)?(?:同比|环比|较上年|比上年|较去年|比去年|共|净)?(?:同期)?(?:${RISES}|${FALLS}|翻)(?:了|约|幅度?|率)?(?:为|达到?|是)?$`,
);
/** A level told as a multiple of the former: 是原来的3倍. */
const TIMES = /^(?:是|为|相当于|达到)(?:原来|上年|去年|上年同期|去年同期|此前|之前|[^，,。；;、]{0,6})的?$/;

/** Where a change from one figure to another may lie, in percent, whichever way the two were rounded. */
function change(from: Figure, to: Figure): [number, number] {
  const [low, high] = quotient(to, from);
  return [(low - 1) * 100, (high - 1) * 100];
}

/** Stated figures are rounded or cut off: half a step below, a whole one above. */
function fits(low: number, high: number, { quantity }: Figure): boolean {
  const [statedLow, statedHigh] = [quantity.value - quantity.step / 2, quantity.value + quantity.step];
  return low <= statedHigh + 1e-9 && high >= statedLow - 1e-9;
}

/** Growth and decrease against the two figures they are taken from; a rise of points written as percent; a change that goes the other way. */
export function changeFaults(text: string, figures: Figure[]): ChangeFault[] {
  const faults: ChangeFault[] = [];
  figures.forEach((figure, at) => {
    const fault = isExact(figure) && at > 0 && (statedFault(text, figures, at) ?? partedFault(text, figures, at));
    if (fault) faults.push(fault);
  });
  if (/[从由]/.test(text)) faults.push(...directionFaults(text, figures));
  return faults;
}

function statedFault(text: string, figures: Figure[], at: number): ChangeFault | null {
  const stated = figures[at]!;
  const { kind } = stated.quantity;
  const lead = stated.label.trim();
  const level = kind === 'multiple' && (TIMES.test(lead) || lead === '的');
  if (!level && !PLAIN.test(lead)) return null;
  const sign = level || kind === 'doubling' ? 1 : DOWN.test(lead) ? -1 : UP.test(lead) ? 1 : 0;
  const between = isChangeBetween(figures, at);
  const pair = sign !== 0 && pairBefore(text, figures, at, between ? 3 : 2);
  if (!pair) return null;
  const [from, to] = pair;
  if (isSameMeasure(stated, to) && kind !== 'percent' && kind !== 'points') return differenceFault(stated, from, to, sign);
  if (from.quantity.kind === 'percent') return kind === 'percent' || kind === 'points' ? percentFault(stated, from, to) : null;
  if (kind === 'percent') {
    const [low, high] = between ? quotient(figures[at - 1]!, from).map((part) => part * 100 * sign) : change(from, to);
    return rateFault(stated, low! <= high! ? [low!, high!] : [high!, low!], sign);
  }
  if (kind === 'doubling') return timesFault(stated, from, to, 2 ** stated.quantity.value, 0.15);
  return kind === 'multiple' ? timesFault(stated, from, to, stated.quantity.value + (level ? 0 : 1), 0) : null;
}

function rateFault(stated: Figure, [low, high]: [number, number], sign: number): ChangeFault | null {
  const ok = sign > 0 ? fits(low, high, stated) : fits(-high, -low, stated);
  return ok ? null : told(stated, `${rounded(Math.abs((low + high) / 2), stated)}%`);
}

/** 由6个增加到18个, 增加12个: the difference itself. */
function differenceFault(stated: Figure, from: Figure, to: Figure, sign: number): ChangeFault | null {
  const [fromLow, fromHigh] = intervalBeside(from, to);
  const [toLow, toHigh] = intervalBeside(to, from);
  const [low, high] = sign > 0 ? [toLow - fromHigh, toHigh - fromLow] : [fromLow - toHigh, fromHigh - toLow];
  const { value, step } = stated.quantity;
  const slack = Number.isInteger(value) && step === 1 && low === high ? 0 : step;
  if (low <= value + slack + 1e-9 && high >= value - slack - 1e-9) return null;
  return told(stated, written(Number(Math.abs(to.quantity.value - from.quantity.value).toPrecision(12)), stated.quantity));
}

/** 翻两番 is four times as much, 增长2倍 three times, 是…的3倍 three times. */
function timesFault(stated: Figure, from: Figure, to: Figure, times: number, latitude: number): ChangeFault | null {
  const [low, high] = change(from, to).map((percent) => percent / 100 + 1) as [number, number];
  const { step, kind } = stated.quantity;
  const slack = kind === 'doubling' ? 0 : step;
  if (low * (1 - latitude) <= times + slack && high * (1 + latitude) >= times - slack / 2) return null;
  return told(stated, `${Number(((low + high) / 2).toPrecision(3))}倍`);
}

/** 65% → 82% is 17 points, not 17 percent. */
function percentFault(stated: Figure, from: Figure, to: Figure): ChangeFault | null {
  const points = Math.abs(to.quantity.value - from.quantity.value);
  const finest = Math.min(to.quantity.step, from.quantity.step);
  const off = Math.abs(points - stated.quantity.value) > (finest * 2 + stated.quantity.step) * 0.75;
  return off === (stated.quantity.kind === 'points') ? told(stated, `${rounded(points, stated)}个百分点`) : null;
}

/** 达到17820元，比上年增加1320元，增长8%: the later figure and the difference tell the rate. */
function partedFault(text: string, figures: Figure[], at: number): ChangeFault | null {
  const stated = figures[at]!;
  const [to, by] = [figures[at - 2], figures[at - 1]];
  if (!to || !by || stated.quantity.kind !== 'percent' || to.sentence !== stated.sentence) return null;
  if (!isSameMeasure(to, by) || !isExact(to) || !isExact(by) || by.quantity.kind === 'percent') return null;
  if (!/^[，,]?(?:同比|环比)?[比较]?(?:上年|去年|上年同期|去年同期|上月|同期)?(?:净|共)?(?:增加|减少|增长|下降|多|少)了?$/.test(by.label))
    return null;
  if (!/^[，,、]$/.test(text.slice(by.quantity.end, stated.quantity.start).replace(stated.label, '')) || !PLAIN.test(stated.label))
    return null;
  const sign = DOWN.test(by.label) ? -1 : 1;
  if (sign !== (DOWN.test(stated.label) ? -1 : 1)) return null;
  const [low, high] = interval(by);
  const [least, most] = interval(to);
  const bounds = sign > 0 ? [low / (most - low), high / (least - high)] : [low / (most + low), high / (least + high)];
  const base = to.quantity.value - sign * by.quantity.value;
  if (base <= 0 || fits(bounds[0]! * 100, bounds[1]! * 100, stated)) return null;
  return told(stated, `${rounded((by.quantity.value / base) * 100, stated)}%`);
}

const told = (figure: Figure, right: string): ChangeFault => ({ figure, parts: { text: figure.quantity.text, right } });

const rounded = (value: number, { quantity }: Figure) =>
  Number(value.toFixed(Math.min(2, Math.max(0, Math.ceil(-Math.log10(quantity.step))))));

const LATEST_BEFORE = /(?:今年|本年|当年)[^。；;]{0,20}$/;
const FORMER = /(?:去年|上年)(?:同期)?[^，,。；;]{0,10}$/;

/** The earlier and the later figure that a stated change is about, or null where it is not plain which they are. */
function pairBefore(text: string, figures: Figure[], at: number, back: number): [from: Figure, to: Figure] | null {
  const stated = figures[at]!;
  const [a, b] = [figures[at - back], figures[at - back + 1]];
  if (!a || !b || a.sentence !== stated.sentence || !isExact(a) || !isExact(b) || !isSameMeasure(a, b)) return null;
  if (a.quantity.value <= 0 || b.quantity.value <= 0) return null;
  const middle = text.slice(a.quantity.end, b.quantity.start);
  const after = text.slice(b.quantity.end, stated.quantity.start);
  if (after.length > 30 || /其中|占|环比|[。；;]/.test(after + middle)) return null;
  const before = a.gap;
  if (/(?:从|由)[^，,。；;]{0,24}$/.test(before) && (TO.test(middle) || /(?:到|至)[^，,。；;]{0,16}$/.test(middle))) return [a, b];
  if (
    /(?<![同环])(?:比|较)[^，,。；;]{1,20}$/.test(middle) &&
    /^(?:人次|辆次)?(?:相比)?[^，,。；;]{0,6}$/.test(after) &&
    !/同比/.test(after)
  )
    return [b, a];
  if (/(?:，|,)(?:是|为|相当于)[^，,。；;]{1,12}$/.test(middle) && after === '的') return [b, a];
  if (FORMER.test(before) && /(?:今年|本年|当年)[^，,。；;]{0,14}$/.test(middle)) return [a, b];
  if (LATEST_BEFORE.test(before) && /[，,（(](?:而)?(?:去年|上年)(?:同期)?[^，,。；;]{0,10}$/.test(middle)) return [b, a];
  if (/(?:，|,)(?:而)?(?:去年|上年)(?:同期)?[^，,。；;]{0,6}$/.test(middle) && /^[）)]?[，,]同比/.test(after)) return [b, a];
  return null;
}

/** 由8亿元增加到8.6亿元，增加6000万元、增长7.5%: the difference stands between the two figures and the rate. */
function isChangeBetween(figures: Figure[], at: number): boolean {
  const [two, one] = [figures[at - 2], figures[at - 1]];
  return (
    two !== undefined &&
    one !== undefined &&
    isSameMeasure(two, one) &&
    figures[at]!.quantity.kind !== one.quantity.kind &&
    PLAIN.test(one.label)
  );
}

/** 从100人增加到80人: the figures go the other way. */
function directionFaults(text: string, figures: Figure[]): ChangeFault[] {
  return figures.flatMap((to, at) => {
    const from = figures[at - 1];
    if (!from || from.sentence !== to.sentence || !isExact(from) || !isExact(to) || !isSameMeasure(from, to)) return [];
    if (!/(?:从|由)[^，,。；;]{0,24}$/.test(from.gap)) return [];
    const middle = text.slice(from.quantity.end, to.quantity.start);
    const rises = /(?:增长|增加|上升|提高|提升|上涨|扩大)(?:到|至|为)$/.test(middle);
    const falls = /(?:下降|减少|降低|压缩|压减|缩短|缩减|降)(?:到|至|为)$/.test(middle);
    const wrong = (rises && to.quantity.value < from.quantity.value) || (falls && to.quantity.value > from.quantity.value);
    return wrong ? [told(to, written(from.quantity.value, from.quantity))] : [];
  });
}

import { type Figure, interval, isExact, isSameMeasure, written } from './figure.ts';

export interface ChangeFault {
  figure: Figure;
  parts: Record<string, string | number>;
}

const UP = /翻了?$|(?:增长|增加|上升|提高|增幅|涨幅|提升|上涨|多|增)(?:了|约|幅度?)?(?:为|达|达到|是)?$/;
const DOWN = /(?:下降|减少|降低|降幅|回落|减幅|下跌|少|降|缩短)(?:了|约|幅度?)?(?:为|达|达到|是)?$/;
const TO = /(?:增长|增加|上升|提高|提升|上涨|扩大|下降|减少|降低|降|增|升|压缩|缩短|缩减|发展)(?:到|至|为)[^，,。；;]{0,6}$/;

/** A change told of the same thing: no other subject, no yearly mean. */
const PLAIN =
  /^(?:并|也|则|且)?(?:同比|环比|较上年|比上年|较去年|比去年|共|净)?(?:增长|增加|上升|提高|增幅|涨幅|提升|上涨|多|增|下降|减少|降低|降幅|回落|减幅|下跌|少|降|翻)(?:了|约|幅度?|率)?(?:为|达|达到|是)?$/;

/** Where a change from one figure to another may lie, in percent, whichever way the two were rounded. */
function change(from: Figure, to: Figure): [number, number] {
  const [fromLow, fromHigh] = interval(from);
  const [toLow, toHigh] = interval(to);
  return [(toLow / fromHigh - 1) * 100, (toHigh / fromLow - 1) * 100];
}

/** Stated figures are rounded or cut off: half a step below, a whole one above. */
function fits(low: number, high: number, { quantity }: Figure): boolean {
  const [statedLow, statedHigh] = [quantity.value - quantity.step / 2, quantity.value + quantity.step];
  return low <= statedHigh + 1e-9 && high >= statedLow - 1e-9;
}

/** Kinds of quantity that state a change. */
const STATED = new Set(['percent', 'doubling', 'points']);

/** Growth and decrease against the two figures they are taken from; a rise of points written as percent; a change that goes the other way. */
export function changeFaults(text: string, figures: Figure[]): ChangeFault[] {
  const faults: ChangeFault[] = [];
  figures.forEach((figure, at) => {
    if (STATED.has(figure.quantity.kind) && isExact(figure)) faults.push(...statedFault(text, figures, at));
  });
  if (/[从由]/.test(text)) faults.push(...directionFaults(text, figures));
  return faults;
}

function statedFault(text: string, figures: Figure[], at: number): ChangeFault[] {
  const stated = figures[at]!;
  const pair = pairBefore(text, figures, at);
  if (!pair) return [];
  const [from, to] = pair;
  const lead = stated.label;
  if (!PLAIN.test(lead)) return [];
  const sign = DOWN.test(lead) ? -1 : UP.test(lead) || stated.quantity.kind === 'doubling' ? 1 : 0;
  if (sign === 0) return [];
  if (from.quantity.kind === 'percent') return percentFault(stated, from, to);
  if (stated.quantity.kind === 'points') return [];
  const [low, high] = change(from, to);
  if (stated.quantity.kind === 'doubling') {
    const times = 2 ** stated.quantity.value;
    const ok = (low / 100 + 1) * 0.85 <= times && (high / 100 + 1) * 1.15 >= times;
    return ok
      ? []
      : [{ figure: stated, parts: { text: stated.quantity.text, right: `${Number(((low + high) / 200 + 1).toPrecision(3))}倍` } }];
  }
  const ok = sign > 0 ? fits(low, high, stated) : fits(-high, -low, stated);
  return ok ? [] : [{ figure: stated, parts: { text: stated.quantity.text, right: `${rounded(Math.abs((low + high) / 2), stated)}%` } }];
}

/** 65% → 82% is 17 points, not 17 percent. */
function percentFault(stated: Figure, from: Figure, to: Figure): ChangeFault[] {
  const points = Math.abs(to.quantity.value - from.quantity.value);
  const tolerance = to.quantity.step + from.quantity.step + stated.quantity.step;
  if (stated.quantity.kind === 'points') {
    if (Math.abs(points - stated.quantity.value) <= tolerance * 0.75) return [];
    return [{ figure: stated, parts: { text: stated.quantity.text, right: `${rounded(points, stated)}个百分点` } }];
  }
  if (Math.abs(points - stated.quantity.value) > tolerance * 0.75) return [];
  return [{ figure: stated, parts: { text: stated.quantity.text, right: `${rounded(points, stated)}个百分点` } }];
}

const rounded = (value: number, { quantity }: Figure) =>
  Number(value.toFixed(Math.min(2, Math.max(0, Math.ceil(-Math.log10(quantity.step))))));

/** The earlier and the later figure that a stated change is about, or null where it is not plain which they are. */
function pairBefore(text: string, figures: Figure[], at: number): [from: Figure, to: Figure] | null {
  const stated = figures[at]!;
  const b = figures[at - 1];
  const a = figures[at - 2];
  if (
    !a ||
    !b ||
    a.sentence !== stated.sentence ||
    !isExact(a) ||
    !isExact(b) ||
    !isSameMeasure(a, b) ||
    a.quantity.value <= 0 ||
    b.quantity.value <= 0
  )
    return null;
  const middle = text.slice(a.quantity.end, b.quantity.start);
  const after = text.slice(b.quantity.end, stated.quantity.start);
  if (after.length > 24 || /其中|占|环比|[。；;]/.test(after + middle)) return null;
  const before = a.gap;
  if (/(?:从|由)[^，,。；;]{0,24}$/.test(before) && TO.test(middle)) return [a, b];
  if (/(?:从|由)[^，,。；;]{0,24}$/.test(before) && /(?:到|至)[^，,。；;]{0,16}$/.test(middle)) return [a, b];
  if (
    /(?<![同环])(?:比|较)[^，,。；;]{1,20}$/.test(middle) &&
    /^(?:人次|辆次)?(?:相比)?[^，,。；;]{0,6}$/.test(after) &&
    !/同比/.test(after)
  )
    return [b, a];
  if (/(?:去年|上年)(?:同期)?[^，,。；;]{0,10}$/.test(before) && /(?:今年|本年|当年)[^，,。；;]{0,14}$/.test(middle)) return [a, b];
  if (/(?:今年|本年|当年)[^。；;]{0,20}$/.test(before) && /[，,（(](?:而)?(?:去年|上年)(?:同期)?[^，,。；;]{0,10}$/.test(middle))
    return [b, a];
  return null;
}

/** 从100人增加到80人: the figures go the other way. */
function directionFaults(text: string, figures: Figure[]): ChangeFault[] {
  return figures.flatMap((to, at) => {
    const from = figures[at - 1];
    if (!from || from.sentence !== to.sentence || !isExact(from) || !isExact(to) || !isSameMeasure(from, to)) return [];
    if (!/(?:从|由)[^，,。；;]{0,24}$/.test(from.gap)) return [];
    const middle = text.slice(from.quantity.end, to.quantity.start);
    const rises = /(?:增长|增加|上升|提高|提升|上涨|扩大)(?:到|至|为)$/.test(middle);
    const falls = /(?:下降|减少|降低|压缩|缩短|缩减|降)(?:到|至|为)$/.test(middle);
    const wrong = (rises && to.quantity.value < from.quantity.value) || (falls && to.quantity.value > from.quantity.value);
    return wrong ? [{ figure: to, parts: { text: to.quantity.text, right: written(from.quantity.value, from.quantity) } }] : [];
  });
}

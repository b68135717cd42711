import { type Figure, isExact, isSameMeasure, sumTolerance, written } from './figure.ts';
import type { RatioFault } from './ratio.ts';

const BEGINS = /年初|原有|期初|月初|上年末|去年底|上年底|上年结转|结转/;
const COMES = /新增|新入|新纳入|纳入|增加|入院|入住|接收|新收|新登记|出生|受理/;
const GOES = /退出|减少|清退|注销|出院|停发|核减|取消|死亡|移出|调出|离院/;
const ENDS = /年末|现有|目前|期末|月末|现在院|在院|现存|净增|自然增[加长]|实有/;

/** What is left of a whole by its name: 剩余, 尚有, 未通过, 正在整改, 缺席, 空置. */
const LEFT =
  /^(?:还|尚|仍|现)?(?:有)?(?:剩余|剩下|余下|尚余|还剩|结余|剩|余|尚有|还有|仍有|缺席|请假|空置|闲置|节约|节省|节余|审减|核减|不合格|不达标|不满意|无效|待|未|正在|限期)/;
const LEFT_BEHIND = /^[\p{Script=Han}]{0,4}(?:未|正在|尚未|待)/u;
const EXCUSED = /其中|另|此外|追加|上年|去年|同期|累计|以上|增长|下降|每|均|率|新增|含|结转|同比/;

/** What was, came, went and is; a whole, what was done of it and what is left. Told at the last figure. */
export function balanceFaults(text: string, figures: Figure[]): RatioFault[] {
  const faults: RatioFault[] = [];
  for (let at = 2; at < figures.length; at++) {
    const fault = isExact(figures[at]!) && (flowFault(figures, at) ?? remainderFault(text, figures, at));
    if (fault) faults.push(fault);
  }
  return faults;
}

/** The figures of one measure up to number `at` in its sentence, itself the last. */
const runTo = (figures: Figure[], at: number): Figure[] =>
  figures.slice(0, at + 1).filter((one) => one.sentence === figures[at]!.sentence && isSameMeasure(one, figures[at]!));

/** 年初4200户，新增350户、退出232户，年末4318户; 新增3600户，注销1200户，净增2400户. */
function flowFault(figures: Figure[], at: number): RatioFault | null {
  const end = figures[at]!;
  if (!ENDS.test(end.label)) return null;
  const run = runTo(figures, at).slice(0, -1);
  const from = run.findIndex(({ label }) => BEGINS.test(label));
  const net = /净增|自然增/.test(end.label);
  const moves = net ? run.slice(-2) : run.slice(from + 1);
  if ((!net && from === -1) || moves.length !== 2 || !run.every(isExact)) return null;
  const [comes, goes] = [moves.find(({ label }) => COMES.test(label)), moves.find(({ label }) => GOES.test(label))];
  if (!comes || !goes || comes === goes) return null;
  const parts = net ? [comes, goes] : [run[from]!, comes, goes];
  const right = (net ? 0 : run[from]!.quantity.value) + comes.quantity.value - goes.quantity.value;
  return apart(end, parts, right);
}

/** 受理120件，办结114件，剩余6件: a whole, one part and the rest of it, and no other figure of the measure. */
function remainderFault(text: string, figures: Figure[], at: number): RatioFault | null {
  const rest = figures[at]!;
  if (rest.quantity.kind === 'percent') return null;
  const behind = text.slice(rest.quantity.end, rest.quantity.end + 8);
  if (!LEFT.test(rest.label.trim()) && !(/^(?:还|尚|仍)?有$/.test(rest.label.trim()) && LEFT_BEHIND.test(behind))) return null;
  const run = runTo(figures, at);
  const [whole, part] = [run[0], run[1]];
  const next = figures[at + 1];
  if (run.length !== 3 || !whole || !part || !isExact(whole) || !isExact(part)) return null;
  if (part.quantity.value > whole.quantity.value && !/应/.test(whole.label)) return null;
  if (next && next.sentence === rest.sentence && isSameMeasure(next, rest)) return null;
  if (whole.depth !== rest.depth || part.depth !== rest.depth || EXCUSED.test(text.slice(whole.quantity.end, rest.quantity.start)))
    return null;
  if (rest.quantity.start - whole.quantity.end > 50) return null;
  return apart(rest, [whole, part], whole.quantity.value - part.quantity.value);
}

function apart(stated: Figure, parts: Figure[], right: number): RatioFault | null {
  const [least, most] = sumTolerance(stated, parts);
  const off = right - stated.quantity.value;
  if (off >= Math.min(least, -most) - 1e-9 && off <= most + 1e-9) return null;
  return { figure: stated, parts: { text: stated.quantity.text, right: written(Number(right.toPrecision(12)), stated.quantity) } };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, standardPack } from '../../shared/checks/engine.ts';
import { percent } from './material.ts';
import type { Measure } from './measure.ts';

interface Relation {
  type: 'sum' | 'quotient' | 'share' | 'decrease' | 'leq';
  name: string;
  holds: boolean;
  total?: number;
  parts?: number[];
  amount?: number;
  count?: number;
  a?: number;
  b?: number;
  stated?: number;
}

const PLACES = ['广东', '广西', '海南', '云南', '贵州', '江西', '湖南', '湖北'];
const TOWNS = ['城关镇', '东街镇', '西山乡', '北河镇', '南岗乡', '柳林镇', '石桥乡', '平安镇'];

const list = (names: string[], parts: number[], unit: string, mark: string) =>
  parts.map((part, at) => `${names[at]}${part}${unit}`).join(mark);

/** Ways in which officials write a total and its parts. */
const SUMS: ((total: number, parts: number[], unit: string) => string)[] = [
  (total, parts, unit) => `全省共转移安置${total}${unit}，其中${list(PLACES, parts, unit, '、')}。`,
  (total, parts, unit) => `${list(TOWNS, parts, unit, '、')}，共${total}${unit}。`,
  (total, parts, unit) => `据统计，全县共核查${total}${unit}：${list(TOWNS, parts, unit, '，')}。`,
  (total, parts, unit) => `全县共核查${total}${unit}（${list(TOWNS, parts, unit, '、')}）。`,
  (total, parts, unit) =>
    `${TOWNS.slice(0, parts.length).join('、')}分别核查${parts.map((part) => part + unit).join('、')}，合计${total}${unit}。`,
  (total, parts, unit) => `全县共核查${total}${unit}。其中，${list(TOWNS, parts, unit, '，')}。`,
  (total, parts, unit) =>
    `全县共核查${total}${unit}，${TOWNS.slice(0, parts.length).join('、')}分别为${parts.map((part) => part + unit).join('、')}。`,
];
const QUOTIENTS: ((amount: number, count: number, stated: number) => string)[] = [
  (amount, count, stated) => `发放救助资金${amount}元，救助${count}人次，人均${stated}元。`,
  (amount, count, stated) => `全年救助${count}人次，发放资金${amount}元，人均救助${stated}元。`,
  (amount, count, stated) => `共为${count}名对象发放${amount}元，平均每人${stated}元。`,
];
const SHARES: ((part: number, whole: number, stated: number) => string)[] = [
  (part, whole, stated) => `接待祭扫群众${whole}万人次，其中绿色祭扫${part}万人次，占${stated}%。`,
  (part, whole, stated) => `当日祭扫${whole}万人次，绿色祭扫${part}万人次，占比${stated}%。`,
  (part, whole, stated) => `祭扫群众${whole}万人次，其中绿色祭扫${part}万人次，占总数的${stated}%。`,
];
const DECREASES: ((now: number, before: number, stated: number) => string)[] = [
  (now, before, stated) => `接待群众${now}万人次，比前一日的${before}万人次下降${stated}%。`,
  (now, before, stated) => `接待群众从${before}万人次减少到${now}万人次，下降${stated}%。`,
  (now, before, stated) => `接待群众由${before}万人次降至${now}万人次，降幅${stated}%。`,
];

interface Case {
  text: string;
  wrong: boolean;
}

/** A figure that is surely off: its leading digit goes up. */
const off = (value: number): number => Number((value * 1.3 + (value < 10 ? 2 : 0)).toFixed(String(value).split('.')[1]?.length ?? 0));

function casesOf(relation: Relation): Case[] {
  const { type, parts, total, amount, count, a, b, stated } = relation;
  const unit = (value: number) => (Number.isInteger(value) ? '人' : '万人');
  if (
    type === 'sum' &&
    parts &&
    total !== undefined &&
    parts.length >= 2 &&
    parts.length <= PLACES.length &&
    parts.every((part) => part > 0 && String(part).length < 9)
  ) {
    const measure = unit(Math.max(...parts.filter((part) => !Number.isInteger(part)), 0.5) === 0.5 && Number.isInteger(total) ? 1 : 0.5);
    const less = off(parts[0]!);
    return SUMS.flatMap((write) => [
      { text: write(total, parts, measure), wrong: false },
      { text: write(total, [parts[0]! + less, ...parts.slice(1)], measure), wrong: true },
    ]);
  }
  if (type === 'quotient' && amount && count && stated) {
    return QUOTIENTS.flatMap((write) => [
      { text: write(amount, count, stated), wrong: false },
      { text: write(amount, count, off(stated)), wrong: true },
    ]);
  }
  if ((type === 'share' || type === 'decrease') && a && b && stated) {
    const ways = type === 'share' ? SHARES : DECREASES;
    return ways.flatMap((write) => [
      { text: write(a, b, stated), wrong: false },
      { text: write(a, b, off(stated)), wrong: true },
    ]);
  }
  return [];
}

/** Every relation that holds, written out in several ways, true and with one figure changed. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const facts = JSON.parse(await readFile(join(folder, 'arithmetic-facts.json'), 'utf8')) as { relations: Relation[] }[];
  const cases = facts.flatMap(({ relations }) => relations.filter(({ holds }) => holds).flatMap(casesOf));
  const alarm = ({ text }: Case) =>
    check({ title: '', body: text }, standardPack(), { now: new Date() }).findings.some(({ rule }) =>
      /^truth\/(?:arithmetic|date)\//.test(rule),
    );
  const wrong = cases.filter((one) => one.wrong);
  const right = cases.filter((one) => !one.wrong);
  const found = wrong.filter(alarm).length / wrong.length;
  const flagged = right.filter(alarm).length / right.length;
  if (process.env.XINDA_EVALUATE_SHOW) {
    for (const one of cases) if (alarm(one) !== one.wrong) console.log(one.wrong ? 'missed ' : 'flagged', one.text);
  }
  return [
    { name: `wrong figures found (${wrong.length} sentences)`, figure: percent(found), limit: '≥ 90%', holds: found >= 0.9 },
    { name: `true figures flagged (${right.length} sentences)`, figure: percent(flagged), limit: '≤ 1%', holds: flagged <= 0.01 },
  ];
}

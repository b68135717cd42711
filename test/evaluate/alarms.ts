import { readFile } from 'node:fs/promises';
import { check, standardPack } from '../../shared/checks/engine.ts';
import { lines, momentOf } from './material.ts';
import type { Measure } from './measure.ts';

interface Alarm {
  rule: string;
  place: string;
}

/** How many of the drawn alarms of a rule a reader found right and wrong. */
type Judgements = Record<string, { right: number; wrong: number }>;

const DRAWN = 100;

/** The day a text was written: of its broadcast, else the last full date it names, else an ordinary day. */
function writtenOn(source: string, text: string): Date {
  const broadcast = /新闻联播 (\d{8})/.exec(source)?.[1];
  if (broadcast) return momentOf(broadcast);
  const named = [...text.matchAll(/(20\d{2})年(\d{1,2})月(\d{1,2})日/g)].map(([, year, month, day]) =>
    momentOf(`${year}${month!.padStart(2, '0')}${day!.padStart(2, '0')}`),
  );
  const numbered = [...text.matchAll(/〔(20\d{2})〕/g)].map(([, year]) => momentOf(`${year}1231`));
  const last = [...named, ...numbered].filter((day) => !Number.isNaN(day.getTime())).sort((a, b) => b.getTime() - a.getTime())[0];
  return last ?? momentOf('20240601');
}

async function alarms(folder: string): Promise<Alarm[]> {
  const texts = await lines<{ source: string; title: string; text: string }>(folder, 'gov-texts.jsonl');
  return texts.flatMap(({ source, title, text }) =>
    check({ title, body: text }, standardPack(), { now: writtenOn(source, text) })
      .findings.filter(({ level }) => level !== 'hint')
      .map(({ rule, field, start, end }) => {
        const of = field === 'title' ? title : text;
        return { rule, place: `${title} | ${of.slice(Math.max(0, start - 60), start)}⟦${of.slice(start, end)}⟧${of.slice(end, end + 60)}` };
      }),
  );
}

/** A fixed draw: the order follows from a multiplicative congruence over the number of each, so that it is the same every time. */
const drawn = (all: Alarm[]): Alarm[] =>
  all
    .map((alarm, at) => ({ alarm, order: (((at + 1) * 48_271) % 2_147_483_647) % 9_973 }))
    .sort((a, b) => a.order - b.order)
    .slice(0, DRAWN)
    .map(({ alarm }) => alarm);

function countByRule(all: Alarm[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of all) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Errors and doubts on real texts: how many there are by rule, and how many of those read were wrong. With XINDA_EVALUATE_SHOW the drawn ones are printed. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const all = await alarms(folder);
  const draw = drawn(all);
  if (process.env.XINDA_EVALUATE_SHOW) for (const { rule, place } of draw) console.log(rule, '|', place.replaceAll('\n', '⏎'));
  const judged = JSON.parse(await readFile(new URL('./judgements.json', import.meta.url), 'utf8')) as Judgements;
  const read = Object.values(judged).reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  const wrong = Object.values(judged).reduce((sum, one) => sum + one.wrong, 0);
  const byRule = [...countByRule(all)].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${rule} ${count}`);
  return [
    { name: `errors and doubts on official texts (${byRule.join(', ')})`, figure: String(all.length), limit: '', holds: true },
    {
      name: `of ${read} read, judged wrong`,
      figure: String(wrong),
      limit: '≤ 10',
      holds: wrong <= 10 && read >= Math.min(DRAWN, all.length),
    },
  ];
}

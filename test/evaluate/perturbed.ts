import { check, standardPack } from '../../shared/checks/engine.ts';
import { readFacts } from '../../shared/text/facts.ts';
import type { QuantityReading } from '../../shared/text/reading.ts';
import { lines, percent } from './material.ts';
import type { Measure } from './measure.ts';

const NOW = new Date('2024-12-31T20:00:00+08:00');
/** A total is plain only where its sentence says that its parts follow, or that it sums up those before. */
const PARTS_FOLLOW = /其中|包括|分别|[：:（(]/;
const SUMS_UP = /共计|合计|总计|共/;

interface Pair {
  right: string;
  wrong: string;
}

const isPlain = ({ bound, high, kind, certainty }: QuantityReading) =>
  bound === 'exact' && high === null && kind === 'count' && certainty !== 'guess';

/** Too little for its parts: what follows 其中 may be less than the whole, never more. */
const off = (value: number): string => String(Math.floor(value * 0.85));

/** Sentences of which one figure is the sum of two or more beside it, as the numbers alone show, and the same with that figure changed. */
function sumPairs(text: string): Pair[] {
  return text.split(/(?<=。)|\n/).flatMap((sentence) => {
    const figures = readFacts(sentence, { now: NOW }).quantities.filter(isPlain);
    for (const [at, total] of figures.entries()) {
      if (total.value < 10 || !total.text.startsWith(String(total.value))) continue;
      const after = sumOf(figures.slice(at + 1), total);
      const before = sumOf(figures.slice(0, at).reverse(), total);
      const cued =
        (after && PARTS_FOLLOW.test(sentence.slice(total.end, after.start))) ||
        (before && SUMS_UP.test(sentence.slice(before.end, total.start)));
      if (cued)
        return [
          {
            right: sentence,
            wrong: sentence.slice(0, total.start) + off(total.value) + sentence.slice(total.start + String(total.value).length),
          },
        ];
    }
    return [];
  });
}

/** The nearest of the neighbours where two or more in a row of the same unit come to the total; null where none do. */
function sumOf(neighbours: QuantityReading[], total: QuantityReading): QuantityReading | null {
  let sum = 0;
  for (const [at, one] of neighbours.entries()) {
    if (one.unit !== total.unit) return null;
    sum += one.value;
    if (sum === total.value && at >= 1) return neighbours[0]!;
    if (sum > total.value) return null;
  }
  return null;
}

/** Sentences with a day of a month of thirty days, and the same with its thirty-first. */
function dayPairs(text: string): Pair[] {
  return text.split(/(?<=。)|\n/).flatMap((sentence) => {
    const day = /(?<!\d)(4|6|9|11)月(?:[12]\d|30)日(?![至—-])/.exec(sentence);
    return day ? [{ right: sentence, wrong: sentence.replace(day[0], `${day[1]}月31日`) }] : [];
  });
}

/** Sentences of real texts with one figure or day changed: what is injected must be found, what was true must not be flagged. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const texts = [
    ...(await lines<{ text: string }>(folder, 'gov-texts.jsonl')),
    ...(await lines<{ text: string }>(folder, 'news-items.jsonl')),
  ].map(({ text }) => text);
  const pairs = texts.flatMap((text) => [...sumPairs(text), ...dayPairs(text).slice(0, 1)]);
  const alarm = (body: string) =>
    check({ title: '', body }, standardPack(), { now: NOW }).findings.some(({ rule }) =>
      /^truth\/(?:arithmetic|date)\/(?!future|rate)/.test(rule),
    );
  if (process.env.XINDA_EVALUATE_SHOW) {
    for (const { right, wrong } of pairs) {
      if (alarm(right)) console.log('flagged', right);
      if (!alarm(wrong)) console.log('missed ', wrong);
    }
  }
  const found = pairs.filter(({ wrong }) => alarm(wrong)).length / pairs.length;
  const flagged = pairs.filter(({ right }) => alarm(right)).length / pairs.length;
  return [
    { name: `wrong figures found in real sentences (${pairs.length})`, figure: percent(found), limit: '≥ 90%', holds: found >= 0.9 },
    { name: 'true real sentences flagged', figure: percent(flagged), limit: '≤ 1%', holds: flagged <= 0.01 },
  ];
}

import { check, standardPack } from '../../shared/checks/engine.ts';
import type { SourceMark } from '../../shared/vocabulary/finding.ts';
import { lines, momentOf, percent } from './material.ts';
import type { Measure } from './measure.ts';

interface Item {
  date: string;
  headline: string;
  body: string;
}

const counts = ({ what }: SourceMark) => what === 'number' || what === 'date';

function held(headline: string, { date, body }: Item): { contradicted: SourceMark[]; untraced: SourceMark[] } {
  const sources = [{ id: 'body', title: '', text: body }];
  const { sources: said } = check({ title: '', body: headline, sources }, standardPack(), { now: momentOf(date) });
  return { contradicted: said!.contradicted.filter(counts), untraced: said!.untraced.filter(counts) };
}

/** The headline with one digit changed, and where; null where it has none. Which digit follows from the item's number. */
function changed(headline: string, item: number): { headline: string; at: number } | null {
  const places = [...headline.matchAll(/\d/g)].map(({ index }) => index);
  if (places.length === 0) return null;
  const at = places[item % places.length]!;
  const digit = (Number(headline[at]) + 1 + (item % 8)) % 10;
  return { headline: headline.slice(0, at) + digit + headline.slice(at + 1), at };
}

/** Headlines against their bodies: true ones must be traced, a changed digit must not. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const items = await lines<Item>(folder, 'headline-body-numbers.jsonl');
  const verdicts = items.map((item) => held(item.headline, item));
  const contradicted = verdicts.filter((verdict) => verdict.contradicted.length > 0).length / items.length;
  const traced = verdicts.filter((verdict) => verdict.contradicted.length + verdict.untraced.length === 0).length / items.length;
  const wrong = items.flatMap((item, number) => {
    const other = changed(item.headline, number);
    if (!other || item.body.includes(other.headline)) return [];
    const { contradicted: against, untraced } = held(other.headline, item);
    return [[...against, ...untraced].some(({ start, end }) => start <= other.at && other.at < end)];
  });
  const caught = wrong.filter(Boolean).length / wrong.length;
  return [
    { name: 'true headlines contradicted', figure: percent(contradicted), limit: '≤ 0.5%', holds: contradicted <= 0.005 },
    { name: 'true headlines fully traced', figure: percent(traced), limit: '≥ 93%', holds: traced >= 0.93 },
    { name: 'changed digits contradicted or untraced', figure: percent(caught), limit: '≥ 97%', holds: caught >= 0.97 },
  ];
}

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

/** Headlines against their bodies: true ones must be traced, a changed digit must not. Also over the news items whose titles hold a number. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const told = await lines<Item>(folder, 'headline-body-numbers.jsonl');
  const known = new Set(told.map(({ headline }) => headline));
  const news = (await lines<{ date: string; title: string; text: string }>(folder, 'news-items.jsonl'))
    .map(({ date, title, text }) => ({ date, headline: title, body: text }))
    .filter(({ headline }) => /\d/.test(headline) && !known.has(headline));
  return [...measured(told, 'headlines'), ...measured(news, `titles of other news (${news.length})`).map(withoutLimit)];
}

/** Shown beside: these titles also name ordinals of events (第31届) that no body repeats. */
const withoutLimit = ({ name, figure }: Measure): Measure => ({ name, figure, limit: '', holds: true });

function measured(items: Item[], name: string): Measure[] {
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
    { name: `true ${name} contradicted`, figure: percent(contradicted), limit: '≤ 0.5%', holds: contradicted <= 0.005 },
    { name: `true ${name} fully traced`, figure: percent(traced), limit: '≥ 93%', holds: traced >= 0.93 },
    { name: `changed digits of ${name} contradicted or untraced`, figure: percent(caught), limit: '≥ 97%', holds: caught >= 0.97 },
  ];
}

import { comparable, likeness, PASSAGE, readSketch, sketchOf } from '../../service/search/sketch.ts';
import { lines, percent } from './material.ts';
import type { Measure } from './measure.ts';

/** How many items before it each is compared with: some weeks of news. */
const WINDOW = 600;
/** From this part of common passages on two items are the same news again. */
const SAME = 0.5;

function passagesOf(text: string): Set<string> {
  const plain = comparable(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - PASSAGE + 1) }, (_, at) => plain.slice(at, at + PASSAGE)));
}

function common(one: Set<string>, other: Set<string>): number {
  let both = 0;
  for (const passage of one) if (other.has(passage)) both++;
  return both / (one.size + other.size - both);
}

/** Reruns and reused templates in real news: what the sketches tell against what counting all passages tells. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const items = await lines<{ title: string; text: string }>(folder, 'news-items.jsonl');
  const texts = items.map(({ title, text }) => `${title}\n${text}`);
  const sketches = texts.map((text) => readSketch(sketchOf(text)));
  const passages = texts.map(passagesOf);
  let [same, found, told, wrong] = [0, 0, 0, 0];
  for (const [index, sketch] of sketches.entries()) {
    for (let before = Math.max(0, index - WINDOW); before < index; before++) {
      const said = likeness(sketch, sketches[before]!);
      if (said < SAME / 2) continue;
      const truly = common(passages[index]!, passages[before]!);
      if (truly >= SAME) same++;
      if (truly >= SAME && said >= SAME - 0.1) found++;
      if (said >= SAME) told++;
      if (said >= SAME && truly < SAME - 0.1) wrong++;
    }
  }
  return [
    { name: 'reruns found as nearly the same', figure: percent(found / same), limit: '≥ 99%', holds: found / same >= 0.99 },
    { name: 'called nearly the same without being so', figure: percent(wrong / told), limit: '≤ 0.5%', holds: wrong / told <= 0.005 },
  ];
}

import { compileTerms, eachTerm, type TermAutomaton } from '../../text/terms.ts';
import type { Answer, Need } from '../../vocabulary/need.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Gist } from '../passages.ts';
import { countOf } from '../signal-place.ts';

/** Points that ask for a part of a report, and the signals by which that part shows. */
const PARTS: { asked: RegExp; signals: string[] }[] = [
  { asked: /问题|困难|不足|难点|短板/g, signals: ['difficulty', 'problem'] },
  { asked: /原因|成因|根源/g, signals: ['cause'] },
  { asked: /对策|建议|请求|意见/g, signals: ['suggestion', 'next-step'] },
  { asked: /下一步|打算|安排|计划/g, signals: ['next-step', 'suggestion', 'arrangement'] },
  { asked: /做法|措施|举措|经验/g, signals: ['method', 'arrangement'] },
  { asked: /成效|效果|数据|现状|底数|数量|进度|进展/g, signals: ['fact:figure'] },
];
/** Words of every commission that say nothing of its matter. */
const HOLLOW = /情况|工作|开展|有关|相关|主要|存在|目前|当前|本地|各地|全县|我县|基本|具体|以及|分析|报送|信息|落实|推进|贯彻|等方面|方面/g;
/** Share of the words of a matter that must stand in the draft. */
const ENOUGH = 0.5;

/** What one need or point is known by: numbers of pairs of characters, and one of each group of signals. */
interface Sought {
  pairs: number[];
  parts: string[][];
}

interface SoughtNeed {
  need: Need;
  matter: Sought;
  points: Sought[];
}

interface Compiled {
  needs: SoughtNeed[];
  pairs: TermAutomaton;
  shown: Gist<Set<number>>;
}

const compiledByList = new WeakMap<readonly Need[], Compiled>();

function compiledOf(list: readonly Need[]): Compiled {
  let compiled = compiledByList.get(list);
  if (!compiled) {
    const numbers = new Map<string, number>();
    const needs = list.map((need) => ({
      need,
      matter: soughtIn([need.topic, need.title ?? ''].join('，'), numbers, false),
      points: need.points.map((point) => soughtIn(point, numbers, true)),
    }));
    const pairs = compileTerms([...numbers.keys()]);
    compiled = { needs, pairs, shown: shownPairs(pairs) };
    compiledByList.set(list, compiled);
  }
  return compiled;
}

function soughtIn(text: string, numbers: Map<string, number>, withParts: boolean): Sought {
  const parts = withParts ? PARTS.filter(({ asked }) => text.search(asked) !== -1) : [];
  const matter = parts.reduce((rest, { asked }) => rest.replace(asked, '，'), text.replace(HOLLOW, '，'));
  const pairs = new Set<number>();
  for (const run of matter.match(/[\p{Script=Han}\p{N}]{2,}/gu) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(numberOf(run.slice(at, at + 2), numbers));
  }
  return { pairs: [...pairs], parts: parts.map(({ signals }) => signals) };
}

function numberOf(pair: string, numbers: Map<string, number>): number {
  const known = numbers.get(pair) ?? numbers.size;
  numbers.set(pair, known);
  return known;
}

const shownPairs =
  (pairs: TermAutomaton): Gist<Set<number>> =>
  (readings) => {
    const shown = new Set<number>();
    for (const { text } of readings) eachTerm(pairs, text, (pair) => shown.add(pair));
    return shown;
  };

const known = new WeakMap<DocumentFacts, Answer[]>();

/** The needs and commissions of the context that the draft answers, in their order, each with its points told and not told. */
export function answersOf(facts: DocumentFacts): Answer[] {
  let answers = known.get(facts);
  if (!answers) {
    answers = facts.needs.length === 0 ? [] : answered(facts);
    known.set(facts, answers);
  }
  return answers;
}

function answered(facts: DocumentFacts): Answer[] {
  const { needs, shown } = compiledOf(facts.needs);
  const all = new Set<number>();
  for (const field of ['title', 'body'] as const)
    for (const some of facts.passages[field].gists(shown)) for (const pair of some) all.add(pair);
  const tells = ({ pairs, parts }: Sought) =>
    pairs.filter((pair) => all.has(pair)).length >= pairs.length * ENOUGH &&
    parts.every((signals) => signals.some((signal) => countOf(signal, facts) > 0));
  return needs
    .filter(({ need, matter }) => isNamed(need.topic, facts) ?? (matter.pairs.length > 0 && tells(matter)))
    .map(({ need, points }) => ({
      need: need.id,
      kind: need.kind,
      points: points.map((point, at) => ({ point: need.points[at]!, told: tells(point) })),
    }));
}

/** Whether the topic of this key is named in the draft; undefined where there is no such topic. */
function isNamed(key: string, { topics, tallies }: DocumentFacts): boolean | undefined {
  const number = topics.findIndex((topic) => topic.key === key);
  return number === -1 ? undefined : tallies.title.topic(number) + tallies.body.topic(number) > 0;
}

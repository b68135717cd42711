import { check, standardPack } from '../../shared/checks/engine.ts';
import { lines, momentOf, percent } from './material.ts';
import type { Measure } from './measure.ts';

/** Titles of the news of disasters and war among the texts: what they tell may rightly be taken for urgent. */
const DISASTER = /灾|震|洪|台风|汛|救援|遇难|火|事故|爆炸|袭击|空袭|以军|巴以|以色列|加沙|哈马斯|冲突|死亡|伤亡|坍塌|龙卷风|暴雨|强降雨|战/;

/** Accidents that must be known as urgent, and policy documents and civil-affairs news that must not. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const isUrgent = (title: string, body: string, now: Date) => check({ title, body }, standardPack(), { now }).urgent !== null;
  const accidents = await lines<{ title: string; text: string; reportTime?: string }>(folder, 'cec.jsonl');
  const known = accidents.filter(({ title, text, reportTime }) => isUrgent(title, text, momentOf(reportTime))).length / accidents.length;
  const ordinary = (await lines<{ title: string; text: string }>(folder, 'gov-texts.jsonl')).filter(({ title }) => !DISASTER.test(title));
  const taken = ordinary.filter(({ title, text }) => isUrgent(title, text, new Date())).length / ordinary.length;
  return [
    { name: 'accidents known as urgent', figure: percent(known), limit: '≥ 98%', holds: known >= 0.98 },
    { name: `ordinary texts (${ordinary.length}) taken for urgent`, figure: percent(taken), limit: '≤ 2%', holds: taken <= 0.02 },
  ];
}

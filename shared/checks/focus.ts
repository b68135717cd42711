import type { Focus } from '../vocabulary/criteria.ts';
import type { Topic } from '../vocabulary/topic.ts';
import type { PassageReading } from './reading.ts';

/** What makes a topic hot, difficult or distinctive where it stands (the office's own definitions of 热点, 难点, 特点). */
const CUES: { focus: Focus; cue: RegExp }[] = [
  {
    focus: 'difficult',
    cue: /困难重重|阻力|堵点|难点|难题|缺口|难以|瓶颈|短板|(?<!百分之百|美中)不足(?!\d)|(?:资金|人手|力量|人员)(?:紧缺|短缺|紧张)/,
  },
  { focus: 'hot', cue: /群众(?:反映|关心|关注)|反映强烈|投诉|信访|网民|网友|舆情|上访|热议|急难愁盼|社会(?:广泛)?关注/ },
  { focus: 'distinctive', cue: /首创|率先|创新|试点|模式|典型|示范|首个|首家|首批|全[省市国]第一/ },
];

/** Why a topic's word counts here, and by which sentence; offsets in the passage. */
export interface Shown {
  focus: Focus;
  start: number;
  end: number;
}

/** By the sentence it stands in, else the topic's own first kind. */
export function focusOf(topic: Topic, reading: PassageReading, place: { start: number; end: number }): Shown {
  const { text } = reading;
  const { start, end } = reading.sentences.find((one) => one.start <= place.start && place.start < one.end) ?? {
    start: 0,
    end: text.length,
  };
  const sentence = text.slice(start, end);
  return { focus: CUES.find(({ cue }) => cue.test(sentence))?.focus ?? topic.focus[0]!, start, end };
}

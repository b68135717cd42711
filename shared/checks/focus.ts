import type { Focus } from '../vocabulary/criteria.ts';
import type { Topic } from '../vocabulary/topic.ts';

/** What makes a topic hot, difficult or distinctive where it stands (the office's own definitions of 热点, 难点, 特点). */
const CUES: { focus: Focus; cue: RegExp }[] = [
  { focus: 'difficult', cue: /困难重重|阻力|堵点|难点|难题|缺口|难以|瓶颈|短板|不足/ },
  { focus: 'hot', cue: /群众反映|反映强烈|投诉|信访|网民|网友|舆情|上访|热议/ },
  { focus: 'distinctive', cue: /首创|率先|创新|试点|模式|典型|示范|首个|首家/ },
];

/** Why a topic's word counts here: by the sentence it stands in, else the topic's own first kind. */
export function focusOf(topic: Topic, text: string, place: { start: number; end: number }): Focus {
  const from = Math.max(text.lastIndexOf('。', place.start - 1), text.lastIndexOf('；', place.start - 1)) + 1;
  const to = text.indexOf('。', place.end);
  const sentence = text.slice(from, to === -1 ? text.length : to);
  return CUES.find(({ cue }) => cue.test(sentence))?.focus ?? topic.focus[0]!;
}

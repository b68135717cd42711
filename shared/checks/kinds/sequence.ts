import type { DateReading } from '../../text/reading.ts';
import type { Note, PassageReading } from '../reading.ts';

/** What happens in an emergency, in the order in which it can happen: the event, word of it, arrival, its end. */
const STAGES = [
  /发生|事发|起火|失火|着火|突发|坠落|走失|落水|倒塌|坍塌|爆炸/,
  /接报|接到|接警|报警|报告|求助电话/,
  /赶到|抵达|到达|到场/,
  /扑灭|救出|送医|处置完毕|处置结束|恢复通车|险情解除|脱险|平息/,
];
/** How far behind its moment a stage is told, in UTF-16 units. */
const REACH = 24;
const HOUR = 3_600_000;
/** Further apart, the two moments belong to different days or events. */
const NEAR = 3 * HOUR;
const DAYPART = /凌晨|早|上午|中午|下午|傍晚|晚|夜|午/;

interface Moment {
  date: DateReading;
  stage: number;
  from: number;
  to: number;
}

/** A stage told at a moment before the one that must come first: 9时20分发生火灾，9时5分接到报警. Told at the later stage's moment. */
export function sequenceNotes({ text, dates }: PassageReading): Omit<Note, 'rule'>[] {
  const moments = dates.flatMap((date, at): Moment[] => {
    if (
      !date.valid ||
      !date.value?.includes('T') ||
      date.value.includes('/') ||
      !['hour', 'minute', 'second'].includes(date.grain) ||
      date.boundary
    )
      return [];
    const until = Math.min(dates[at + 1]?.start ?? text.length, date.end + REACH);
    const clause = /^[^。；;]*/.exec(text.slice(date.end, until))![0];
    const stage = stageOf(clause);
    const from = Date.parse(date.value);
    return stage === -1 ? [] : [{ date, stage, from, to: from + (date.grain === 'hour' || date.approximate ? HOUR : 0) }];
  });
  const events = moments.filter(({ stage }) => stage === 0);
  if (events.length !== 1) return [];
  const [event] = events;
  return moments.flatMap((moment) => {
    const gap = event!.from - (event!.to - event!.from) - moment.to;
    const before = moment.stage > 0 && gap > 0 && gap < NEAR && !leavesOutDaypart(moment, event!);
    return before ? [{ start: moment.date.start, end: moment.date.end, parts: { text: moment.date.text, other: event!.date.text } }] : [];
  });
}

/** 下午1时27分……1时54分: the later one leaves the part of the day to the earlier. */
const leavesOutDaypart = (moment: Moment, event: Moment) => DAYPART.test(event.date.text) && !DAYPART.test(moment.date.text);

/** The stage whose word comes first in the clause, or -1. */
function stageOf(clause: string): number {
  const places = STAGES.map((stage) => clause.search(stage));
  const first = Math.min(...places.filter((place) => place !== -1));
  return places.indexOf(first);
}

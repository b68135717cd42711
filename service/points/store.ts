import { Ruleset } from '../../shared/vocabulary/ruleset.ts';
import type { Reading } from '../database/open.ts';
import { prepared } from '../database/prepared.ts';
import type { Closing } from './item-ledger.ts';
import { Timeline } from './timeline.ts';

/** What points are reckoned by beside the facts. */
export interface Scoring {
  timeline: Timeline;
  closings: readonly Closing[];
  /** Civil time of the office. */
  zone: string;
}

const selectSets = prepared((db, _: object) =>
  db.selectFrom('rulesets').select(['id', 'version', 'valid_from', 'valid_to', 'content']).orderBy('valid_from'),
);

const selectClosings = prepared((db, _: object) => db.selectFrom('closings').select(['id', 'month', 'seq', 'at']).orderBy('month'));

const selectZone = prepared((db, _: object) => db.selectFrom('offices').select('time_zone').limit(1));

/** Timelines by what the database said: a version never changes once it is adopted, its validity may end. */
const timelines = new Map<string, Timeline>();
const TIMELINES = 50;

/** The rule sets that the office adopted, by the days on which they are in force. */
export async function timelineOf(db: Reading): Promise<Timeline> {
  const rows = await selectSets(db, {});
  const key = rows.map(({ content, valid_from, valid_to }) => `${valid_from} ${valid_to} ${content}`).join('\n');
  const known = timelines.get(key);
  if (known) return known;
  const timeline = new Timeline(rows.map(rulesetOf));
  if (timelines.size >= TIMELINES) timelines.clear();
  timelines.set(key, timeline);
  return timeline;
}

export function rulesetOf(row: { content: string; valid_from: string; valid_to: string | null }): Ruleset {
  return Ruleset.parse({ ...(JSON.parse(row.content) as object), validFrom: row.valid_from, validTo: row.valid_to });
}

/** Closed months, earliest first. */
export async function closingsOf(db: Reading): Promise<Closing[]> {
  const rows = await selectClosings(db, {});
  return rows.map(({ id, month, seq, at }) => ({ id, month, seq: Number(seq), at }));
}

/** All that points are reckoned by; `standard` is the zone of an office that has not been founded. */
export async function scoringOf(db: Reading, standard = 'Asia/Shanghai'): Promise<Scoring> {
  const [zone] = await selectZone(db, {});
  return { timeline: await timelineOf(db), closings: await closingsOf(db), zone: zone?.time_zone ?? standard };
}

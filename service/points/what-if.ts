import { setImmediate as turn } from 'node:timers/promises';
import type { WhatIf, WhatIfRequest } from '../../shared/contract/points.ts';
import type { Ruleset } from '../../shared/vocabulary/ruleset.ts';
import type { Reading } from '../database/open.ts';
import { civilDay, monthsLater } from '../reports/civil.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { placesOf } from '../statistics/places.ts';
import { type Difference, differences } from './differences.ts';
import { histories } from './histories.ts';
import { itemLedger } from './item-ledger.ts';
import { dayBefore, fitDraft } from './rulesets.ts';
import { scoringOf } from './store.ts';
import { Tallied } from './tallied.ts';
import { Timeline } from './timeline.ts';
import { factsOf, SCORED_EVENTS } from './translate.ts';

/** How far a replay has come, from 0 to 1. */
export type Progress = (share: number) => void;

/** Reports after which progress is told, and others get their turn. */
const REPORTS_AT_ONCE = 2_000;
/** Where there are more differences, as between two measures, the effect of each alone is not reckoned. */
const VARIANTS = 12;

/**
 * Replays months under a draft beside the rules in force, from the events alone, and stores nothing. Facts of earlier months
 * keep the rules of their days. Months that are over are settled on both sides.
 * @throws Refusal `ruleset-unfit`; whatever `signal` was aborted with
 */
export async function whatIf(room: Room, request: WhatIfRequest, progress: Progress, signal: AbortSignal): Promise<WhatIf> {
  const { db } = room.database;
  const draft = await fitDraft(db, request.ruleset);
  const { timeline, zone } = await scoringOf(db);
  const { from, to } = request;
  const current = timeline.on(`${to}-28`)?.set ?? null;
  const compared = current ? differences(current, draft) : { differences: [], alike: 0 };
  const alone = compared.differences.length > VARIANTS ? [] : compared.differences;
  const former = endedBefore(`${from}-01`, timeline.sets);
  const instead = (set: Ruleset) => new Tallied(new Timeline([...former, { ...set, validFrom: `${from}-01`, validTo: null }]));
  const sides = { current: new Tallied(timeline), draft: instead(draft), variants: alone.map(({ variant }) => instead(variant)) };
  const replayed = await replay(db, [sides.current, sides.draft, ...sides.variants], { from, to, zone, progress, signal });
  const sections = await sectionsOf(db);
  const counts = await countsOf(db, from, to);
  const today = civilDay(room.now(), room.office()?.timeZone ?? CIVIL_ZONE).slice(0, 7);
  for (let month = from; month <= to && month < today; month = monthsLater(month, 1)) {
    for (const side of [sides.current, sides.draft, ...sides.variants]) side.settle(month, sections, counts);
  }
  return {
    from,
    to,
    ...replayed,
    current: current && { id: current.id, version: current.version, name: current.name },
    sections: ranked(sections, sides.current, sides.draft),
    differences: compared.differences.map((difference, index) => told(difference, sections, sides.current, sides.variants[index])),
    alike: compared.alike,
  };
}

/** The sets that were in force before a day, ended by it. */
function endedBefore(day: string, sets: readonly Ruleset[]): Ruleset[] {
  const last = dayBefore(day);
  return sets
    .filter(({ validFrom }) => validFrom < day)
    .map((set) => ({ ...set, validTo: set.validTo !== null && set.validTo < last ? set.validTo : last }));
}

interface Replay {
  from: string;
  to: string;
  zone: string;
  progress: Progress;
  signal: AbortSignal;
}

async function replay(
  db: Reading,
  sides: readonly Tallied[],
  { from, to, zone, progress, signal }: Replay,
): Promise<{ reports: number; events: number }> {
  const { total } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('kind', 'in', [...SCORED_EVENTS.report, ...SCORED_EVENTS.commission])
    .executeTakeFirstOrThrow();
  let [reports, events, read, heard] = [0, 0, 0, 0];
  for await (const { item, history } of scored(db)) {
    read += history.length;
    if (++heard % REPORTS_AT_ONCE === 0) {
      progress(Math.min(1, read / Math.max(1, Number(total))));
      await turn();
      signal.throwIfAborted();
    }
    const facts = history.flatMap((logged) => factsOf(logged, zone));
    if (!facts.some(({ day }) => day.slice(0, 7) >= from && day.slice(0, 7) <= to)) continue;
    if (item.kind === 'report') reports++;
    events += history.length;
    for (const side of sides) side.add(itemLedger(item, facts, side.timeline, []), from, to);
  }
  progress(1);
  return { reports, events };
}

/** All that is scored, item by item. */
async function* scored(db: Reading) {
  yield* histories(db, 'report', SCORED_EVENTS.report);
  yield* histories(db, 'commission', SCORED_EVENTS.commission);
}

interface Section {
  id: string;
  name: string;
  category: string;
  quota: number | null;
}

function sectionsOf(db: Reading): Promise<Section[]> {
  return db.selectFrom('sections').select(['id', 'name', 'category', 'monthly_quota as quota']).orderBy('position').orderBy('id').execute();
}

async function countsOf(db: Reading, from: string, to: string) {
  const rows = await db
    .selectFrom('figures')
    .select(['holder_id', 'month', 'submissions', 'adopted_of_received'])
    .where('holder', '=', 'section')
    .where('month', '>=', monthsLater(from, -11))
    .where('month', '<=', to)
    .execute();
  const known = new Map(rows.map((row) => [`${row.holder_id} ${row.month}`, row]));
  return (section: string, month: string) => {
    const row = known.get(`${section} ${month}`);
    return { submissions: row?.submissions ?? 0, adoptedOfReceived: row?.adopted_of_received ?? 0 };
  };
}

function ranked(sections: readonly Section[], current: Tallied, draft: Tallied): WhatIf['sections'] {
  const categories = [...new Set(sections.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const own = sections.filter((section) => section.category === category);
    const places = (side: Tallied) => placesOf(own.map(({ id }) => ({ id, points: side.of(id) })));
    const [before, after] = [places(current), places(draft)];
    return own
      .map(({ id, name }) => ({
        section: { id, name, category },
        current: { points: current.of(id) / 100, place: before.get(id) ?? own.length },
        draft: { points: draft.of(id) / 100, place: after.get(id) ?? own.length },
      }))
      .sort((one, other) => one.draft.place - other.draft.place || one.current.place - other.current.place);
  });
}

function told(
  { path, name, current, draft }: Difference,
  sections: readonly Section[],
  before: Tallied,
  alone: Tallied | undefined,
): WhatIf['differences'][number] {
  return { path, name, current, draft, sections: alone ? sections.filter(({ id }) => before.of(id) !== alone.of(id)).length : null };
}

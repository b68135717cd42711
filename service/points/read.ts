import { sql } from 'kysely';
import { z } from 'zod';
import type { LedgerList, LedgerQuery, PointsTable } from '../../shared/contract/points.ts';
import { Day } from '../../shared/vocabulary/identifier.ts';
import type { LedgerEntry } from '../../shared/vocabulary/points.ts';
import type { Reading } from '../database/open.ts';
import { cursorOf, readCursor } from '../reports/cursor.ts';
import { LINE_COLUMNS, lineOf } from '../reports/line.ts';
import { seesAll, sightOf } from '../reports/sight.ts';
import type { Who } from '../security/who.ts';
import { placesOf } from '../statistics/places.ts';
import { figuresOf } from '../statistics/read.ts';
import type { Reckoning } from './entry.ts';
import { inWords, ruleWords } from './in-words.ts';
import { timelineOf } from './store.ts';

/** Every section's figures of a month with its place in its category; a section itself sees its own line alone. */
export async function readPoints(db: Reading, who: Who, month: string): Promise<PointsTable> {
  const rows = await db
    .selectFrom('sections as s')
    .leftJoin('figures as f', (join) => join.on('f.holder', '=', 'section').onRef('f.holder_id', '=', 's.id').on('f.month', '=', month))
    .select([
      's.id',
      's.name',
      's.category',
      'f.submissions',
      'f.adopted_items',
      'f.adoption_times',
      'f.adopted_of_received',
      'f.centipoints',
    ])
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  const lines = rows.map((row) => ({
    id: row.id,
    name: row.name,
    category: row.category,
    figures: figuresOf({
      submissions: row.submissions ?? 0,
      adopted_items: row.adopted_items ?? 0,
      adoption_times: row.adoption_times ?? 0,
      adopted_of_received: row.adopted_of_received ?? 0,
      centipoints: row.centipoints ?? 0,
    }),
  }));
  const placed = lines.map(({ figures, ...section }) => {
    const peers = lines.filter(({ category }) => category === section.category);
    const place = placesOf(peers.map((peer) => ({ id: peer.id, points: peer.figures.points }))).get(section.id) ?? peers.length;
    return { section, figures, place };
  });
  placed.sort((one, other) => order(rows, one.section.category) - order(rows, other.section.category) || one.place - other.place);
  const closing = await db.selectFrom('closings').select('at').where('month', '=', month).executeTakeFirst();
  return { month, closedAt: closing?.at ?? null, items: placed.filter(({ section }) => seesAll(who) || section.id === who.sectionId) };
}

/** Categories come in the order of their first section. */
const order = (sections: { category: string }[], category: string) => sections.findIndex((section) => section.category === category);

const After = z.tuple([Day, z.int(), z.string(), z.int()]);

/** A page of the ledger, by day: of what this person may see, of one account, report or rule where that is asked. */
export async function readLedger(db: Reading, who: Who, query: z.infer<typeof LedgerQuery>): Promise<LedgerList> {
  let entries = ledgerLines(db);
  const sight = sightOf(who);
  if (sight) entries = entries.where(`p.${sight.column}`, '=', sight.value);
  if (query.section) entries = entries.where('p.section_id', '=', query.section);
  if (query.member) entries = entries.where('p.member_id', '=', query.member);
  if (query.report) entries = entries.where('p.report_id', '=', query.report);
  if (query.rule) entries = entries.where('p.rule', '=', query.rule);
  const [from, to] = query.month ? [query.month, query.month] : [query.from, query.to];
  if (from) entries = entries.where('p.month', '>=', from);
  if (to) entries = entries.where('p.month', '<=', to);
  if (query.cursor) {
    const [day, seq, item, ordinal] = readCursor(After, query.cursor);
    entries = entries.where(sql<boolean>`(p.day, p.event_seq, p.item_id, p.ordinal) > (${day}, ${seq}, ${item}, ${ordinal})`);
  }
  const rows = await entries
    .orderBy('p.day')
    .orderBy('p.event_seq')
    .orderBy('p.item_id')
    .orderBy('p.ordinal')
    .limit(query.limit + 1)
    .execute();
  const { sets } = await timelineOf(db);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map((row) => entryOf(row, sets)),
    next: last ? cursorOf([last.day, Number(last.event_seq), last.item_id, last.ordinal]) : null,
  };
}

function ledgerLines(db: Reading) {
  return db
    .selectFrom('ledger as p')
    .leftJoin('reports as r', 'r.id', 'p.report_id')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .leftJoin('members as am', 'am.id', 'p.member_id')
    .leftJoin('sections as asec', 'asec.id', 'p.section_id')
    .leftJoin('adoptions as a', 'a.id', 'p.adoption_id')
    .leftJoin('levels as l', 'l.id', 'a.level')
    .leftJoin('events as e', 'e.seq', 'p.event_seq')
    .select([
      'p.item_id',
      'p.item_kind',
      'p.event_id',
      'p.event_seq',
      'p.ordinal',
      'p.at',
      'p.day',
      'p.month',
      'p.centipoints',
      'p.rule',
      'p.ruleset',
    ])
    .select(['p.version', 'p.why', 'p.how', 'p.adjustment', 'p.report_id', 'p.adoption_id'])
    .select(['p.member_id as account_member', 'p.section_id as account_section', 'am.name as account_member_name'])
    .select(['asec.name as account_section_name', 'e.kind as event_kind', 'e.actor_name'])
    .select(['a.publication', 'a.issue', 'a.level', 'l.name as level_name', ...LINE_COLUMNS]);
}

type LedgerLine = Awaited<ReturnType<ReturnType<typeof ledgerLines>['executeTakeFirstOrThrow']>>;

function entryOf(row: LedgerLine, sets: Awaited<ReturnType<typeof timelineOf>>['sets']): LedgerEntry {
  const set = sets.find(({ id, version }) => id === row.ruleset && version === row.version);
  const reasoned = {
    rule: row.rule,
    why: row.why,
    how: JSON.parse(row.how) as Reckoning,
    centipoints: row.centipoints,
    adjustment: row.adjustment === 1,
  };
  return {
    id: `${row.item_id}/${row.event_id}/${row.ordinal}`,
    eventId: row.event_id,
    at: row.at,
    day: row.day,
    month: row.month,
    points: row.centipoints / 100,
    rule: row.rule,
    ruleText: ruleWords(set, row.rule) ?? { zh: row.rule, en: row.rule },
    ruleset: row.ruleset,
    rulesetName: set?.name ?? { zh: row.ruleset, en: row.ruleset },
    version: row.version,
    why: row.why,
    reckoning: inWords(reasoned, set),
    adjustment: reasoned.adjustment,
    member: row.account_member === null ? null : { id: row.account_member, name: row.account_member_name ?? '' },
    section: row.account_section === null ? null : { id: row.account_section, name: row.account_section_name ?? '' },
    report: row.report_id === null ? null : lineOf(row.report_id, row),
    adoption:
      row.adoption_id === null
        ? null
        : { levelName: row.level_name ?? row.level ?? '', publication: row.publication ?? '', issue: row.issue ?? '' },
    event: row.item_kind === 'closing' || row.event_kind === null ? null : { kind: row.event_kind, actorName: row.actor_name ?? '' },
  };
}

import type { LedgerList, PointsTable } from '../../shared/contract/record.ts';
import type { Reading } from '../database/open.ts';
import { LINE_COLUMNS, lineOf } from '../reports/line.ts';
import { seesAll, sightOf } from '../reports/sight.ts';
import type { Who } from '../security/who.ts';
import { placesOf } from '../statistics/places.ts';
import { figuresOf } from '../statistics/read.ts';
import { ruleText } from './rulesets/known.ts';

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
  return { month, items: placed.filter(({ section }) => seesAll(who) || section.id === who.sectionId) };
}

/** Categories come in the order of their first section. */
const order = (sections: { category: string }[], category: string) => sections.findIndex((section) => section.category === category);

/** The ledger behind a month's points, oldest first: of one section, or of all; of what this person may see. */
export async function readLedger(db: Reading, who: Who, month: string, section: string | undefined): Promise<LedgerList> {
  let entries = db
    .selectFrom('ledger as p')
    .leftJoin('reports as r', 'r.id', 'p.report_id')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .leftJoin('adoptions as a', 'a.id', 'p.adoption_id')
    .leftJoin('levels as l', 'l.id', 'a.level')
    .select(['p.event_id', 'p.at', 'p.centipoints', 'p.rule', 'p.ruleset', 'p.version', 'p.report_id', 'p.adoption_id'])
    .select(['a.publication', 'a.issue', 'a.level', 'l.name as level_name', ...LINE_COLUMNS])
    .where('p.month', '=', month);
  const sight = sightOf(who);
  if (sight) entries = entries.where(`p.${sight.column}`, '=', sight.value);
  if (section) entries = entries.where('p.section_id', '=', section);
  const rows = await entries.orderBy('p.event_seq').orderBy('p.ordinal').execute();
  return {
    items: rows.map((row) => ({
      eventId: row.event_id,
      at: row.at,
      points: row.centipoints / 100,
      rule: row.rule,
      ruleText: ruleText(row.ruleset, row.version, row.rule),
      ruleset: row.ruleset,
      version: row.version,
      report: lineOf(row.report_id, row),
      adoption:
        row.adoption_id === null
          ? null
          : { levelName: row.level_name ?? row.level ?? '', publication: row.publication ?? '', issue: row.issue ?? '' },
    })),
  };
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { AdoptionList, AdoptionQuery } from '../../shared/contract/record.ts';
import { Day, Id } from '../../shared/vocabulary/identifier.ts';
import type { Reading } from '../database/open.ts';
import { cursorOf, readCursor } from '../reports/cursor.ts';
import { LINE_COLUMNS, lineOf } from '../reports/line.ts';
import { sightOf } from '../reports/sight.ts';
import type { Who } from '../security/who.ts';
import { adoptionOf, adoptionRows } from './store.ts';

/** A page of adoptions of the reports in this person's sight, newest adoption date first. What several made together stands there once for the office. */
export async function listAdoptions(db: Reading, who: Who, query: z.infer<typeof AdoptionQuery>): Promise<AdoptionList> {
  let adoptions = adoptionRows(db)
    .leftJoin('reports as r', 'r.id', 'a.report_id')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .select(LINE_COLUMNS);
  const sight = sightOf(who);
  if (sight) adoptions = adoptions.where(`r.${sight.column}`, '=', sight.value);
  else if (!query.section) adoptions = adoptions.where('a.through', 'is', null);
  if (query.section) adoptions = adoptions.where('r.section_id', '=', query.section);
  if (query.level) adoptions = adoptions.where('a.level', '=', query.level);
  if (query.month) adoptions = adoptions.where('a.adopted_on', '>=', `${query.month}-01`).where('a.adopted_on', '<=', `${query.month}-31`);
  if (query.cursor) {
    const [adoptedOn, id] = readCursor(z.tuple([Day, Id]), query.cursor);
    adoptions = adoptions.where(sql<boolean>`(a.adopted_on, a.id) < (${adoptedOn}, ${id})`);
  }
  const rows = await adoptions
    .orderBy('a.adopted_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map((row) => ({ ...adoptionOf(row), report: lineOf(row.report_id, row) })),
    next: last ? cursorOf([last.adopted_on, last.id]) : null,
  };
}

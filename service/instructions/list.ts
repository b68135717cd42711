import { sql } from 'kysely';
import { z } from 'zod';
import type { InstructionList, InstructionQuery } from '../../shared/contract/record.ts';
import { Day, Id } from '../../shared/vocabulary/identifier.ts';
import type { Reading } from '../database/open.ts';
import { cursorOf, readCursor } from '../reports/cursor.ts';
import { LINE_COLUMNS, lineOf } from '../reports/line.ts';
import { seesAll, sightOf } from '../reports/sight.ts';
import type { Who } from '../security/who.ts';
import { instructionOf, instructionRows } from './store.ts';

/** A page of instructions on the reports in this person's sight, newest first; wording and leader for the office alone. */
export async function listInstructions(db: Reading, who: Who, query: z.infer<typeof InstructionQuery>): Promise<InstructionList> {
  let instructions = instructionRows(db)
    .leftJoin('reports as r', 'r.id', 'i.report_id')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .select(LINE_COLUMNS);
  const sight = sightOf(who);
  if (sight) instructions = instructions.where(`r.${sight.column}`, '=', sight.value);
  if (query.cursor) {
    const [instructedOn, id] = readCursor(z.tuple([Day, Id]), query.cursor);
    instructions = instructions.where(sql<boolean>`(i.instructed_on, i.id) < (${instructedOn}, ${id})`);
  }
  const rows = await instructions
    .orderBy('i.instructed_on', 'desc')
    .orderBy('i.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map((row) => ({ ...instructionOf(row, seesAll(who)), report: lineOf(row.report_id, row) })),
    next: last ? cursorOf([last.instructed_on, last.id]) : null,
  };
}

import type { ReportDetail } from '../../shared/contract/reports.ts';
import type { Reading } from '../database/open.ts';

export type InstructionFact = ReportDetail['instructions'][number];

/** What stands for the leader's name where only level and date are shown. */
const UNNAMED = '—';

/** Instructions `i` with level name and wording. */
export function instructionRows(db: Reading) {
  return db
    .selectFrom('instructions as i')
    .leftJoin('levels as l', 'l.id', 'i.level')
    .leftJoin('contents as w', 'w.id', 'i.wording_id')
    .select(['i.id', 'i.report_id', 'i.level', 'i.leader', 'i.instructed_on', 'l.name as level_name', 'w.body as wording']);
}

type InstructionRow = Awaited<ReturnType<ReturnType<typeof instructionRows>['executeTakeFirstOrThrow']>>;

/** `whole`: with leader and wording, which are for the office; sections see level and date. */
export function instructionOf(row: InstructionRow, whole: boolean): InstructionFact {
  return {
    id: row.id,
    reportId: row.report_id,
    level: row.level,
    levelName: row.level_name ?? row.level,
    leader: whole ? row.leader : UNNAMED,
    wording: whole ? (row.wording ?? '') : '',
    instructedOn: row.instructed_on,
  };
}

/** A report's instructions, earliest first. */
export async function instructionsOf(db: Reading, reportId: string, whole: boolean): Promise<InstructionFact[]> {
  const rows = await instructionRows(db).where('i.report_id', '=', reportId).orderBy('i.instructed_on').orderBy('i.id').execute();
  return rows.map((row) => instructionOf(row, whole));
}

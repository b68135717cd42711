import type { AdoptionList } from '../../shared/contract/record.ts';

/** What a line of a list shows of the report behind it; empty where there is none in sight. */
export type ReportLine = AdoptionList['items'][number]['report'];

/** Columns of a report `r` with its content `c`, reporter `m` and section `s`, as {@link lineOf} takes them. */
export const LINE_COLUMNS = [
  'r.number',
  'c.title',
  'r.member_id',
  'm.name as member_name',
  'r.section_id',
  's.name as section_name',
] as const;

export interface LineRow {
  number: string | null;
  title: string | null;
  member_id: string | null;
  member_name: string | null;
  section_id: string | null;
  section_name: string | null;
}

export function lineOf(reportId: string, row: LineRow): ReportLine {
  return {
    id: reportId,
    number: row.number ?? '',
    title: row.title ?? '',
    member: { id: row.member_id ?? '', name: row.member_name ?? '' },
    section: row.section_id === null ? null : { id: row.section_id, name: row.section_name ?? '' },
  };
}

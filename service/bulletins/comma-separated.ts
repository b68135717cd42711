import { type Cell, csv } from '../../shared/interface/csv.ts';
import type { Bulletin } from '../../shared/vocabulary/bulletin.ts';
import { rateText } from './figures.ts';

/** The points table as CSV. */
export function commaSeparated({ data: { levels, rows } }: Pick<Bulletin, 'data'>): string {
  const head: Cell[] = ['类别', '位次', '单位', '报送', '采用条数', '采用率'];
  const table: Cell[][] = [
    [...head, ...levels.map(({ name }) => name), '批示', '约稿按时', '约稿应报', '得分', '累计报送', '累计得分'],
    ...rows.map((row) => [
      row.category,
      row.place,
      row.section,
      row.submissions,
      row.adoptedItems,
      rateText(row.adoptedOfReceived, row.submissions),
      ...levels.map(({ id }) => row.levels[id] ?? 0),
      row.instructions,
      row.commissionsKept,
      row.commissions,
      row.points,
      row.submissionsInYear,
      row.pointsInYear,
    ]),
  ];
  return csv(table);
}

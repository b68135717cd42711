import type { PointsTable } from '../../../shared/contract/points.ts';
import { adoptionRate } from '../../../shared/vocabulary/adoption-rate.ts';

export type PointsRow = PointsTable['items'][number];

/** What the points table can be ordered by. */
export const POINTS_COLUMNS = ['place', 'submissions', 'adoptedItems', 'adoptionTimes', 'rate', 'points'] as const;
export type PointsColumn = (typeof POINTS_COLUMNS)[number];

export interface PointsOrder {
  column: PointsColumn;
  descending: boolean;
}

const VALUES: Record<PointsColumn, (row: PointsRow) => number> = {
  place: (row) => row.place,
  submissions: (row) => row.figures.submissions,
  adoptedItems: (row) => row.figures.adoptedItems,
  adoptionTimes: (row) => row.figures.adoptionTimes,
  rate: (row) => adoptionRate(row.figures) ?? -1,
  points: (row) => row.figures.points,
};

/** The rows by a column; rows that are equal there keep the service's order (category, then place). Null is that order itself. */
export function ordered(rows: readonly PointsRow[], order: PointsOrder | null): readonly PointsRow[] {
  if (order === null) return rows;
  const value = VALUES[order.column];
  return [...rows].sort((a, b) => (order.descending ? value(b) - value(a) : value(a) - value(b)));
}

/** What a click on a column's head makes of the order: figures from the largest, places from the first, then the other way, then none. */
export function nextOrder(order: PointsOrder | null, column: PointsColumn): PointsOrder | null {
  const first = column !== 'place';
  if (order?.column !== column) return { column, descending: first };
  return order.descending === first ? { column, descending: !first } : null;
}

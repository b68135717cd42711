import type { FigureTable } from '../reports/tables.ts';
import type { FigureChange } from './consequences.ts';

/** One month's figures of a member or section as a row. */
export function figureRow(holder: FigureTable['holder'], holderId: string, change: FigureChange): FigureTable {
  return {
    holder,
    holder_id: holderId,
    month: change.month,
    submissions: change.submissions,
    adopted_items: change.adoptedItems,
    adoption_times: change.adoptionTimes,
    adopted_of_received: change.adoptedOfReceived,
    centipoints: change.centipoints,
  };
}

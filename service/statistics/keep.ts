import { sql, type Transaction } from 'kysely';
import { prepared } from '../database/prepared.ts';
import type { Tables } from '../database/tables.ts';
import type { Sums } from '../points/rows.ts';
import type { FigureTable } from '../reports/tables.ts';
import type { FigureChange } from './consequences.ts';
import { figureRow } from './rows.ts';

const addFigure = prepared((db, row: FigureTable) =>
  db
    .insertInto('figures')
    .values({
      holder: row.holder,
      holder_id: row.holder_id,
      month: row.month,
      submissions: row.submissions,
      adopted_items: row.adopted_items,
      adoption_times: row.adoption_times,
      adopted_of_received: row.adopted_of_received,
      centipoints: row.centipoints,
    })
    .onConflict((conflict) =>
      conflict.columns(['holder', 'holder_id', 'month']).doUpdateSet({
        submissions: sql`figures.submissions + excluded.submissions`,
        adopted_items: sql`figures.adopted_items + excluded.adopted_items`,
        adoption_times: sql`figures.adoption_times + excluded.adoption_times`,
        adopted_of_received: sql`figures.adopted_of_received + excluded.adopted_of_received`,
        centipoints: sql`figures.centipoints + excluded.centipoints`,
      }),
    ),
);

/** Adds changes to the kept figures of a report's member and section. */
export async function addFigures(
  trx: Transaction<Tables>,
  { member_id, section_id }: { member_id: string; section_id: string | null },
  changes: readonly FigureChange[],
): Promise<void> {
  for (const change of changes) {
    await addFigure(trx, figureRow('member', member_id, change));
    if (section_id !== null) await addFigure(trx, figureRow('section', section_id, change));
  }
}

const NO_COUNTS = { submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0 };

/** Adds points to the kept figures. */
export async function addPoints(trx: Transaction<Tables>, sums: Sums): Promise<void> {
  for (const { holder, holderId, month, centipoints } of sums.values()) {
    if (centipoints !== 0) await addFigure(trx, figureRow(holder, holderId, { month, ...NO_COUNTS, centipoints }));
  }
}

import { useState } from 'preact/hooks';
import type { PointsTable } from '../../../shared/contract/points.ts';
import { percent, pointsText } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { monthName } from '../../../shared/interface/moment.ts';
import { adoptionRate } from '../../../shared/vocabulary/adoption-rate.ts';
import { address } from '../frame/router.ts';
import { nextOrder, ordered, POINTS_COLUMNS, type PointsColumn, type PointsOrder, type PointsRow } from './order.ts';

const COLUMN_NAMES = {
  place: 'place',
  submissions: 'submissions',
  adoptedItems: 'adoptedItems',
  adoptionTimes: 'adoptionTimes',
  rate: 'rate',
  points: 'points',
} as const satisfies Record<PointsColumn, string>;

/** The head of a column by which the table can be ordered. */
function OrderHead({
  column,
  order,
  onOrder,
}: {
  column: PointsColumn;
  order: PointsOrder | null;
  onOrder: (order: PointsOrder | null) => void;
}) {
  const sorted = order?.column === column ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class="num" aria-sort={sorted}>
      <button type="button" class="order" onClick={() => onOrder(nextOrder(order, column))}>
        {say(COLUMN_NAMES[column])}
        {sorted && <Icon name={sorted === 'descending' ? 'dn' : 'up'} />}
      </button>
    </th>
  );
}

/** The sections with their figures of a month; a section's points lead to its ledger. */
export function SectionTable({ table }: { table: PointsTable }) {
  const [order, setOrder] = useState<PointsOrder | null>(null);
  const categories = new Set(table.items.map(({ section }) => section.category));
  const [place, ...figures] = POINTS_COLUMNS;
  return (
    <>
      <table class="table points-table">
        <caption class="vh">{say('pointsCaption', { month: monthName(table.month) })}</caption>
        <thead>
          <tr>
            <OrderHead column={place} order={order} onOrder={setOrder} />
            <th scope="col">{say('section')}</th>
            {categories.size > 1 && <th scope="col">{say('category')}</th>}
            {figures.map((column) => (
              <OrderHead key={column} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered(table.items, order).map((row) => (
            <SectionRow key={row.section.id} row={row} month={table.month} withCategory={categories.size > 1} />
          ))}
        </tbody>
        <tfoot>
          <TotalRow table={table} withCategory={categories.size > 1} />
        </tfoot>
      </table>
      <p class="muted small pad">{say('rateMeaning')}</p>
    </>
  );
}

function SectionRow({ row, month, withCategory }: { row: PointsRow; month: string; withCategory: boolean }) {
  const { section, figures, place } = row;
  return (
    <tr>
      <td class="num">{place}</td>
      <th scope="row">{section.name}</th>
      {withCategory && <td class="muted">{section.category}</td>}
      <td class="num">{figures.submissions}</td>
      <td class="num">{figures.adoptedItems}</td>
      <td class="num">{figures.adoptionTimes}</td>
      <td class="num">{percent(adoptionRate(figures))}</td>
      <td class="num">
        <a
          href={address('points', section.id, { month })}
          aria-label={`${pointsText(figures.points)}，${say('openLedger', { section: section.name })}`}
        >
          {pointsText(figures.points)}
        </a>
      </td>
    </tr>
  );
}

function TotalRow({ table, withCategory }: { table: PointsTable; withCategory: boolean }) {
  const sum = table.items.reduce(
    (total, { figures }) => ({
      submissions: total.submissions + figures.submissions,
      adoptedItems: total.adoptedItems + figures.adoptedItems,
      adoptionTimes: total.adoptionTimes + figures.adoptionTimes,
      adoptedOfReceived: total.adoptedOfReceived + figures.adoptedOfReceived,
      points: total.points + figures.points,
    }),
    { submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0, points: 0 },
  );
  return (
    <tr>
      <td />
      <th scope="row">{say('total')}</th>
      {withCategory && <td />}
      <td class="num">{sum.submissions}</td>
      <td class="num">{sum.adoptedItems}</td>
      <td class="num">{sum.adoptionTimes}</td>
      <td class="num">{percent(adoptionRate(sum))}</td>
      <td class="num">{pointsText(sum.points)}</td>
    </tr>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { PointsTable } from '../../../shared/contract/points.ts';
import { percent, pointsText } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-record.ts';
import { civilMonth, monthAfter, monthName } from '../../../shared/interface/moment.ts';
import { adoptionRate } from '../../../shared/vocabulary/adoption-rate.ts';
import { readPoints } from '../client/record.ts';
import { happened } from '../frame/arrivals.ts';
import { csv, saveFile } from '../frame/export.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { address, route } from '../frame/router.ts';
import { serviceNow } from '../session/session.ts';
import { Ledger } from './ledger.tsx';
import { nextOrder, ordered, POINTS_COLUMNS, type PointsColumn, type PointsOrder, type PointsRow } from './order.ts';
import { SaveButton } from './save-button.tsx';

/** 积分: the sections' figures of a month, and the ledger behind a number. */
export function PointsPage() {
  const { id, query } = route.value;
  const now = civilMonth(serviceNow());
  const month = query.get('month') ?? now;
  const loaded = useLoaded(month, (signal) => readPoints(month, signal));
  const { reload } = loaded;
  const news = happened.value;
  useEffect(reload, [news]);
  return (
    <DeskPage
      title={say('pointsTitle')}
      tools={
        <>
          <MonthSteps month={month} section={id} last={now} />
          {loaded.value && loaded.value.items.length > 0 && <SaveButton onSave={() => loaded.value && savePoints(loaded.value)} />}
        </>
      }
    >
      <div class="points">
        <ScrollRegion label={say('pointsCaption', { month: monthName(month) })} class="page-body">
          <Shown loaded={loaded}>
            {(table) =>
              table.items.length === 0 ? (
                <Empty title={say('noPoints')} text={say('noPointsText')}>
                  <a class="btn" href={address('people')}>
                    {say('goPeople')}
                  </a>
                </Empty>
              ) : (
                <SectionTable table={table} chosen={id} />
              )
            }
          </Shown>
        </ScrollRegion>
        <Behind month={month} section={id} table={loaded.value} news={news} />
      </div>
    </DeskPage>
  );
}

function MonthSteps({ month, section, last }: { month: string; section: string | null; last: string }) {
  return (
    <>
      <a
        class="btn btn--icon"
        href={address('points', section, { month: monthAfter(month, -1) })}
        aria-label={say('previousMonth')}
        title={say('previousMonth')}
      >
        <Icon name="left" />
      </a>
      <b class="nowrap">{monthName(month, { withYear: true })}</b>
      {month < last ? (
        <a
          class="btn btn--icon"
          href={address('points', section, { month: monthAfter(month, 1) })}
          aria-label={say('nextMonth')}
          title={say('nextMonth')}
        >
          <Icon name="right" />
        </a>
      ) : null}
    </>
  );
}

function Behind({ month, section, table, news }: { month: string; section: string | null; table: PointsTable | null; news: number }) {
  const row = table?.items.find((item) => item.section.id === section);
  if (section === null || !row) {
    return (
      <aside class="behind behind--none">
        <p class="muted">{say('ledgerNone')}</p>
      </aside>
    );
  }
  return <Ledger month={month} section={row.section} points={row.figures.points} news={news} />;
}

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

function SectionTable({ table, chosen }: { table: PointsTable; chosen: string | null }) {
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
            <SectionRow
              key={row.section.id}
              row={row}
              month={table.month}
              chosen={row.section.id === chosen}
              withCategory={categories.size > 1}
            />
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

function SectionRow({ row, month, chosen, withCategory }: { row: PointsRow; month: string; chosen: boolean; withCategory: boolean }) {
  const { section, figures, place } = row;
  return (
    <tr class={chosen ? 'is-sel' : undefined}>
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
          aria-current={chosen ? 'true' : undefined}
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

function savePoints(table: PointsTable): void {
  const head = [
    say('place'),
    say('section'),
    say('category'),
    say('submissions'),
    say('adoptedItems'),
    say('adoptionTimes'),
    say('rate'),
    say('points'),
  ];
  const rows = table.items.map(({ section, figures, place }) => [
    place,
    section.name,
    section.category,
    figures.submissions,
    figures.adoptedItems,
    figures.adoptionTimes,
    percent(adoptionRate(figures)),
    figures.points,
  ]);
  saveFile(`${say('pointsTitle')}-${table.month}.csv`, csv([head, ...rows]));
}

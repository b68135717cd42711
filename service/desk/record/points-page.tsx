import { useEffect } from 'preact/hooks';
import type { PointsTable } from '../../../shared/contract/record.ts';
import { percent, pointsText } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-record.ts';
import { civilMonth, monthAfter, monthName } from '../../../shared/interface/moment.ts';
import { adoptionRate } from '../../../shared/vocabulary/adoption-rate.ts';
import { readPoints } from '../client/record.ts';
import { happened } from '../frame/arrivals.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { address, route } from '../frame/router.ts';
import { serviceNow } from '../session/session.ts';
import { Ledger } from './ledger.tsx';

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
    <DeskPage title={say('pointsTitle')} tools={<MonthSteps month={month} section={id} last={now} />}>
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

function SectionTable({ table, chosen }: { table: PointsTable; chosen: string | null }) {
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
  const categories = new Set(table.items.map(({ section }) => section.category));
  return (
    <>
      <table class="table points-table">
        <caption class="vh">{say('pointsCaption', { month: monthName(table.month) })}</caption>
        <thead>
          <tr>
            <th scope="col" class="num">
              {say('place')}
            </th>
            <th scope="col">{say('section')}</th>
            {categories.size > 1 && <th scope="col">{say('category')}</th>}
            <th scope="col" class="num">
              {say('submissions')}
            </th>
            <th scope="col" class="num">
              {say('adoptedItems')}
            </th>
            <th scope="col" class="num">
              {say('adoptionTimes')}
            </th>
            <th scope="col" class="num">
              {say('rate')}
            </th>
            <th scope="col" class="num">
              {say('points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.items.map(({ section, figures, place }) => (
            <tr key={section.id} class={section.id === chosen ? 'is-sel' : undefined}>
              <td class="num">{place}</td>
              <th scope="row">{section.name}</th>
              {categories.size > 1 && <td class="muted">{section.category}</td>}
              <td class="num">{figures.submissions}</td>
              <td class="num">{figures.adoptedItems}</td>
              <td class="num">{figures.adoptionTimes}</td>
              <td class="num">{percent(adoptionRate(figures))}</td>
              <td class="num">
                <a
                  href={address('points', section.id, { month: table.month })}
                  aria-label={`${pointsText(figures.points)}，${say('openLedger', { section: section.name })}`}
                  aria-current={section.id === chosen ? 'true' : undefined}
                >
                  {pointsText(figures.points)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{say('total')}</th>
            {categories.size > 1 && <td />}
            <td class="num">{sum.submissions}</td>
            <td class="num">{sum.adoptedItems}</td>
            <td class="num">{sum.adoptionTimes}</td>
            <td class="num">{percent(adoptionRate(sum))}</td>
            <td class="num">{pointsText(sum.points)}</td>
          </tr>
        </tfoot>
      </table>
      <p class="muted small pad">{say('rateMeaning')}</p>
    </>
  );
}

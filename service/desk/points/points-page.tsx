import { useEffect } from 'preact/hooks';
import type { PointsTable } from '../../../shared/contract/points.ts';
import { percent } from '../../../shared/interface/components/figures.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { csv } from '../../../shared/interface/csv.ts';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { civilMonth, monthName } from '../../../shared/interface/moment.ts';
import { adoptionRate } from '../../../shared/vocabulary/adoption-rate.ts';
import type { Ruleset } from '../../../shared/vocabulary/ruleset.ts';
import { readPoints, readRulesets } from '../client/points.ts';
import { happened } from '../frame/arrivals.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { address, route } from '../frame/router.ts';
import { saveFile } from '../frame/save-file.ts';
import { SaveButton } from '../record/save-button.tsx';
import { me, serviceNow } from '../session/session.ts';
import { Closing } from './closing.tsx';
import { Ledger } from './ledger.tsx';
import { MonthSteps } from './month-steps.tsx';
import { SectionTable } from './section-table.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

/** 积分: the sections' figures of a month, the ledger behind a number, and what would be under other rules. */
export function PointsPage() {
  const { id, query } = route.value;
  const now = civilMonth(serviceNow());
  const month = query.get('month') ?? now;
  const loaded = useLoaded(month, (signal) => readPoints(month, signal));
  const rulesets = useLoaded('rulesets', readRulesets);
  const { reload } = loaded;
  const news = happened.value;
  useEffect(reload, [news]);
  const inForce = rulesets.value?.items.map(({ ruleset }) => ruleset).find((set) => isInForce(set, month)) ?? null;
  const role = me.value?.member.role;
  const ofOffice = role === 'editor' || role === 'leader' || role === 'administrator';
  const mayChange = role === 'editor' || role === 'administrator';
  const renew = () => {
    rulesets.reload();
    reload();
  };
  return (
    <DeskPage
      title={say('pointsTitle')}
      tools={
        <>
          {inForce && (
            <span class="muted small nowrap points-rules">
              {say('rulesInForce', { name: inForce.name[locale.value], version: inForce.version })}
            </span>
          )}
          <MonthSteps page="points" month={month} section={id} last={now} />
          {loaded.value && <Closing table={loaded.value} over={month < now} may={mayChange} onClosed={reload} />}
          {loaded.value && loaded.value.items.length > 0 && <SaveButton onSave={() => loaded.value && savePoints(loaded.value)} />}
        </>
      }
    >
      <div class={ofOffice ? 'points' : 'points points--alone'}>
        <Shown loaded={loaded}>{(table) => <Left table={table} month={month} section={id} news={news} />}</Shown>
        {ofOffice && rulesets.value && inForce && (
          <WhatIfPanel inForce={inForce} presets={rulesets.value.presets} month={month} mayAdopt={mayChange} onAdopted={renew} />
        )}
      </div>
    </DeskPage>
  );
}

const isInForce = ({ validFrom, validTo }: Ruleset, month: string) =>
  validFrom <= `${month}-31` && (validTo === null || `${month}-31` <= validTo);

function Left({ table, month, section, news }: { table: PointsTable; month: string; section: string | null; news: number }) {
  const row = table.items.find((item) => item.section.id === section);
  if (row) {
    const peers = table.items.filter((item) => item.section.category === row.section.category).length;
    return <Ledger month={month} row={row} peers={peers} news={news} />;
  }
  return (
    <ScrollRegion label={say('pointsCaption', { month: monthName(month) })} class="page-body">
      {table.items.length === 0 ? (
        <Empty title={say('noPoints')} text={say('noPointsText')}>
          <a class="btn" href={address('people')}>
            {say('goPeople')}
          </a>
        </Empty>
      ) : (
        <SectionTable table={table} />
      )}
    </ScrollRegion>
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

import { useEffect, useRef } from 'preact/hooks';
import type { AdoptionList } from '../../../shared/contract/record.ts';
import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { csv } from '../../../shared/interface/csv.ts';
import { say } from '../../../shared/interface/messages/desk-record.ts';
import { civilMonth, dayName, monthAfter, monthName } from '../../../shared/interface/moment.ts';
import { adoptionKindName } from '../../../shared/interface/names.ts';
import { readSections } from '../client/people.ts';
import { type AdoptionFilter, listAdoptions, readLevels } from '../client/record.ts';
import { happened } from '../frame/arrivals.ts';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { Problem } from '../frame/problem.tsx';
import { address, go, route } from '../frame/router.ts';
import { saveFile } from '../frame/save-file.ts';
import { serviceNow } from '../session/session.ts';
import { DistinguishedPage } from './distinguished-page.tsx';
import { LevelsPage } from './levels-page.tsx';
import { RecordTabs } from './record-tabs.tsx';
import { SaveButton } from './save-button.tsx';
import { HeadSelect } from './select.tsx';

const MONTHS_OFFERED = 24;

async function readPages(filter: AdoptionFilter, pages: number, signal: AbortSignal): Promise<AdoptionList> {
  const list = await listAdoptions(filter, null, signal);
  for (let page = 1; page < pages && list.next !== null; page += 1) {
    const next = await listAdoptions(filter, list.next, signal);
    list.items.push(...next.items);
    list.next = next.next;
  }
  return list;
}

/** 采用, 好信息, and the levels at which reports are adopted. */
export function AdoptionsPage() {
  const { id } = route.value;
  if (id === 'distinguished') return <DistinguishedPage />;
  return id === 'levels' ? <LevelsPage /> : <Adoptions />;
}

/** Every adoption, by month, level and section. */
function Adoptions() {
  const { query } = route.value;
  const filter: AdoptionFilter = { month: query.get('month'), level: query.get('level'), section: query.get('section') };
  const pages = useRef(1);
  const loaded = useLoaded(`${filter.month}|${filter.level}|${filter.section}`, (signal) => readPages(filter, pages.current, signal));
  const { reload } = loaded;
  const news = happened.value;
  useEffect(reload, [news]);
  const saving = useDoing();
  const filtered = Object.values(filter).some((value) => value !== null);
  return (
    <DeskPage
      title={say('adoptionsTitle')}
      tools={
        <>
          <RecordTabs shown="adoptions" />
          <Filters filter={filter} />
          <SaveButton onSave={() => void saving.run(() => saveAdoptions(filter))} />
        </>
      }
    >
      <ScrollRegion label={say('adoptionsCaption')} class="page-body">
        <Problem problem={saving.problem} />
        <Shown loaded={loaded}>
          {(list) =>
            list.items.length === 0 ? (
              <Empty
                title={say(filtered ? 'noAdoptionsFiltered' : 'noAdoptions')}
                text={say(filtered ? 'noAdoptionsFilteredText' : 'noAdoptionsText')}
              >
                <a class="btn" href={filtered ? address('adoptions') : address('inbox')}>
                  {say(filtered ? 'allMonths' : 'goInbox')}
                </a>
              </Empty>
            ) : (
              <>
                <AdoptionTable list={list} />
                {list.next !== null && (
                  <p class="pad">
                    <button
                      type="button"
                      class="btn btn--s"
                      onClick={() => {
                        pages.current += 1;
                        reload();
                      }}
                    >
                      {say('more')}
                    </button>
                  </p>
                )}
              </>
            )
          }
        </Shown>
      </ScrollRegion>
    </DeskPage>
  );
}

/** Saves every adoption of the range, also those not unfolded. */
async function saveAdoptions(filter: AdoptionFilter): Promise<void> {
  const { items } = await readPages(filter, Number.POSITIVE_INFINITY, new AbortController().signal);
  const head = [
    say('date'),
    say('title'),
    say('level'),
    say('publication'),
    say('issue'),
    say('kind'),
    say('section'),
    say('reporter'),
    say('points'),
  ];
  const rows = items.map((item) => [
    item.adoptedOn,
    item.report.title,
    item.levelName,
    item.publication,
    item.issue,
    adoptionKindName(item.kind),
    item.report.section?.name ?? '',
    item.report.member.name,
    item.points,
  ]);
  saveFile(`${say('adoptionsTitle')}${filter.month === null ? '' : `-${filter.month}`}.csv`, csv([head, ...rows]));
}

function Filters({ filter }: { filter: AdoptionFilter }) {
  const levels = useLoaded('levels', readLevels);
  const sections = useLoaded('sections', readSections);
  const now = civilMonth(serviceNow());
  const months = Array.from({ length: MONTHS_OFFERED }, (_, back) => monthAfter(now, -back));
  const narrow = (change: Partial<AdoptionFilter>) => go(address('adoptions', null, { ...filter, ...change }));
  return (
    <>
      <HeadSelect
        label={say('month')}
        value={filter.month ?? ''}
        options={[
          { value: '', name: say('allMonths') },
          ...months.map((month) => ({ value: month, name: monthName(month, { withYear: true }) })),
        ]}
        onChange={(month) => narrow({ month })}
      />
      <HeadSelect
        label={say('level')}
        value={filter.level ?? ''}
        options={[{ value: '', name: say('allLevels') }, ...(levels.value ?? []).map(({ id, name }) => ({ value: id, name }))]}
        onChange={(level) => narrow({ level })}
      />
      <HeadSelect
        label={say('section')}
        value={filter.section ?? ''}
        options={[{ value: '', name: say('allSections') }, ...(sections.value ?? []).map(({ id, name }) => ({ value: id, name }))]}
        onChange={(section) => narrow({ section })}
      />
    </>
  );
}

function AdoptionTable({ list }: { list: AdoptionList }) {
  const now = serviceNow();
  return (
    <table class="table">
      <caption class="vh">{say('adoptionsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="descending">
            {say('date')}
          </th>
          <th scope="col">{say('title')}</th>
          <th scope="col">{say('level')}</th>
          <th scope="col">{say('publication')}</th>
          <th scope="col">{say('kind')}</th>
          <th scope="col">{say('reporter')}</th>
          <th scope="col" class="num">
            {say('points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((item) => (
          <tr key={item.id}>
            <td class="nowrap">{dayName(item.adoptedOn, { now })}</td>
            <th scope="row">
              <a href={address('inbox', item.report.id, { view: 'all' })}>{item.report.title}</a>
            </th>
            <td class="nowrap">{item.levelName}</td>
            <td>
              《{item.publication}》{item.issue}
            </td>
            <td class="nowrap">{adoptionKindName(item.kind)}</td>
            <td>
              {item.report.section?.name} {item.report.member.name}
            </td>
            <td class="num">{pointsText(item.points, true)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

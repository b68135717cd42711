import { useEffect, useState } from 'preact/hooks';
import type { LedgerList } from '../../../shared/contract/points.ts';
import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { moment, monthName } from '../../../shared/interface/moment.ts';
import { eventName } from '../../../shared/interface/names.ts';
import { readLedger } from '../client/points.ts';
import { useLoaded } from '../frame/loaded.ts';
import { ScrollRegion, Shown } from '../frame/page.tsx';
import { address } from '../frame/router.ts';
import { serviceNow } from '../session/session.ts';
import type { PointsRow } from './order.ts';
import { StepCurve } from './step-curve.tsx';

interface LedgerProps {
  month: string;
  row: PointsRow;
  /** How many sections share the place's category. */
  peers: number;
  news: number;
}

type Entry = LedgerList['items'][number];

/** 计分流水: every entry that makes up a section's points of a month, with its rule, its event and its report. */
export function Ledger({ month, row: { section, figures, place }, peers, news }: LedgerProps) {
  const loaded = useLoaded(`${month}|${section.id}`, (signal) => readLedger(month, section.id, signal));
  const { reload } = loaded;
  useEffect(reload, [news]);
  const names = { section: section.name, month: monthName(month) };
  return (
    <ScrollRegion label={say('ledgerCaption', names)} class="ledger-side">
      <div class="led-h">
        <a
          class="btn btn--icon btn--s"
          href={address('points', null, { month })}
          aria-label={say('allSections')}
          title={say('allSections')}
        >
          <Icon name="left" />
        </a>
        <h2>{say('ledgerTitle', { ...names, points: pointsText(figures.points) })}</h2>
        <span class="muted small">{say('placeOf', { place, of: peers, count: loaded.value?.items.length ?? 0 })}</span>
      </div>
      <Shown loaded={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('ledgerEmpty')} text={say('ledgerEmptyText')} />
          ) : (
            <>
              <StepCurve month={month} rises={items} />
              <Entries items={items} caption={say('ledgerCaption', names)} />
            </>
          )
        }
      </Shown>
    </ScrollRegion>
  );
}

function Entries({ items, caption }: { items: Entry[]; caption: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const sums = runningSums(items);
  return (
    <table class="table ledger">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="descending">
            {say('date')} <Icon name="dn" />
          </th>
          <th scope="col">{say('reason')}</th>
          <th scope="col" class="num">
            {say('points')}
          </th>
          <th scope="col" class="num">
            {say('running')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items
          .map((entry, index) => ({ entry, sum: sums[index] ?? 0 }))
          .reverse()
          .map(({ entry, sum }) => (
            <Line
              key={entry.id}
              entry={entry}
              sum={sum}
              open={entry.id === open}
              onOpen={() => setOpen(entry.id === open ? null : entry.id)}
            />
          ))}
      </tbody>
    </table>
  );
}

function runningSums(items: readonly Entry[]): number[] {
  let hundredths = 0;
  return items.map(({ points }) => {
    hundredths += Math.round(points * 100);
    return hundredths / 100;
  });
}

function Line({ entry, sum, open, onOpen }: { entry: Entry; sum: number; open: boolean; onOpen: () => void }) {
  const { day, points, report, ruleText, adoption, adjustment, why } = entry;
  const rule = ruleText[locale.value];
  return (
    <>
      <tr class={open ? 'is-sel' : undefined}>
        <td>{day.slice(5)}</td>
        <th scope="row">
          <button type="button" class="line-open" aria-expanded={open} onClick={onOpen}>
            {report ? report.title : rule}
          </button>
          <span class="src">
            {adoption ? `${adoption.levelName}《${adoption.publication}》${adoption.issue}` : rule}
            {why === 'taken-back' || why === 'not-counted' ? ` · ${entry.reckoning[locale.value]}` : ''}
            {adjustment ? ` · ${say('adjusted')}` : ''}
          </span>
        </th>
        <td class={points < 0 ? 'num pt minus' : 'num pt'}>{pointsText(points, true)}</td>
        <td class="num">{pointsText(sum)}</td>
      </tr>
      {open && (
        <tr class="why">
          <td colSpan={4}>
            <Explanation entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}

function Explanation({ entry }: { entry: Entry }) {
  const { reckoning, rulesetName, version, ruleText, event, report } = entry;
  const at = moment(entry.at, { now: serviceNow() });
  return (
    <dl class="exp">
      <dt>{say('reckoning')}</dt>
      <dd class="f">{reckoning[locale.value]}</dd>
      <dt>{say('rule')}</dt>
      <dd>
        {rulesetName[locale.value]} {say('ruleset', { version })} · {ruleText[locale.value]}
      </dd>
      <dt>{say('event')}</dt>
      <dd>
        {event
          ? say('eventText', { at, actor: event.actorName, event: eventName(event.kind as Parameters<typeof eventName>[0]) })
          : say('settledText', { at })}{' '}
        {report && <a href={address('inbox', report.id, { view: 'all' })}>{say('seeReport')}</a>}
      </dd>
    </dl>
  );
}

import { useEffect } from 'preact/hooks';
import type { LedgerList } from '../../../shared/contract/points.ts';
import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-record.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { moment, monthName } from '../../../shared/interface/moment.ts';
import { readLedger } from '../client/record.ts';
import { useLoaded } from '../frame/loaded.ts';
import { ScrollRegion, Shown } from '../frame/page.tsx';
import { address } from '../frame/router.ts';
import { serviceNow } from '../session/session.ts';

interface LedgerProps {
  month: string;
  section: { id: string; name: string };
  points: number;
  news: number;
}

/** 计分流水: every entry that makes up a section's points of a month, with its rule and its report. */
export function Ledger({ month, section, points, news }: LedgerProps) {
  const loaded = useLoaded(`${month}|${section.id}`, (signal) => readLedger(month, section.id, signal));
  const { reload } = loaded;
  useEffect(reload, [news]);
  const names = { section: section.name, month: monthName(month) };
  return (
    <ScrollRegion label={say('ledgerCaption', names)} class="behind">
      <div class="behind-h">
        <h2>{say('ledgerTitle', { ...names, points: pointsText(points) })}</h2>
        <a class="btn btn--icon btn--s" href={address('points', null, { month })} aria-label={say('close')} title={say('close')}>
          <Icon name="x" />
        </a>
      </div>
      <Shown loaded={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('ledgerEmpty')} text={say('ledgerEmptyText')} />
          ) : (
            <Entries items={items} caption={say('ledgerCaption', names)} />
          )
        }
      </Shown>
    </ScrollRegion>
  );
}

function Entries({ items, caption }: { items: LedgerList['items']; caption: string }) {
  const now = serviceNow();
  let sum = 0;
  return (
    <table class="table">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="ascending">
            {say('date')}
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
        {items.map((entry, index) => {
          sum += entry.points;
          return (
            <tr key={`${entry.eventId}${index}`}>
              <td class="nowrap">{moment(entry.at, { now })}</td>
              <th scope="row">
                {entry.report ? (
                  <a href={address('inbox', entry.report.id, { view: 'all' })}>{entry.report.title}</a>
                ) : (
                  entry.ruleText[locale.value]
                )}
                <span class="src">
                  {entry.adoption
                    ? `${entry.adoption.levelName}《${entry.adoption.publication}》${entry.adoption.issue}`
                    : say('distinction')}{' '}
                  · {entry.report?.member.name ?? ''}
                </span>
                <span class="src">
                  {say('rules')} {say('ruleset', { version: entry.version })} · {entry.ruleText[locale.value]}
                </span>
              </th>
              <td class="num">{pointsText(entry.points, true)}</td>
              <td class="num">{pointsText(sum)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

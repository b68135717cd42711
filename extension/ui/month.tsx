import { CurveBars } from '../../shared/interface/components/curve-bars.tsx';
import { Figures, pointsText } from '../../shared/interface/components/figures.tsx';
import { say } from '../../shared/interface/messages/popup.ts';
import { monthAfter, monthName } from '../../shared/interface/moment.ts';
import type { Statistics } from '../../shared/vocabulary/statistics.ts';

/** The four figures alone, as long as other things are more pressing. */
export function MonthBrief({ statistics }: { statistics: Statistics }) {
  return (
    <section class="month p-sec" aria-label={say('monthRegion', { month: monthName(statistics.month) })}>
      <MonthFigures statistics={statistics} />
    </section>
  );
}

/** The month's four figures: the section's where there is one, else one's own. */
function MonthFigures({ statistics }: { statistics: Statistics }) {
  const { month, own, sectionFigures } = statistics;
  return <Figures month={month} figures={sectionFigures ?? own} points={sectionFigures === null ? 'own' : 'section'} />;
}

/** Figures, quota, rank, one's own share and the twelve-month curve. */
export function Month({ statistics }: { statistics: Statistics }) {
  const { own, sectionFigures } = statistics;
  return (
    <>
      <section class="month" aria-label={say('monthRegion', { month: monthName(statistics.month) })}>
        <MonthFigures statistics={statistics} />
        <div class="standing">
          <Quota quota={statistics.quota} />
          <Rank rank={statistics.rank} month={statistics.month} />
          {sectionFigures !== null && (
            <>
              <span class="muted">{say('own')}</span>
              <span>{say('ownLine', { submissions: own.submissions, adopted: own.adoptedItems, points: pointsText(own.points) })}</span>
            </>
          )}
        </div>
      </section>
      <CurveBars curve={statistics.curve} />
    </>
  );
}

function Quota({ quota }: { quota: Statistics['quota'] }) {
  if (quota === null || quota.target === 0) return null;
  const { done, target } = quota;
  const share = Math.min(100, Math.round((done / target) * 100));
  return (
    <>
      <span class="muted">{say('quota')}</span>
      <span class="end">
        <span class="bar" aria-hidden="true">
          <i style={`--v:${share}`} />
        </span>
        <span>{done >= target ? say('quotaMet', { done, target }) : say('quotaLeft', { done, target, left: target - done })}</span>
      </span>
    </>
  );
}

function Rank({ rank, month }: { rank: Statistics['rank']; month: string }) {
  if (rank === null) return null;
  const { place, of, previous } = rank;
  const before = monthName(monthAfter(month, -1));
  const moved = previous === null ? 0 : previous - place;
  const change = moved > 0 ? 'rankUp' : moved < 0 ? 'rankDown' : 'rankSame';
  return (
    <>
      <span class="muted">{say('rank')}</span>
      <span>
        {say('place', { place, of })}
        {previous !== null && <span class="muted">{say(change, { month: before, count: Math.abs(moved) })}</span>}
      </span>
    </>
  );
}

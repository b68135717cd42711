import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { dayName, monthName } from '../../../shared/interface/moment.ts';

const WIDTH = 560;
const BASE = 64;
const TOP = 10;

/** A day's points that are added to those before. */
export interface Rise {
  /** Civil day. */
  day: string;
  points: number;
}

/** The steps of a sum over a month in a box of 560 × 84: path, and height of the last step from the base in pixels. */
export function layOutSteps(rises: readonly Rise[], days: number): { path: string; end: number; sum: number } {
  let sum = 0;
  const sums = rises.map(({ day, points }) => {
    sum += points;
    return { x: ((Number(day.slice(8)) - 1) / Math.max(1, days - 1)) * WIDTH, sum };
  });
  const top = Math.max(1, ...sums.map((each) => each.sum));
  const bottom = Math.min(0, ...sums.map((each) => each.sum));
  const y = (value: number) => BASE - ((value - bottom) / (top - bottom)) * (BASE - TOP);
  const steps = sums.map((each) => `H${each.x.toFixed(1)} V${y(each.sum).toFixed(1)}`);
  return { path: [`M0 ${y(0).toFixed(1)}`, ...steps].join(' '), end: y(sum), sum };
}

/** How the points of a month added up, day by day. */
export function StepCurve({ month, rises }: { month: string; rises: readonly Rise[] }) {
  const days = new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate();
  const { path, end, sum } = layOutSteps(rises, days);
  const last = rises.at(-1);
  const at = last ? ((Number(last.day.slice(8)) - 1) / (days - 1)) * 100 : 0;
  const name = say('curve', { month: monthName(month) });
  return (
    <figure class="step">
      <svg viewBox={`0 0 ${WIDTH} 84`} preserveAspectRatio="none" role="img" aria-label={`${name}：${pointsText(sum)}`}>
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} stroke="var(--line-strong)" />
        <line x1="0" x2={WIDTH} y1={37} y2={37} stroke="var(--line)" />
        <line x1="0" x2={WIDTH} y1={TOP} y2={TOP} stroke="var(--line)" />
        <path d={path} fill="none" stroke="var(--action)" stroke-width="2" vector-effect="non-scaling-stroke" />
      </svg>
      <div class="step-x small muted" aria-hidden="true">
        <span class="step-first">{dayName(`${month}-01`)}</span>
        {last && (
          <b class="step-sum" style={`left:min(${at.toFixed(1)}%, calc(100% - 2.5em));bottom:${(84 - end - 8).toFixed(0)}px`}>
            {pointsText(sum)}
          </b>
        )}
        <span class="step-last">{dayName(`${month}-${days}`)}</span>
      </div>
    </figure>
  );
}

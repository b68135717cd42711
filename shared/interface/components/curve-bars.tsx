import type { Statistics } from '../../vocabulary/statistics.ts';
import { say } from '../messages/shared.ts';
import { monthName } from '../moment.ts';

const WIDTH = 328;
const BASE = 36;
const TALLEST = 28.8;
const BAR = 18;

export interface CurveBar {
  month: string;
  submitted: number;
  adopted: number;
  x: number;
  y: number;
  height: number;
  /** Whether month and number are written: at the first, the highest and the last, as long as they don't touch. */
  labelled: boolean;
}

/** Places the bars of the twelve-month curve in a box of 328 × 52, the tallest month at full height. */
export function layOutCurve(curve: Statistics['curve']): CurveBar[] {
  const top = Math.max(1, ...curve.map((point) => point.adoptedItems));
  const last = curve.length - 1;
  const highest = curve.map((point) => point.adoptedItems).lastIndexOf(top);
  const step = last > 0 ? (WIDTH - BAR) / last : 0;
  return curve.map((point, index) => {
    const height = (point.adoptedItems / top) * TALLEST;
    const labelled = index === 0 || index === last || (index === highest && index >= 2 && index <= last - 2);
    return {
      month: point.month,
      submitted: point.submissions,
      adopted: point.adoptedItems,
      x: index * step,
      y: BASE - height,
      height,
      labelled,
    };
  });
}

/** Adopted items of twelve months as bars, the current month drawn as still open; told to screen readers as one sentence. */
export function CurveBars({ curve }: { curve: Statistics['curve'] }) {
  const bars = layOutCurve(curve);
  const list = bars.map(({ month, adopted }) => say('curvePoint', { month: monthName(month), count: adopted })).join(say('listComma'));
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${WIDTH} 52`} role="img" aria-label={say('curveTable', { list })}>
        {bars.map((bar, index) => (
          <g key={bar.month} class={index === bars.length - 1 ? 'is-now' : undefined}>
            <title>
              {say('curveHover', { month: monthName(bar.month, { withYear: true }), adopted: bar.adopted, submitted: bar.submitted })}
            </title>
            <rect class="hit" x={bar.x} y={0} width={BAR} height={BASE} />
            <rect class="b" x={bar.x} y={bar.y} width={BAR} height={bar.height} />
            {bar.labelled && (
              <>
                <text x={bar.x + BAR / 2} y={50} text-anchor="middle">
                  {monthName(bar.month)}
                </text>
                <text x={bar.x + BAR / 2} y={bar.y - 3} text-anchor="middle">
                  {bar.adopted}
                </text>
              </>
            )}
          </g>
        ))}
        <line class="base" x1={0} x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} />
      </svg>
      <figcaption aria-hidden="true">{say('curve')}</figcaption>
    </figure>
  );
}

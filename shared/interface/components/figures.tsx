import { adoptionRate } from '../../vocabulary/adoption-rate.ts';
import type { Figures as MonthFigures } from '../../vocabulary/statistics.ts';
import { say } from '../messages/shared.ts';
import { monthName } from '../moment.ts';

/** A rate from 0 to 1 as whole per cent, or a dash where there is none. */
export function percent(rate: number | null): string {
  return rate === null ? '—' : `${Math.round(rate * 100)}%`;
}

/** Points without needless decimals, with a true minus sign. */
export function pointsText(points: number, signed = false): string {
  const size = String(Math.round(Math.abs(points) * 100) / 100);
  if (points < 0) return `−${size}`;
  return signed ? `+${size}` : size;
}

interface FiguresProps {
  month: string;
  figures: MonthFigures;
  /** Whose points they are. */
  points: 'section' | 'own';
}

/** The four large figures of a month: submissions, adopted items, adoption rate, points. */
export function Figures({ month, figures, points }: FiguresProps) {
  const rate = adoptionRate(figures);
  return (
    <dl class="figs">
      <div>
        <dt>{say('submissionsIn', { month: monthName(month) })}</dt>
        <dd>{figures.submissions}</dd>
      </div>
      <div>
        <dt>{say('adopted')}</dt>
        <dd>{figures.adoptedItems}</dd>
      </div>
      <div>
        <dt>{say('adoptionRate')}</dt>
        <dd>
          {rate === null ? '—' : Math.round(rate * 100)}
          {rate !== null && <small>%</small>}
        </dd>
      </div>
      <div>
        <dt>{points === 'section' ? say('sectionPoints') : say('ownPoints')}</dt>
        <dd>{pointsText(figures.points)}</dd>
      </div>
    </dl>
  );
}

/** Readiness from 0 to 100 as a ring with its number. */
export function ReadinessRing({ value, words = true }: { value: number; words?: boolean }) {
  const whole = Math.round(value);
  return (
    <span class="ready" role="img" aria-label={say('readinessMeaning', { value: whole })}>
      <svg class="ring" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" />
        <circle cx="9" cy="9" r="7" style={`--v:${whole}`} />
      </svg>
      {words ? say('readiness', { value: whole }) : whole}
    </span>
  );
}

import type { ScoredCriterion } from '../../vocabulary/criteria.ts';
import { criterionName, criterionShortName } from '../names.ts';
import { criterionClass } from './criterion.tsx';

interface GaugeProps {
  criterion: ScoredCriterion;
  /** From 0 to 100. */
  score: number;
  /** What stands at the end, usually the number of findings. */
  note: string;
  /** Opens the findings behind the gauge; without it the gauge only shows. */
  onOpen?: () => void;
}

/** How many of the five cells are full: whole or half cells, and only a spotless score fills all five. */
export function gaugeCells(score: number): number {
  const cells = Math.round(Math.max(0, Math.min(100, score)) / 10) / 2;
  return score < 100 ? Math.min(cells, 4.5) : cells;
}

/** One criterion's score in five cells, drawn with the criterion's own line. */
export function Gauge({ criterion, score, note, onOpen }: GaugeProps) {
  const cells = gaugeCells(score);
  const content = (
    <>
      <span class="gauge-name">{criterionShortName(criterion)}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: the element can't be drawn with the criterion's line */}
      <span class="gauge-bar" role="meter" aria-label={criterionName(criterion)} aria-valuemin={0} aria-valuemax={5} aria-valuenow={cells}>
        <span class="gauge-fill" style={`--v:${cells}`} />
      </span>
      <span class="gauge-n">{note}</span>
    </>
  );
  const look = `gauge ${criterionClass(criterion)}`;
  if (!onOpen) return <div class={look}>{content}</div>;
  return (
    <button type="button" class={`${look} gauge--button`} onClick={onOpen}>
      {content}
    </button>
  );
}

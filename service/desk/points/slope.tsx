import type { WhatIf } from '../../../shared/contract/points.ts';
import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { say } from '../../../shared/interface/messages/desk-points.ts';

type Row = WhatIf['sections'][number];

const ROW = 28;
const FIRST = 36;

/** Where each section stands on both sides, from above: by place, and sections of one place below each other. */
export function layOutSlope(rows: readonly Row[]): { row: Row; left: number; right: number }[] {
  const at = (side: 'current' | 'draft') => {
    const order = [...rows].sort((one, other) => one[side].place - other[side].place);
    return new Map(order.map((row, index) => [row.section.id, FIRST + index * ROW]));
  };
  const [left, right] = [at('current'), at('draft')];
  return rows.map((row) => ({ row, left: left.get(row.section.id) ?? 0, right: right.get(row.section.id) ?? 0 }));
}

/** Places under the rules in force and under the draft, joined by lines: solid up, dashed down, thin unchanged. */
export function Slope({ category, rows, many }: { category: string; rows: readonly Row[]; many: boolean }) {
  const laid = layOutSlope(rows);
  const height = FIRST + rows.length * ROW - 10;
  return (
    <figure class="slope">
      {many && <figcaption class="small muted">{category}</figcaption>}
      <svg viewBox={`0 0 640 ${height}`} role="img" aria-label={laid.map(({ row }) => spoken(row)).join('；')}>
        <text class="hd" x="150" y="14" text-anchor="end">
          {say('current')}
        </text>
        <text class="hd" x="480" y="14">
          {say('draft')}
        </text>
        {laid.map((each) => (
          <Section key={each.row.section.id} {...each} />
        ))}
      </svg>
    </figure>
  );
}

function spoken({ section, current, draft }: Row): string {
  return say('moved', {
    section: section.name,
    before: pointsText(current.points),
    placeBefore: current.place,
    after: pointsText(draft.points),
    placeAfter: draft.place,
  });
}

function Section({ row: { section, current, draft }, left, right }: ReturnType<typeof layOutSlope>[number]) {
  const moved = current.place - draft.place;
  const way = moved > 0 ? 'up' : moved < 0 ? 'down' : '';
  const look = way && `l-${way}`;
  return (
    <g>
      <line class={look} x1="202" y1={left} x2="432" y2={right} />
      <circle class={look} cx="202" cy={left} r="3.5" />
      <circle class={look} cx="432" cy={right} r="3.5" />
      <text class="pos" x="22" y={left + 4.5} text-anchor="end">
        {current.place}
      </text>
      <text x="150" y={left + 4.5} text-anchor="end">
        {section.name}
      </text>
      <text x="190" y={left + 4.5} text-anchor="end">
        {pointsText(current.points)}
      </text>
      <text x="468" y={right + 4.5} text-anchor="end">
        {pointsText(draft.points)}
      </text>
      <text class={way} x="480" y={right + 4.5}>
        {section.name}
      </text>
      {way && (
        <text class={way} x="584" y={right + 4.5}>
          {say(way, { count: Math.abs(moved) })}
        </text>
      )}
      <text class="pos" x="636" y={right + 4.5} text-anchor="end">
        {draft.place}
      </text>
    </g>
  );
}

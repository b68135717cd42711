import type { UrgentClock } from '../../../shared/vocabulary/urgent.ts';

/** From the first to the last moment that the clocks of an event speak of, in milliseconds. */
export interface Span {
  start: number;
  end: number;
}

/** The span of an event's clocks, with the present in it. */
export function spanOf(clocks: readonly UrgentClock[], now: Date): Span {
  const moments = clocks.flatMap(({ start, due, toldAt }) =>
    [start, due, ...(toldAt === null ? [] : [toldAt])].map((at) => Date.parse(at)),
  );
  return { start: Math.min(...moments, now.getTime()), end: Math.max(...moments, now.getTime()) };
}

/** One clock on the event's common axis: spent time as a bar, the limit as a stroke, what was told as a dot, the present as a line. */
export function Axis({ clock, span, now }: { clock: UrgentClock; span: Span; now: Date }) {
  const at = (moment: number) => `${((moment - span.start) / Math.max(1, span.end - span.start)) * 100}%`;
  const [start, due, present] = [Date.parse(clock.start), Date.parse(clock.due), now.getTime()];
  const spent = clock.toldAt === null ? Math.min(present, span.end) : Date.parse(clock.toldAt);
  const width = (from: number, to: number) => `left:${at(from)};width:calc(${at(to)} - ${at(from)})`;
  return (
    <span class="axis" aria-hidden="true">
      <i class="allowed" style={width(start, due)} />
      <i class={clock.toldAt === null ? 'spent is-open' : 'spent'} style={width(start, Math.max(start, spent))} />
      <i class="limit" style={`left:${at(due)}`} />
      {clock.toldAt !== null && <i class="told" style={`left:${at(Date.parse(clock.toldAt))}`} />}
      <i class="present" style={`left:${at(present)}`} />
    </span>
  );
}

import type { Draw } from './draw.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Asia/Shanghai keeps one offset all year. */
const OFFSET = 8 * HOUR;

/** Office hours: 8:30 to 12:00 and 14:30 to 18:00, as minutes of the civil day. */
const HOURS: readonly [number, number][] = [
  [510, 720],
  [870, 1080],
];

/** The civil day of a moment, `2026-11-23`. */
export function civilDay(moment: number): string {
  return new Date(moment + OFFSET).toISOString().slice(0, 10);
}

/** The civil month of a moment, `2026-11`. */
export function civilMonth(moment: number): string {
  return civilDay(moment).slice(0, 7);
}

const midnight = (moment: number) => Math.floor((moment + OFFSET) / DAY) * DAY - OFFSET;
const weekday = (moment: number) => new Date(moment + OFFSET).getUTCDay();
const isWorkday = (moment: number) => weekday(moment) !== 0 && weekday(moment) !== 6;

/** The moment that lies so much office time after another; nights and weekends don't count. */
export function laterInOffice(from: number, officeMinutes: number): number {
  let left = officeMinutes;
  for (let day = midnight(from); ; day += DAY) {
    if (!isWorkday(day)) continue;
    for (const [opens, closes] of HOURS) {
      const start = Math.max(from, day + opens * MINUTE);
      const room = (day + closes * MINUTE - start) / MINUTE;
      if (room <= 0) continue;
      if (left <= room) return start + left * MINUTE;
      left -= room;
    }
  }
}

/** The moment that lies so much office time before another. */
export function earlierInOffice(from: number, officeMinutes: number): number {
  let left = officeMinutes;
  for (let day = midnight(from); ; day -= DAY) {
    if (!isWorkday(day)) continue;
    for (const [opens, closes] of [...HOURS].reverse()) {
      const end = Math.min(from, day + closes * MINUTE);
      const room = (end - day - opens * MINUTE) / MINUTE;
      if (room <= 0) continue;
      if (left <= room) return end - left * MINUTE;
      left -= room;
    }
  }
}

/** How much is written on a day: little at weekends, more at the end of a month, more from year to year. */
function weightOf(day: number, first: number, last: number): number {
  const ofMonth = Number(civilDay(day).slice(8));
  const base = isWorkday(day) ? 1 : 0.06;
  return base * (ofMonth >= 26 ? 1.5 : 1) * (0.7 + (0.5 * (day - first)) / Math.max(DAY, last - first));
}

/** Moments of writing in the twelve months before `now`, oldest first. */
export function momentsOfYear(draw: Draw, now: number, count: number): number[] {
  const last = midnight(now);
  const first = last - 364 * DAY;
  const cumulative: number[] = [];
  let sum = 0;
  for (let day = first; day <= last; day += DAY) {
    sum += weightOf(day, first, last);
    cumulative.push(sum);
  }
  const moments: number[] = [];
  while (moments.length < count) {
    const share = draw.share() * sum;
    const day = first + indexOver(cumulative, share) * DAY;
    const moment = day + timeOfDay(draw) * MINUTE + draw.int(0, 59_999);
    if (moment < now - 20 * MINUTE) moments.push(moment);
  }
  return moments.sort((a, b) => a - b);
}

/** Mostly in office hours, now and then in the evening. */
function timeOfDay(draw: Draw): number {
  if (draw.chance(0.06)) return draw.int(1_140, 1_350);
  const [opens, closes] = HOURS[draw.chance(0.52) ? 0 : 1] as [number, number];
  return draw.int(opens, closes - 1);
}

/** The first place whose value is above `share`. */
function indexOver(ascending: readonly number[], share: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) > share) high = middle;
    else low = middle + 1;
  }
  return low;
}

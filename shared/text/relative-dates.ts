import { addDays, addMonths, type CivilDay, isoDay, isoMoment } from './calendar.ts';
import type { NumeralCursor } from './numeral-cursor.ts';
import type { DateReading } from './reading.ts';

interface Unit {
  word: string;
  /** Length in minutes, or in months where it has none. */
  minutes: number;
  months: number;
}

const UNITS: Unit[] = [
  { word: '个小时', minutes: 60, months: 0 },
  { word: '小时', minutes: 60, months: 0 },
  { word: '分钟', minutes: 1, months: 0 },
  { word: '个月', minutes: 0, months: 1 },
  { word: '个星期', minutes: 10080, months: 0 },
  { word: '星期', minutes: 10080, months: 0 },
  { word: '周', minutes: 10080, months: 0 },
  { word: '天', minutes: 1440, months: 0 },
  { word: '年', minutes: 0, months: 12 },
];
const SIDES = ['之前', '以前', '前', '之后', '以后', '后'];
const NOT_AFTER = /^[期续勤台备来]/;

interface Amount {
  value: number;
  end: number;
  near: boolean;
}

function amountAt(text: string, at: number, numerals: NumeralCursor): Amount | null {
  if (text.charAt(at) === '半' && /^半(?:个|小|天|年)/.test(text.slice(at, at + 2))) return { value: 0.5, end: at + 1, near: false };
  const some = text.charAt(at) === '几' || text.charAt(at) === '数';
  if (some) return { value: Number.NaN, end: at + 1, near: true };
  const numeral = numerals.startingAt(at);
  if (!numeral || (numeral.positional && numeral.text.length > 3)) return null;
  if (numeral.text.startsWith('0')) return null;
  const more = /[多余来]/.test(text.charAt(numeral.end));
  return { value: numeral.value, end: numeral.end + (more ? 1 : 0), near: more || numeral.loose || numeral.high !== null };
}

function shifted(value: number, unit: Unit, sign: number, civil: { day: CivilDay; second: number }, zone: number): string | null {
  if (!Number.isFinite(value) || value > 10000) return null;
  if (unit.months > 0) return isoDay(addMonths(civil.day, sign * Math.round(value * unit.months)));
  if (unit.minutes >= 1440) return isoDay(addDays(civil.day, sign * Math.round((value * unit.minutes) / 1440)));
  const second = civil.second + sign * Math.round(value * unit.minutes * 60);
  const day = addDays(civil.day, Math.floor(second / 86_400));
  const ofDay = ((second % 86_400) + 86_400) % 86_400;
  return isoMoment(day, Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60, zone);
}

/**
 * 5天前, 两个月后, 半小时后, counted from `now`. A guess: in a story it may be counted from the event told before.
 */
export function offsetAt(
  text: string,
  at: number,
  numerals: NumeralCursor,
  civil: { day: CivilDay; second: number },
  zone: number,
): DateReading | null {
  const amount = amountAt(text, at, numerals);
  if (!amount) return null;
  const unit = UNITS.find(({ word }) => text.startsWith(word, amount.end));
  if (!unit) return null;
  const sideAt = amount.end + unit.word.length;
  const side = SIDES.find((word) => text.startsWith(word, sideAt));
  if (!side) return null;
  const end = sideAt + side.length;
  const ahead = side.endsWith('后');
  if (ahead && NOT_AFTER.test(text.slice(end, end + 1))) return null;
  const value = shifted(amount.value, unit, ahead ? 1 : -1, civil, zone);
  return {
    text: text.slice(at, end),
    start: at,
    end,
    value,
    certainty: 'guess',
    valid: true,
    fault: null,
    grain: value === null ? 'vague' : unit.minutes > 0 && unit.minutes < 1440 ? 'minute' : 'day',
    assumed: 'day',
    approximate: amount.near,
    boundary: null,
    weekday: null,
  };
}

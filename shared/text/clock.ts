import { ARABIC, CHINESE, skipBlanks } from './characters.ts';
import { DAYPARTS, type Daypart } from './date-words.ts';
import type { NumeralCursor } from './numeral-cursor.ts';
import type { DateFault } from './reading.ts';

/** A time of day as written: 上午, 9时许, 下午3点半, 18:00. Hours are of 24. */
export interface Clock {
  end: number;
  daypart: Daypart | null;
  hour: number | null;
  minute: number;
  second: number;
  grain: 'daypart' | 'hour' | 'minute' | 'second';
  approximate: boolean;
  fault: DateFault | null;
}

const NEAR = ['左右', '前后', '许', '多钟', '多', '过', '余'];
/** What shows that a bare N点 is a time and not a number of points (三点建议). */
const AFTER_CLOCK = /^(?:整|钟|半|[一三]刻|许|多|左右|前后|过|以?前|以?后|之[前后]|至|到|起|[-—~～，,。；;、）)]|$)/;
const ZONES = ['北京时间', '当地时间'];

/** End of 北京时间 or 当地时间 where one stands at `at`, else `at`. */
export function skipZone(text: string, at: number): number {
  const first = text.charAt(at);
  const zone = first === '北' || first === '当' ? ZONES.find((word) => text.startsWith(word, at)) : undefined;
  return zone ? at + zone.length : at;
}

function hourOf(written: number, daypart: Daypart | null): number {
  if (!daypart) return written;
  switch (daypart.shift) {
    case 'afternoon':
      return written >= 1 && written < 12 ? written + 12 : written;
    case 'noon':
      return written >= 1 && written <= 2 ? written + 12 : written;
    case 'night':
      return written >= 5 && written < 12 ? written + 12 : written === 12 ? 24 : written;
    default:
      return written === 12 && daypart.to === 6 ? 0 : written;
  }
}

function faultOf(hour: number, minute: number, second: number): DateFault | null {
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return 'hour';
  if (minute > 59) return 'minute';
  return second > 59 ? 'second' : null;
}

function twoDigits(text: string, at: number): number {
  const tens = ARABIC[text.charCodeAt(at)] ?? -1;
  const ones = ARABIC[text.charCodeAt(at + 1)] ?? -1;
  const more = ARABIC[text.charCodeAt(at + 2)] ?? -1;
  return tens >= 0 && ones >= 0 && more < 0 ? tens * 10 + ones : -1;
}

function isColon(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark === ':' || mark === '：';
}

interface Hands {
  end: number;
  hour: number;
  minute: number;
  second: number;
  grain: 'hour' | 'minute' | 'second';
}

/** 18:00, 06:33:02. */
function colonClock(text: string, start: number, hour: number, at: number): Hands | null {
  if (!isColon(text, at) || at - start > 2) return null;
  const minute = twoDigits(text, at + 1);
  if (minute < 0) return null;
  const second = isColon(text, at + 3) ? twoDigits(text, at + 4) : -1;
  if (second >= 0) return { end: at + 6, hour, minute, second, grain: 'second' };
  return isColon(text, at + 3) ? null : { end: at + 3, hour, minute, second: 0, grain: 'minute' };
}

function minutesAfter(text: string, at: number, numerals: NumeralCursor, hands: Hands): Hands {
  const quarter = /^(?:半|一刻|三刻|1刻|3刻)/.exec(text.slice(at, at + 2));
  if (quarter) {
    const minute = quarter[0] === '半' ? 30 : quarter[0].startsWith('一') || quarter[0].startsWith('1') ? 15 : 45;
    return { ...hands, end: at + quarter[0].length, minute, grain: 'minute' };
  }
  const minute = numerals.startingAt(skipBlanks(text, at));
  if (!minute || minute.high !== null || minute.value < 0 || minute.value > 99) return hands;
  const marked = text.charAt(minute.end) === '分' && text.charAt(minute.end + 1) !== '之' && text.charAt(minute.end + 1) !== '别';
  if (!marked)
    return minute.text.length === 2 && Number.isInteger(minute.value)
      ? { ...hands, end: minute.end, minute: minute.value, grain: 'minute' }
      : hands;
  const at60 = minute.end + (text.charAt(minute.end + 1) === '钟' ? 2 : 1);
  const second = numerals.startingAt(skipBlanks(text, at60));
  if (second && second.value >= 0 && text.charAt(second.end) === '秒') {
    return { ...hands, end: second.end + 1, minute: minute.value, second: Math.floor(second.value), grain: 'second' };
  }
  return { ...hands, end: at60, minute: minute.value, grain: 'minute' };
}

/** Whether N点 or N时 is a time here; `led`: a date or a part of the day stands before it. */
function isHour(text: string, mark: number, led: boolean, chineseOne: boolean): boolean {
  if (text.charAt(mark) === '时') return !/[间候代常刻]/.test(text.charAt(mark + 1)) && (led || !chineseOne);
  if (led || text.charAt(mark - 1) === '零') return true;
  const next = text.charCodeAt(mark + 1);
  return AFTER_CLOCK.test(text.slice(mark + 1, mark + 4)) && !/[，,。；;、]/.test(text.charAt(mark + 1))
    ? true
    : (ARABIC[next] ?? -1) >= 0 || ((CHINESE[next] ?? -1) >= 0 && text.charAt(mark + 1) !== '一');
}

function handsAt(text: string, at: number, numerals: NumeralCursor, led: boolean): Hands | null {
  const hour = numerals.startingAt(at);
  if (!hour || !Number.isInteger(hour.value) || hour.value < 0 || hour.value > 99 || hour.loose) return null;
  const colon = colonClock(text, at, hour.value, hour.end);
  if (colon) return led || colon.hour <= 24 ? colon : null;
  let mark = skipBlanks(text, hour.end);
  if (text.charAt(mark) === '多' || text.charAt(mark) === '余') mark++;
  const unit = text.charAt(mark);
  if (unit !== '时' && unit !== '点' && unit !== '點') return null;
  const chineseOne = hour.style === 'chinese' && hour.value === 1 && !/[0-9０-９]/.test(hour.text);
  if (!isHour(text, mark, led, chineseOne)) return null;
  let end = mark + 1;
  if (text.charAt(end) === '整' || text.charAt(end) === '钟') end++;
  return minutesAfter(text, end, numerals, { end, hour: hour.value, minute: 0, second: 0, grain: 'hour' });
}

/**
 * The part of the day and the clock that stand at `at`, or null. `led`: a date stands before it, so that short forms (早, 晚, 3点) count.
 */
export function clockAt(text: string, at: number, numerals: NumeralCursor, led: boolean): Clock | null {
  let from = skipZone(text, at);
  const word = DAYPARTS.longestAt(text, from);
  const before = from;
  if (word) from = skipBlanks(text, word.end);
  if (word) from = skipZone(text, from);
  const about = text.startsWith('大约', from) ? 2 : text.charAt(from) === '约' ? 1 : 0;
  const hands = handsAt(text, from + about, numerals, led || word !== null);
  if (!hands) {
    if (!word || !(led || word.meaning.alone)) return null;
    if (led && word.word.length === 1 && /[期会饭点辈]/.test(text.charAt(word.end))) return null;
    return {
      end: before + word.word.length,
      daypart: word.meaning,
      hour: null,
      minute: 0,
      second: 0,
      grain: 'daypart',
      approximate: false,
      fault: null,
    };
  }
  const near = NEAR.find((suffix) => text.startsWith(suffix, hands.end));
  const hour = hourOf(hands.hour, word?.meaning ?? null);
  return {
    end: hands.end + (near?.length ?? 0),
    daypart: word?.meaning ?? null,
    hour,
    minute: hands.minute,
    second: hands.second,
    grain: hands.grain,
    approximate: near !== undefined || about > 0,
    fault: faultOf(hour, hands.minute, hands.second),
  };
}

import { type Locale, locale } from './messages/messages.ts';

/** Where the office's civil time runs unless its settings say otherwise. */
export const OFFICE_TIME_ZONE = 'Asia/Shanghai';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** How a moment is to be written. */
export interface MomentStyle {
  language?: Locale;
  timeZone?: string;
  /** With it the year is written where it is not this one. */
  now?: Date;
}

interface Civil {
  year: number;
  month: number;
  day: number;
  clock: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function civil(at: Date, timeZone: string): Civil {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = value;
  return { year: Number(part.year), month: Number(part.month), day: Number(part.day), clock: `${part.hour}:${part.minute}` };
}

function dayWords(year: number | null, month: number, day: number, language: Locale): string {
  if (language === 'zh') return `${year === null ? '' : `${year}年`}${month}月${day}日`;
  return `${day} ${MONTHS_EN[month - 1]}${year === null ? '' : ` ${year}`}`;
}

/** A moment as the office writes it: `11月22日 14:20`, in English `22 Nov 14:20`. */
export function moment(at: string | Date, style: MomentStyle = {}): string {
  const { language = locale.value, timeZone = OFFICE_TIME_ZONE, now } = style;
  const { year, month, day, clock } = civil(new Date(at), timeZone);
  const otherYear = now !== undefined && civil(now, timeZone).year !== year;
  return `${dayWords(otherYear ? year : null, month, day, language)} ${clock}`;
}

/** As {@link moment}, but today is told by the clock alone. */
export function briefMoment(at: string | Date, now: Date, style: MomentStyle = {}): string {
  const { timeZone = OFFICE_TIME_ZONE } = style;
  return civilDay(new Date(at), timeZone) === civilDay(now, timeZone) ? clock(at, timeZone) : moment(at, { ...style, now });
}

/** The time of day, `14:20`. */
export function clock(at: string | Date, timeZone = OFFICE_TIME_ZONE): string {
  return civil(new Date(at), timeZone).clock;
}

/** Day, weekday and time for the head of a page: `11月24日 周二 14:18`. */
export function weekdayMoment(at: Date, style: MomentStyle = {}): string {
  const { language = locale.value, timeZone = OFFICE_TIME_ZONE } = style;
  const { year, month, day, clock } = civil(at, timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${dayWords(null, month, day, language)} ${(language === 'zh' ? WEEKDAYS_ZH : WEEKDAYS_EN)[weekday]} ${clock}`;
}

/** The civil day of a moment, `2026-11-23`. */
export function civilDay(at: Date, timeZone = OFFICE_TIME_ZONE): string {
  const { year, month, day } = civil(at, timeZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The civil month of a moment, `2026-11`. */
export function civilMonth(at: Date, timeZone = OFFICE_TIME_ZONE): string {
  return civilDay(at, timeZone).slice(0, 7);
}

/** A civil day in words, `11月23日`; the year is written where it differs from that of `now`. */
export function dayName(day: string, style: MomentStyle = {}): string {
  const { language = locale.value, timeZone = OFFICE_TIME_ZONE, now } = style;
  const [year, month, date] = day.split('-').map(Number);
  const otherYear = now !== undefined && civil(now, timeZone).year !== year;
  return dayWords(otherYear ? year! : null, month!, date!, language);
}

/** A civil month in words, `11月` or `2025年11月`; in English `Nov` or `Nov 2025`. */
export function monthName(month: string, style: { language?: Locale; withYear?: boolean } = {}): string {
  const { language = locale.value, withYear = false } = style;
  const [year, number] = month.split('-').map(Number);
  if (language === 'zh') return `${withYear ? `${year}年` : ''}${number}月`;
  return `${MONTHS_EN[number! - 1]}${withYear ? ` ${year}` : ''}`;
}

/** The month `steps` after (or, negative, before) the given one. */
export function monthAfter(month: string, steps: number): string {
  const [year, number] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year!, number! - 1 + steps, 1));
  return at.toISOString().slice(0, 7);
}

/** A length of time in its two largest units: `1小时12分`, `1天3小时`, `47分`; in English `1 h 12 min`. Milliseconds; below a minute `不到1分`. */
export function duration(milliseconds: number, language: Locale = locale.value): string {
  const length = Math.max(0, milliseconds);
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const zh = language === 'zh';
  if (length < MINUTE) return zh ? '不到1分' : 'under 1 min';
  const words = (count: number, chinese: string, english: string) =>
    count === 0 ? [] : [zh ? `${count}${chinese}` : `${count} ${english}`];
  const units =
    days > 0 ? [...words(days, '天', 'd'), ...words(hours, '小时', 'h')] : [...words(hours, '小时', 'h'), ...words(minutes, '分', 'min')];
  return units.join(zh ? '' : ' ');
}

/** How long ago, in one unit, for lists: `18分`, `3小时`, `2天`. */
export function age(since: string | Date, now: Date, language: Locale = locale.value): string {
  const length = now.getTime() - new Date(since).getTime();
  const unit = length >= DAY ? DAY : length >= HOUR ? HOUR : MINUTE;
  return duration(Math.floor(length / unit) * unit, language);
}

/** Time left until a moment, `还剩 1小时12分`, or by how much it has passed, `已超 20分`. */
export function timeLeft(until: string | Date, now: Date, language: Locale = locale.value): string {
  const left = new Date(until).getTime() - now.getTime();
  const words = duration(Math.abs(left), language);
  if (language === 'zh') return `${left >= 0 ? '还剩' : '已超'} ${words}`;
  return left >= 0 ? `${words} left` : `${words} over`;
}

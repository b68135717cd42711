import { addDays, type CivilDay, weekdayOf } from './calendar.ts';
import { type CalendarDate, EMPTY, type Reference } from './calendar-parts.ts';
import { DAY_SPANS, DAY_WORDS, DAYPARTS, WEEK_WORDS, WEEKDAY_DIGITS, WEEKDAY_LEADS } from './date-words.ts';

/** 今天, 昨晚, 次日. */
export function wordDay(text: string, at: number, reference: Reference): CalendarDate | null {
  const word = DAY_WORDS.longestAt(text, at);
  if (!word) return null;
  const base = word.meaning.from === 'now' ? reference.now : reference.earlier;
  const day = base && addDays(base, word.meaning.days);
  return {
    ...EMPTY,
    end: word.end,
    span: day ? [day, day] : null,
    grain: 'day',
    relative: true,
    daypart: word.meaning.daypart ? DAYPARTS.longestAt(word.meaning.daypart, 0)!.meaning : null,
    placeless: day === null,
    toldFrom: word.meaning.from === 'now' ? word.meaning.days : null,
  };
}

/** 今明两天, 上周末. */
export function daySpan(text: string, at: number, reference: Reference): CalendarDate | null {
  const word = DAY_SPANS.longestAt(text, at);
  if (!word) return null;
  const saturday = addDays(monday(reference.now), 5);
  const { meaning } = word;
  const [from, to]: [CivilDay, CivilDay] =
    'days' in meaning
      ? [addDays(reference.now, meaning.days[0]), addDays(reference.now, meaning.days[1])]
      : [addDays(saturday, meaning.weekend * 7), addDays(saturday, meaning.weekend * 7 + 1)];
  return { ...EMPTY, end: word.end, span: [from, to], grain: 'part', relative: true };
}

/** 星期一, 周五, with the digit's weekday from 1 to 7. */
export function weekdayDigit(text: string, at: number): { stated: number; end: number } | null {
  const lead = WEEKDAY_LEADS.longestAt(text, at);
  const stated = lead && WEEKDAY_DIGITS.get(text.charAt(lead.end));
  return lead && stated ? { stated, end: lead.end + 1 } : null;
}

function monday(day: CivilDay): CivilDay {
  return addDays(day, 1 - weekdayOf(day));
}

/** 上周, 上周五, 周三: the latter in the week of the reference day. */
export function weekAt(text: string, at: number, reference: Reference): CalendarDate | null {
  const week = WEEK_WORDS.longestAt(text, at);
  const weekday = week ? WEEKDAY_DIGITS.get(text.charAt(week.end)) : undefined;
  const bare = weekday ? { stated: weekday, end: week!.end + 1 } : week ? null : weekdayDigit(text, at);
  if (!week && !bare) return null;
  const first = addDays(monday(reference.now), (week?.meaning ?? 0) * 7);
  if (!bare) return { ...EMPTY, end: week!.end, span: [first, addDays(first, 6)], grain: 'week', relative: true };
  const day = addDays(first, bare.stated - 1);
  return {
    ...EMPTY,
    end: bare.end,
    span: [day, day],
    grain: 'day',
    relative: week !== null,
    weekday: { stated: bare.stated, start: at, end: bare.end },
  };
}

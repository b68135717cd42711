import { describe, expect, test } from 'vitest';
import {
  age,
  briefMoment,
  civilDay,
  civilMonth,
  clock,
  dayName,
  duration,
  moment,
  monthAfter,
  monthName,
  timeLeft,
  weekdayMoment,
} from '../../../shared/interface/moment.ts';

const NOW = new Date('2026-11-24T06:18:00.000Z');

describe('moments are written in the civil time of Shanghai, whatever the machine', () => {
  test.each([
    ['2026-11-22T06:20:00.000Z', '11月22日 14:20', '22 Nov 14:20'],
    ['2026-11-22T16:05:00.000Z', '11月23日 00:05', '23 Nov 00:05'],
    ['2026-03-01T00:00:00.000Z', '3月1日 08:00', '1 Mar 08:00'],
  ])('%s', (at, zh, en) => {
    expect(moment(at, { language: 'zh' })).toBe(zh);
    expect(moment(at, { language: 'en' })).toBe(en);
  });

  test('the year is written where it is another one', () => {
    expect(moment('2025-12-31T15:59:00.000Z', { language: 'zh', now: NOW })).toBe('2025年12月31日 23:59');
    expect(moment('2025-12-31T16:00:00.000Z', { language: 'zh', now: NOW })).toBe('1月1日 00:00');
    expect(dayName('2025-12-31', { language: 'en', now: NOW })).toBe('31 Dec 2025');
    expect(dayName('2026-11-23', { language: 'zh', now: NOW })).toBe('11月23日');
  });

  test('today is told by the clock', () => {
    expect(briefMoment('2026-11-23T16:00:00.000Z', NOW, { language: 'zh' })).toBe('00:00');
    expect(briefMoment('2026-11-23T15:59:00.000Z', NOW, { language: 'zh' })).toBe('11月23日 23:59');
  });

  test('the head of a page tells the weekday', () => {
    expect(weekdayMoment(NOW, { language: 'zh' })).toBe('11月24日 周二 14:18');
    expect(weekdayMoment(NOW, { language: 'en' })).toBe('24 Nov Tue 14:18');
  });

  test('civil days and months end at midnight in Shanghai', () => {
    expect(civilDay(new Date('2026-11-30T15:59:59.999Z'))).toBe('2026-11-30');
    expect(civilDay(new Date('2026-11-30T16:00:00.000Z'))).toBe('2026-12-01');
    expect(civilMonth(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01');
    expect(clock('2026-11-24T06:18:00.000Z')).toBe('14:18');
  });

  test('months follow each other over the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthName('2026-11', { language: 'zh' })).toBe('11月');
    expect(monthName('2026-11', { language: 'en', withYear: true })).toBe('Nov 2026');
  });
});

describe('lengths of time are told in their two largest units', () => {
  const MINUTE = 60_000;
  test.each([
    [0, '不到1分', 'under 1 min'],
    [59_999, '不到1分', 'under 1 min'],
    [47 * MINUTE, '47分', '47 min'],
    [60 * MINUTE, '1小时', '1 h'],
    [72 * MINUTE, '1小时12分', '1 h 12 min'],
    [(27 * 60 + 59) * MINUTE, '1天3小时', '1 d 3 h'],
    [24 * 60 * MINUTE, '1天', '1 d'],
    [-5 * MINUTE, '不到1分', 'under 1 min'],
  ])('%d ms', (length, zh, en) => {
    expect(duration(length, 'zh')).toBe(zh);
    expect(duration(length, 'en')).toBe(en);
  });

  test('how long ago, in one unit', () => {
    expect(age('2026-11-24T05:59:30.000Z', NOW, 'zh')).toBe('18分');
    expect(age('2026-11-24T03:12:00.000Z', NOW, 'zh')).toBe('3小时');
    expect(age('2026-11-22T01:00:00.000Z', NOW, 'en')).toBe('2 d');
  });

  test('time left, and time over', () => {
    expect(timeLeft('2026-11-24T07:30:00.000Z', NOW, 'zh')).toBe('还剩 1小时12分');
    expect(timeLeft('2026-11-24T05:58:00.000Z', NOW, 'zh')).toBe('已超 20分');
    expect(timeLeft('2026-11-24T07:05:00.000Z', NOW, 'en')).toBe('47 min left');
    expect(timeLeft('2026-11-24T05:58:00.000Z', NOW, 'en')).toBe('20 min over');
  });
});

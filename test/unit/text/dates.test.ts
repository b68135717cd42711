import { describe, expect, it } from 'vitest';
import { readDates } from '../../../shared/text/dates.ts';

/** Monday, 23 November 2026, 14:00 in Shanghai. */
const NOW = new Date('2026-11-23T06:00:00Z');

function read(text: string): [written: string, value: string | null][] {
  return readDates(text, NOW).map(({ text: written, value }) => [written, value]);
}

describe('dates and times', () => {
  it.each([
    ['2026年11月23日', '2026-11-23'],
    ['二〇二六年十一月二十三日', '2026-11-23'],
    ['２０２６年１１月２３日', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026.11.23', '2026-11-23'],
    ['2024年2月29日', '2024-02-29'],
    ['11月20日', '2026-11-20'],
    ['本月20日', '2026-11-20'],
    ['昨天', '2026-11-22'],
    ['今（19）日', '2026-11-19'],
    ['昨天（11月22日）', '2026-11-22'],
    ['上周五', '2026-11-20'],
    ['11月23日（星期一）', '2026-11-23'],
    ['2026年11月', '2026-11-01/2026-11-30'],
    ['2024年2月', '2024-02-01/2024-02-29'],
    ['2025年', '2025-01-01/2025-12-31'],
    ['去年', '2025-01-01/2025-12-31'],
    ['08年', '2008-01-01/2008-12-31'],
    ['11月上旬', '2026-11-01/2026-11-10'],
    ['11月下旬', '2026-11-21/2026-11-30'],
    ['今年第三季度', '2026-07-01/2026-09-30'],
    ['一季度', '2026-01-01/2026-03-31'],
    ['前三季度', '2026-01-01/2026-09-30'],
    ['上半年', '2026-01-01/2026-06-30'],
    ['2025年下半年', '2025-07-01/2025-12-31'],
    ['2025年底', '2025-12-01/2025-12-31'],
    ['年初', '2026-01-01/2026-01-31'],
    ['上周', '2026-11-16/2026-11-22'],
    ['11月3日至5日', '2026-11-03/2026-11-05'],
    ['11月3日—12月5日', '2026-11-03/2026-12-05'],
    ['1—10月', '2026-01-01/2026-10-31'],
    ['2015—2018年', '2015-01-01/2018-12-31'],
    ['2026年3月至5月', '2026-03-01/2026-05-31'],
    ['8月至2月', '2026-08-01/2027-02-28'],
    ['11月23日9时许', '2026-11-23T09:00:00+08:00'],
    ['11月22日晚9时30分', '2026-11-22T21:30:00+08:00'],
    ['昨天下午1点多', '2026-11-22T13:00:00+08:00'],
    ['11月23日24时', '2026-11-24T00:00:00+08:00'],
    ['11月20日凌晨2点18分左右', '2026-11-20T02:18:00+08:00'],
    ['十二日十五时十五分', '2026-11-12T15:15:00+08:00'],
    ['11月20日21:17', '2026-11-20T21:17:00+08:00'],
    ['11月20日上午', '2026-11-20T08:00:00+08:00/2026-11-20T12:00:00+08:00'],
    ['下午5时到6时', '2026-11-23T17:00:00+08:00/2026-11-23T18:00:00+08:00'],
    ['2008年5月12日，北京时间14点28分', '2008-05-12T14:28:00+08:00'],
    ['5天前', '2026-11-18'],
    ['11·21', '2026-11-21'],
    ['两个月后', '2027-01-23'],
    ['8月至次年2月', '2026-08-01/2027-02-28'],
    ['今明两天', '2026-11-23/2026-11-24'],
    ['上周末', '2026-11-21/2026-11-22'],
    ['三季度末', '2026-09-21/2026-09-30'],
    ['2020年代', '2020-01-01/2029-12-31'],
    ['零点', '2026-11-23T00:00:00+08:00'],
    ['截至目前', '2026-11-23'],
    ['截至三季度末', '2026-09-30'],
  ])('reads %s whole as %s', (text, value) => {
    expect(read(text)).toEqual([[text, value]]);
  });

  it.each([
    ['9月31日', 'day'],
    ['2026年2月29日', 'day'],
    ['2023年2月30日', 'day'],
    ['13月5日', 'month'],
    ['2026年0月5日', 'month'],
    ['25时', 'hour'],
    ['11月20日24时30分', 'hour'],
    ['11月20日9时70分', 'minute'],
    ['11月9日至3日', 'order'],
  ])('says that %s can not be, for its %s', (text, fault) => {
    expect(readDates(text, NOW)).toMatchObject([{ text, value: null, valid: false, fault }]);
  });

  it.each(['近日', '日前', '近期', '次日'])('keeps %s as a date that can not be placed', (text) => {
    expect(readDates(text, NOW)).toMatchObject([{ text, value: null, valid: true, grain: 'vague' }]);
  });

  it.each([
    '三年行动',
    '20年来',
    '3日内办结',
    '连续5日',
    '每5日一次',
    '三点建议',
    '3点建议',
    '一时难以',
    '12号楼',
    '18个月龄',
    '第3次',
    '比例为1:3',
    '320户',
    '先天后天',
  ])('reads no date in %s', (text) => {
    expect(read(text).filter(([written]) => written !== '后天')).toEqual([]);
  });

  it('takes what is left out from the date before in the paragraph', () => {
    expect(read('2025年9月6日起火，8日扑灭，当日22时解除警戒，次日上午复产。')).toEqual([
      ['2025年9月6日', '2025-09-06'],
      ['8日', '2025-09-08'],
      ['当日22时', '2025-09-08T22:00:00+08:00'],
      ['次日上午', '2025-09-09T08:00:00+08:00/2025-09-09T12:00:00+08:00'],
    ]);
  });

  it.each([
    ['截至11月20日', 'until', '2026-11-20'],
    ['截止到昨天', 'until', '2026-11-22'],
    ['截至2025年底', 'until', '2025-12-31'],
    ['2018年以来', 'since', '2018-01-01/2018-12-31'],
    ['2026年1月1日之前', 'before', '2026-01-01'],
    ['2026年1月1日以后', 'after', '2026-01-01'],
  ])('says which side %s means: %s', (text, boundary, value) => {
    expect(readDates(text, NOW)).toMatchObject([{ text, boundary, value }]);
  });

  it('gives the weekday that is written and the one that the date has', () => {
    const text = '11月24日（星期一）';
    expect(readDates(text, NOW)[0]?.weekday).toEqual({ stated: 1, actual: 2, start: 7, end: 10 });
  });

  it('reads a day ahead of the clock in a zone of its own', () => {
    expect(readDates('今天', new Date('2026-11-23T20:00:00Z'), 0)[0]?.value).toBe('2026-11-23');
    expect(readDates('今天', new Date('2026-11-23T20:00:00Z'))[0]?.value).toBe('2026-11-24');
  });

  it('takes a date without a year for the nearest that fits a report', () => {
    expect(readDates('12月30日', new Date('2026-01-05T00:00:00Z'))[0]?.value).toBe('2025-12-30');
    expect(readDates('1月5日', new Date('2026-12-28T00:00:00Z'))[0]?.value).toBe('2027-01-05');
    expect(readDates('29日', new Date('2026-03-22T00:00:00Z'))[0]?.value).toBe('2026-01-29');
  });

  it('reads the years of a five-year plan', () => {
    expect(read('“十四五”时期')).toEqual([['十四五', '2021-01-01/2025-12-31']]);
    expect(read('“十五五”规划')).toEqual([['十五五', '2026-01-01/2030-12-31']]);
    expect(read('十四五岁的孩子')).toEqual([]);
  });

  it('tells what follows from the day that the text gives as today', () => {
    expect(read('今天（10月29日）称，昨天起火')).toEqual([
      ['今天（10月29日）', '2026-10-29'],
      ['昨天', '2026-10-28'],
    ]);
  });

  it('finds no fault with a range up to today whose beginning had to be assumed', () => {
    expect(readDates('28日到今天', NOW)).toMatchObject([{ value: '2026-10-28/2026-11-23', valid: true }]);
    expect(readDates('30-31日有雨', new Date('2026-10-10T00:00:00Z'))).toMatchObject([{ text: '30-31日', value: null, valid: true }]);
  });

  it('names no day for what comes again and again', () => {
    expect(readDates('每月10日前报送', NOW)).toMatchObject([{ value: null, valid: true, grain: 'vague' }]);
  });

  it.each([
    ['11月24、25日', ['2026-11-24', '2026-11-25']],
    ['办理1、2月份补贴', ['2026-01-01/2026-01-31', '2026-02-01/2026-02-28']],
    ['上世纪八十年代', ['1980-01-01/1989-12-31']],
    ['2025年10月开工，次年5月完工', ['2025-10-01/2025-10-31', '2026-05-01/2026-05-31']],
    ['1、2日前完成', ['2026-11-02']],
    ['农历八月十五', [null]],
    ['每天8时', [null]],
    ['正月初一', []],
    ['提出三点，', []],
  ])('reads in %s %j', (text, values) => {
    expect(readDates(text, NOW).map(({ value }) => value)).toEqual(values);
  });

  it('says that a range of one month that ends before it begins is out of order', () => {
    expect(readDates('11月25日至11月20日', NOW)).toMatchObject([{ valid: false, fault: 'order' }]);
  });
});

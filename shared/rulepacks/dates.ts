import type { Rule } from '../checks/rule.ts';
import { both, FOUR_DOS } from './entry.ts';

const NOW = '2026-11-23T09:00:00+08:00';

/** Dates that can't be, or don't fit. */
export const dates: Rule[] = [
  {
    id: 'truth/date/invalid',
    kind: 'date',
    level: 'error',
    test: 'invalid',
    title: both('不存在的日期', 'An impossible date'),
    message: both('没有“{text}”这个时间。请核对原始记录。', 'There is no such date as “{text}”. Check the record.'),
    why: both('内容要真实：日期错了，事情就查不到。', 'Contents must be true: a wrong date cannot be traced.'),
    source: FOUR_DOS,
    examples: { bad: ['⟦2026年9月31日⟧召开会议', '⟦2025年2月29日⟧发放补贴'], good: ['2026年9月30日召开会议', '2024年2月29日发放补贴'] },
  },
  {
    id: 'truth/date/weekday',
    kind: 'date',
    level: 'error',
    test: 'weekday',
    title: both('星期与日期不符', 'A weekday that does not fit'),
    message: both('这一天是星期{actual}。请核对日期或星期。', 'The weekday does not fit the date. Check one of them.'),
    why: both('数据要准确；星期和日期总有一个错了。', 'Figures must be exact; one of the two is wrong.'),
    source: FOUR_DOS,
    examples: { bad: ['2026年11月23日（⟦星期二⟧）召开会议'], good: ['2026年11月23日（星期一）召开会议'] },
  },
  {
    id: 'truth/date/future',
    kind: 'date',
    level: 'error',
    test: 'future',
    title: both('截至尚未到来的时间', 'Figures up to a time that has not come'),
    message: both('“{text}”还没到，数字无从得来。请核对日期。', '“{text}” has not come yet, so there can be no figures. Check the date.'),
    why: both('数据要准确，不能掺杂水分。', 'Figures must be exact.'),
    source: FOUR_DOS,
    examples: {
      bad: [{ body: '⟦截至2026年12月31日⟧，发放低保金86万元。', now: NOW }],
      good: [{ body: '截至2026年10月31日，发放低保金86万元。', now: NOW }],
    },
  },
  {
    id: 'truth/date/order',
    kind: 'date',
    level: 'error',
    test: 'order',
    title: both('起止时间颠倒', 'A range that ends before it begins'),
    message: both('“{text}”止在起之前。请核对。', '“{text}” ends before it begins. Check it.'),
    why: both('数据要准确。', 'Figures must be exact.'),
    source: FOUR_DOS,
    examples: { bad: ['⟦2026年5月3日至2026年4月1日⟧开展排查'], good: ['2026年4月1日至5月3日开展排查'] },
  },
  {
    id: 'truth/date/year',
    kind: 'date',
    level: 'error',
    test: 'year',
    title: both('年份不对', 'A year that makes no sense'),
    message: both('“{text}”年份不对。请核对原始记录。', 'The year of “{text}” makes no sense. Check the record.'),
    why: both('内容要真实：年份多写、少写、写错一位，事情就查不到。', 'Contents must be true: a year with a wrong digit cannot be traced.'),
    source: FOUR_DOS,
    examples: {
      bad: [
        { body: '⟦2206年⟧3月，启动敬老院改造。⟦202年⟧11月完工。', now: NOW },
        { body: '按照⟦民发〔2062〕21号⟧执行。', now: NOW },
      ],
      good: [{ body: '2026年3月启动，2027年11月完工。按照民发〔2026〕21号执行。距今约3000年。', now: NOW }],
    },
  },
  {
    id: 'truth/date/sequence',
    kind: 'date',
    level: 'doubt',
    test: 'sequence',
    title: both('事件先后颠倒', 'Events in an impossible order'),
    message: both('“{text}”早于事发的{other}。请核对时间。', '“{text}” is before the event at {other}. Check the times.'),
    why: both(
      '先事发、后接报、再到场、再结束；时间颠倒说明有一处写错。',
      'First the event, then word of it, arrival, the end: one of the times is wrong.',
    ),
    source: FOUR_DOS,
    examples: {
      bad: [{ body: '11月22日9时20分，城关镇敬老院发生火灾，⟦9时5分⟧消防大队接到报警。', now: NOW }],
      good: [
        { body: '11月22日9时20分，城关镇敬老院发生火灾，9时25分消防大队接到报警，9时35分到达现场。', now: NOW },
        { body: '11月22日9时25分，消防大队接到报警称，9时20分城关镇敬老院发生火灾。', now: NOW },
      ],
    },
  },
  {
    id: 'truth/date/age',
    kind: 'date',
    level: 'doubt',
    test: 'age',
    title: both('年龄与出生年份不符', 'An age that does not fit the birth year'),
    message: both('{born}年出生，不是“{text}”。请核对。', 'Born in {born}, the age does not fit. Check it.'),
    why: both('数据要准确。', 'Figures must be exact.'),
    source: FOUR_DOS,
    examples: {
      bad: [{ body: '老人王秀英1950年出生，⟦今年86岁⟧，独居。', now: NOW }],
      good: [{ body: '老人王秀英1950年出生，今年76岁，独居。', now: NOW }],
    },
  },
];

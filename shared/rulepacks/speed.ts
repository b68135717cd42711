import type { Rule } from '../checks/rule.ts';
import { both, FOUR_PRINCIPLES, GUIDE } from './entry.ts';

const MONTH_END = ['26', '27', '28'].map((day) => ({ sentAt: `2026-11-${day}T02:00:00Z`, title: '', body: '' }));
const EARLIER = [
  {
    sentAt: '2026-11-03T02:00:00Z',
    title: '敬老院消防排查',
    body: '平安县民政局对全县12所敬老院开展消防安全排查。发现灭火器过期等隐患31处并全部整改。',
  },
];

/** 快捷性: when did it happen, and is it told in time? */
export const speed: Rule[] = [
  {
    id: 'speed/wording/vague-day',
    kind: 'wording',
    level: 'hint',
    cost: 8,
    once: true,
    terms: ['近日', '日前', '近期', '前不久', '不久前'],
    pattern:
      '(?<![目当最])近日(?!来|点|增|益|内)|(?<![目当\\d０-９一二三四五六七八九十号几数两限即次今明同本])日前(?!往|来|去)|(?<!最)近期(?=[，,]|召开|开展|发生)|前不久|不久前',
    title: both('“近日”代替日期', 'A vague day'),
    message: both('“{text}”看不出哪天。请写明日期。', '“{text}” hides the day. Write the date.'),
    why: both('当日信息当日编发；写明日期才看得出快慢。', 'News of the day is sent the same day; only a date shows it.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: ['⟦近日⟧，县民政局召开会议。'],
      good: ['11月20日，县民政局召开会议。', '目前日前往探访的志愿者增多', '12月10日前完成检查。', '最近日均供餐320份'],
    },
  },
  {
    id: 'speed/element/time',
    kind: 'element',
    level: 'hint',
    cost: 15,
    when: { none: ['fact:date'], minLength: 40 },
    title: both('没有时间', 'No time'),
    message: both('没有写时间。请写明何时发生。', 'No time is given. Say when it happened.'),
    why: both('时间、地点、事例、数字、单位要准确无误。', 'Time, place, case, figure and unit must be there and right.'),
    source: GUIDE,
    examples: {
      bad: ['平安县民政局在城关镇敬老院开展消防安全检查，发现灭火器过期和电线私拉乱接两处隐患，当场责令改正，并安排专人复查。'],
      good: ['11月20日，平安县民政局在城关镇敬老院开展消防安全检查，发现灭火器过期和电线私拉乱接两处隐患，当场责令改正，并安排专人复查。'],
    },
  },
  {
    id: 'speed/element/place',
    kind: 'element',
    level: 'hint',
    cost: 10,
    when: { none: ['place', 'fact:place', 'own-office'], minLength: 40 },
    title: both('没有地点', 'No place'),
    message: both('没有写地点。请写明在哪里、哪个单位。', 'No place is given. Say where, and which office.'),
    why: both('时间、地点、事例、数字、单位要准确无误。', 'Time, place, case, figure and unit must be there and right.'),
    source: GUIDE,
    examples: {
      bad: ['11月20日上午，工作人员在走访中发现，独居老人王某因取暖不当出现不适，立即送医治疗，目前已经脱离危险，家属表示感谢。'],
      good: [
        '11月20日上午，工作人员在城关镇东街村走访中发现，独居老人王某因取暖不当出现不适，立即送医治疗，目前已经脱离危险，家属表示感谢。',
      ],
    },
  },
  {
    id: 'speed/age/same-day',
    kind: 'speed',
    level: 'hint',
    cost: 4,
    days: 0,
    until: 3,
    title: both('不是当日信息', 'Not of the same day'),
    message: both(
      '事发{day}，已过{days}天。当日信息宜当日编发。',
      'It happened on {day}, {days} days ago. News of the day is sent the same day.',
    ),
    why: both('做到当日信息当日编发，保持信息的鲜、活、新。', 'News of the day is sent the same day, while it is fresh.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: [{ body: '⟦11月21日⟧，平安县民政局召开养老服务推进会，部署敬老院改造任务。', now: '2026-11-23T09:00:00+08:00' }],
      good: [
        { body: '11月23日，平安县民政局召开养老服务推进会，部署敬老院改造任务。', now: '2026-11-23T09:00:00+08:00' },
        { body: '平安县民政局将于11月25日召开养老服务推进会，11月21日已发通知。', now: '2026-11-23T09:00:00+08:00' },
      ],
    },
  },
  {
    id: 'speed/age/event',
    kind: 'speed',
    level: 'doubt',
    cost: 12,
    days: 3,
    until: 30,
    title: both('事情已过去多日', 'The event is old'),
    message: both(
      '最近的事发生在{day}，已过{days}天。请说明新进展或尽早报送。',
      'The latest event is of {day}, {days} days ago. Say what is new, or report sooner.',
    ),
    why: both('信息贵在快：过时的信息无法采纳。', 'News is worth its speed: stale reports are not adopted.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: [{ body: '⟦11月2日⟧，平安县民政局召开养老服务推进会，部署敬老院改造任务。', now: '2026-11-23T09:00:00+08:00' }],
      good: [{ body: '11月22日，平安县民政局召开养老服务推进会，部署敬老院改造任务。', now: '2026-11-23T09:00:00+08:00' }],
    },
  },
  {
    id: 'speed/age/stale',
    kind: 'speed',
    level: 'doubt',
    cost: 30,
    days: 30,
    title: both('旧闻', 'Stale news'),
    message: both(
      '最近的事发生在{day}，已过{days}天，已成旧闻。请写新进展，或不再报。',
      'The latest event is of {day}, {days} days ago: stale. Tell what is new, or leave it.',
    ),
    why: both('一个月前的事已不能作信息用，除非有新的进展。', 'What is a month old is no news, unless something has come of it.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: [{ body: '⟦9月8日⟧，平安县民政局召开养老服务推进会，部署敬老院改造任务。', now: '2026-11-23T09:00:00+08:00' }],
      good: [
        { body: '9月8日部署的敬老院改造，11月22日全部完工，新增床位120张。', now: '2026-11-23T09:00:00+08:00' },
        '截至10月底，全县建成助餐点12个。',
      ],
    },
  },
  {
    id: 'speed/habit/month-end',
    kind: 'habit',
    level: 'hint',
    cost: 5,
    test: 'month-end',
    title: both('月底集中报送', 'A heap at the month’s end'),
    message: both(
      '本月末已报{late}条，此前仅{early}条。信息宜随有随报。',
      '{late} reports in the last days of the month, {early} before. Report as things happen.',
    ),
    why: both('月底扎堆的信息多已过时，采用率低。', 'Reports heaped up at the month’s end are stale and seldom adopted.'),
    source: '信息工作通报：月底集中报送',
    examples: {
      bad: [{ body: '平安县民政局召开养老服务推进会。', now: '2026-11-29T09:00:00+08:00', history: MONTH_END }],
      good: [
        { body: '平安县民政局召开养老服务推进会。', now: '2026-11-20T09:00:00+08:00', history: MONTH_END },
        { body: '平安县民政局召开养老服务推进会。', now: '2026-11-29T09:00:00+08:00' },
      ],
    },
  },
  {
    id: 'speed/repeat/reheated',
    kind: 'habit',
    level: 'doubt',
    cost: 30,
    test: 'reheated',
    title: both('旧闻重报', 'Old news again'),
    message: both(
      '与{days}天前报送的《{title}》大体相同。请写新进展，或不再报。',
      'Much the same as “{title}”, sent {days} days ago. Tell what is new, or leave it.',
    ),
    why: both('信息贵在新：同一件事有新进展才值得再报。', 'News is worth its newness: report again when there is something new.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: [
        {
          body: '平安县民政局对全县12所敬老院开展消防安全排查。发现灭火器过期等隐患31处并全部整改。',
          now: '2026-11-23T09:00:00+08:00',
          history: EARLIER,
        },
      ],
      good: [
        {
          body: '平安县民政局对全县12所敬老院开展回头看，31处隐患整改到位30处，剩余1处月底前完成。',
          now: '2026-11-23T09:00:00+08:00',
          history: EARLIER,
        },
      ],
    },
  },
];

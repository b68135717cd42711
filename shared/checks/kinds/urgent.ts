import type { DateReading } from '../../text/reading.ts';
import type { UrgentFact } from '../../vocabulary/finding.ts';
import type { DocumentNote } from '../document.ts';
import type { DocumentFacts, Placed } from '../document-facts.ts';
import { missingElements } from '../initial-report.ts';
import type { Gist } from '../passages.ts';
import type { PassageReading, TermPlace } from '../reading.ts';
import type { UrgentKind, UrgentRule } from '../rule.ts';
import { minutesFor, severityOf } from '../speed/deadline.ts';
import { missingLater, stageOf } from '../speed/later-report.ts';

/** How far a moment may lie ahead of the clock and count as come, in milliseconds. */
const HOUR = 3_600_000;
/** Talk about events that did not happen: plans, drills, prevention, law. */
const NOT_HAPPENED =
  /预案|演练|预防|防范|防止|严防|谨防|避免|杜绝|遏制|如遇|一旦|易发|安全隐患|安全检查|条例|规划|机制|体系|培训|知识|安全月|责任制|基金|制度|纪念|周年|模拟|假如|防治|减灾|救灾物资|预警|考核|宣传教育|建设|以上的|年前/;
const HAPPENED =
  /发生|突发|遭遇|遭到|遭受|引发|起火|失火|着火|造成|导致|致使|事发|死亡|遇难|身亡|丧生|受伤|失踪|被困|报警|送医|送往|抢救|扑灭|撞|坠|袭击|爆炸|坍塌|走失|溺|出现|疑似|强震|震感|车祸|呕吐|症状|不适|入院|就医|住院|殒命|丧命|卷进|压|感受到|感到|致\d/;
/** Bounds of classes of accidents are law, not news: 3人以上死亡. */
const CLASS_BOUND = /[人名](?:以上|以下)/;
/** A person counted as hurt: 造成3人死亡, 死亡3人, 3死5伤. */
const PEOPLE = '(?:人|名|位|例|余人|多人|余名|多名)';
const NUMBER = '([\\d０-９]+|[一二三四五六七八九十百两]+)';
const COUNTS: Record<Exclude<keyof UrgentKind['least'], 'magnitude'>, RegExp> = {
  dead: new RegExp(
    `${NUMBER}(?:多|余)?${PEOPLE}?[^，。；、\\d]{0,10}(?:死亡|遇难|身亡|丧生|罹难|亡|死)|(?:死亡|遇难|丧生|死者)[^，。；\\d]{0,6}${NUMBER}(?:多|余)?${PEOPLE}`,
  ),
  missing: new RegExp(
    `${NUMBER}(?:多|余)?${PEOPLE}?[^，。；、\\d]{0,8}(?:失踪|失联|下落不明)|(?:失踪|失联)[^，。；\\d]{0,4}${NUMBER}${PEOPLE}`,
  ),
  hurt: new RegExp(
    `${NUMBER}(?:多|余)?${PEOPLE}?[^，。；、\\d]{0,10}(?:受伤|重伤|轻伤|轻微伤|伤)|(?:受伤|重伤|轻伤)[^，。；\\d]{0,4}${NUMBER}(?:多|余)?${PEOPLE}`,
  ),
  trapped: new RegExp(`${NUMBER}(?:多|余)?${PEOPLE}[^，。；、\\d]{0,8}被困|被困[^，。；\\d]{0,4}${NUMBER}${PEOPLE}`),
  ill: new RegExp(`${NUMBER}(?:多|余)?${PEOPLE}[^，。；、\\d]{0,14}(?:中毒|不适|呕吐|腹泻|住院|就医|入院|送医|症状)`),
  gathered: new RegExp(`${NUMBER}(?:多|余)?${PEOPLE}[^，。；、\\d]{0,12}(?:上访|聚集|围堵|堵路|械斗|讨薪)`),
};
/** Felt tremors are an event of themselves. */
const TREMOR = /(?:强烈|明显|有)震感/;
const MAGNITUDE = /([\d.]+)级(?:左右)?(?:的)?(?:地震|余震)|震级[^，。\d]{0,6}([\d.]+)/;
const CARE_PLACE = /养老院|敬老院|养老机构|福利院|救助站|殡仪馆|养老服务中心|儿童之家|光荣院|精神卫生福利/;

interface Event {
  kind: UrgentKind;
  place: { field: 'title' | 'body'; start: number; end: number };
  passage: Placed;
  sentence: string;
}

/** The urgent event that a draft tells of, or null: an event word in a sentence that says it happened, not one about plans and drills. */
export function urgentEvent(facts: DocumentFacts): Event | null {
  const known = events.get(facts);
  if (known !== undefined) return known;
  const event = firstEvent(facts);
  events.set(facts, event);
  return event;
}

/** Several rules ask for the event of the same draft. */
const events = new WeakMap<DocumentFacts, Event | null>();

function firstEvent(facts: DocumentFacts): Event | null {
  const inBody = eventIn('body', facts);
  if (inBody || facts.bodyLength === 0) return inBody ?? eventIn('title', facts);
  // A title alone says an event only where the body too speaks of what happened.
  const inTitle = eventIn('title', facts);
  return inTitle && facts.passages.body.some(anyHappening, Boolean) ? inTitle : null;
}

function eventIn(field: 'title' | 'body', facts: DocumentFacts): Event | null {
  const passage = facts.passages[field].first(anyTold, Boolean);
  if (!passage) return null;
  const { hit, sentence } = toldIn(passage.reading)!;
  const place = { field, start: passage.start + hit.start, end: passage.start + hit.end };
  return { kind: facts.pack.pack.urgent[hit.of]!, place, passage, sentence };
}

const anyTold: Gist<boolean> = (readings) => readings.some((reading) => reading.urgent.length > 0 && toldIn(reading) !== null);
const anyHappening: Gist<boolean> = (readings) => readings.some((reading) => hasMoment(reading) && HAPPENED.test(reading.text));
const anyMoment: Gist<boolean> = (readings) => readings.some(hasMoment);

/** The first event told in a passage; kept with its reading. */
function toldIn(reading: PassageReading): Told | null {
  let told = toldByReading.get(reading);
  if (told === undefined) {
    told = null;
    for (const hit of reading.urgent) {
      const sentence = sentenceAround(reading.text, hit);
      if (!isToldAsEvent(reading, sentence)) continue;
      told = { hit, sentence };
      break;
    }
    toldByReading.set(reading, told);
  }
  return told;
}

interface Told {
  hit: TermPlace;
  sentence: string;
}

const toldByReading = new WeakMap<PassageReading, Told | null>();

/** Casualties counted, or a day or hour named beside what happened, and no talk of plans. */
function isToldAsEvent(reading: PassageReading, sentence: string): boolean {
  if (!HAPPENED.test(sentence)) return false;
  if (TREMOR.test(sentence) && !NOT_HAPPENED.test(sentence)) return true;
  if (!CLASS_BOUND.test(sentence) && (Object.values(COUNTS).some((count) => count.test(sentence)) || MAGNITUDE.test(sentence))) return true;
  return hasMoment(reading) && !NOT_HAPPENED.test(sentence);
}

function hasMoment(reading: PassageReading): boolean {
  return reading.dates.some(isMoment);
}

const isMoment = (date: DateReading) =>
  date.valid && date.value !== null && ['day', 'daypart', 'hour', 'minute', 'second'].includes(date.grain);

function sentenceAround(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf('。', start) + 1;
  const to = text.indexOf('。', end);
  return text.slice(from, to === -1 ? text.length : to);
}

/** What the draft tells of an urgent event, as the interface and the clock need it. */
export function urgentFact(facts: DocumentFacts): UrgentFact | null {
  const event = urgentEvent(facts);
  if (!event) return null;
  return { kind: event.kind.key, eventTime: eventTimeOf(event, facts), threshold: thresholdOf(event, facts) };
}

/** The first moment named in the event's passage, else in the body; never one to come. */
function eventTimeOf(event: Event, facts: DocumentFacts): string | null {
  const isPast = (date: DateReading) => isBy(date, facts.now);
  const { dates, text } = event.passage.reading;
  const near = dates.filter(isPast);
  const happened = near.filter((date) => date.boundary !== 'until' && !ofReport(date, text));
  const told = happened.length > 0 ? happened : near;
  const inSentence = told.find((date) => event.sentence.includes(date.text)) ?? told[0];
  if (inSentence) return startOf(inSentence);
  const first = facts.passages.body.first(anyBy(facts.now), Boolean);
  return first && startOf(first.reading.dates.find(isPast)!);
}

/** 8时40分接到报告: when it was told, not when it happened. */
const ofReport = ({ end }: DateReading, text: string): boolean =>
  /^[^，。；]{0,16}(?:报告|接到|接报|接警|来电|电话|报称|通报|获悉|报警|消息|报道|记者|讯)/.test(text.slice(end, end + 24));

const isBy = (date: DateReading, now: Date): boolean => isMoment(date) && Date.parse(startOf(date)) <= now.getTime() + HOUR;

/** The gist of whether a moment is named that has come; one for each moment of writing. */
function anyBy(now: Date): Gist<boolean> {
  let gist = anyByMoment.get(now);
  if (!gist) {
    gist = (readings) => readings.some(({ dates }) => dates.some((date) => isBy(date, now)));
    anyByMoment.set(now, gist);
  }
  return gist;
}

const anyByMoment = new WeakMap<Date, Gist<boolean>>();

const startOf = (date: DateReading): string => {
  const start = date.value!.split('/')[0]!;
  return start.includes('T') ? start : `${start}T00:00:00+08:00`;
};

function thresholdOf({ kind, passage }: Event, facts: DocumentFacts): UrgentFact['threshold'] {
  if (CARE_PLACE.test(passage.reading.text)) return 'met';
  let counted = false;
  for (const counts of [...facts.passages.title.gists(mostCounted), ...facts.passages.body.gists(mostCounted)]) {
    for (const [count, least] of Object.entries(kind.least) as [Count, number][]) {
      const value = counts[count];
      if (value === undefined) continue;
      if (value >= least) return 'met';
      counted = true;
    }
  }
  return counted ? 'below' : 'unknown';
}

type Count = keyof UrgentKind['least'];

/** The largest of each count that some passages name. */
const mostCounted: Gist<Partial<Record<Count, number>>> = (readings) => {
  const most: Partial<Record<Count, number>> = {};
  for (const reading of readings) {
    for (const [count, value] of Object.entries(countsIn(reading)) as [Count, number][])
      most[count] = Math.max(most[count] ?? value, value);
  }
  return most;
};

const countsByReading = new WeakMap<PassageReading, Partial<Record<Count, number>>>();

/** The people hurt and the magnitude that a passage names; kept with its reading. */
function countsIn(reading: PassageReading): Partial<Record<Count, number>> {
  let counts = countsByReading.get(reading);
  if (!counts) {
    counts = {};
    for (const [count, pattern] of [...Object.entries(COUNTS), ['magnitude', MAGNITUDE]] as [Count, RegExp][]) {
      const value = firstNumber(pattern.exec(reading.text));
      if (value !== null) counts[count] = value;
    }
    countsByReading.set(reading, counts);
  }
  return counts;
}

const CHINESE = '零一二三四五六七八九十';
function firstNumber(match: RegExpExecArray | null): number | null {
  const written = match?.slice(1).find((group) => group !== undefined);
  if (written === undefined) return null;
  const arabic = Number(written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  if (!Number.isNaN(arabic)) return arabic;
  if (written === '两') return 2;
  if (written.length === 1) return Math.max(1, CHINESE.indexOf(written));
  return written.startsWith('十') ? 10 + Math.max(0, CHINESE.indexOf(written[1]!)) : 10;
}

/** Reports on an event of weeks ago (investigations, reviews) are no longer urgent. */
function isLongPast(event: Event, facts: DocumentFacts): boolean {
  const time = eventTimeOf(event, facts);
  return time !== null && facts.now.getTime() - Date.parse(time) > LONG_PAST;
}

const LONG_PAST = 15 * 86_400_000;

export function urgentNotes(rule: UrgentRule, facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const event = urgentEvent(facts);
  if (rule.test === 'event') {
    if (!event || facts.kind === 'urgent' || thresholdOf(event, facts) === 'below' || isLongPast(event, facts)) return [];
    const limit = limitOf(facts);
    return [
      {
        ...event.place,
        parts: {
          kind: event.kind.name.zh,
          kindInEnglish: event.kind.name.en,
          within: limit === null ? '' : `${spanOf(limit, '分钟', '小时')}内`,
          withinInEnglish: limit === null ? '' : ` within ${spanOf(limit, ' minutes', ' hours')}`,
        },
      },
    ];
  }
  const title = facts.title.map(({ reading }) => reading.text).join('');
  if (rule.test === 'late') return event && facts.kind === 'urgent' && stageOf(title) === 'initial' ? lateNotes(event, facts) : [];
  if (facts.kind !== 'urgent' || stageOf(title) !== rule.test) return [];
  const text = facts.body.map(({ reading }) => reading.text).join('');
  if (text === '') return [];
  const timed = facts.passages.body.some(anyMoment, Boolean);
  const missing = rule.test === 'initial' ? missingElements(text, timed) : missingLater(rule.test, text);
  return missing.length === 0
    ? []
    : [
        {
          field: 'body',
          start: 0,
          end: 0,
          parts: { missing: missing.map(({ zh }) => zh).join('、'), missingInEnglish: missing.map(({ en }) => en).join(', ') },
        },
      ];
}

/** Minutes within which the initial report of an event of this size is owed; null where nothing is. */
function limitOf(facts: DocumentFacts): number | null {
  const all = [...facts.passages.title.gists(mostCounted), ...facts.passages.body.gists(mostCounted)];
  const most = (count: Count) => all.reduce((so, counts) => Math.max(so, counts[count] ?? 0), 0);
  return minutesFor('initial', severityOf({ dead: most('dead'), missing: most('missing'), hurt: most('hurt') }), facts.deadlines);
}

const spanOf = (minutes: number, inMinutes: string, inHours: string) =>
  minutes % 60 === 0 ? `${minutes / 60}${inHours}` : `${minutes}${inMinutes}`;

/** An initial report written when its time has run out, where the text names the minute or hour of the event. */
function lateNotes(event: Event, facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const limit = limitOf(facts);
  const date = event.passage.reading.dates.find((one) => isBy(one, facts.now) && ['hour', 'minute', 'second'].includes(one.grain));
  if (limit === null || !date) return [];
  const gone = (facts.now.getTime() - Date.parse(startOf(date))) / 60_000;
  if (gone <= limit || gone > LONGEST_WAIT) return [];
  const start = event.passage.start + date.start;
  const parts = {
    time: date.text,
    limit: spanOf(limit, '分钟', '小时'),
    limitInEnglish: spanOf(limit, ' minutes', ' hours'),
    over: spanOf(Math.floor(gone - limit), '分钟', '小时'),
    overInEnglish: spanOf(Math.floor(gone - limit), ' minutes', ' hours'),
  };
  return [{ field: event.place.field, start, end: start + date.text.length, parts }];
}

/** After a day nobody writes an initial report any more: the text is a later one, or an old one looked at again. Minutes. */
const LONGEST_WAIT = 24 * 60;

import { isHan, tableOf } from './characters.ts';
import type { PlaceLevel, PlaceReading } from './reading.ts';
import type { Scan } from './scanned.ts';

/** GB/T 2260, provinces by their short names; the full form of each is found by its suffix. */
const PROVINCES = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 广西壮族 宁夏回族 新疆维吾尔'.split(
    ' ',
  ),
);

interface Suffix {
  word: string;
  level: PlaceLevel;
  /** Units before the suffix that make a common noun of it (城市, 农村) or a pointer (全县, 我市). */
  not: string;
  /** Units after the suffix that make another word of it (市场, 区域). */
  notAfter: string;
}

const POINTERS = '全我本各该外此两几多某每邻哪一二三四五六七八九十个';
function suffix(word: string, level: PlaceLevel, not: string, notAfter = ''): Suffix {
  return { word, level, not, notAfter };
}

const SUFFIXES: Suffix[] = [
  suffix('自治区', 'province', '族各'),
  suffix('自治州', 'city', '族各'),
  suffix('自治县', 'county', '族各'),
  suffix('街道', 'town', '乡镇各多条级'),
  suffix('社区', 'village', '农村和型家慧活务供全各式办入城'),
  suffix('省', 'province', '节反跨部央强筹你各邻', '级略心钱力悟亲份时'),
  suffix('市', 'city', '城超上都股门夜菜集县地省区楼车房闹早家辖发食资币', '场民级区值政容面价集县'),
  suffix('盟', 'city', '联同结加欧东非', '友国军主'),
  suffix('县', 'county', '市区省州出进郡', '级域'),
  suffix(
    '区',
    'county',
    '范能聚护目导灌专落型地辖小校园景灾山片牧林老库矿郊市街社战军禁误域城产发特边县厂住功害丘带治程验点险御制淹洼洪旱震务商贸高开济风作易水居生疫',
    '域位块间划别分县',
  ),
  suffix('旗', 'county', '国红党锦军队升挂彩面', '帜下号'),
  suffix('镇', 'town', '城乡集重制冰村县区坐', '静压长化'),
  suffix('乡', 'town', '家下城同故老返县思回离', '亲愁村镇音土'),
  suffix('村', 'village', '运员示今农乡政然驻进范困庄山入到示下新渔镇联中行帮强美', '民庄级落屯干居企'),
  suffix('屯', 'group', '囤驻村'),
  suffix('寨', 'group', '山村'),
  suffix('组', 'group', ''),
];

/** All last units, for the scanner. */
export const PLACE_ENDS: string = [...new Set(SUFFIXES.map(({ word }) => word.charAt(word.length - 1)))].join('');

const RANK: PlaceLevel[] = ['province', 'city', 'county', 'town', 'village', 'group'];

/** Units that don't stand inside names of places: function words and the verbs that lead to a place. */
const STOP = tableOf(
  '的了在和与及被将已为由从对向是有均共其未不也都占较比同受给让把到达至于赴往来近率者名个约自据因抵深走访了省市县镇乡村',
);
const LONGEST_NAME = 5;
/** A longer name is believed only behind a higher place: 榆中县马莲滩村. */
const LONGEST_ALONE = 3;

const BY_LAST = new Map<number, Suffix[]>();
for (const suffix of SUFFIXES) {
  const last = suffix.word.charCodeAt(suffix.word.length - 1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), suffix]);
}

function suffixAt(text: string, end: number): Suffix | null {
  for (const suffix of BY_LAST.get(text.charCodeAt(end - 1)) ?? []) {
    if (suffix.word.length === 1 || text.startsWith(suffix.word, end - suffix.word.length)) return suffix;
  }
  return null;
}

type Part = PlaceReading['parts'][number];

/** A part with what is known of its left border and whether it follows the part before. */
interface Candidate {
  part: Part;
  clear: boolean;
  chained: boolean;
}

/** Where the name before a suffix begins, and whether what stands there closes it off on the left. */
function nameStart(text: string, suffixStart: number, floor: number): { start: number; clear: boolean } {
  let start = suffixStart;
  while (start > floor && suffixStart - start < LONGEST_NAME && isHan(text, start - 1) && STOP[text.charCodeAt(start - 1)] === 0) start--;
  const clear = start === floor || !isHan(text, start - 1) || STOP[text.charCodeAt(start - 1)] === 1;
  return { start, clear };
}

/** 3组, 第二组 right behind the place that it belongs to. */
function numberedGroup(text: string, end: number, chainEnd: number): Candidate | null {
  let start = end - 1;
  while (start > chainEnd && end - start < 4 && /[0-9０-９一二三四五六七八九十第]/.test(text.charAt(start - 1))) start--;
  return start === chainEnd && start < end - 1
    ? { part: { level: 'group', name: text.slice(start, end), start, end }, clear: true, chained: true }
    : null;
}

/** Names that end as places of another level do: a country, a city, a park. */
const NO_PLACE = new Set(['柬埔寨', '大湾区', '景德镇', '中关村', '欧元区', '行政区', '集中区', '生活区', '功能区', '无盲区', '治理区']);

function fits(text: string, suffix: Suffix, suffixStart: number, start: number, chained: boolean): boolean {
  const before = text.charAt(suffixStart - 1);
  const after = text.charAt(suffixStart + suffix.word.length);
  if (after !== '' && suffix.notAfter.includes(after)) return false;
  if (NO_PLACE.has(text.slice(suffixStart - 2, suffixStart + suffix.word.length))) return false;
  if (suffix.not.includes(before) || (POINTERS.includes(before) && (suffixStart - start < 2 || !chained))) return false;
  return suffixStart - start >= (chained ? 1 : 2);
}

function partAt(text: string, end: number, chainEnd: number): Candidate | null {
  const suffix = suffixAt(text, end);
  if (!suffix) return null;
  const suffixStart = end - suffix.word.length;
  if (suffix.word === '组') return numberedGroup(text, end, chainEnd);
  const floor = chainEnd >= 0 && chainEnd <= suffixStart && suffixStart - chainEnd <= LONGEST_NAME ? chainEnd : -1;
  const { start, clear } = nameStart(text, suffixStart, Math.max(floor, 0));
  const chained = floor >= 0 && start === floor;
  if (!fits(text, suffix, suffixStart, start, chained)) return null;
  if (
    !chained &&
    clear &&
    suffixStart - start > LONGEST_ALONE &&
    knownStart(text, suffixStart, start) === null &&
    !startsWithProvince(text, start)
  )
    return null;
  const known = PROVINCES.has(text.slice(start, suffixStart)) ? start : knownStart(text, suffixStart, start);
  const from = known ?? (clear || suffixStart - start <= 3 ? start : suffixStart - 2);
  return { part: { level: suffix.level, name: text.slice(from, end), start: from, end }, clear: clear || known !== null, chained };
}

function startsWithProvince(text: string, start: number): boolean {
  return PROVINCES.has(text.slice(start, start + 2)) || PROVINCES.has(text.slice(start, start + 3));
}

function knownStart(text: string, suffixStart: number, start: number): number | null {
  for (const length of [2, 3]) {
    if (suffixStart - length >= start && PROVINCES.has(text.slice(suffixStart - length, suffixStart))) return suffixStart - length;
  }
  return null;
}

function below(part: Part, last: Part): boolean {
  return RANK.indexOf(part.level) > RANK.indexOf(last.level) || (part.level === 'city' && last.level === 'city');
}

function reading(text: string, parts: Part[], clear: boolean): PlaceReading {
  const start = parts[0]!.start;
  const last = parts[parts.length - 1]!;
  const value = text.slice(start, last.end);
  const certainty = parts.length > 1 || PROVINCES.has(parts[0]!.name.slice(0, -1)) ? 'sure' : clear ? 'likely' : 'guess';
  return { text: value, start, end: last.end, value, certainty, level: last.level, parts };
}

/** Places of a scanned paragraph, in order: parts that follow each other from high to low are one place. */
export function placesIn({ text, placeEnds }: Scan): PlaceReading[] {
  const found: PlaceReading[] = [];
  let parts: Part[] = [];
  let clear = false;
  const close = (): void => {
    if (parts.length > 0) found.push(reading(text, parts, clear));
    parts = [];
  };
  for (const at of placeEnds) {
    const last = parts[parts.length - 1];
    const next = partAt(text, at + 1, last?.end ?? -1);
    if (!next) continue;
    if (last && next.part.start < last.end) continue;
    if (!(last && next.chained && below(next.part, last))) {
      close();
      clear = next.clear;
    }
    parts.push(next.part);
  }
  close();
  return found;
}

import { isHan, tableOf } from './characters.ts';
import type { OrganisationReading, PlaceReading } from './reading.ts';
import type { Scan } from './scanned.ts';

/** What names of organisations end with, longest first at each last unit. */
const SUFFIXES =
  '局 厅 委员会 人民政府 政府 办公室 办公厅 中心 医院 卫生院 法院 检察院 学院 福利院 敬老院 养老院 研究院 国务院 公司 集团 银行 支行 分行 农商行 协会 学会 商会 工会 联合会 基金会 慈善会 慈善总会 促进会 村委会 居委会 理事会 派出所 司法所 研究所 卫生所 事务所 民政所 服务所 救助站 服务站 卫生站 工作站 管理站 殡仪馆 图书馆 博物馆 文化馆 档案馆 大队 支队 中队 总队 幼儿园 养老机构 合作社 报社 旅行社 电视台 新华社 小学 中学 大学 学校 党校 党委 县委 市委 省委 区委 旗委 州委 镇党委 乡党委 纪委 监委 团委 工委 发改委 卫健委 宣传部 组织部 统战部 社会工作部 民政部 公安部 教育部 财政部 指挥部 党支部 党组 残联 妇联 工商联 文联 福利股 救助股 办公室股 殡葬管理所 婚姻登记处 办事处 管理处 分局 支局 厂 总署 署'.split(
    ' ',
  );
const BY_LAST = new Map<string, string[]>();
for (const suffix of SUFFIXES) {
  const last = suffix.charAt(suffix.length - 1);
  BY_LAST.set(
    last,
    [...(BY_LAST.get(last) ?? []), suffix].sort((a, b) => b.length - a.length),
  );
}

/** All last units, for the scanner. */
export const ORGANISATION_ENDS: string = [...BY_LAST.keys()].join('');

/** 结局, 大厅 and the like end as offices do, but name none; 我局, 各局 point at one without naming it. */
const COMMON = new Set(
  '变局 开好局 搅局 国政府 国银行 结局 布局 格局 全局 大局 当局 僵局 时局 我局 本局 各局 该局 开局 破局 战局 残局 客厅 大厅 餐厅 展厅 各厅 前厅 工厂 电厂 各级政府 政府 公司 集团 银行 中心 医院 法院 学院 学校 党委 县委 市委 省委 区委 办公室 委员会 办事处 小学 中学 大学 工会 部署 党组 协会'.split(
    ' ',
  ),
);
/** Endings that are a name by themselves. */
const PROPER = new Set(
  '国务院 新华社 民政部 公安部 教育部 财政部 宣传部 组织部 统战部 社会工作部 纪委 监委 发改委 卫健委 残联 妇联 工商联 文联 指挥部 党校'.split(
    ' ',
  ),
);
const LONGER = /^[长面势部门限内员记生址际处级织队署]/;
/** Levels without a name: 各级人民政府, 县级人民政府. */
const NAMELESS = /^(?:级|[省市县乡]级|地方|上级|下级|本级|同级|基层|有关|相关|其他|直辖市|两级)/;
/** Verbs that no name holds: what stands before them is none of it. */
const VERBS =
  /.*(?:召开|主持|审议|听取|援引|呼吁|批准|见证|前往|赶赴|来到|走进|会同|报送|接受|免去|担任|任命|获得|印发|下发|表示|指出|强调|宣布|加快|推进|提高|加强|加大|聚焦|优先|努力|坚持|围绕|审查|审核|进入|接入|用好|发挥|希望|介绍|签署|联系|带领|率领|发表|报经|报请|引导|肯定|加挂|组成)/;
/** 21家主要银行, 152所学校: a measure word behind a number, none of the name. */
const MEASURES = /^(?:所|家|个|座|名|年|日|月|届|次|批)/;

/** Verbs that lead to a name without a mark between. */
const LEADING = [
  '通过',
  '组织',
  '保障',
  '联合',
  '协调',
  '指导',
  '支持',
  '要求',
  '加强',
  '建设',
  '依托',
  '召开',
  '成立',
  '设立',
  '配合',
  '邀请',
  '并',
];
const STOP = tableOf('的了在和与及被将已为由从对向是有均共其未不也都占较比给让把到达至于赴往率者个约自据因同各我本该等经受');
const LONGEST = 14;

function suffixAt(text: string, at: number): string | null {
  for (const suffix of BY_LAST.get(text.charAt(at)) ?? []) if (text.startsWith(suffix, at + 1 - suffix.length)) return suffix;
  return null;
}

/** Words of names that begin with a unit that ends names elsewhere: 有限公司, 经济委员会, 共青团. */
const WITHIN = ['有限', '经济', '经贸', '经信', '经营', '共青', '共产', '自然', '自治', '同济', '同仁', '向阳'];

/** Function words end a name to the left, but not within such words. */
function stops(text: string, at: number): boolean {
  return STOP[text.charCodeAt(at)] === 1 && !WITHIN.some((word) => text.startsWith(word, at));
}

function nameStart(text: string, suffixStart: number): { start: number; clear: boolean } {
  let start = suffixStart;
  while (start > 0 && suffixStart - start < LONGEST && isHan(text, start - 1) && !stops(text, start - 1)) start--;
  if (text.charCodeAt(start) >= 0xdc00 && text.charCodeAt(start) <= 0xdfff) start++;
  const within = VERBS.exec(text.slice(start, suffixStart))?.[0].length ?? 0;
  if (within > 0 && start + within < suffixStart) return { start: start + within, clear: true };
  const counted = MEASURES.test(text.charAt(start)) && /[\d０-９一二三四五六七八九十百千万两]/.test(text.charAt(start - 1));
  if (counted && start + 1 <= suffixStart) return { start: start + 1, clear: true };
  const verb = LEADING.find((word) => text.startsWith(word, start) && start + word.length < suffixStart);
  if (verb) return { start: start + verb.length, clear: true };
  return { start, clear: start === 0 || !isHan(text, start - 1) || STOP[text.charCodeAt(start - 1)] === 1 };
}

/** Organisations of a scanned paragraph; a place right before the name belongs to it (平安县民政局). */
export function organisationsIn({ text, organisationEnds }: Scan, places: readonly PlaceReading[]): OrganisationReading[] {
  const found: OrganisationReading[] = [];
  let next = 0;
  for (const at of organisationEnds) {
    const suffix = suffixAt(text, at);
    if (!suffix || LONGER.test(text.slice(at + 1, at + 2)) || /^委[员托派]/.test(text.slice(at, at + 2))) continue;
    const suffixStart = at + 1 - suffix.length;
    const name = nameStart(text, suffixStart);
    while (next < places.length && places[next]!.end <= name.start) next++;
    const place = next < places.length && places[next]!.start <= suffixStart ? places[next]! : null;
    const start =
      place && place.start < suffixStart ? Math.max(place.start, place.certainty === 'guess' ? name.start : place.start) : name.start;
    const last = found[found.length - 1];
    const from = last && last.end > start ? last.start : start;
    const value = text.slice(from, at + 1);
    if (NAMELESS.test(value) || /[签联部]署$/.test(value)) continue;
    if (COMMON.has(value) || (COMMON.has(value.slice(-2)) && suffix.length === 1) || (value === suffix && !PROPER.has(suffix))) continue;
    if (last && last.end > start) found.pop();
    const certainty = place && place.certainty !== 'guess' ? 'sure' : name.clear ? 'likely' : 'guess';
    found.push({ text: value, start: from, end: at + 1, value, certainty });
  }
  return found;
}

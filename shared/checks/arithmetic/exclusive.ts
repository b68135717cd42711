/** Names that exclude each other: one word of each group. `complete` families leave nothing over. */
const FAMILIES: { complete: boolean; groups: RegExp[] }[] = [
  { complete: true, groups: [/城市|城镇|市区|城区|城乡结合/, /农村|乡村|村居/] },
  { complete: true, groups: [/男/, /女/] },
  { complete: true, groups: [/集中/, /分散|散居|投亲靠友/] },
  { complete: true, groups: [/(?<!不)合格|(?<![未不])达标/, /不合格|未达标|不达标/] },
  { complete: true, groups: [/上半年/, /下半年/] },
  { complete: true, groups: [/境外/, /本土|境内/] },
  { complete: true, groups: [/户籍|常住/, /流动|非户籍|暂住/] },
  { complete: true, groups: [/公办/, /民办/] },
  { complete: true, groups: [/地上/, /地下/] },
  { complete: true, groups: [/(?<!非)税收?收入|(?<!非)税收/, /非税/] },
  { complete: true, groups: [/出口/, /进口/] },
  { complete: true, groups: [/夏粮|夏收/, /秋粮|秋收/] },
  { complete: true, groups: [/一般隐患/, /重大隐患/] },
  { complete: true, groups: [/已(?:完成|办结|整改|消除)|办结/, /未(?:完成|办结|整改|消除)|正在|在办/] },
  { complete: true, groups: [/第一产业/, /第二产业/, /第三产业/] },
  { complete: true, groups: [/优秀/, /良好|良/, /一般|合格|中等/, /较差|不合格|差/] },
  { complete: true, groups: [/(?<!不|基本)满意/, /基本满意|比较满意/, /不满意/] },
  { complete: true, groups: [/重度/, /中度/, /轻度/] },
  { complete: true, groups: [/死亡|遇难/, /受伤/] },
  { complete: true, groups: [/脱贫不稳定/, /边缘易致贫/, /突发(?:严重)?困难/] },
  { complete: true, groups: [/治愈|出院/, /死亡/, /在院|住院|治疗/] },
  { complete: false, groups: [/公建民营/, /公办|公建/, /民办|社会办|民营/] },
  { complete: false, groups: [/中央/, /省级|省财政/, /市级|市财政/, /县级|县财政|区级|本级/, /乡镇|镇级/, /社会|捐赠|捐助|自筹|群众/] },
  { complete: false, groups: [/死亡|遇难|死者/, /重伤/, /轻伤|轻微伤/, /受伤|伤者/, /失踪|失联/] },
  { complete: false, groups: [/一等奖/, /二等奖/, /三等奖/, /优秀奖|优胜奖/] },
  { complete: false, groups: [/第?一季度/, /第?二季度/, /第?三季度/, /第?四季度/] },
  { complete: false, groups: [/新建/, /改建|改造/, /扩建|续建/] },
  { complete: false, groups: [/完全失能|(?<!半)失能/, /半失能/, /自理/] },
  { complete: false, groups: [/县内|本地|本县|本市/, /县外省内|市内|省内|本省/, /省外|外省|外地|外来|境外/] },
  { complete: false, groups: [/线上|网上|网络/, /线下|窗口|现场/] },
  { complete: false, groups: [/结婚/, /离婚/, /补领|补办/] },
  { complete: false, groups: [/甲/, /乙/, /丙/, /丁/] },
  { complete: false, groups: [/一类|[Aa][类级]|一级/, /二类|[Bb][类级]|二级/, /三类|[Cc][类级]|三级/, /四类|[Dd][类级]|四级/] },
  { complete: false, groups: [/部门|县直/, /乡镇|街道/, /村级/] },
  { complete: false, groups: [/行政村|村民/, /社区|居民/] },
  { complete: false, groups: [/社会团体|社团/, /民办非企业|社会服务机构/, /基金会/] },
  { complete: false, groups: [/幼儿园|学前/, /小学/, /初中/, /高中/, /中职|职高|中专/, /大学|高校/] },
  { complete: false, groups: [/大型/, /中型/, /小型/, /微型/] },
  { complete: false, groups: [/企业/, /个体/, /合作社/] },
  { complete: false, groups: [/职工/, /居民/] },
  { complete: false, groups: [/^乡/, /^镇/, /^街道/] },
  { complete: false, groups: [/倒塌/, /严重损坏/, /一般损坏/] },
];

const PROVINCE =
  '北京天津河北山西内蒙古辽宁吉林黑龙江上海江苏浙江安徽福建江西山东河南湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆';
/** A place by its ending, as a list of places in a report has it. */
const PLACE = /^(?:[\p{Script=Han}]{1,10}(?:省|市|县|区|镇|乡|村|旗|州|街道|社区|自治县|地区))/u;
/** What one person or thing may be together with another: 女性 and 老年人, 党员 and 妇女, 亿元以上 and 十亿元以上. */
const OVERLAPPING =
  /女|老年|老人|党员|团员|残疾|残|低保|特困|儿童|未成年|少数民族|大病|重病|留守|困难|学生|高龄|独居|空巢|优抚|退役|军人|青年|妇女|职工|民营|规上|规模以上|高新|小微|普惠|涉农|科技|专精特新|外资|上市|以上|以下|重点|新增|惠及|覆盖|涉及|受益|参与|获奖|本科|研究生|高级|中级|受处分|处分|采用|绝收|成灾|应急|培训|检查|志愿|单身|丧偶|重残/;
const REST = /^(?:其他|其它|其余)/;

/** What stands before the name of a part and is none of it. */
const LEADS = /^(?:其中|和|及|以及|与|而|分别|包括|包含|含|为|有|是|：|:|，|,|、|\s)+/;

/** The name of a part, without what leads to it and the verb of being behind it. */
export const partName = (label: string): string =>
  label
    .replace(LEADS, '')
    .replace(/(?:各?为|有|达|达到|共|约|是|：|:)+$/, '')
    .trim();

function isPlace(name: string): boolean {
  return PLACE.test(name) || (name.length >= 2 && PROVINCE.includes(name.slice(0, 2)));
}

const DATED = /^(?:\d{1,4}年?)?(?:\d{1,2}(?:月份?|日|号|时)|[一二三四五六七八九十]+月份?)?(?=[\p{Script=Han}]|$)/u;
const ORDINAL = /^第?[一二三四五六七八九十\d]+(?:批|组|次|期|阶段|轮|标段|季度|类|级)?/;

/** 7月发放, 8月发放 or 第一批, 第二批: names that differ by their date or order alone. */
function differByOrder(names: string[]): boolean {
  return [DATED, ORDINAL].some((lead) => {
    const heads = names.map((name) => lead.exec(name)?.[0] ?? '');
    if (heads.some((head) => head === '' || /^第?$/.test(head)) || new Set(heads).size !== names.length) return false;
    const rests = new Set(names.map((name, at) => name.slice(heads[at]!.length)));
    return rests.size <= 2 && (rests.size === 1 || rests.has(''));
  });
}

/** 产业类, 基础设施类 or 鲢鱼, 草鱼: short names of the same build. */
function areAlike(names: string[]): boolean {
  const lasts = new Set(names.map((name) => name.slice(-1)));
  return names.every((name) => name.length >= 2 && name.length <= 8) && lasts.size === 1 && new Set(names).size === names.length;
}

/** 采纳 and 未采纳: the second is what the first is not. */
function isContrary([one = '', other = '', ...more]: string[]): boolean {
  const root = one.replace(/^(?:已经?|实际|共)/, '').slice(0, 2);
  return more.length === 0 && root.length === 2 && new RegExp(`(?:未|不|没有|待)(?:能|予)?${root}`).test(other) && !/未|不/.test(one);
}

/** Names without what all of them end with: 在职党员, 退休党员 differ by 在职, 退休. */
function withoutEnd(names: string[]): string[] {
  if (names.length < 2) return names;
  let shared = 0;
  const [first = ''] = names;
  while (shared < first.length - 1 && names.every((name) => name.length > shared + 1 && name.endsWith(first.slice(-shared - 1)))) shared++;
  return shared === 0 ? names : names.map((name) => name.slice(0, -shared));
}

/**
 * How surely parts of these names exclude each other, and whether together they are the whole. `alike`: of the same build, which
 * excludes as a rule; `overlapping`: one thing may well be two of them; `unknown`: nothing is known.
 */
export function exclusion(labels: string[]): 'complete' | 'exclusive' | 'alike' | 'unknown' | 'overlapping' {
  const names = labels.map(partName);
  const known = family(names) ?? (isContrary(names) ? 'complete' : null);
  if (known) return known;
  if (new Set(names).size === names.length && names.every(isPlace)) return 'exclusive';
  if (differByOrder(names)) return 'exclusive';
  const rest = names.length > 1 && REST.test(names[names.length - 1]!);
  const named = rest ? names.slice(0, -1) : names;
  if (withoutEnd(named).some((name) => OVERLAPPING.test(name))) return rest ? 'complete' : 'overlapping';
  if (rest) return 'complete';
  return areAlike(names) ? 'alike' : 'unknown';
}

function family(names: string[]): 'complete' | 'exclusive' | null {
  const rest = names.length > 1 && REST.test(names[names.length - 1]!);
  const named = rest ? names.slice(0, -1) : names;
  for (const { complete, groups } of FAMILIES) {
    const members = named.map((name) => groups.findIndex((group) => group.test(name)));
    if (members.includes(-1) || new Set(members).size !== named.length) continue;
    return rest || (complete && named.length === groups.length) ? 'complete' : 'exclusive';
  }
  return null;
}

/** Names that exclude each other: one word of each group. `complete` families leave nothing over. */
const FAMILIES: { complete: boolean; groups: RegExp[] }[] = [
  { complete: true, groups: [/城市|城镇|市区|城区|城乡结合/, /农村|乡村|村居/] },
  { complete: true, groups: [/男/, /女/] },
  { complete: true, groups: [/集中供养|集中/, /分散供养|分散|散居/] },
  { complete: true, groups: [/(?<!不)合格|达标/, /不合格|未达标|不达标/] },
  { complete: true, groups: [/已(?:完成|办结|整改)|办结/, /未(?:完成|办结|整改)|正在|在办/] },
  { complete: true, groups: [/上半年/, /下半年/] },
  { complete: true, groups: [/境外/, /本土|境内/] },
  { complete: true, groups: [/户籍|常住/, /流动|非户籍|暂住/] },
  { complete: true, groups: [/公办/, /民办/] },
  { complete: false, groups: [/公建民营/, /公办|公建/, /民办|社会办|民营/] },
  { complete: false, groups: [/中央/, /省级|省财政/, /市级|市财政/, /县级|县财政|区级|本级/, /乡镇|镇级/, /社会|捐赠|自筹/] },
  { complete: false, groups: [/死亡|遇难|死者/, /重伤/, /轻伤|轻微伤/, /受伤|伤者/, /失踪|失联/] },
  { complete: false, groups: [/一等奖/, /二等奖/, /三等奖/, /优秀奖|优胜奖/] },
  { complete: false, groups: [/第?一季度/, /第?二季度/, /第?三季度/, /第?四季度/] },
  { complete: false, groups: [/新建/, /改建|改造/, /扩建|续建/] },
  { complete: false, groups: [/完全失能|(?<!半)失能/, /半失能/, /自理/] },
  { complete: false, groups: [/本地|本县|本市|本省|县内/, /外地|外来|外省|县外/] },
  { complete: false, groups: [/线上|网上/, /线下|窗口|现场/] },
  { complete: false, groups: [/结婚/, /离婚/, /补领|补办/] },
  { complete: false, groups: [/甲/, /乙/, /丙/, /丁/] },
  { complete: false, groups: [/一类|[Aa]类|一级/, /二类|[Bb]类|二级/, /三类|[Cc]类|三级/, /四类|[Dd]类|四级/] },
  { complete: false, groups: [/部门/, /乡镇|街道/] },
  { complete: false, groups: [/行政村|村民/, /社区|居民/] },
  { complete: false, groups: [/社会团体|社团/, /民办非企业|社会服务机构/, /基金会/] },
  { complete: false, groups: [/重度/, /中度/, /轻度/] },
  { complete: false, groups: [/优秀/, /良好/, /一般/, /较差|不合格/] },
];

const PROVINCE =
  '北京天津河北山西内蒙古辽宁吉林黑龙江上海江苏浙江安徽福建江西山东河南湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆';
/** A place by its ending, as a list of places in a report has it. */
const PLACE = /^(?:[\p{Script=Han}]{1,10}(?:省|市|县|区|镇|乡|村|旗|州|街道|社区|自治县|地区))/u;
/** Words that any of the others may share, as 女性 and 老年人 do. */
const OVERLAPPING = /女|老年|老人|党员|残疾|低保|特困|儿童|未成年|少数民族|大病|重病|留守|困难|学生|贫困|脱贫|高龄|独居|空巢|优抚|退役/;

function isPlace(label: string): boolean {
  const name = label.replace(/^(?:其中|和|及|以及)[，,：:]?/, '').trim();
  return PLACE.test(name) || (name.length >= 2 && PROVINCE.includes(name.slice(0, 2)));
}

/** How surely parts of these names exclude each other, and whether together they are the whole. */
export function exclusion(labels: string[]): 'complete' | 'exclusive' | 'unknown' | 'overlapping' {
  for (const { complete, groups } of FAMILIES) {
    const members = labels.map((label) => groups.findIndex((group) => group.test(label)));
    if (members.includes(-1) || new Set(members).size !== labels.length) continue;
    return complete && labels.length === groups.length ? 'complete' : 'exclusive';
  }
  if (labels.every(isPlace) && new Set(labels).size === labels.length) return 'exclusive';
  return labels.some((label) => OVERLAPPING.test(label)) ? 'overlapping' : 'unknown';
}

import { isHan, tableOf } from './characters.ts';
import type { PersonReading, Span } from './reading.ts';
import type { Scan } from './scanned.ts';

const SURNAMES = tableOf(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧计成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓洪包石崔吉龚程邢裴陆荣翁荀羊惠甄家封储靳焦牧车侯全班秋仲伊宫宁仇甘武符刘景詹束龙叶司黎乔苍党谭姬申冉桑桂牛边燕尚温庄晏柴瞿阎慕连习艾向易古戈廖衡步耿满匡文寇广欧沃利师巩聂勾敖冷辛阚简饶曾关查游肖闫佟付丛岳覃涂亓揭兰尧',
);
const COMPOUND = new Set('欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 司徒 西门 南宫 端木 阿不 买买'.split(' '));

/** Offices and roles that a name stands beside. */
const OFFICES =
  '局长 副局长 县长 副县长 市长 副市长 省长 副省长 区长 副区长 镇长 副镇长 乡长 副乡长 村长 科长 副科长 股长 副股长 处长 副处长 厅长 副厅长 部长 副部长 院长 副院长 校长 副校长 园长 所长 副所长 站长 队长 大队长 支队长 组长 副组长 会长 副会长 秘书长 副秘书长 理事长 董事长 行长 馆长 社长 书记 副书记 党委书记 党组书记 县委书记 市委书记 省委书记 支部书记 第一书记 主任 副主任 儿童主任 村委会主任 主席 副主席 总理 副总理 总书记 组长 总经理 经理 副经理 巡视员 调研员 党组成员 信息员 网格员 护理员 联络员 办事员 科员 村民 居民 市民 户主 记者 患者 同志 先生 女士 民警 交警 辅警 社工 村医 志愿者 工程师 律师 教师 医师 督察 检察长 政委'.split(
    ' ',
  );
/** Words that stand behind a name alone: 王建国同志, never 同志王建国. */
const BEHIND = new Set(['同志', '先生', '女士']);
/** Roles after which a name stands, never before: 村民李某, not 李某村民. */
const ROLES = new Set([
  '社工',
  '村医',
  '志愿者',
  '村民',
  '居民',
  '市民',
  '户主',
  '记者',
  '患者',
  '民警',
  '交警',
  '辅警',
  '信息员',
  '网格员',
  '护理员',
  '联络员',
]);
const BY_LAST = new Map<number, string[]>();
for (const office of OFFICES) {
  const last = office.charCodeAt(office.length - 1);
  BY_LAST.set(
    last,
    [...(BY_LAST.get(last) ?? []), office].sort((a, b) => b.length - a.length),
  );
}

/** All last units, for the scanner. */
export const OFFICE_ENDS: string = String.fromCharCode(...BY_LAST.keys());

/** Words that follow a name and begin with a unit that names hold as well: 苏辉代表, 李强调研, 韩正应邀. */
const FOLLOWING = new Set(
  '代表 应邀 应约 应询 强调 强化 任内 任期 全程 全面 全票 先后 曾两 曾多 曾任 曾在 曾经 分别 共同 亲切 亲自 立即 随即 当天 今天 今日 今年 近日 日前 昨日 昨天 正在 正式 专门 专程 特意 来到 关于 爆料 批评 陪同 带队 率队 牵头 赶到 赶赴 前往 连夜 高度 成功 郑重 介绍 汇报 慰问 看望 视察 考察 会见 会同 等人'.split(
    ' ',
  ),
);

/** Units that don't stand in given names, but after them: verbs, function words. */
const AFTER_NAME = tableOf(
  '的了在和与及被将已为由从对向是有均共其未不也都占较比同受给让把到达至于赴往率带说讲指表要主参作出等就介调深来陪亲现则又还便即并且而或会做看听问答告召致提通还称认深检督走赶',
);
/** Words that look like a surname with a given name. */
const NO_NAME = new Set(
  '高度 高位 高效 任务 任命 任职 任免 安排 安全 周密 周到 常务 常态 方面 方案 全面 全程 全力 全体 强调 强化 管理 关于 关心 万元 利用 师资 广大 文件 计划 支持 宣布 宣传 宣读 解决 解读 应当 应急 成立 查看 查处 路线 连续 连夜 包括 包村 包案 时刻 简单 简要 明确 步行 向全 向社 申请 申报 党组 党委 家访 家庭 温馨 项目 水平 龙头 钟点 管护 荣获 荣誉 边防 满意 惠民 储备 易地 车辆 班子 班组 花费 费用 曾经 曾任 封存 丰富 康复 游客 广泛 干部 房屋 祝贺 华丽 古稀 郑重 贺信 成功 应邀 应约 任内 党中 党员 全票 向中 向国 向服 向金 关注 家门 文明 文化 文体 文艺 申办 水利 水质 查询 游泳 曾两 曾一 曾多 安置 安庄 宁区 安区 长安 高兴 危房 危险 陆续 全部 全家 全程 常委 解困 温暖 高速 满足 万多 安小 安全 常年 查组 席团 江上 江流 江三 江中 江下 江大 安街 沙市 关怀 习总 党副 游客 万户 万名 代表 单位 计生 万人 余名 余人 余户 解放 关爱 贫困 牧民 农民 干事 全县 全市 全省 全局 全区 包联 連任'.split(
    ' ',
  ),
);

function unitLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff ? 2 : 1;
}

/** Units of titles, which no given name holds. */
const TITLE_UNITS = tableOf('副总党席委组长记任');

function isGiven(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(text, at) && AFTER_NAME[code] === 0 && TITLE_UNITS[code] === 0 && !FOLLOWING.has(text.slice(at, at + 2));
}

const AFTER_PART = tableOf('的了在和与及被将已为由从对向是有说率表指出主近今昨日');
/** Units that a part of a name with · has at most. */
const LONGEST_PART = 4;

/** End of a name written with · (阿卜杜拉·买买提), or -1. */
function dottedEnd(text: string, start: number): number {
  let at = start;
  let dots = 0;
  let part = 0;
  while (at < text.length && at - start < 24) {
    if (isHan(text, at) && AFTER_PART[text.charCodeAt(at)] === 0 && part < LONGEST_PART) {
      at += unitLength(text, at);
      part++;
    } else if ('·•・'.includes(text.charAt(at)) && isHan(text, at + 1)) {
      dots++;
      at++;
      part = 0;
    } else break;
  }
  return dots > 0 ? at : -1;
}

/** End of the name that begins at `start`, or -1: a surname and one or two more, or a name with ·. */
function nameEnd(text: string, start: number): number {
  if (NO_NAME.has(text.slice(start, start + 2))) return -1;
  const compound = COMPOUND.has(text.slice(start, start + 2));
  if (!compound && SURNAMES[text.charCodeAt(start)] !== 1) return looksDotted(text, start) ? dottedEnd(text, start) : -1;
  const first = start + (compound ? 2 : 1);
  if (looksDotted(text, start)) return dottedEnd(text, start);
  if (!isGiven(text, first)) return -1;
  const second = first + unitLength(text, first);
  return isGiven(text, second) ? second + unitLength(text, second) : second;
}

function looksDotted(text: string, start: number): boolean {
  for (let at = start + 1; at < start + 8 && at < text.length; at++) {
    if ('·•・'.includes(text.charAt(at))) return isHan(text, at + 1) && isHan(text, start);
    if (!isHan(text, at)) return false;
  }
  return false;
}

function officeEndingAt(text: string, at: number): Span | null {
  const offices = BY_LAST.get(text.charCodeAt(at));
  if (!offices) return null;
  for (const office of offices) {
    const start = at + 1 - office.length;
    if (text.startsWith(office, start)) return { start, end: at + 1 };
  }
  return null;
}

/** 李宏塔厅长: the name ends where the office begins. */
function nameBefore(text: string, end: number, floor: number): Span | null {
  for (const length of [3, 2, 4]) {
    const start = end - length;
    if (start < floor || SURNAMES[text.charCodeAt(start)] !== 1 || nameEnd(text, start) < 0) continue;
    if (length === 4 && !COMPOUND.has(text.slice(start, start + 2))) continue;
    const clear =
      start === 0 ||
      !isHan(text, start - 1) ||
      AFTER_NAME[text.charCodeAt(start - 1)] === 1 ||
      '厅局委县市省区部院校'.includes(text.charAt(start - 1));
    const given = Array.from({ length: length - 1 }, (_, index) => start + 1 + index).every((at) => isGiven(text, at));
    if (clear && given) return { start, end };
  }
  return null;
}

function personAt(text: string, office: Span, floor: number): PersonReading | null {
  const title = text.slice(office.start, office.end);
  const after = BEHIND.has(title) ? -1 : nameEnd(text, office.end);
  if (after > 0) {
    const followed = after >= text.length || !isHan(text, after) || AFTER_NAME[text.charCodeAt(after)] === 1;
    return {
      text: text.slice(office.start, after),
      start: office.start,
      end: after,
      value: text.slice(office.end, after),
      certainty: followed ? 'likely' : 'guess',
      office: title,
      name: { start: office.end, end: after },
    };
  }
  if (ROLES.has(title)) return null;
  const name = nameBefore(text, office.start, floor);
  if (!name) return null;
  const value = text.slice(name.start, name.end);
  return { text: text.slice(name.start, office.end), start: name.start, end: office.end, value, certainty: 'likely', office: title, name };
}

/** People of a scanned paragraph who are named with an office or a role, in order. */
export function peopleIn({ text, offices }: Scan): PersonReading[] {
  const found: PersonReading[] = [];
  let past = 0;
  for (const at of offices) {
    if (at < past) continue;
    const office = officeEndingAt(text, at);
    const person = office && office.start >= past ? personAt(text, office, past) : null;
    if (!person) continue;
    found.push(person);
    past = person.end;
  }
  return found;
}

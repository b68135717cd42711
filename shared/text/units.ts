import { WordTable } from './characters.ts';
import type { QuantityKind } from './reading.ts';

export interface Unit {
  /** The form that readings bear. */
  unit: string;
  kind: QuantityKind;
  /** Factor from the unit as written to `unit` (角 → 元: 0.1). */
  factor: number;
  /** A noun that the unit says too: 2死 counts 人 and says 死亡. */
  noun: string | null;
  /** Characters that make another word of it (名列, 分别, 家庭). */
  not: string;
}

function entry(written: string, unit: string, kind: QuantityKind, factor = 1, not = '', noun: string | null = null): [string, Unit] {
  return [written, { unit, kind, factor, noun, not }];
}

function all(kind: QuantityKind, words: string): [string, Unit][] {
  return words.split(' ').map((word) => entry(word, word, kind));
}

const MEASURES = [
  ...all(
    'measure',
    '亩 公顷 千公顷 平方米 平方公里 立方米 米 厘米 毫米 公里 海里 吨 千克 克 毫克 斤 两 升 毫升 千瓦时 千瓦 千伏 微克 兆瓦 瓦 伏 安 赫兹 分贝 摄氏度 度 毫米汞柱 里 级',
  ),
  ...(
    [
      ['平方千米', '平方公里'],
      ['千米', '公里'],
      ['km', '公里'],
      ['KM', '公里'],
      ['㎡', '平方米'],
      ['m²', '平方米'],
      ['平米', '平方米'],
      ['m3', '立方米'],
      ['m³', '立方米'],
      ['方', '立方米'],
      ['公斤', '千克'],
      ['kg', '千克'],
      ['KG', '千克'],
      ['mm', '毫米'],
      ['cm', '厘米'],
      ['℃', '摄氏度'],
      ['kWh', '千瓦时'],
    ] as const
  ).map(([written, unit]) => entry(written, unit, 'measure', 1, written === '方' ? '面案式法向便针' : '')),
];

const HEADS = [entry('人口', '人', 'count'), entry('口人', '人', 'count')];

const MONEY = [
  ...all('money', '元 美元 欧元 英镑 日元 港元 韩元 卢布 新台币 澳元 加元 瑞士法郎'),
  entry('块钱', '元', 'money'),
  entry('元钱', '元', 'money'),
  entry('元人民币', '元', 'money'),
  entry('人民币', '元', 'money'),
  entry('美金', '美元', 'money'),
  entry('美圆', '美元', 'money'),
  entry('港币', '港元', 'money'),
  entry('台币', '新台币', 'money'),
  entry('角钱', '元', 'money', 0.1),
];

const DURATIONS = [
  ...all('duration', '小时 分钟 秒 天 年 个月 周 个工作日 学期 昼夜'),
  entry('个小时', '小时', 'duration'),
  entry('秒钟', '秒', 'duration'),
  entry('日', '天', 'duration'),
  entry('个星期', '周', 'duration'),
  entry('星期', '周', 'duration'),
  entry('个年头', '年', 'duration'),
  entry('周年', '周年', 'duration'),
  entry('工作日', '个工作日', 'duration'),
  entry('余年', '年', 'duration'),
  entry('岁', '岁', 'age'),
  entry('周岁', '岁', 'age'),
  entry('月龄', '月龄', 'age'),
];

/** Measure words of counting, each with the characters that make another word of it. */
const COUNTS: [string, string][] = [
  ['人', '均民员事工才口为大数力身家'],
  ['名', '列单义誉额称为次'],
  ['户', '籍口主'],
  ['个', '别体性'],
  ['位', '置于列'],
  ['件', ''],
  ['起', '草来到点'],
  ['次', '要日生序元性'],
  ['人次', ''],
  ['户次', ''],
  ['件次', ''],
  ['家次', ''],
  ['台次', ''],
  ['车次', ''],
  ['架次', ''],
  ['场次', ''],
  ['场', '所面地合'],
  ['家', '庭属长园乡'],
  ['所', '以有在属谓得'],
  ['处', '理置罚长分于级'],
  ['座', '谈'],
  ['栋', ''],
  ['幢', ''],
  ['间', '隔接'],
  ['套', '路'],
  ['台', '账帐风阶湾'],
  ['辆', ''],
  ['艘', ''],
  ['架', '构'],
  ['只', '有要能是'],
  ['头', ''],
  ['匹', ''],
  ['棵', ''],
  ['株', ''],
  ['张', ''],
  ['份', '额'],
  ['篇', ''],
  ['本', '地级市县区省次届报人着'],
  ['册', ''],
  ['部', '分委署长队落'],
  ['项', ''],
  ['类', '似型别'],
  ['种', '植子养'],
  ['批', '准示复评'],
  ['支', '持部出付撑'],
  ['枚', ''],
  ['把', '握关'],
  ['对', '象于口策接'],
  ['双', '向重'],
  ['雙', ''],
  ['组', '织长建成'],
  ['班', '子'],
  ['期', '间限待'],
  ['层', '面级次层'],
  ['页', ''],
  ['床', ''],
  ['张床位', ''],
  ['床位', ''],
  ['口', '号径头'],
  ['村', '民级委庄'],
  ['县', '级长委政'],
  ['市', '级长委政场民'],
  ['省', '级长委政'],
  ['镇', '级长政'],
  ['乡', '镇村级长政'],
  ['乡镇', ''],
  ['街道', ''],
  ['镇街', ''],
  ['社区', ''],
  ['部门', ''],
  ['单位', ''],
  ['门', '户类诊'],
  ['片', '区面'],
  ['块', ''],
  ['根', '据本'],
  ['瓶', ''],
  ['袋', ''],
  ['箱', ''],
  ['桶', ''],
  ['车', '辆祸主'],
  ['条', '件例款'],
  ['宗', '旨教族'],
  ['例', '如会外'],
  ['例次', ''],
  ['篮', ''],
  ['队', '伍员长'],
  ['轮', '换流'],
  ['趟', ''],
  ['遍', '布及'],
  ['款', '项物'],
  ['幅', '度'],
  ['顶', '层'],
  ['床被', ''],
  ['方面', ''],
  ['环节', ''],
  ['倍次', ''],
  ['分', '之别布为类析管工配组批层段公享发散期局办歧解离'],
  ['桌', ''],
  ['盏', ''],
  ['站', ''],
  ['字', '号'],
  ['句', ''],
  ['届', ''],
  ['代', '表替'],
  ['餐', '厅饮馆'],
  ['单', '位独一'],
  ['票', ''],
  ['股', '室长东'],
  ['顿', ''],
  ['群', '众体'],
  ['列', '入为'],
  ['节', '约日省'],
  ['剂', ''],
  ['剂次', ''],
  ['标箱', ''],
  ['载重吨', ''],
  ['笔', '者试录记'],
  ['具', '有体备'],
  ['卷', '入烟'],
  ['国', '道家际内际产务民'],
  ['手', '机段续术'],
  ['班次', ''],
  ['床次', ''],
];

const CASUALTIES = [
  entry('死', '人', 'count', 1, '者于角', '死亡'),
  entry('亡', '人', 'count', 1, '', '死亡'),
  entry('伤', '人', 'count', 1, '者员病', '受伤'),
  entry('重伤', '人', 'count', 1, '', '重伤'),
  entry('轻伤', '人', 'count', 1, '', '轻伤'),
];

export const UNITS = new WordTable<Unit>([
  ...MEASURES,
  ...MONEY,
  ...HEADS,
  ...DURATIONS,
  ...COUNTS.map(([word, not]) => entry(word, word, 'count', 1, not)),
  ...CASUALTIES,
  entry('百分点', '百分点', 'points'),
  entry('个百分点', '百分点', 'points'),
  entry('個百分點', '百分点', 'points'),
  entry('倍', '倍', 'multiple', 1, '增加'),
  entry('番', '番', 'doubling'),
  entry('%', '%', 'percent'),
  entry('％', '%', 'percent'),
  entry('﹪', '%', 'percent'),
  entry('‰', '%', 'percent', 0.1),
]);

/** Size in the base unit of its kind; units that are in no family stand for themselves. */
const FAMILIES: Record<string, [base: string, factor: number]> = {
  公里: ['米', 1000],
  里: ['米', 500],
  厘米: ['米', 0.01],
  毫米: ['米', 0.001],
  吨: ['千克', 1000],
  克: ['千克', 0.001],
  毫克: ['千克', 0.000001],
  斤: ['千克', 0.5],
  两: ['千克', 0.05],
  公顷: ['平方米', 10_000],
  千公顷: ['平方米', 10_000_000],
  平方公里: ['平方米', 1_000_000],
  亩: ['平方米', 2000 / 3],
  毫升: ['升', 0.001],
  小时: ['分钟', 60],
  秒: ['分钟', 1 / 60],
  天: ['分钟', 1440],
  周: ['分钟', 10_080],
  年: ['个月', 12],
  名: ['人', 1],
  位: ['人', 1],
  兆瓦: ['瓦', 1_000_000],
  千瓦: ['瓦', 1000],
};

/** The value in the base unit of the family, for comparing 1.5公里 with 1500米, 3名 with 3人. */
export function inBaseUnit(value: number, unit: string): { value: number; unit: string } {
  const family = FAMILIES[unit];
  return family ? { value: Number((value * family[1]).toPrecision(12)), unit: family[0] } : { value, unit };
}

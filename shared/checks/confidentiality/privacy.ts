import { tableOf } from '../../text/characters.ts';
import type { Note, PassageReading } from '../reading.ts';
import type { PrivacyRule } from '../rule.ts';

type Find = Omit<Note, 'rule'>;

const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
/** A unit of a given name: no 某, function word or measure. */
const GIVEN = '[^\\P{Script=Han}某等们家的和及与在是因患已将被从对了名户人个岁男女住年今现系一二两三四五六七八九十]';
/** 王先生, 李大爷: nobody is named in full. */
const UNNAMED = '(?!.(?:先生|女士|老师|医生|大爷|大妈|大娘|阿姨|奶奶|爷爷|老汉|老太|小姐|师傅))';
/** Whose private life it is. Officials named with their office are not meant. */
const ROLE =
  '(?:村民|居民|老人|老年人|低保户|低保对象|特困人员|特困户|特困供养人员|特困供养对象|特困对象|供养对象|救助对象|困难群众|困难群体|感染者|困难户|残疾人|残疾儿童|患者|病人|孤儿|儿童|学生|户主|五保户|脱贫户|监测户|求助人|求助者|受助人员|走失老人|独居老人|死者|伤者|产妇)';
const FOLLOW =
  '(?=[，,（(、。；：:]|家|因|患|获|领|享|走失|去世|病逝|病故|病重|办理|申请|入院|治疗|收到|等|肇事|身患|的|身体|今年|现年|男|女|系|丈夫|妻子|儿子|独居|住|确诊|生活|于|被|在|是|查出|负债|年老|常年|长期|为)';
/** 低保户王秀英; 王秀英，女，76岁; 王秀英老人. The name is the group that matched. */
const FULL_NAME = new RegExp(
  `${ROLE}(${UNNAMED}${SURNAME}${GIVEN}{1,2}?)${FOLLOW}|(?<=^|[，,。；：:\\s、（(])(${UNNAMED}${SURNAME}${GIVEN}{1,2})(?=[，,（(](?:男|女)[，,）)])|(?<![\\p{Script=Han}\\d%])(${SURNAME}${GIVEN}{2})(?=老人|奶奶|爷爷|大爷|大娘)`,
  'gu',
);

const CIRCUMSTANCE: Record<PrivacyRule['test'], RegExp> = {
  illness:
    /(?:患有?|确诊|罹患|查出|感染)[^，。；]{0,10}(?:癌|瘤|病|症|炎|衰竭|硬化|艾滋|结核)|尿毒症|白血病|艾滋病|精神分裂|[一二三四]级(?:肢体|智力|精神|视力|听力)?残疾|残疾[一二三四]级|(?:精神|智力)障碍|植物人|失能|卧床|(?:肢体|智力|精神|视力|听力|言语)残疾|瘫痪|偏瘫|透析|化疗/,
  poverty:
    /低保(?:户|对象|金)|特困(?:人员|户|供养|对象)|五保户|孤儿|困境儿童|事实无人抚养|困难(?:群众|群体|家庭|学生|职工)|临时救助|救助金|脱贫户|监测户|困难户|家庭(?:经济)?(?:十分|特别|非常|极为|较为)?(?:困难|贫困)|生活(?:十分|特别|非常|极为|较为)?(?:困难|拮据|困苦)|负债|欠债|无(?:固定|稳定|任何)?(?:收入|经济来源)|因病致贫|家徒四壁/,
  address:
    /(?<=(?:路|街|巷|弄|胡同|小区|花园|家园|新村|苑|村|社区|组)[^，。；、\d]{0,6})\d+(?:号楼|号院|号|栋|幢|单元|室|组(?=[^，。；、\d]{0,4}\d+[号户]))(?:[^，。；、\d]{0,4}\d+(?:号楼|号院|号|栋|幢|单元|室|层|楼|户))*/,
};

/** Full names beside an illness, an address or want, in one sentence; the fix masks the name, or the numbers of the address. */
export function privacyNotes({ test }: PrivacyRule, { named }: PassageReading): Find[] {
  const notes: Find[] = [];
  for (const { text, start, names } of named) {
    const told = CIRCUMSTANCE[test].exec(text);
    if (!told) continue;
    if (test === 'address') notes.push(addressNote(told, start));
    else for (const name of names) notes.push(nameNote(name, start));
  }
  return notes;
}

interface Name {
  text: string;
  start: number;
}

/** A sentence that names people in full; its offset is that in the passage, those of the names are its own. */
export interface NamingSentence {
  text: string;
  start: number;
  names: Name[];
}

const NOBODY: readonly NamingSentence[] = [];

/** The sentences of a passage that name people in full and tell whose private life it is. */
export function namingSentences(text: string): readonly NamingSentence[] {
  if (!mayName(text)) return NOBODY;
  const naming: NamingSentence[] = [];
  let start = 0;
  for (const sentence of text.split(/(?<=[。；;\n])/)) {
    const names = namesIn(sentence);
    if (names.length > 0) naming.push({ text: sentence, start, names });
    start += sentence.length;
  }
  return naming;
}

const SURNAMES = tableOf(SURNAME);
/** Last units of the roles. */
const ROLE_ENDS = tableOf('民人户象员众童者儿生主妇');
const SEX_LEADS = tableOf('，,（(');
/** Units from a surname to the mark before 男 or 女: one or two of the given name, which may be pairs. */
const NEAREST = 2;
const FARTHEST = 5;
/** Units from the surname of a full name to 老人, 大爷, 奶奶. */
const AGED = 3;

/** Says whether a full name can stand in the text at all: one cheap pass that spares most passages the pattern. */
function mayName(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (SURNAMES[text.charCodeAt(at)] !== 1) continue;
    if (at > 0 && ROLE_ENDS[text.charCodeAt(at - 1)] === 1) return true;
    if (text[at + AGED] === '老' || text[at + AGED] === '大' || text[at + AGED] === '奶' || text[at + AGED] === '爷') return true;
    for (let mark = at + NEAREST; mark <= at + FARTHEST && mark + 1 < text.length; mark++) {
      if (SEX_LEADS[text.charCodeAt(mark)] === 1 && '男女'.includes(text[mark + 1]!)) return true;
    }
  }
  return false;
}

function namesIn(sentence: string): Name[] {
  return [...sentence.matchAll(FULL_NAME)].map((match) => {
    const text = match[1] ?? match[2] ?? match[3]!;
    return { text, start: match.index + match[0].length - text.length };
  });
}

/** 王秀英 becomes 王某某. */
const nameNote = ({ text, start }: Name, offset: number): Find => ({
  start: offset + start,
  end: offset + start + text.length,
  parts: { text },
  fixes: [text[0]! + '某'.repeat(text.length - 1)],
});

/** 3号楼501室 becomes *号楼***室. */
const addressNote = (told: RegExpExecArray, offset: number): Find => ({
  start: offset + told.index,
  end: offset + told.index + told[0].length,
  parts: { text: told[0] },
  fixes: [told[0].replace(/\d/g, '*')],
});

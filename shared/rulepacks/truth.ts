import type { Rule } from '../checks/rule.ts';
import { both, FOUR_DOS } from './entry.ts';

const GOAL = '(?:确保|力争|争取|努力|目标|必须|坚决|应当|严格|为了|不得|要|达到|能否|如果|并非|不能|非)';

/** 客观、真实、全面、准确: what the words of a report give away. Figures and dates have files of their own. */
export const truth: Rule[] = [
  {
    id: 'truth/hearsay/unsourced',
    kind: 'wording',
    level: 'doubt',
    terms: ['据说', '听说', '传闻', '道听途说', '据传', '小道消息', '坊间'],
    pattern:
      '据说|(?<=^|[，。；：、,;:])听说(?!过)|(?<!不实|网络|虚假)传闻(?!不实)|道听途说|据传(?!统|承|染|媒|递|达|播|来|输|真)|小道消息|坊间(?=传|说|流)',
    title: both('没有来源的说法', 'Hearsay without a source'),
    message: both('“{text}”没有来源。请写明谁说的、何时核实。', '“{text}” names no source. Say who said it and when it was verified.'),
    why: both(
      '反映要客观，不能主观臆断：上级据此决策，消息须有出处、可核实。',
      'Reports must be objective: leaders decide on them, so every statement needs a source that can be verified.',
    ),
    source: FOUR_DOS,
    examples: { bad: ['⟦据说⟧有三个村没有发放补贴。'], good: ['据县统计局数据，三个村尚未发放补贴。', '群众从未听说过该项政策。'] },
  },
  {
    id: 'truth/hearsay/self-evident',
    kind: 'wording',
    level: 'hint',
    terms: ['众所周知', '毋庸置疑', '不言而喻', '毫无疑问', '显而易见'],
    title: both('以“众所周知”代替依据', 'Taken for granted'),
    message: both('“{text}”代替不了依据。请写明事实或删去。', '“{text}” is no ground. State the fact, or drop it.'),
    why: both('反映要客观，不能主观臆断。', 'Reports must be objective, not personal opinion.'),
    source: FOUR_DOS,
    examples: { bad: ['⟦众所周知⟧，护理员待遇偏低。'], good: ['护理员月均工资2100元，低于全县平均水平。'] },
  },
  {
    id: 'truth/guess/subjective',
    kind: 'wording',
    level: 'hint',
    terms: ['我认为', '我觉得', '本人认为', '个人认为', '笔者认为', '想必', '估计是', '恐怕是', '大概是', '八成是', '应该是因为'],
    title: both('主观推测', 'A guess'),
    message: both(
      '“{text}”是推测。请写事实和依据，或注明待核实。',
      '“{text}” is a guess. Give facts and grounds, or mark it as unverified.',
    ),
    why: both('反映要客观，不能主观臆断。', 'Reports must be objective, not personal opinion.'),
    source: FOUR_DOS,
    examples: { bad: ['⟦估计是⟧管道老化造成漏水。'], good: ['经县住建局检测，漏水由管道老化造成。'] },
  },
  {
    id: 'truth/absolute/ungrounded',
    kind: 'wording',
    level: 'doubt',
    terms: [
      '完全杜绝',
      '彻底杜绝',
      '彻底根除',
      '百分之百满意',
      '人人满意',
      '毫无问题',
      '没有任何问题',
      '从未出现任何',
      '绝无仅有',
      '无一例外',
      '史无前例',
      '万无一失',
    ],
    pattern: `(?<!${GOAL}[^。；]{0,40})(?:完全杜绝|彻底杜绝|彻底根除|百分之百满意|人人满意|毫无问题|没有任何问题|从未出现任何|万无一失)`,
    title: both('没有依据的绝对说法', 'An absolute without grounds'),
    message: both('“{text}”说得太满。请给出数据依据，或改写为事实。', '“{text}” claims too much. Give the figures, or state the fact.'),
    why: both('内容要真实，不能有虚假成分；绝对化的结论须有依据。', 'Contents must be true; an absolute needs grounds.'),
    source: FOUR_DOS,
    examples: { bad: ['全县⟦完全杜绝⟧了错保漏保现象。'], good: ['全县清退错保12户，复查未再发现。', '要确保资金发放万无一失。'] },
  },
  {
    id: 'truth/balance/only-good',
    kind: 'element',
    level: 'doubt',
    when: { all: ['own-office'], none: ['difficulty', 'next-step', 'suggestion'], dense: { signal: 'praise', count: 2 }, minLength: 100 },
    at: 'praise',
    title: both('只报喜不报忧', 'Only good news'),
    message: both('全文只有成绩。请写明问题、困难或下一步打算。', 'There is praise alone. Name a problem, a difficulty or the next step.'),
    why: both('坚持喜忧兼报，如实报喜，勇于报忧；情况要全面，不能断章取义。', 'Report good and bad alike: the picture must be whole.'),
    source: FOUR_DOS,
    examples: {
      bad: [
        '今年以来，我局扎实开展养老服务质量提升行动，⟦成效显著⟧。全县新建助餐点12个，改造敬老院5所，培训护理员86名，服务老年人3200人次，得到老人和家属的一致好评。各项指标走在前列，群众满意度显著提升，为全县养老事业发展作出了积极贡献，受到上级充分肯定。',
      ],
      good: [
        '今年以来，我局扎实开展养老服务质量提升行动，成效显著。全县新建助餐点12个，改造敬老院5所，培训护理员86名，服务老年人3200人次，得到老人和家属的一致好评。但护理员仍有40名缺口，农村助餐点运营经费不足。下一步，将申请专项资金补齐。',
      ],
    },
  },
  {
    id: 'truth/balance/generalised',
    kind: 'wording',
    level: 'hint',
    terms: ['普遍'],
    pattern: '普遍(?=存在|反映|缺乏|不足|偏低|偏高|认为|较[差低弱])',
    unless: { draft: ['fact:figure'] },
    once: true,
    title: both('以个案概全', 'Generalised without figures'),
    message: both(
      '说“普遍”，全文却没有数字。请写明调查了多少、占多少。',
      '普遍 (generally) without a figure. Say how many were asked and what share.',
    ),
    why: both('情况要全面，不能以偏概全；“普遍”须有样本和比例。', 'The picture must be whole: “generally” needs a sample and a share.'),
    source: FOUR_DOS,
    examples: { bad: ['群众⟦普遍⟧反映办理手续繁琐。'], good: ['走访120户，其中96户反映办理手续繁琐，问题普遍存在。'] },
  },
  {
    id: 'truth/borrowed/watermark',
    kind: 'wording',
    level: 'error',
    terms: ['范文网', '第一文库网', '小编为大家整理', '小编整理', '文库网', '公文网', '代写', '免费范文'],
    pattern:
      '(?:抄自|转自|来源于?[:：]?)[^,，。]{0,12}(?:范文|文库|公文)网|(?:范文|第一文库|公文)网|小编为大家整理|内容由.{2,8}小编整理|免费范文',
    title: both('范文网站的痕迹', 'Trace of a template site'),
    message: both(
      '“{text}”是抄来的痕迹。请删除，并核对全段是否属实。',
      '“{text}” is a trace of copying. Delete it and verify the whole paragraph.',
    ),
    why: both('内容要真实；抄来的文字说的不是本地的事。', 'Contents must be true; copied text tells of some other place.'),
    source: FOUR_DOS,
    examples: { bad: ['抄来抄去⟦抄自那一世范文网⟧,下面就我局的信息工作'], good: ['印发合同示范文本'] },
  },
  {
    id: 'truth/borrowed/placeholder',
    kind: 'wording',
    level: 'error',
    terms: ['××', 'XX', 'xx', 'ＸＸ', '**', '此处填写', '此处插入', '请填写', '填写单位', '某某', '___', '＿＿'],
    pattern:
      '(?:×{2,}|(?<![A-Za-z])[Xx]{2,}|Ｘ{2,}|\\*{2,})(?=省|市|县|区|镇|乡|村|局|街道|社区|同志|年|月|日|单位|公司|中心|元|人|户)|[\\[【（(](?:此处填写|此处插入|请填写|填写单位)[^\\]】）)\\n]{0,20}[\\]】）)]|某某(?=省|市|县|区|镇|乡|村|局|街道|单位|同志|领导)|[_＿]{3,}(?=年|月|日|元|人|户|县|市|镇|村)',
    title: both('模板没有填写', 'A placeholder not filled in'),
    message: both('“{text}”是模板留空。请填写真实内容。', '“{text}” is left from a template. Fill in the real content.'),
    why: both('内容要真实；留空的模板说明没有核对过。', 'Contents must be true; an unfilled template was not verified.'),
    source: FOUR_DOS,
    examples: { bad: ['⟦××⟧市民政局召开会议', '救助⟦XX⟧人', '发放资金⟦[此处填写金额]⟧'], good: ['平安市民政局召开会议', '尺寸为3××4'] },
  },
];

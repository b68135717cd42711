import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import { type BureauMember, PRACTICE_EDITOR, PRACTICE_REPORTER, reportersOf, SECTIONS } from './bureau.ts';
import { civilDay, civilMonth, earlierInOffice, laterInOffice } from './calendar.ts';
import { issueOn } from './course.ts';
import type { Draw } from './draw.ts';
import { Scene } from './prose/scene.ts';
import type { Step, Story } from './story.ts';
import { checked, type WrittenText } from './writing.ts';

const HOUR = 60;
const DAY = 7 * HOUR;

interface Plan {
  /** How many minutes ago it was received: of office time, or by the clock for an urgent one. */
  ago: number;
  member?: BureauMember;
  kind?: Story['kind'];
  genre: WrittenText['genre'];
  title: string;
  body: (scene: Scene) => string[];
  /** Steps, each so many minutes of office time after the receipt. */
  course: (step: (after: number) => { at: number; by: BureauMember }) => Step[];
}

/** What the practice browser's reporter and the practice desk's editor find waiting for them, whatever the day. */
const PLANS: readonly Plan[] = [
  {
    ago: 14 * DAY,
    genre: 'problem',
    title: '低保边缘家庭重病支出负担调查',
    body: (s) => [
      `${s.date(24)}至${s.date(21)}，社会救助股对48户低保边缘家庭入户调查，有重病患者的18户，占37.5%，户均自付1.6万元。`,
      `主要原因：一是部分特效药不在报销目录内；二是异地就医备案不及时；三是患病后收入减少没有补充。`,
      `建议：由县民政局对自付超过1万元的家庭逐户启动临时救助，${s.month(0)}底前完成；由县医保局在乡镇便民服务中心设异地就医备案窗口。`,
    ],
    course: (step) => [
      { ...step(HOUR), kind: 'claimed' },
      { ...step(3 * HOUR), kind: 'accepted' },
      adopted(step(DAY), 'bureau', '民政信息', 48, 'research'),
      adopted(step(3 * DAY), 'county-committee', '县委信息', 96, 'research'),
      adopted(step(9 * DAY), 'province', '省民政信息', 60, 'research'),
      {
        ...step(11 * DAY),
        kind: 'instructed',
        level: 'county-committee',
        leader: '县委副书记蓝某',
        wording: '反映的情况很具体，请医保、民政两家商量出办法，月底前报我。',
        instructedOn: civilDay(step(11 * DAY).at),
      },
      {
        ...step(12 * DAY),
        kind: 'distinguished',
        month: civilMonth(step(0).at),
        reason: '入户数据扎实，建议写到了部门和时间。',
      },
    ],
  },
  {
    ago: 9 * DAY,
    genre: 'experience',
    title: '我县建立低收入人口“月比对、季走访”机制',
    body: (s) => [
      `截至${s.date(1)}，全县监测低收入人口8400人，其中低保对象6600人、低保边缘人口1500人、刚性支出困难人口300人。`,
      `主要做法：一是每月5日前比对医保、残联、人社数据；二是每季度由乡镇入户走访；三是预警信息3个工作日内核实。`,
      `成效：新纳入救助126人，停发38人，群众来电咨询比上季度减少41件。`,
    ],
    course: (step) => [
      { ...step(2 * HOUR), kind: 'claimed' },
      { ...step(4 * HOUR), kind: 'accepted' },
      adopted(step(DAY), 'bureau', '民政信息', 48, 'ordinary'),
      adopted(step(5 * DAY), 'city', '市民政信息', 52, 'ordinary'),
    ],
  },
  {
    ago: 4 * DAY,
    genre: 'experience',
    title: '县域临时救助“一件事”办理情况',
    body: (s) => [
      `截至${s.date(1)}，全县临时救助“一件事”受理612件，办结576件，占94.1%。`,
      `主要做法：一是7项证明改为部门核对；二是3000元以下由乡镇审批；三是12个乡镇（街道）各安排备用金4万元。`,
      `成效：申请材料由11项减到4项，平均办理时间由15个工作日缩短到6个工作日。`,
    ],
    course: (step) => [
      { ...step(HOUR), kind: 'claimed' },
      { ...step(2 * HOUR), kind: 'accepted' },
      adopted(step(4 * HOUR), 'bureau', '民政信息', 48, 'ordinary'),
      adopted(step(2 * DAY), 'county-government', '政务信息', 84, 'ordinary'),
    ],
  },
  {
    ago: 3 * DAY,
    genre: 'news',
    title: '社会救助股开展政策宣传活动',
    body: (s) => [`${s.date(0)}，社会救助股到${s.town()}开展社会救助政策宣传，发放资料500份，解答咨询60人次，受到群众好评。`],
    course: (step) => [
      { ...step(HOUR), kind: 'claimed' },
      { ...step(3 * HOUR), kind: 'rejected', code: 'empty', words: '以活动过程为主，没有可供领导参考的情况。下次可写群众集中问了什么。' },
    ],
  },
  {
    ago: 2 * DAY,
    kind: 'commissioned',
    genre: 'problem',
    title: '临时救助备用金使用情况',
    body: (s) => [
      `${s.year}年，全县12个乡镇（街道）安排临时救助备用金48万元，截止${s.date(0)}已使用31.5万元，占65.6%。`,
      `主要问题：部分乡镇使用较慢，其中${s.towns(2).join('、')}使用不足三成。`,
      `建议：进一步加大工作力度，提高备用金使用效率。`,
    ],
    course: (step) => [
      { ...step(HOUR), kind: 'claimed' },
      { ...step(4 * HOUR), kind: 'returned', code: 'no-figures', words: '请补今年以来各乡镇逐月发放数；建议写清谁来办、何时办完。' },
    ],
  },
  {
    ago: 5 * HOUR,
    genre: 'problem',
    title: '养老机构冬季安全隐患排查情况',
    kind: 'commissioned',
    member: reporter('养老服务股'),
    body: (s) => [
      `${s.date(4)}至${s.date(1)}，县民政局会同消防、市场监管部门对全县21家养老机构开展安全检查，查出隐患74处，已整改66处，整改率89.2%，其余8处限期整改。`,
      `主要原因：一是疏散通道堆放杂物；二是老旧线路私拉乱接；三是食堂留样记录不全。`,
      `建议：由县民政局${s.month(0)}底前对未整改的8处逐一复查销号；逾期不改的由县消防部门依法处理；线路改造资金由县财政局列入专项。`,
    ],
    course: () => [],
  },
  {
    ago: 4 * HOUR,
    genre: 'problem',
    title: '城区老年助餐点“建得起、开不久”问题值得关注',
    member: reporter('养老服务股'),
    body: (s) => [
      `近期，养老服务股对城区24个老年助餐点走访，日均就餐1260人次，平均每点52.5人次，截止${s.date(1)}已有5个点停业，占20.8%。`,
      `一是客源不足，其中9个点日均不足30人次。二是补贴难覆盖成本，每餐成本约14.5元，老年人自付8元、财政补贴3元，每餐亏损3.5元。三是配送半径大，城郊6个社区单程配送超过40分钟。`,
      `建议：进一步加大支持力度，切实提高运营水平。`,
    ],
    course: (step) => [{ ...step(HOUR), kind: 'claimed' }],
  },
  {
    ago: 40,
    genre: 'urgent',
    kind: 'urgent',
    title: '东岭镇中心敬老院锅炉房起火 28名老人已转移',
    member: reporter('养老服务股'),
    body: (s) => [
      `${s.fullDate(0)}，东岭镇中心敬老院锅炉房起火，现场转移老人28人，没有人员伤亡。消防救援人员到场后，明火已扑灭。`,
      `县民政局主要负责同志已赶到现场，28名老人安置在东岭镇卫生院，经检查身体状况平稳。`,
      `起火原因正在调查，财产损失正在核实。现场负责人：东岭镇副镇长，电话待核实。后续情况续报。`,
    ],
    course: () => [],
  },
];

function reporter(section: string): BureauMember {
  const { id } = SECTIONS.find(({ name }) => name === section) as { id: string };
  return reportersOf(id)[0] as BureauMember;
}

function adopted(
  done: { at: number; by: BureauMember },
  level: string,
  publication: string,
  issuesAYear: number,
  adoptionKind: AdoptionKind,
): Step {
  const adoptedOn = civilDay(done.at);
  return { ...done, kind: 'adopted', level, publication, issue: issueOn(adoptedOn, issuesAYear), adoptedOn, adoptionKind };
}

/** The planned reports up to `now`, oldest first; a step that would lie after now has not happened yet. */
export function ownStories(draw: Draw, now: number): Story[] {
  return PLANS.map((plan) => {
    const kind = plan.kind ?? 'routine';
    const at = kind === 'urgent' ? now - plan.ago * 60_000 : earlierInOffice(now, plan.ago);
    const scene = new Scene(draw, civilDay(at));
    const text = { title: plan.title, body: plan.body(scene).join('\n') };
    const written = { ...text, genre: plan.genre, check: checked(text, at, kind) };
    const eventTime = kind === 'urgent' ? at - 25 * 60_000 : null;
    return {
      id: draw.id(at),
      member: plan.member ?? PRACTICE_REPORTER,
      kind,
      receivings: [{ at, reportedAt: at - draw.int(300, 4_000), eventTime, text: written }],
      steps: plan.course((after) => ({ at: laterInOffice(at, after), by: PRACTICE_EDITOR })).filter((step) => step.at <= now),
    };
  });
}

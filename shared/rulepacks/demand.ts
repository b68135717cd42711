import type { Rule } from '../checks/rule.ts';
import { both, FOUR_PRINCIPLES } from './entry.ts';

/** 需求性: does it answer what the leadership needs? */
export const demand: Rule[] = [
  {
    id: 'demand/topic/none',
    kind: 'topic',
    level: 'hint',
    cost: 30,
    test: { none: { minLength: 60 } },
    title: both('没有命中主题', 'No topic is met'),
    message: both(
      '没有命中当期主题。请写明它对应哪项需求、对谁有用。',
      'None of the period’s topics is met. Say which need it answers, and whose.',
    ),
    why: both('编报适用对路信息：先看上级当期要什么。', 'Report what is asked for: first see what the leadership needs now.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: [
        '某公司新产品发布会吸引众多消费者参加，现场气氛热烈，活动持续到傍晚，销售额再创新高，企业负责人介绍了未来三年的发展设想，并与多家合作伙伴签订协议，现场签约金额超过预期。',
      ],
      good: [
        '县民政局对全县低保对象开展动态管理，清退不符合条件的家庭12户，新增纳入35户，发放低保金86万元，并对边缘家庭开展经济状况核对，保障对象更加精准，群众申请办理时限缩短到15个工作日。',
      ],
    },
  },
  {
    id: 'demand/topic/moved',
    kind: 'topic',
    level: 'hint',
    cost: 0,
    test: { moved: '划归' },
    title: both('职责已划转的主题', 'A topic that moved to another department'),
    message: both(
      '{note}。请确认由本部门报送是否合适。',
      'This topic moved to another department ({note}). Check that it is yours to report.',
    ),
    why: both('机构改革后职责有划转，报送前先看归口。', 'Duties moved in the reforms of 2018 and 2023; see whose the topic is.'),
    source: '2018年、2023年机构改革方案；民政部职能配置规定',
    examples: { bad: ['县民政局下拨⟦救灾物资⟧一批。'], good: ['县民政局发放临时救助金。'] },
  },
  {
    id: 'demand/topic/renamed',
    kind: 'wording',
    level: 'hint',
    terms: ['五保户', '五保对象', '五保老人', '五保供养'],
    pattern: '五保(?:户|对象|老人|供养)(?!条例|工作条例|工作的)',
    fixes: ['特困人员'],
    title: both('已更名的称谓', 'A name that has changed'),
    message: both(
      '“{text}”2016年起统称“特困人员”（国发〔2016〕14号）；引用旧文除外。',
      'Since 2016 “{text}” is called 特困人员 (国发〔2016〕14号); quotations excepted.',
    ),
    why: both('用现行统一称谓，领导和统计才对得上号。', 'The current name is what leaders look for and statistics count.'),
    source: '《国务院关于进一步健全特困人员救助供养制度的意见》（国发〔2016〕14号）',
    examples: { bad: ['全镇⟦五保户⟧32人'], good: ['特困人员32人', '依据《农村五保供养工作条例》'] },
  },
  {
    id: 'demand/pattern/leader-itinerary',
    kind: 'element',
    level: 'doubt',
    when: { all: ['title:itinerary'], none: ['problem', 'suggestion', 'cause'], maxLength: 1500, minLength: 40 },
    at: 'title:itinerary',
    title: both('领导活动流水', 'A leader’s itinerary'),
    message: both(
      '像领导活动流水。请写发现了什么问题、定了什么事。',
      'It reads like a leader’s itinerary. Say what was found and what was decided.',
    ),
    why: both('没有实际内容的领导活动，对决策没有用处。', 'A leader’s movements without substance help no decision.'),
    source: '信息工作通报：无人爱看的三类信息',
    examples: {
      bad: [
        {
          title: '副⟦县长王明调研⟧养老服务工作',
          body: '3月5日，副县长王明来到城关镇敬老院，察看了食堂、宿舍和活动室，与老人亲切交谈，详细了解他们的生活情况，并对敬老院工作给予肯定，要求再接再厉。',
        },
      ],
      good: [
        {
          title: '副县长王明调研养老服务工作',
          body: '3月5日，副县长王明在城关镇敬老院调研时发现，护理员缺口较大，突出问题是夜间无人值守。会议决定由县财政安排30万元购买护理服务，建议推广到全县12所敬老院。',
        },
      ],
    },
  },
  {
    id: 'demand/pattern/self-praise',
    kind: 'element',
    level: 'hint',
    when: { dense: { signal: 'praise', count: 3, perThousand: 6 }, minLength: 80 },
    at: 'praise',
    cost: 8,
    title: both('自我表扬多', 'Much self-praise'),
    message: both('评价多、事实少。请用数据和做法代替评价。', 'More praise than facts. Let figures and measures speak.'),
    why: both('报喜不报忧的政绩信息对上级没有参考价值。', 'Reports of merit alone give leaders nothing to decide on.'),
    source: '信息工作通报：无人爱看的三类信息',
    examples: {
      bad: [
        '全局上下团结奋进，各项工作⟦走在前列⟧，养老服务卓有成效，社会救助硕果累累，受到群众一致好评和上级充分肯定，干部队伍精神面貌焕然一新，服务水平显著提升，民政形象深入人心，全年任务圆满完成。',
      ],
      good: [
        '全局完成敬老院改造5所、新增床位120张，发放高龄津贴86万元，办理婚姻登记1200对，救助流浪乞讨人员37人次，另有3项任务因资金未到位推迟到明年一季度完成，相关情况已向县政府专题报告。',
      ],
    },
  },
];

import type { Rule } from '../checks/rule.ts';
import type { Need } from '../vocabulary/need.ts';
import { both, FOUR_PRINCIPLES } from './entry.ts';

const COMMISSION: Need = {
  id: 'c1',
  kind: 'commission',
  topic: '农村老年助餐点运营情况',
  title: null,
  points: ['助餐点数量', '存在困难', '对策建议'],
};
const HEATING: Need = { id: 'n1', kind: 'need', topic: '冬季取暖保障', title: null, points: [] };

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
    id: 'demand/need/points',
    kind: 'need',
    level: 'doubt',
    cost: 12,
    test: 'points',
    title: both('约稿要点没有写全', 'Points of the commission are missing'),
    message: both('约稿《{topic}》还要写：{points}。', 'The commission “{topic}” also asks for: {points}.'),
    why: both(
      '约稿按内容、撰写要求和时间报送；缺了要点会被退回。',
      'A commission names its contents; a report that lacks them comes back.',
    ),
    source: '县民政局信息工作制度：重要信息预约制度',
    examples: {
      bad: [
        {
          body: '平安县现有农村老年助餐点12个，日均供餐320份，由村委会负责运营，县财政每餐补助3元，其余由老人自付，运营总体平稳，老人就餐方便，价格也能接受。',
          kind: 'commissioned',
          needs: [COMMISSION],
        },
      ],
      good: [
        {
          body: '平安县现有农村老年助餐点12个，日均供餐320份。运营困难主要是偏远村就餐人数少，3个助餐点每月亏损1200元。建议由县财政对就餐人数少于20人的助餐点每月补助1500元。',
          kind: 'commissioned',
          needs: [COMMISSION],
        },
      ],
    },
  },
  {
    id: 'demand/need/commission',
    kind: 'need',
    level: 'doubt',
    cost: 25,
    test: 'commission',
    title: both('对不上任何约稿', 'No commission is answered'),
    message: both(
      '选了约稿，内容却对不上现有的约稿。请核对题目。',
      'Marked as commissioned, but it answers no open commission. Check the subject.',
    ),
    why: both('约稿要答所约的题；答非所问等于没有报。', 'A commission asks a question; another answer counts as none.'),
    source: '县民政局信息工作制度：重要信息预约制度',
    examples: {
      bad: [
        {
          body: '11月20日，平安县民政局开展婚姻登记档案整理，完成2003年以来的纸质档案扫描3.2万件，补录缺失信息860条，今后办理补领业务可以当场查询，群众少跑一趟。',
          kind: 'commissioned',
          needs: [COMMISSION],
        },
      ],
      good: [
        {
          body: '11月20日，平安县民政局开展婚姻登记档案整理，完成2003年以来的纸质档案扫描3.2万件，补录缺失信息860条，今后办理补领业务可以当场查询，群众少跑一趟。',
          kind: 'routine',
          needs: [COMMISSION],
        },
      ],
    },
  },
  {
    id: 'demand/need/period',
    kind: 'need',
    level: 'hint',
    cost: 10,
    test: 'period',
    title: both('不在当期报送要点里', 'Not among the needs of the period'),
    message: both(
      '没有对应当期报送要点。请看能否从要点的角度来写。',
      'It meets no need of the period. See whether one of them is the better angle.',
    ),
    why: both('编报适用对路信息：要点就是上级当期要看的。', 'Report what is asked for: the needs of the period say what that is.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: [
        {
          body: '11月20日，平安县民政局开展婚姻登记档案整理，完成2003年以来的纸质档案扫描3.2万件，补录缺失信息860条，今后办理补领业务可以当场查询，群众少跑一趟。',
          needs: [HEATING],
        },
      ],
      good: [
        {
          body: '11月20日，平安县民政局部署冬季取暖保障，为320户分散供养特困人员每户发放取暖补贴600元，逐户检查煤炉和烟道，发现隐患31处，已整改28处，其余3处月底前更换。',
          needs: [HEATING],
        },
      ],
    },
  },
  {
    id: 'demand/need/open',
    kind: 'need',
    level: 'hint',
    cost: 0,
    test: 'open',
    title: both('可以答一份约稿', 'It could answer a commission'),
    message: both('正好对上约稿《{topic}》。可把类型改为“约稿”。', 'It answers the commission “{topic}”. Mark it as commissioned.'),
    why: both(
      '约稿按时完成计入考核；同一内容不必写两遍。',
      'Commissions count when they are met; what is written need not be written twice.',
    ),
    source: '县民政局信息工作制度：重要信息预约制度',
    examples: {
      bad: [
        {
          body: '平安县现有农村老年助餐点12个，日均供餐320份。运营困难主要是偏远村就餐人数少，3个助餐点每月亏损1200元。建议由县财政对就餐人数少于20人的助餐点每月补助1500元。',
          needs: [COMMISSION],
        },
      ],
      good: [
        {
          body: '11月20日，平安县民政局开展婚姻登记档案整理，完成2003年以来的纸质档案扫描3.2万件，补录缺失信息860条，今后办理补领业务可以当场查询，群众少跑一趟。',
          needs: [COMMISSION],
        },
      ],
    },
  },
  {
    id: 'demand/pattern/leader-itinerary',
    kind: 'element',
    level: 'doubt',
    cost: 40,
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
    cost: 20,
    when: { dense: { signal: 'praise', count: 3, perThousand: 6 }, minLength: 80 },
    at: 'praise',
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

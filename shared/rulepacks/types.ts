import type { Rule } from '../checks/rule.ts';
import { both, FOUR_PRINCIPLES, GUIDE } from './entry.ts';

const URGENT_TITLE = '辽宁省应急管理厅：紧急信息标题“不避重就轻、不混淆事件类型”';
const FIRE = '11月23日8时许，平安县城关镇敬老院厨房起火，造成2人受伤，明火已扑灭，伤者已送县医院救治。';

/** What a report of each type owes, and how its title and length are. */
export const types: Rule[] = [
  {
    id: 'utility/type/problem-figures',
    kind: 'element',
    level: 'hint',
    cost: 12,
    when: { types: ['problem'], none: ['fact:figure'], minLength: 60 },
    title: both('问题没有数据', 'A problem without figures'),
    message: both('问题有多严重？请写明涉及多少、占多少。', 'How bad is it? Say how many are concerned, and what share.'),
    why: both('问题类信息既要定性，也要定量。', 'A problem report owes its size, not only its name.'),
    source: GUIDE,
    examples: {
      bad: [
        '走访发现，农村敬老院护理人员不足的问题突出，夜间无人值守，老人突发疾病难以及时发现。主要原因是待遇偏低、留不住人。建议由县财政提高护理员工资标准，并将护理岗位纳入公益性岗位。',
      ],
      good: [
        '走访12所农村敬老院发现，护理人员不足的问题突出，9所夜间无人值守，老人突发疾病难以及时发现。主要原因是待遇偏低、留不住人。建议由县财政提高护理员工资标准，并纳入公益性岗位。',
      ],
    },
  },
  {
    id: 'utility/steps/empty',
    kind: 'steps',
    level: 'doubt',
    cost: 15,
    title: both('下一步打算空泛', 'Empty next steps'),
    message: both('打算和建议都不能操作。请写明谁、做什么、何时完成。', 'Nobody could act on this. Say who does what, by when.'),
    why: both('建议要力戒原则笼统；只有“加大力度”“确保”等于没有打算。', 'Steps must be concrete; “more effort” and “ensure” are none.'),
    source: GUIDE,
    examples: {
      bad: [
        '走访发现，12户困难群众取暖设施老化，存在的问题较为突出，主要原因是资金不足。⟦下一步，将继续加大工作力度，确保困难群众温暖过冬。⟧',
      ],
      good: [
        '走访发现，12户困难群众取暖设施老化，存在的问题较为突出，主要原因是资金不足。下一步，由县民政局11月底前更换取暖炉，确保困难群众温暖过冬。',
        '走访发现，12户困难群众取暖设施老化，存在的问题较为突出，主要原因是资金不足。下一步，将继续加大工作力度。一是更换取暖炉12台。',
        '县民政局为12户困难群众更换取暖炉。下一步，将继续加大工作力度，确保困难群众温暖过冬。',
      ],
    },
  },
  {
    id: 'utility/type/suggestion-actor',
    kind: 'element',
    level: 'hint',
    cost: 15,
    when: { types: ['suggestion'], none: ['body:actor'], minLength: 60 },
    title: both('建议没有对象', 'A suggestion to nobody'),
    message: both('建议由谁来办？请写明责任部门。', 'Who is to do it? Name the department.'),
    why: both('建议类信息要写清提出、分析、解决，谁来做什么。', 'A suggestion owes who is to do what.'),
    source: GUIDE,
    examples: {
      bad: [
        {
          title: '关于完善老年助餐服务的建议',
          body: '当前老年助餐点布局不均，饭菜种类单一，送餐上门难，不少高龄老人吃不上热饭。为此建议：增加助餐点，丰富菜品，开展送餐，给予补贴，让老人吃得好、吃得起、吃得方便。',
        },
      ],
      good: [
        {
          title: '关于完善老年助餐服务的建议',
          body: '当前老年助餐点布局不均，饭菜种类单一，送餐上门难，不少高龄老人吃不上热饭。为此建议：由县民政局增设助餐点，县财政按每餐3元给予补贴，让老人吃得好、吃得起、吃得方便。',
        },
      ],
    },
  },
  {
    id: 'utility/type/experience-method',
    kind: 'element',
    level: 'hint',
    cost: 15,
    when: { types: ['experience'], none: ['body:method'], minLength: 60 },
    title: both('经验没有做法', 'Experience without a method'),
    message: both('怎么做到的？请写明主要做法。', 'How was it done? Tell the method.'),
    why: both(
      '经验类信息按背景、做法、成效三段写，做法可学才有用。',
      'An experience is told as background, method and result; only a method can be learned from.',
    ),
    source: GUIDE,
    examples: {
      bad: [
        {
          title: '平安县养老服务工作经验',
          body: '平安县现有敬老院12所、床位1200张，入住老人860名，入住率71.7%，比上年提高9个百分点，老人满意度达到96%，受到好评，相关情况多次被上级转发。',
        },
      ],
      good: [
        {
          title: '平安县养老服务工作经验',
          body: '平安县通过公建民营改造敬老院12所、床位1200张，入住老人860名，入住率71.7%，比上年提高9个百分点，老人满意度达到96%，受到好评，相关情况多次被上级转发。',
        },
      ],
    },
  },
  {
    id: 'utility/type/feedback-arrangement',
    kind: 'element',
    level: 'hint',
    cost: 25,
    when: { types: ['feedback'], none: ['body:arrangement'], minLength: 60 },
    title: both('反馈没有安排', 'Feedback without measures'),
    message: both('贯彻会议之后怎么办？请写明本部门的安排。', 'What follows from the meeting? Tell your office’s measures.'),
    why: both('决策反馈类信息要写清贯彻什么、怎么安排。', 'Feedback on a decision owes what is carried out, and how.'),
    source: GUIDE,
    examples: {
      bad: [
        {
          title: '平安县民政局传达全省民政工作会议精神',
          body: '11月20日，平安县民政局召开会议，传达全省民政工作会议精神，全体干部职工参加。大家表示，会议精神鼓舞人心、催人奋进，一定把思想和行动统一到会议精神上来。',
        },
      ],
      good: [
        {
          title: '平安县民政局传达全省民政工作会议精神',
          body: '11月20日，平安县民政局召开会议，传达全省民政工作会议精神，将6项任务分解到4个股室，明确12月底前完成低保动态核查，并由局领导包联乡镇，每周调度一次进度。',
        },
      ],
    },
  },
  {
    id: 'utility/length/update',
    kind: 'element',
    level: 'hint',
    when: { types: ['update'], minLength: 1500, maxLength: 4000 },
    title: both('动态偏长', 'Long for an update'),
    message: both('动态类信息一般在500字以内。可只留结果和数字。', 'An update usually has 500 characters. Keep results and figures.'),
    why: both('动态类信息一事一报，短而新。', 'An update tells one thing, short and fresh.'),
    source: GUIDE,
    examples: {
      bad: ['县民政局对全县低保对象开展动态管理，清退不符合条件的家庭。'.repeat(52)],
      good: ['县民政局对全县低保对象开展动态管理，清退不符合条件的家庭12户，新增纳入35户。'],
    },
  },
  {
    id: 'utility/title/urgent-handled',
    kind: 'element',
    level: 'error',
    cost: 25,
    when: { kinds: ['urgent'], all: ['title:title-handled', 'body:casualties'], none: ['title:title-casualties'] },
    at: 'title:title-handled',
    title: both('标题避重就轻', 'A title that plays down'),
    message: both(
      '有伤亡，标题不能先写“处置”。先写地点、类型、伤亡。',
      'There are casualties: the title names place, kind and casualties, not the handling.',
    ),
    why: both('紧急信息标题不避重就轻：伤亡在前，处置在后。', 'An urgent title does not play down: casualties first.'),
    source: URGENT_TITLE,
    examples: {
      bad: [{ title: '城关镇⟦及时处置⟧一起敬老院火灾', body: FIRE, kind: 'urgent' }],
      good: [
        { title: '城关镇敬老院发生火灾造成2人受伤', body: FIRE, kind: 'urgent' },
        { title: '城关镇及时处置一起敬老院火灾', body: '11月23日8时许，敬老院厨房起火，明火已扑灭，无人员伤亡。', kind: 'urgent' },
      ],
    },
  },
  {
    id: 'utility/title/urgent-casualties',
    kind: 'element',
    level: 'doubt',
    cost: 12,
    when: {
      kinds: ['urgent'],
      titled: true,
      all: ['body:casualties'],
      none: ['title:title-casualties', 'title:title-handled', 'title:title-later'],
    },
    title: both('标题没有伤亡', 'No casualties in the title'),
    message: both('正文有伤亡，标题没写。宜写“造成×死×伤”。', 'The body names casualties, the title does not.'),
    why: both('紧急信息标题常规式：××地发生××事件导致……。', 'An urgent title tells place, kind and what it led to.'),
    source: URGENT_TITLE,
    examples: {
      bad: [{ title: '城关镇敬老院发生火灾', body: FIRE, kind: 'urgent' }],
      good: [{ title: '城关镇敬老院发生火灾造成2人受伤', body: FIRE, kind: 'urgent' }],
    },
  },
  {
    id: 'utility/title/urgent-kind',
    kind: 'element',
    level: 'doubt',
    cost: 12,
    when: { kinds: ['urgent'], titled: true, none: ['title:event-kind'] },
    title: both('标题没有事件类型', 'No kind of event in the title'),
    message: both('标题看不出是什么事。请写明火灾、走失等类型。', 'The title does not say what happened. Name the kind of event.'),
    why: both('紧急信息标题不混淆、不隐去事件类型。', 'An urgent title does not hide what kind of event it is.'),
    source: URGENT_TITLE,
    examples: {
      bad: [{ title: '关于城关镇敬老院有关情况的报告', body: FIRE, kind: 'urgent' }],
      good: [{ title: '城关镇敬老院发生火灾造成2人受伤', body: FIRE, kind: 'urgent' }],
    },
  },
  {
    id: 'utility/title/urgent-place',
    kind: 'element',
    level: 'doubt',
    cost: 12,
    when: { kinds: ['urgent'], all: ['title:title-placeless'] },
    at: 'title:title-placeless',
    title: both('标题没有地点', 'No place in the title'),
    message: both('标题看不出在哪里。请写明地点。', 'The title does not say where. Name the place.'),
    why: both('紧急信息标题常规式：××地发生××事件导致……。', 'An urgent title tells place, kind and what it led to.'),
    source: URGENT_TITLE,
    examples: {
      bad: [{ title: '⟦发生⟧火灾造成2人受伤', body: FIRE, kind: 'urgent' }],
      good: [{ title: '城关镇敬老院发生火灾造成2人受伤', body: FIRE, kind: 'urgent' }],
    },
  },
  {
    id: 'demand/element/for-whom',
    kind: 'element',
    level: 'hint',
    cost: 12,
    when: { any: ['meeting'], none: ['people-served', 'problem', 'suggestion'], minLength: 80 },
    title: both('看不出对谁有用', 'Useful to whom?'),
    message: both(
      '看不出涉及哪些群众、对谁有用。请补上对象和效果。',
      'It does not show whom it concerns. Add who, and what it does for them.',
    ),
    why: both('先想清这条信息对本级、对上级、对群众有什么用。', 'First ask what use it is to the county, the level above, the people.'),
    source: FOUR_PRINCIPLES,
    examples: {
      bad: [
        '11月20日，平安县民政局召开工作例会，传达学习有关文件，通报近期工作进度，对后续重点任务进行再部署再动员，要求各股室提高站位、狠抓落实，以更实作风推动民政工作再上新台阶，确保年度目标圆满完成。',
      ],
      good: [
        '11月20日，平安县民政局召开工作例会，针对冬季取暖，决定为320名农村特困老人每人增发取暖补贴600元，由各乡镇在11月底前发放到位，并安排养老护理员每天上门探访一次，防范一氧化碳中毒。',
      ],
    },
  },
];

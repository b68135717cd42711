/** How far an addressee of a practice commission has come; hours are of office time before now. */
export type PlannedStep =
  | { section: string; step: 'sent'; reminded?: true }
  | { section: string; step: 'seen' | 'accepted'; ago: number }
  | { section: string; step: 'declined'; ago: number; reason: string }
  | { section: string; step: 'reported'; ago: number; title: string; body: readonly string[] };

/** A commission of the practice office. */
export interface CommissionPlan {
  topic: string;
  basis: 'own' | 'above';
  basisWords: string;
  points: readonly string[];
  requirements: readonly string[];
  length: number | null;
  /** Hours of office time before now at which it was issued. */
  issued: number;
  /** Civil days from today, and the time of day; or minutes before now. */
  due: { days: number; clock: string } | { minutesAgo: number };
  asked: readonly PlannedStep[];
}

/** What the practice office has asked its sections for: overdue, soon due, declined, and over. */
export const COMMISSION_PLANS: readonly CommissionPlan[] = [
  {
    topic: '殡葬领域收费公示落实情况',
    basis: 'own',
    basisWords: '局党组会议要求（殡葬领域专项整治）',
    points: ['已公示、未公示单位数', '价格核对中发现的问题', '整改时限和责任人'],
    requirements: ['附公示单位名单'],
    length: 600,
    issued: 26,
    due: { minutesAgo: 138 },
    asked: [
      {
        section: '社会事务股',
        step: 'reported',
        ago: 4,
        title: '全县31家殡葬服务单位完成收费公示',
        body: [
          '11月以来，社会事务股对全县殡葬服务单位收费公示逐家核对，应公示31家，已公示31家，公示率100%。',
          '核对中发现价目表与实际收费不一致的3家，其中2家已改正，1家责令限期改正。',
          '建议：由县民政局会同县市场监管局每季度核对一次，核对结果在县政府网站公布。',
        ],
      },
      { section: '殡葬管理所', step: 'sent', reminded: true },
    ],
  },
  {
    topic: '今冬明春困难群众基本生活保障情况',
    basis: 'above',
    basisWords: '县政府办约稿',
    points: [
      '保障对象底数、本月发放数、同比',
      '取暖、临时救助、备用金到位情况',
      '高寒乡镇和分散供养人员的具体困难',
      '需要县政府协调的事，写到部门和时间',
    ],
    requirements: ['附数据表'],
    length: 800,
    issued: 20,
    due: { days: 1, clock: '17:30' },
    asked: [
      { section: '社会救助股', step: 'accepted', ago: 18 },
      {
        section: '养老服务股',
        step: 'reported',
        ago: 9,
        title: '全县分散供养特困老人取暖保障全部落实到户',
        body: [
          '入冬以来，养老服务股对全县分散供养特困老人逐户核查，在册412户，取暖设施完好405户，其余7户已由乡镇更换。',
          '主要困难：高寒的2个乡镇取暖期比县城长约20天，每户多支出120元左右，现行补贴没有区分。',
          '建议：由县财政局会同县民政局研究高寒乡镇取暖补贴差额，12月10日前提出方案报县政府。',
        ],
      },
      { section: '儿童福利股', step: 'seen', ago: 18 },
      {
        section: '救助管理站',
        step: 'reported',
        ago: 5,
        title: '救助管理站入冬以来街面救助127人次',
        body: [
          '11月1日以来，救助管理站联合公安、城管部门开展街面巡查46次，救助127人次，其中护送返乡38人次。',
          '备足棉被200床、棉衣260件、方便食品90箱，站内床位余32张。',
          '需要协调：夜间低于零下5摄氏度时，请县公安局巡逻发现流浪人员即通知救助管理站，由站里30分钟内到场。',
        ],
      },
      { section: '殡葬管理所', step: 'sent', reminded: true },
    ],
  },
  {
    topic: '养老机构冬季安全隐患排查情况',
    basis: 'own',
    basisWords: '局长办公会要求',
    points: ['排查家数、隐患处数、整改率', '没有整改到位的原因', '下一步打算'],
    requirements: ['数字截至报送当日'],
    length: 700,
    issued: 16,
    due: { days: 1, clock: '20:30' },
    asked: [
      {
        section: '养老服务股',
        step: 'reported',
        ago: 3,
        title: '全县21家养老机构冬季安全隐患整改率89.2%',
        body: [
          '养老服务股会同消防部门对全县21家养老机构冬季安全逐家排查，发现隐患74处，整改66处，整改率89.2%。',
          '没有整改的8处中，线路老化5处、疏散通道狭窄3处，均已落实专人看守。',
          '建议：线路改造所需的36万元由县财政局列入明年专项，完成前由乡镇每日巡查。',
        ],
      },
      { section: '社会福利中心', step: 'accepted', ago: 12 },
    ],
  },
  {
    topic: '慈善资源参与社会救助的做法与难处',
    basis: 'own',
    basisWords: '省厅要点第6条',
    points: ['慈善资金参与救助的户数、金额', '转介的流程和时长', '难处和建议'],
    requirements: [],
    length: null,
    issued: 24,
    due: { days: 3, clock: '17:30' },
    asked: [
      { section: '社会救助股', step: 'accepted', ago: 22 },
      { section: '儿童福利股', step: 'accepted', ago: 21 },
      { section: '慈善社会组织股', step: 'accepted', ago: 16 },
    ],
  },
  {
    topic: '乡村著名行动成效与问题',
    basis: 'above',
    basisWords: '市民政局约稿',
    points: ['命名、设标、采集上图的数量', '群众叫得响的例子两三个', '存在的问题'],
    requirements: ['附对比照片说明'],
    length: 1_000,
    issued: 28,
    due: { days: 6, clock: '17:30' },
    asked: [
      { section: '社会事务股', step: 'declined', ago: 26, reason: '地名工作已划归区划地名股，请由其承担，本股提供数据。' },
      { section: '区划地名股', step: 'accepted', ago: 25 },
    ],
  },
  {
    topic: '低收入人口动态监测预警处置情况',
    basis: 'above',
    basisWords: '县政府办约稿',
    points: ['预警信息条数、核实率', '纳入救助人数', '部门数据共享的堵点'],
    requirements: [],
    length: 800,
    issued: 60,
    due: { days: -6, clock: '17:30' },
    asked: [
      { section: '社会救助股', step: 'seen', ago: 56 },
      {
        section: '养老服务股',
        step: 'reported',
        ago: 44,
        title: '失能老人数据并入低收入人口动态监测',
        body: [
          '养老服务股将全县1046名失能老人数据并入低收入人口动态监测，比对发现刚性支出困难的83人。',
          '其中已纳入救助61人，正在核对22人，均在3个工作日内入户。',
          '堵点：护理补贴发放数据由两个系统分别保存，每月需人工比对一次。',
        ],
      },
      {
        section: '儿童福利股',
        step: 'reported',
        ago: 40,
        title: '困境儿童家庭预警信息3个工作日内全部核实',
        body: [
          '10月以来，儿童福利股收到困境儿童家庭预警信息57条，3个工作日内核实57条，核实率100%。',
          '其中纳入低保或特困供养9人，给予临时救助14户，其余不符合条件，已告知原因。',
          '建议：由县教育局按月提供辍学预警名单，县民政局5个工作日内反馈。',
        ],
      },
    ],
  },
];

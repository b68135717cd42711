import type { Rule } from '../checks/rule.ts';
import { both, GUIDE } from './entry.ts';

/** An example long enough to be too long. */
const LONG_REPORT = '县民政局对全县低保对象开展动态管理，清退不符合条件的家庭。'.repeat(150);

const ADVERBS = '(?:进一步|切实|不断|继续|要|大力|着力|持续)*';
/** What is done when nothing is said of what is done: 加强领导, 提高认识. */
const HOLLOW_ACT =
  '(?:加强|强化|提高|统一|加大|落实|压实|高度|明确|增强|提升|抓好|狠抓|严格|精心|周密)了?(?:组织|思想|工作)?(?:领导|认识|思想|力度|责任|重视|站位|意识|落实|宣传|组织|部署|措施|管理|监管|监督|保障)';

/** 效用性: can a leader do something with it? */
export const utility: Rule[] = [
  {
    id: 'utility/element/cause',
    kind: 'element',
    level: 'doubt',
    cost: 15,
    when: {
      any: ['problem', 'title:title-problem'],
      none: ['cause', 'title:title-instruction', 'title:title-document', 'body:reply'],
      minLength: 60,
    },
    title: both('有问题没有原因', 'A problem without a cause'),
    message: both(
      '写了问题，没有写原因。请补上为什么、责任在哪。',
      'A problem is named, but no cause. Add why, and where responsibility lies.',
    ),
    why: both('问题类信息要写清来龙去脉、根源与责任对象。', 'A problem report owes its course, its root and who is responsible.'),
    source: GUIDE,
    examples: {
      bad: [
        '对全县12所敬老院走访发现，护理人员数量不足，平均每名护理员照料18名失能老人，夜间值守难以保证，存在的问题较为明显。建议按每10名失能老人1名护理员的标准核定编制，年底前完成招聘。',
      ],
      good: [
        '对全县12所敬老院走访发现，护理人员数量不足，平均每名护理员照料18名失能老人，存在的问题较为明显。主要原因是护理员月工资仅2100元。建议按每10名失能老人1名护理员的标准核定编制。',
      ],
    },
  },
  {
    id: 'utility/element/suggestion',
    kind: 'element',
    level: 'doubt',
    cost: 20,
    when: {
      any: ['problem', 'title:title-problem'],
      none: ['suggestion', 'next-step', 'title:title-instruction', 'title:title-document', 'body:reply'],
      minLength: 60,
    },
    title: both('有问题没有建议', 'A problem without a suggestion'),
    message: both(
      '写了问题，没有写建议。请补上可操作的对策或请求。',
      'A problem is named, but no suggestion. Add what should be done, or what is asked.',
    ),
    why: both(
      '问题类信息要让领导看到怎么办、请求上级解决什么。',
      'A problem report must show what can be done, or what is asked of the higher level.',
    ),
    source: GUIDE,
    examples: {
      bad: [
        '对全县12所敬老院走访发现，护理人员数量不足，平均每名护理员照料18名失能老人，夜间值守难以保证，存在的问题较为明显。主要原因是护理员月工资仅2100元，今年已有9人离职。',
      ],
      good: [
        '对全县12所敬老院走访发现，护理人员数量不足，存在的问题较为明显。主要原因是护理员月工资仅2100元，今年已有9人离职。建议由县财政按每10名失能老人1名护理员的标准核定编制。',
      ],
    },
  },
  {
    id: 'utility/wording/empty-suggestion',
    kind: 'wording',
    level: 'hint',
    cost: 6,
    terms: ['建议'],
    pattern:
      '建议(?:各级|各地|有关部门|相关部门|上级|有关单位)?[，,：:]?(?:要|应|进一步|切实)*(?:加强领导|提高认识|高度重视|加大(?:工作)?力度|强化(?:组织)?领导|加强组织领导|统一思想|提高站位)(?=[。；;，,、\\n]|$)',
    title: both('空泛的建议', 'An empty suggestion'),
    message: both('建议太空。请写明谁、做什么、何时完成。', 'The suggestion is empty. Say who does what, by when.'),
    why: both('建议要力戒原则笼统，能直接操作。', 'A suggestion must be concrete enough to act on.'),
    source: GUIDE,
    examples: {
      bad: ['⟦建议高度重视⟧，抓好落实。', '二、⟦建议有关部门加强领导⟧。'],
      good: ['建议县财政局11月底前拨付30万元。', '建议加强领导干部培训'],
    },
  },
  {
    id: 'utility/wording/empty-measure',
    kind: 'wording',
    level: 'hint',
    cost: 8,
    terms: ['一是', '二是', '三是', '四是', '五是', '一要', '二要', '三要', '四要'],
    pattern: `(?<=^|[。；：:;\\s　])[一二三四五六][是要]${ADVERBS}${HOLLOW_ACT}(?:[，、]${ADVERBS}${HOLLOW_ACT})?(?=$|[。；;](?!\\s*(?![一二三四五六七八][是要])(?:成立|由|建立|制定|组织|召开|明确|印发|[^。；\\n]{0,40}\\d)))`,
    title: both('措施只有一句空话', 'A measure in name alone'),
    message: both('“{text}”没有内容。请写明做了什么、谁做、做到什么程度。', '“{text}” says nothing. Say what was done, by whom, how far.'),
    why: both('措施要能看得见：谁、做了什么、结果如何。', 'A measure must be seen: who, what, and what came of it.'),
    source: GUIDE,
    examples: {
      bad: ['⟦一是加强领导⟧。⟦二是提高认识⟧。', '主要做法：⟦一是加强组织领导，压实责任⟧；二是入户走访126户。'],
      good: [
        '一是加强领导。成立由局长任组长的专班，每周调度。',
        '一是加强领导，由局长包联12个乡镇。',
        '二是提高认识，推动6项任务按期完成。',
      ],
    },
  },
  {
    id: 'utility/title/no-fact',
    kind: 'element',
    level: 'hint',
    cost: 6,
    when: {
      all: ['title:title-shell'],
      none: [
        'title:fact:figure',
        'title:title-problem',
        'title:title-praise',
        'title:title-empty',
        'title:event-kind',
        'title:title-feedback',
      ],
    },
    at: 'title:title-shell',
    title: both('标题没有事实', 'A title without a fact'),
    message: both('标题只说“情况”。宜写出最要紧的数字或事实。', 'The title says only “the situation”. Put the weightiest fact in it.'),
    why: both('领导先看标题；标题有数字、有事实才看正文。', 'Leaders read the title first; a fact or a figure makes them read on.'),
    source: '信息标题写法：“××县7天时间小麦收割已完成80%”',
    examples: {
      bad: [{ title: '关于我县养老服务中心⟦建设情况的报告⟧', body: '全县新建助餐点12个。' }],
      good: [
        { title: '我县养老机构床位半数空置', body: '全县床位3200张，入住1600人。' },
        { title: '关于12所敬老院消防隐患整改情况的报告', body: '12所敬老院整改31处。' },
      ],
    },
  },
  {
    id: 'utility/title/praise-without-figure',
    kind: 'element',
    level: 'doubt',
    cost: 12,
    when: { all: ['title:title-praise'], none: ['title:fact:figure', 'title:title-document'] },
    at: 'title:title-praise',
    title: both('标题只有评价', 'A title of praise alone'),
    message: both(
      '标题只有评价，没有数字和事实。宜如“7天完成80%”。',
      'The title praises without a figure. Better: “80% done in seven days”.',
    ),
    why: both('标题有数字、有事实胜过评价。', 'A figure or a fact in the title says more than praise.'),
    source: '信息标题写法：“××县7天时间小麦收割已完成80%”',
    examples: {
      bad: [{ title: '我县养老服务工作⟦成绩显著⟧', body: '全县新建助餐点12个。' }],
      good: [{ title: '我县建成助餐点12个成效显著', body: '全县新建助餐点12个。' }],
    },
  },
  {
    id: 'utility/title/empty-phrase',
    kind: 'element',
    level: 'hint',
    cost: 4,
    when: { all: ['title:title-empty'], none: ['title:fact:figure', 'title:title-praise', 'title:title-document'] },
    at: 'title:title-empty',
    title: both('标题用空泛词', 'A set phrase in the title'),
    message: both('标题用了空泛词。有数字、有事实更能被采用。', 'A set phrase in the title. A figure or a fact is adopted sooner.'),
    why: both('标题有数字、有事实胜过评价。', 'A figure or a fact in the title says more than praise.'),
    source: '信息标题写法：“××县7天时间小麦收割已完成80%”',
    examples: {
      bad: [{ title: '我县⟦扎实推进⟧养老服务', body: '全县新建助餐点12个。' }],
      good: [{ title: '我县扎实推进12个助餐点建设', body: '全县新建助餐点12个。' }],
    },
  },
  {
    id: 'utility/title/full-stop',
    kind: 'wording',
    level: 'hint',
    fields: ['title'],
    terms: ['。', '；', '！'],
    pattern: '[。；！](?=\\s*$)',
    fixes: [''],
    title: both('标题末尾的标点', 'Punctuation at the end of the title'),
    message: both('标题末尾不加标点。', 'A title takes no mark at its end.'),
    why: both('公文标题除书名号、引号外一般不加标点。', 'Titles of official documents take no marks but quotation and title marks.'),
    source: 'GB/T 9704—2012；公文标题写法',
    examples: {
      bad: [{ title: '全县养老服务工作推进会召开⟦。⟧', body: '会议部署养老服务工作。' }],
      good: [{ title: '全县养老服务工作推进会召开', body: '会议部署养老服务工作。' }],
    },
  },
  {
    id: 'utility/vague/amount',
    kind: 'wording',
    level: 'hint',
    cost: 4,
    terms: ['许多', '很多', '大量', '大批', '一大批', '若干', '众多', '不少', '一定数量'],
    pattern:
      '(?:许多|很多|大量|一?大批|若干|众多|不少|一定数量的?)(?=(?:困难|受灾|低保|残疾|孤寡|留守|特困)?(?:群众|老人|老年人|儿童|人员|家庭|资金|物资|款项|农户|救助对象|房屋))',
    title: both('数量含糊', 'A vague amount'),
    message: both('“{text}”没有数。请写明具体数字和口径。', '“{text}” gives no number. State the figure and what it covers.'),
    why: both('数据要准确，不能掺杂水分；既有定性，又有定量。', 'Figures must be exact: quality and quantity both.'),
    source: GUIDE,
    examples: { bad: ['发放⟦大量⟧物资', '⟦许多⟧困难群众受益'], good: ['发放棉被320床', '大量减少手续'] },
  },
  {
    id: 'utility/element/result',
    kind: 'element',
    level: 'hint',
    cost: 15,
    when: { any: ['experience'], none: ['fact:figure'], minLength: 60 },
    at: 'experience',
    title: both('经验没有成效数据', 'Experience without results'),
    message: both('写了做法，没有成效数据。请补上数字。', 'A method without results. Add the figures that show it works.'),
    why: both(
      '经验类信息要有做法，也要有成效数据，才值得推广。',
      'An experience is worth spreading only with a method and figures of its result.',
    ),
    source: GUIDE,
    examples: {
      bad: [
        '县民政局⟦探索出⟧“邻里互助”养老新路子，由村干部牵头组织低龄老人照料高龄老人，定期上门探访，帮助买菜做饭、打扫卫生、陪同就医，老人生活有人管，子女在外更安心，村里风气越来越好。',
      ],
      good: [
        '县民政局探索出“邻里互助”养老新路子，由村干部牵头组织216名低龄老人照料548名高龄老人，定期上门探访，帮助买菜做饭、打扫卫生、陪同就医，探访率由61%提高到97%。',
      ],
    },
  },
  {
    id: 'utility/proportion/empty-phrases',
    kind: 'element',
    level: 'hint',
    cost: 16,
    when: { dense: { signal: 'empty-phrase', count: 4, perThousand: 14 }, minLength: 60 },
    at: 'empty-phrase',
    title: both('套话多', 'Many empty phrases'),
    message: both('套话偏多。请删去，换成做了什么、结果如何。', 'Many set phrases. Replace them by what was done and what came of it.'),
    why: both('内容空泛是退稿最常见的理由。', 'Emptiness is the commonest reason for rejection.'),
    source: '信息工作通报：“口水账”',
    examples: {
      bad: [
        '全局⟦高度重视⟧养老服务工作，切实加强领导，提高认识，统一思想，精心组织，周密部署，压实责任，狠抓落实，真抓实干，全力以赴推动养老服务高质量发展，确保各项任务落到实处，让老年人共享改革发展成果，不断增强获得感幸福感。',
      ],
      good: [
        '全局高度重视养老服务工作，新建助餐点12个，改造敬老院5所，培训护理员86名，服务老年人3200人次。针对护理员缺口40名的问题，与县职教中心签订定向培养协议，首批20名学员9月入学，毕业后充实到乡镇敬老院。',
      ],
    },
  },
  {
    id: 'utility/length/short',
    kind: 'length',
    level: 'hint',
    cost: 15,
    field: 'body',
    min: 50,
    title: both('正文太短', 'The body is short'),
    message: both(
      '正文太短。请补齐时间、地点、做法、成效等要素。',
      'The body is short. Add time, place, what was done and what came of it.',
    ),
    why: both('要素不全的信息无法采用。', 'A report that lacks its elements cannot be adopted.'),
    source: GUIDE,
    examples: {
      bad: ['县民政局开展低保核查。'],
      good: [
        '11月20日，县民政局对城关镇低保对象开展年度核查，入户126户，停发9户，新纳入14户，公示期内未收到群众异议，结果已报县政府并在村务公开栏公布。',
      ],
    },
  },
  {
    id: 'utility/length/long',
    kind: 'length',
    level: 'hint',
    cost: 2,
    field: 'body',
    max: 4000,
    title: both('正文太长', 'The body is long'),
    message: both('正文超过4000字。信息宜一事一报，可拆分或压缩。', 'Over 4,000 characters. One matter a report: split or shorten it.'),
    why: both('领导看信息的时间有限，一事一报。', 'Leaders have little time; one matter, one report.'),
    source: GUIDE,
    examples: {
      bad: [LONG_REPORT],
      good: [
        '县民政局对全县低保对象开展动态管理，清退不符合条件的家庭12户，新增纳入35户，发放低保金86万元，并对边缘家庭开展经济状况核对。',
      ],
    },
  },
];

import type { Rule } from '../checks/rule.ts';
import { both } from './entry.ts';

const LAW = '《中华人民共和国保守国家秘密法》；机关信息报送保密规定“涉密信息不上网”';
const PRIVACY = '《中华人民共和国个人信息保护法》第二十八条';

/** What must not leave the machine as it stands. */
export const confidentiality: Rule[] = [
  {
    id: 'confidentiality/mark/classified',
    kind: 'wording',
    level: 'error',
    cost: 100,
    terms: ['绝密', '机密', '秘密'],
    pattern:
      '(?<=^[\\s　【\\[]*(?:密级[:：]?\\s*)?)(?:绝密|机密|秘密)(?=[\\s　】\\]]*$|\\s*★|\\s*[☆*]\\s*\\d|[（(]?\\d+年[）)]?\\s*$)|(?<=密级[:：]\\s*)(?:绝密|机密|秘密)|(?:绝密|机密|秘密)(?=★)',
    title: both('密级标志', 'A classification mark'),
    message: both(
      '有密级标志“{text}”。涉密内容不得在此采集、报送。',
      'A classification mark “{text}”. Classified matter must not be captured or sent here.',
    ),
    why: both('涉密信息不上网，须按保密规定另行报送。', 'Classified matter does not go through this network; it has its own way.'),
    source: LAW,
    examples: { bad: ['⟦秘密⟧★1年', '⟦机密⟧', '密级：⟦绝密⟧'], good: ['保守国家秘密是公民的义务', '商业秘密保护', '秘密调查'] },
  },
  {
    id: 'confidentiality/mark/internal',
    kind: 'wording',
    level: 'error',
    cost: 60,
    terms: ['内部资料', '内部文件', '注意保存', '不得外传', '严禁外传', '请勿外传', '内部掌握', '内部使用'],
    pattern:
      '内部(?:资料|文件|材料)[，,、；;\\s　]*(?:注意保[存密]|请?勿外传|不得外传|严禁外传|妥善保管)|(?<=^[\\s　【\\[（(]*)内部(?:资料|文件|掌握|使用)(?=[\\s　】\\]）)]*$)|(?:严禁|不得|请勿)外传(?=[\\s　】\\]）)]*$)',
    title: both('内部资料标志', 'A mark of internal papers'),
    message: both(
      '有“{text}”字样。未经批准不得报送，请先请股室负责人审批。',
      '“{text}”: not to be sent without approval. Ask the section head first.',
    ),
    why: both(
      '标“内部文件”“注意保存”的材料，未经批准禁止网传。',
      'Papers marked internal must not be sent over a network without approval.',
    ),
    source: LAW,
    examples: { bad: ['⟦内部资料 注意保存⟧'], good: ['查阅内部资料时要登记', '内部文件管理制度'] },
  },
  {
    id: 'confidentiality/number/id-card',
    kind: 'number',
    level: 'error',
    cost: 40,
    number: 'id-card',
    title: both('身份证号', 'An ID-card number'),
    message: both('有身份证号。请遮盖后再报送。', 'An ID-card number. Mask it before sending.'),
    why: both('身份证号是敏感个人信息，报送前须遮盖或经批准。', 'ID-card numbers are sensitive personal data: mask them or get approval.'),
    source: PRIVACY,
    examples: {
      bad: ['身份证号⟦11010519491231002X⟧', '身份证号⟦110105 1949 1231 002X⟧', '残疾人证⟦11010519491231002X43⟧'],
      good: ['项目编号110105194912310021', '身份证号110105********002X'],
    },
  },
  {
    id: 'confidentiality/number/bank-card',
    kind: 'number',
    level: 'error',
    cost: 40,
    number: 'bank-card',
    title: both('银行卡号', 'A bank-card number'),
    message: both('有银行卡号。请遮盖后再报送。', 'A bank-card number. Mask it before sending.'),
    why: both('银行账号是敏感个人信息。', 'Account numbers are sensitive personal data.'),
    source: PRIVACY,
    examples: { bad: ['卡号⟦6222021001116245702⟧'], good: ['流水号6222021001116245703', '卡号6222***********5702'] },
  },
  {
    id: 'confidentiality/number/labelled',
    kind: 'number',
    level: 'doubt',
    cost: 20,
    number: 'labelled',
    title: both('证件号、账号', 'The number of a document or account'),
    message: both(
      '写明是证件号或账号。校验码虽不符，仍请核对并遮盖。',
      'Said to be the number of a document or account. Its check digit fails; verify and mask it.',
    ),
    why: both('错一位的证件号仍能找到本人。', 'A number with one digit wrong still finds the person.'),
    source: PRIVACY,
    examples: {
      bad: ['身份证号：⟦410322198501011234⟧', '银行账号⟦6217001234567890123⟧'],
      good: ['项目编号410322198501011234', '身份证号410322********1234', '全县账户12345户'],
    },
  },
  {
    id: 'confidentiality/number/mobile',
    kind: 'number',
    level: 'doubt',
    cost: 10,
    number: 'mobile',
    title: both('手机号', 'A mobile number'),
    message: both('有手机号。如非公开的联系电话，请遮盖。', 'A mobile number. Unless it is an office’s public contact, mask it.'),
    why: both('个人电话属个人信息，报送范围内不需要的应遮盖。', 'A personal number is personal data; mask what the reader does not need.'),
    source: PRIVACY,
    examples: {
      bad: ['家属电话⟦13812345678⟧', '家属电话+⟦86 13812345678⟧'],
      good: ['编号2138123456780', '电话138****5678', '值班电话0551-2345678'],
    },
  },
  {
    id: 'confidentiality/privacy/illness',
    kind: 'privacy',
    level: 'doubt',
    cost: 15,
    test: 'illness',
    title: both('姓名与病情、残疾并列', 'A full name beside an illness'),
    message: both(
      '“{text}”的病情、残疾与全名写在一起。请隐去名字。',
      'The illness or disability of {text} stands beside the full name. Mask the name.',
    ),
    why: both('医疗健康信息是敏感个人信息，报送中个案应隐去姓名。', 'Health is sensitive personal data: mask the name in cases told.'),
    source: PRIVACY,
    examples: {
      bad: ['村民⟦王秀英⟧患尿毒症多年。', '⟦李建国⟧，男，68岁，确诊肺癌。', '⟦张秀兰⟧老人患有糖尿病。', '艾滋病感染者⟦吴建军⟧领取补助。'],
      good: ['村民王某某患尿毒症多年。', '县长王建国强调，要关心患病老人。', '低保户王秀英家领到慰问金。'],
    },
  },
  {
    id: 'confidentiality/privacy/poverty',
    kind: 'privacy',
    level: 'doubt',
    cost: 8,
    test: 'poverty',
    title: both('姓名与困境并列', 'A full name beside want'),
    message: both(
      '“{text}”的困难情况与全名写在一起。如非公示，请隐去名字。',
      'The want of {text} stands beside the full name. Unless published, mask the name.',
    ),
    why: both(
      '救助对象的困难情况属个人隐私，工作人员应予保密。',
      'The circumstances of people in need are private; officials keep them so.',
    ),
    source: '《社会救助暂行办法》第六十一条；《中华人民共和国个人信息保护法》第二十八条',
    examples: {
      bad: ['低保户⟦王秀英⟧，家庭困难，无稳定收入。', '困难群众⟦王桂芳⟧获临时救助8000元。', '孤儿⟦周小明⟧被送往福利院。'],
      good: ['低保户王某某，家庭困难，无稳定收入。', '走访低保户12户，生活困难的均已纳入临时救助。', '村民王秀英说，路修好了。'],
    },
  },
  {
    id: 'confidentiality/privacy/address',
    kind: 'privacy',
    level: 'doubt',
    cost: 15,
    test: 'address',
    title: both('姓名与住址并列', 'A full name beside an address'),
    message: both('“{text}”是个人住址。请遮盖门牌号。', '“{text}” is a private address. Mask its numbers.'),
    why: both('住址与姓名合在一起可以找到本人，报送前须遮盖。', 'A name and an address find the person: mask one before sending.'),
    source: PRIVACY,
    examples: {
      bad: ['居民王秀英，住城关镇东街⟦12号楼3单元501室⟧。'],
      good: ['居民王秀英，住城关镇东街*号楼*单元***室。', '地址：城关镇东街12号。', '居民王秀英，住城关镇东街社区。'],
    },
  },
  {
    id: 'confidentiality/number/credit-code',
    kind: 'number',
    level: 'hint',
    cost: 0,
    number: 'credit-code',
    title: both('统一社会信用代码', 'A unified social credit code'),
    message: both('有统一社会信用代码。请确认有必要报送。', 'A unified social credit code. See whether the report needs it.'),
    why: both('单位代码可公开查询，但信息中一般不需要。', 'The code is public, but a report seldom needs it.'),
    source: 'GB 32100—2015',
    examples: { bad: ['信用代码⟦91350100M000100Y43⟧'], good: ['信用代码91350100M000100Y44'] },
  },
];

import { describe, expect, it } from 'vitest';
import { readDocumentNumbers, readEvents, readOrganisations, readPeople, readPlaces, readQuotations } from '../../../shared/text/facts.ts';

const values = (readings: { value: string }[]): string[] => readings.map(({ value }) => value);

describe('quotations', () => {
  it('reads marks, titles and brackets with what stands in them', () => {
    expect(readQuotations('他说"好"，“甲‘乙’”，据《办法》（试行）')).toMatchObject([
      { text: '"好"', kind: 'quote', closed: true },
      { value: '甲‘乙’', kind: 'quote', closed: true },
      { value: '乙', kind: 'quote', closed: true },
      { value: '办法', kind: 'title', closed: true },
      { value: '试行', kind: 'bracket', closed: true },
    ]);
  });

  it.each([
    ['他说“好', '好'],
    ['据《办法规定', '办法规定'],
    ['合计（元', '元'],
  ])('says that a mark of %s is not closed', (text, value) => {
    expect(readQuotations(text)).toMatchObject([{ value, closed: false }]);
  });

  it('finds a closing mark without an opening one, but not the bracket of a numbering', () => {
    expect(readQuotations('好”他说')).toMatchObject([{ text: '”', closed: false }]);
    expect(readQuotations('1）明确分工')).toEqual([]);
  });
});

describe('document numbers', () => {
  it.each([
    ['民发〔2021〕21号', '民发〔2021〕21号', true],
    ['根据鄂政办字〔2024〕13号文件', '鄂政办字〔2024〕13号', true],
    ['（国办发[2018]129号）', '国办发〔2018〕129号', false],
    ['民函（2008）第119号', '民函〔2008〕119号', false],
  ])('reads %s as %s, proper: %s', (text, value, proper) => {
    expect(readDocumentNumbers(text)).toMatchObject([{ value, proper }]);
  });

  it.each(['〔2021〕21号', '会议（2021）召开', '本市[21]号'])('reads none in %s', (text) => {
    expect(readDocumentNumbers(text)).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['在平安县城关镇东街村走访', '平安县城关镇东街村', 'village'],
    ['江西省赣州市推出', '江西省赣州市', 'city'],
    ['广东省广州市越秀区', '广东省广州市越秀区', 'county'],
    ['赴华园社区慰问', '华园社区', 'village'],
    ['位于榆中县马莲滩村3组', '榆中县马莲滩村3组', 'group'],
    ['到𠮷安县调研', '𠮷安县', 'county'],
  ])('reads %s as %s', (text, value, level) => {
    expect(readPlaces(text)).toMatchObject([{ value, level }]);
  });

  it.each([
    '城市低保',
    '全县上下',
    '我市各乡镇',
    '农村老人',
    '超市',
    '重点区域',
    '省级财政',
    '批发市场',
    '工作组',
    '家乡',
    '示范区',
    '东盟',
    '柬埔寨',
  ])('reads no place in %s', (text) => {
    expect(readPlaces(text)).toEqual([]);
  });
});

describe('organisations', () => {
  it.each([
    ['平安县民政局召开会议', ['平安县民政局']],
    ['由县民政局、县财政局负责', ['县民政局', '县财政局']],
    ['全国总工会', ['全国总工会']],
    ['在东街敬老院发生', ['东街敬老院']],
    ['经国务院批准', ['国务院']],
    ['20日主持召开县民政局会议', ['县民政局']],
    ['由市经济委员会、共青团平安县委负责', ['市经济委员会', '共青团平安县委']],
    ['86家平安医院', ['平安医院']],
  ])('reads %s as %j', (text, expected) => {
    expect(values(readOrganisations(text))).toEqual(expected);
  });

  it.each(['统筹全局', '各级人民政府', '大厅内', '政府部门', '结局', '我局', '部署工作', '百年变局', '共同签署'])(
    'reads none in %s',
    (text) => {
      expect(readOrganisations(text)).toEqual([]);
    },
  );
});

describe('people', () => {
  it.each([
    ['县民政局局长张明主持', '张明', '局长'],
    ['党组书记、局长王建国说', '王建国', '局长'],
    ['李宏塔厅长看后', '李宏塔', '厅长'],
    ['主任欧阳文华到场', '欧阳文华', '主任'],
    ['村民㛃某反映', null, null],
    ['局长张𠮷在会上', '张𠮷', '局长'],
    ['主席阿卜杜拉·买买提', '阿卜杜拉·买买提', '主席'],
    ['总理李克强20日主持会议', '李克强', '总理'],
    ['副县长苏辉代表县政府讲话', '苏辉', '副县长'],
    ['王建国同志任县民政局局长', '王建国', '同志'],
  ])('reads in %s the name %s with the office %s', (text, value, office) => {
    expect(readPeople(text)).toMatchObject(value === null ? [] : [{ value, office }]);
  });

  it.each(['书记高度重视', '局长办公会', '主任委员会议', '危房居民搬迁', '县长热线'])('reads no person in %s', (text) => {
    expect(readPeople(text)).toEqual([]);
  });
});

describe('event words', () => {
  it.each([
    ['11月22日9时许，城关镇敬老院发生火灾，造成2人死亡、3人受伤', ['火灾 accident sure', '死亡 casualty sure', '受伤 casualty sure']],
    ['县民政局召开座谈会，印发实施方案', ['召开 meeting likely', '座谈会 meeting likely', '印发 document likely', '实施 document guess']],
    ['开展森林火灾应急演练', ['开展 activity likely', '森林火灾 accident sure', '演练 activity likely']],
    ['严防火灾事故', ['火灾 accident guess', '事故 accident guess']],
    ['紧急转移安置群众320人', ['转移安置 response likely']],
  ])('reads those of %s', (text, expected) => {
    expect(readEvents(text).map(({ text: word, kind, certainty }) => `${word} ${kind} ${certainty}`)).toEqual(expected);
  });

  it('reads none where nothing happens', () => {
    expect(readEvents('全县共有低保对象1200户')).toEqual([]);
  });
});

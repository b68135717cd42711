import { describe, expect, it } from 'vitest';
import { check, standardPack } from '../../../shared/checks/engine.ts';

const now = new Date('2026-11-23T09:00:00+08:00');

function verdicts(body: string, text: string): string[] {
  const { sources } = check({ title: '', body, sources: [{ id: 's1', title: '', text }] }, standardPack(), { now });
  return (['traced', 'contradicted', 'untraced'] as const).flatMap((verdict) =>
    sources![verdict].map(({ start, end }) => `${verdict} ${body.slice(start, end)}`),
  );
}

describe('the body against a source', () => {
  it.each([
    ['the same figure', '救助320人。', '全年救助320人。', 'traced 320人'],
    ['Chinese numerals', '救助320户。', '全年救助三百二十户。', 'traced 320户'],
    ['full width', '救助320人。', '全年救助３２０人。', 'traced 320人'],
    ['万 and 亿', '发放1.2亿元。', '共发放12000万元。', 'traced 1.2亿元'],
    ['rounding', '发放102.7万元。', '共发放102.74万元。', 'traced 102.7万元'],
    ['a bound', '救助超2万人。', '共救助20385人。', 'traced 2万人'],
    ['a sum', '救助820人。', '城市救助300人，农村救助520人。', 'traced 820人'],
    ['another figure of the same thing', '救助流浪乞讨人员312人。', '救助流浪乞讨人员321人。', 'contradicted 312人'],
    [
      'another figure after the same one',
      '农村低保标准由580元提高到612元。',
      '农村低保标准由每人每月580元提高到621元。',
      'contradicted 612元',
    ],
    ['another figure before the same one', '由570元提高到621元。', '由580元提高到621元。', 'contradicted 570元'],
    ['other words after the same figure', '由580元提高到612元。', '原为580元，现为621元。', 'untraced 612元'],
    ['another kind of figure in that place', '投入580元，增长12%。', '投入580元，增长30人。', 'untraced 12%'],
    ['nothing of the kind', '救助312人。', '召开会议。', 'untraced 312人'],
    ['a number that is part of a longer one', '救助32人。', '救助320户。', 'untraced 32人'],
    ['the same day', '11月20日召开会议。', '会议于11月20日召开。', 'traced 11月20日'],
    ['another ordinal', '第9届老年节。', '第4届老年节，9名老人参加。', 'untraced 9'],
    ['the same thing with other words between', '全县共有低保对象1250户。', '全县低保对象共1200户。', 'contradicted 1250户'],
    ['each and every month left out', '农村低保标准600元。', '农村低保标准为每人每月594元。', 'contradicted 600元'],
    ['the noun behind one and before the other', '24所养老机构。', '全县共有养老机构26所。', 'contradicted 24所'],
    ['a rate', '入住率75%。', '入住率达70%。', 'contradicted 75%'],
    ['a date amid the same words', '会议于11月21日召开。', '11月20日，会议召开。', 'contradicted 11月21日'],
    ['a date behind the same words', '时限延长至12月底。', '时限延长至11月底。', 'contradicted 12月底'],
    ['someone else in the office', '县民政局局长王建国主持会议。', '县民政局局长王建军主持会议。', 'contradicted 王建国'],
    ['a name of which one unit differs', '副县长张伟强调。', '副县长张玮强调，要落实责任。', 'contradicted 张伟'],
    ['someone else in another office', '副县长张伟强调。', '局长张玮、副局长张力参加。', 'untraced 张伟'],
    ['two in the same office', '副县长张伟强调。', '副县长张玮、副县长张力参加。', 'untraced 张伟'],
    [
      'a word of a quotation changed',
      '他说“坚持以群众为中心的思想”。',
      '他说“坚持以人民为中心的思想”。',
      'contradicted “坚持以群众为中心的思想”',
    ],
    ['a document of the year', '按民发〔2021〕21号执行。', '《通知》（民发〔2021〕12号）', 'contradicted 民发〔2021〕21号'],
    ['brackets of another make', '按民发[2021]21号执行。', '民发〔2021〕21号', 'traced 民发[2021]21号'],
    ['a title', '《平安县养老服务办法》印发。', '印发《平安县养老服务办法》。', 'traced 《平安县养老服务办法》'],
    ['months told as a range', '前11个月救助320人。', '1—11月，救助320人。', 'traced 前11个月'],
    ['months told by their end', '1—7月救助320人。', '截至今年7月底，救助320人。', 'traced 1—7月'],
    ['other months', '前9个月救助320人。', '前5个月，救助320人。', 'untraced 前9个月'],
    ['an hour of which the minutes are left out', '9时许发生火灾。', '11月22日9时20分，发生火灾。', 'traced 9时许'],
    ['another hour', '10时许发生火灾。', '11月22日9时20分，发生火灾。', 'untraced 10时许'],
    ['the dead of two places', '洪水致4人死亡。', '东街村3人死亡，12人受伤；西山村1人死亡。', 'traced 4人'],
    ['the dead and some of them', '洪水致5人死亡。', '洪水致3人死亡，其中2人为儿童。', 'contradicted 5人'],
    ['a sum within a bound', '新技术1700余项。', '有1302项新产品和407项新技术。', 'traced 1700余项'],
    ['money without its unit', '总投资超600亿。', '总投资603亿元。', 'traced 600亿'],
    ['years since', '达41年来新高。', '为1985年以来最高。', 'traced 41年'],
    ['metres and kilometres', '全长1.5公里。', '道路全长1500米。', 'traced 1.5公里'],
    ['mu and hectares', '面积80公顷。', '面积1200亩。', 'traced 80公顷'],
    ['tenths and per cent', '占比近七成。', '占比69.3%。', 'traced 七成'],
  ])('%s', (_, body, text, verdict) => {
    expect(verdicts(body, text)).toContain(verdict);
  });

  it('points to the passage', () => {
    const text = '全年救助三百二十户。';
    const { sources } = check({ title: '', body: '救助320户。', sources: [{ id: 's1', title: '', text }] }, standardPack(), { now });
    const [mark] = sources!.traced;
    expect(mark).toMatchObject({ what: 'number', source: 's1' });
    expect(text.slice(mark!.sourceStart, mark!.sourceEnd)).toBe('三百二十户');
  });

  it('says nothing where no source was given', () => {
    expect(check({ title: '', body: '救助320户。' }, standardPack(), { now }).sources).toBeNull();
  });
});

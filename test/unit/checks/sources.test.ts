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

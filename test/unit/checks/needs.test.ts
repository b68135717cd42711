import { describe, expect, it } from 'vitest';
import { check, standardPack } from '../../../shared/checks/engine.ts';
import { minutesFor, severityOf } from '../../../shared/checks/speed/deadline.ts';
import { deadlineSets } from '../../../shared/rulepacks/deadlines.ts';
import { DeadlineSet } from '../../../shared/vocabulary/deadline.ts';
import type { Need } from '../../../shared/vocabulary/need.ts';

const now = new Date('2026-11-23T09:00:00+08:00');

const MEALS: Need = {
  id: 'c1',
  kind: 'commission',
  topic: '农村老年助餐点运营情况',
  title: null,
  points: ['助餐点现状数据', '存在困难及原因', '对策建议'],
};
const HEATING: Need = { id: 'n1', kind: 'need', topic: '冬季取暖保障', title: null, points: [] };
const CARE: Need = { id: 'n2', kind: 'need', topic: '养老服务', title: null, points: [] };

const FULL =
  '平安县现有农村老年助餐点12个，日均供餐320份。运营困难集中在偏远村，由于就餐人数少，3个助餐点每月亏损1200元。建议由县财政每月补助1500元。';
const HALF = '平安县现有农村老年助餐点12个，日均供餐320份，由村委会负责运营，县财政每餐补助3元，其余由老人自付，老人就餐方便。';

const answersOf = (body: string, needs: Need[]) =>
  check({ title: '', body }, standardPack(), { now, needs }).answers.map(({ need, points }) => [need, points.map(({ told }) => told)]);

describe('the needs that a draft answers', () => {
  it.each([
    ['a commission with all its points', FULL, [MEALS], [['c1', [true, true, true]]]],
    ['a commission in part', HALF, [MEALS], [['c1', [true, false, false]]]],
    ['a need by the key of a topic', HALF, [CARE, HEATING], [['n2', []]]],
    ['none', '11月20日，县民政局整理婚姻登记档案3.2万件，补录缺失信息860条。', [MEALS, HEATING, CARE], []],
    ['none where none is given', FULL, [], []],
  ])('%s', (_, body, needs, wanted) => {
    expect(answersOf(body, needs)).toEqual(wanted);
  });

  it('say in a finding which points are missing', () => {
    const { findings } = check({ title: '', body: HALF, kind: 'commissioned' }, standardPack(), { now, needs: [MEALS] });
    expect(findings.find(({ rule }) => rule === 'demand/need/points')?.message).toContain('存在困难及原因、对策建议');
  });
});

describe('a topic that is hit', () => {
  it('comes with the sentence that shows its focus kind', () => {
    const body = '全县开展养老服务。农村助餐点运营经费缺口较大，难以为继。';
    const hits = check({ title: '', body }, standardPack(), { now }).topics;
    expect(hits.map(({ focus, sentence }) => [focus, body.slice(sentence!.start, sentence!.end)])).toContainEqual([
      'difficult',
      '农村助餐点运营经费缺口较大，难以为继。',
    ]);
  });
});

describe('scores', () => {
  it('are explained by what each rule took', () => {
    const { losses, scores } = check({ title: '', body: '据说有三个村没有发放补贴。截止11月30日，全县完全杜绝了错保。' }, standardPack(), {
      now,
    });
    for (const criterion of ['demand', 'truth', 'utility', 'speed'] as const) {
      const taken = losses.filter((loss) => loss.criterion === criterion).reduce((sum, { points }) => sum + points, 0);
      expect(scores[criterion]).toBe(Math.max(0, 100 - taken));
    }
    expect(losses.map(({ rule }) => rule)).toContain('truth/hearsay/unsourced');
  });
});

describe('deadlines of urgent reports', () => {
  it.each(deadlineSets.map((set) => [set.id, set] as const))('of %s are well formed', (_, set) => {
    expect(DeadlineSet.parse(set)).toEqual(set);
  });

  it.each([
    ['county', 'initial', {}, 120],
    ['anhui', 'initial', { dead: 3 }, 240],
    ['anhui', 'initial', { dead: 12 }, 120],
    ['anhui', 'initial', { hurt: 2 }, null],
    ['zhuhai', 'phone', { dead: 30 }, 30],
    ['henan', 'initial', { dead: 1 }, 360],
    ['work-safety', 'initial', {}, 60],
  ] as const)('%s, %s', (id, step, casualties, minutes) => {
    expect(minutesFor(step, severityOf(casualties), deadlineSets.find((set) => set.id === id)!)).toBe(minutes);
  });

  it('are said as the context’s set has them', () => {
    const body = '11月23日8时许，平安县312国道两车相撞，造成3人死亡。';
    const said = (deadlines?: DeadlineSet) =>
      check({ title: '', body }, standardPack(), { now, deadlines }).findings.find(({ rule }) => rule === 'speed/urgent/event')?.message;
    expect(said()).toContain('2小时内首报');
    expect(said(deadlineSets.find(({ id }) => id === 'henan'))).toContain('1小时内首报');
  });
});

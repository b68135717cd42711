import { describe, expect, it } from 'vitest';
import { check, compile, LiveCheck, standardPack } from '../../../shared/checks/engine.ts';
import { admit } from '../../../shared/checks/examples.ts';
import { ruleEntry } from '../../../shared/checks/handbook.ts';
import type { RulePack, WordingRule } from '../../../shared/checks/rule.ts';
import { CheckResult } from '../../../shared/vocabulary/finding.ts';

const pack = standardPack();
const now = new Date('2026-11-23T09:00:00+08:00');
const rulesIn = (body: string, more = {}) => check({ title: '', body, ...more }, pack, { now }).findings.map(({ rule }) => rule);

describe('a check', () => {
  it('answers in the shape of the shared vocabulary', () => {
    const body = '截止2026年10月31日，据说全县共有低保对象1200户，其中城市500户、农村800户。';
    const result = check({ title: '养老服务', body }, pack, { now });
    expect(CheckResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(JSON.parse(JSON.stringify(result)));
  });

  it.each([
    ['an empty draft', { title: '', body: '' }],
    ['blanks', { title: ' ', body: '\n\n \n' }],
    ['half a character', { title: '\ud842', body: '\udfb7' }],
  ])('takes %s', (_, document) => {
    expect(() => check(document, pack, { now })).not.toThrow();
  });

  it('leaves out rules that are switched off', () => {
    const found = check({ title: '', body: '据说要下雨。' }, pack, { now, rulesOff: ['truth/hearsay/unsourced'] }).findings;
    expect(found.map(({ rule }) => rule)).not.toContain('truth/hearsay/unsourced');
  });

  it('speaks English when asked, without a Chinese sentence', () => {
    const body = '据说全县共救助120人：城关镇50人、东街镇40人、西山乡20人。';
    for (const { message } of check({ title: '', body }, pack, { now, locale: 'en' }).findings) expect(message).not.toMatch(/[。，]/);
  });

  it('tells half-width marks once however many there are', () => {
    const marks = rulesIn('加强领导,强化措施,落实责任\n分工到人,责任到岗').filter((rule) => rule === 'form/character/half-width');
    expect(marks).toHaveLength(1);
  });

  it('says why a topic counts here: problems make it difficult, complaints hot', () => {
    const focus = (body: string) => check({ title: '', body }, pack, { now }).topics[0]?.focus;
    expect(focus('发放低保金86万元。')).toBe('priority');
    expect(focus('低保金发放存在缺口。')).toBe('difficult');
    expect(focus('群众反映低保办理慢。')).toBe('hot');
  });

  it('knows the brackets of a title broken over two lines as a pair', () => {
    expect(rulesIn('印发《养老服务\n条例》的通知')).not.toContain('form/bracket/unclosed');
  });

  it('refuses a moment that is no date', () => {
    expect(() => new LiveCheck(pack, { now: new Date(Number.NaN) })).toThrow(RangeError);
  });
});

describe('an urgent event', () => {
  const urgent = (body: string) => check({ title: '', body }, pack, { now }).urgent;

  it.each([
    ['met', '11月23日8时许，312国道平安县境内两车相撞，造成2人死亡、3人受伤。'],
    ['below', '11月23日8时许，312国道平安县境内两车相撞，造成1人受伤。'],
    ['unknown', '11月23日8时许，平安县城关镇一居民楼起火，伤亡情况正在核实。'],
    ['met', '11月23日8时许，城关镇敬老院厨房起火，无人员伤亡。'],
  ])('is %s: %s', (threshold, body) => {
    expect(urgent(body)).toMatchObject({ threshold, eventTime: '2026-11-23T08:00:00+08:00' });
  });

  it.each([
    '11月23日，全县开展地震应急演练。',
    '造成3人以上死亡的事故，按较大事故处理。',
    '要严防养老机构火灾，压实责任。',
    '民政局召开防汛工作会议。',
  ])('is not %s', (body) => {
    expect(urgent(body)).toBeNull();
  });
});

describe('a rule pack from elsewhere', () => {
  const rule: WordingRule = {
    id: 'form/wording/own',
    kind: 'wording',
    level: 'hint',
    terms: ['老百姓'],
    title: { zh: '称谓', en: 'Name' },
    message: { zh: '宜作“群众”。', en: 'Write 群众.' },
    why: { zh: '公文用语。', en: 'Official wording.' },
    source: '本局',
    examples: { bad: ['走访⟦老百姓⟧'], good: ['走访群众'] },
  };
  const packOf = (...rules: RulePack['rules']): RulePack => ({ name: 'own', version: '1', signals: [], rules, urgent: [] });

  it('is admitted when its examples hold', () => {
    expect(admit(packOf(rule)).pack.rules).toHaveLength(1);
  });

  it.each([
    ['a bad example that is not hit', { ...rule, examples: { bad: ['走访⟦群众⟧'], good: [] } }],
    ['a span that is not exact', { ...rule, examples: { bad: ['⟦走访老百姓⟧'], good: [] } }],
    ['a good example that is hit', { ...rule, examples: { ...rule.examples, good: ['老百姓满意'] } }],
    ['no bad example', { ...rule, examples: { bad: [], good: [] } }],
    ['no term', { ...rule, terms: [] }],
    ['an empty term', { ...rule, terms: [''] }],
    ['a broken pattern', { ...rule, pattern: '(' }],
    ['an id of another shape', { ...rule, id: 'own' }],
    ['a signal that is not there', { ...rule, unless: { draft: ['nothing'] } }],
  ])('is refused for %s, with the rule named', (_, broken) => {
    expect(() => admit(packOf(broken))).toThrow(broken.id);
  });

  it('is refused when an id stands twice', () => {
    expect(() => compile(packOf(rule, rule))).toThrow('twice');
  });
});

describe('the handbook', () => {
  it.each(pack.pack.rules.map(({ id }) => id))('tells title, reason, source and examples of %s in both languages', (id) => {
    const entry = ruleEntry(id)!;
    for (const sentence of [entry.title, entry.why]) {
      expect(sentence.zh.trim()).not.toBe('');
      expect(sentence.en.trim()).not.toBe('');
    }
    expect(entry.source.trim()).not.toBe('');
    expect(entry.examples.bad.join('')).not.toMatch(/[⟦⟧]/);
  });

  it('knows nothing of a rule that is not there', () => {
    expect(ruleEntry('form/wording/none')).toBeNull();
  });
});

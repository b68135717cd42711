import { describe, expect, it } from 'vitest';
import { demandOf, guarded, maskedText } from '../../../shared/checks/guard.ts';

const NOW = new Date('2026-11-23T06:20:00Z');
const ID = '11010519491231002X';

describe('what stops a text', () => {
  it.each([
    ['a classification mark', '机密★1年', ['机密'], 'stop'],
    ['one among other lines', '标题\n密级：秘密\n正文。', ['秘密'], 'stop'],
    ['a mark of internal papers', '内部资料，注意保存', ['内部资料，注意保存'], 'approval'],
    ['an ID number', `王某某，身份证号${ID}。`, [ID], 'approval'],
  ] as const)('%s', (_, text, words, demand) => {
    const places = guarded(text, NOW);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(words);
    expect(places.every((place) => place.demand === demand)).toBe(true);
  });

  it.each([
    ['a phone number', '家属电话13812345678'],
    ['a bank card', '卡号6222021001116245702'],
    ['circumstances', '村民王秀英患尿毒症多年。'],
    ['talk of secrets', '保守国家秘密是公民的义务'],
    ['a masked ID number', '身份证号110105********002X'],
  ])('not %s', (_, text) => {
    expect(guarded(text, NOW)).toEqual([]);
  });
});

describe('masking', () => {
  it('takes every ID number, wherever it stands, and nothing else', () => {
    const text = `甲${ID}乙\n电话13812345678，丙${ID}。`;
    expect(maskedText(text, NOW)).toBe('甲110105********002X乙\n电话13812345678，丙110105********002X。');
  });

  it('does not unmark a classified paper', () => {
    expect(maskedText('机密★1年', NOW)).toBe('机密★1年');
  });
});

it('rules of other criteria demand nothing, others of confidentiality a warning', () => {
  expect([demandOf('truth/arithmetic/sum'), demandOf('confidentiality/number/bank-card')]).toEqual([null, 'warn']);
});

import { describe, expect, test } from 'vitest';
import { draftFor, ticked } from '../../../extension/drafting/commissioned.ts';
import { commissionKeys, commissionNews } from '../../../extension/link/commission-news.ts';
import type { CommissionDuty } from '../../../shared/vocabulary/commission.ts';

const duty = (more: Partial<CommissionDuty> = {}): CommissionDuty => ({
  id: 'c',
  number: '约稿〔2026〕1号',
  topic: '冬季救助',
  basis: 'own',
  basisWords: '',
  points: ['发放数', '困难'],
  requirements: ['附表'],
  length: 800,
  contact: '',
  deadline: '2026-11-25T09:30:00.000Z',
  state: 'sent',
  addressee: { kind: 'section', id: 's' },
  issuedAt: '2026-11-21T01:10:00.000Z',
  remindedAt: null,
  ...more,
});
const REMINDED = { remindedAt: '2026-11-24T02:00:00.000Z' };

describe('what is said of commissions', () => {
  test.each<[string, CommissionDuty[], string[] | null, string[]]>([
    ['a new one', [duty()], [], ['new']],
    ['the same again', [duty()], ['commission/c/s'], []],
    ['the same once it was seen', [duty({ state: 'seen' })], ['commission/c/s'], []],
    ['a reminder', [duty({ state: 'seen', ...REMINDED })], ['commission/c/s'], ['reminder']],
    ['the same reminder again', [duty(REMINDED)], [`commission/c/s/${REMINDED.remindedAt}`], []],
    ['on the first look, one that is unread', [duty()], null, ['new']],
    ['on the first look, one that was seen', [duty({ state: 'seen' })], null, []],
    ['one to the section and one to oneself', [duty(), duty({ addressee: { kind: 'member', id: 'm' } })], [], ['new', 'new']],
  ])('%s', (_, duties, told, about) => {
    expect(commissionNews(duties, told && new Set(told)).map((news) => news.about)).toEqual(about);
  });

  test('nothing is said twice once its key is kept', () => {
    const duties = [duty(), duty({ id: 'd', ...REMINDED })];
    expect(commissionNews(duties, new Set(commissionKeys(duties)))).toEqual([]);
  });
});

describe('a draft that answers a commission', () => {
  const now = new Date('2026-11-24T02:00:00Z');

  test('has what is asked for as its checklist, with nothing ticked', () => {
    const draft = draftFor(duty(), 'd', now);
    expect(draft).toMatchObject({
      id: 'd',
      kind: 'commissioned',
      title: '',
      body: '',
      commission: { id: 'c', topic: '冬季救助', length: 800 },
    });
    expect(draft.commission?.checklist).toEqual(['发放数', '困难', '附表'].map((text) => ({ text, done: false })));
  });

  test('keeps each tick apart', () => {
    const { commission } = draftFor(duty(), 'd', now);
    if (!commission) throw new Error('no commission');
    const once = ticked(commission, 1, true);
    expect(once.checklist.map(({ done }) => done)).toEqual([false, true, false]);
    expect(ticked(once, 1, false)).toEqual(commission);
  });
});

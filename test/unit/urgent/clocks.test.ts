import { describe, expect, test } from 'vitest';
import { type ChainState, clocksOf, nextCivilTime } from '../../../service/urgent/clocks.ts';
import type { UrgentReceiver } from '../../../shared/vocabulary/urgent.ts';

const OFFICE: UrgentReceiver = { id: 'office', name: '局办公室', set: 'county', from: 'event' };
const COUNTY: UrgentReceiver = { id: 'county', name: '县委县政府总值班室', set: 'county', from: 'receipt' };
const PROVINCE: UrgentReceiver = { id: 'province', name: '省厅', set: 'henan', from: 'event' };

/** A fire at 13:05, told to the office at 13:34. */
const fire = (more: Partial<ChainState> = {}): ChainState => ({
  eventAt: '2026-11-24T05:05:00.000Z',
  receivedAt: '2026-11-24T05:34:00.000Z',
  closedAt: null,
  severity: 'ordinary',
  receivers: [OFFICE, COUNTY],
  reports: [{ stage: 'initial', receivedAt: '2026-11-24T05:34:00.000Z' }],
  tellings: [],
  ...more,
});
const NOW = new Date('2026-11-24T06:18:00Z');
const told = (receiver_id: string, told_at: string, more: object = {}) => ({
  receiver_id,
  told_at,
  step: 'initial' as const,
  means: 'written' as const,
  ...more,
});
const shown = (chain: ChainState, now = NOW) =>
  clocksOf(chain, 'Asia/Shanghai', now).map(({ receiverId, step, due, state }) => `${receiverId} ${step} ${due.slice(11, 16)} ${state}`);

describe('the clocks of an urgent event', () => {
  test('count from the event for one receiver and from receipt for another', () => {
    expect(shown(fire())).toEqual(['office initial 07:05 met', 'county initial 07:34 open']);
  });

  test('count from receipt where the time of the event is not known', () => {
    expect(shown(fire({ eventAt: null }))).toEqual(['office initial 07:34 met', 'county initial 07:34 open']);
  });

  test.each([
    ['told in time', [told('county', '2026-11-24T05:57:00.000Z')], 'met'],
    ['told in the very minute', [told('county', '2026-11-24T07:34:00.000Z')], 'met'],
    ['told late', [told('county', '2026-11-24T07:34:01.000Z')], 'late'],
    ['told by telephone alone, where it must be written', [told('county', '2026-11-24T05:40:00.000Z', { means: 'phone' })], 'open'],
    ['told to another', [told('province', '2026-11-24T05:40:00.000Z')], 'open'],
    ['told by a follow-up, which is no initial report', [told('county', '2026-11-24T05:40:00.000Z', { step: 'follow-up' })], 'open'],
    ['told again later', [told('county', '2026-11-24T08:00:00.000Z'), told('county', '2026-11-24T06:00:00.000Z')], 'met'],
  ])('%s', (_, tellings, state) => {
    expect(shown(fire({ receivers: [COUNTY], tellings }))).toEqual([`county initial 07:34 ${state}`]);
  });

  test('what was not told is late after its time, and missed a day later or once the event is closed', () => {
    const chain = fire({ receivers: [COUNTY] });
    expect(shown(chain, new Date('2026-11-24T07:34:01Z'))).toEqual(['county initial 07:34 late']);
    expect(shown(chain, new Date('2026-11-25T07:34:00Z'))).toEqual(['county initial 07:34 missed']);
    expect(shown({ ...chain, closedAt: '2026-11-24T09:00:00.000Z' }, new Date('2026-11-24T09:00:00Z'))).toEqual([
      'county initial 07:34 missed',
    ]);
  });

  test('several limits for one receiver, by the class of the event', () => {
    expect(shown(fire({ receivers: [PROVINCE] }))).toEqual(['province initial 11:05 open']);
    expect(shown(fire({ receivers: [PROVINCE], severity: 'grave' }))).toEqual([
      'province phone 05:20 late',
      'province initial 05:40 late',
      'province follow-up 09:00 open',
    ]);
  });

  test('a telephone call is met by any word, and the next follow-up counts from the last', () => {
    const tellings = [
      told('province', '2026-11-24T05:18:00.000Z', { means: 'phone', step: 'phone' }),
      told('province', '2026-11-24T05:38:00.000Z'),
    ];
    expect(shown(fire({ receivers: [PROVINCE], severity: 'grave', tellings }))).toEqual([
      'province phone 05:20 met',
      'province initial 05:40 met',
      'province follow-up 09:00 open',
    ]);
    const followed = [...tellings, told('province', '2026-11-24T08:50:00.000Z', { step: 'follow-up' })];
    expect(shown(fire({ receivers: [PROVINCE], severity: 'grave', tellings: followed })).at(-1)).toBe('province follow-up 09:00 open');
  });
});

describe('the next of the times of day', () => {
  test.each([
    ['2026-11-24T05:38:00.000Z', '2026-11-24T09:00:00.000Z'],
    ['2026-11-24T09:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['2026-11-24T16:30:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['2026-12-31T10:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ])('after %s is %s', (after, next) => {
    expect(nextCivilTime(after, ['08:00', '17:00'], 'Asia/Shanghai')).toBe(next);
  });
});
